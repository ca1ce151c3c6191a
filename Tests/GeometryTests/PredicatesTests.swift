import Geometry
import TestSupport
import Testing

@Suite struct PredicatesTests {
  @Test func `A step of one unit in the last place decides the side`() {
    let a = Position(x: 12, y: 12)
    let b = Position(x: 24, y: 24)
    let on = Position(x: 0.5, y: 0.5)
    #expect(Predicates.orientation(a, b, on) == 0)
    #expect(Predicates.orientation(a, b, Position(x: 0.5, y: on.y.nextUp)) > 0)
    #expect(Predicates.orientation(a, b, Position(x: 0.5, y: on.y.nextDown)) < 0)
  }

  @Test func `A step of one unit in the last place decides the circle`() {
    let far = 500_000.0
    let circle = [(0.0, 1.0), (-1, 0), (0, -1)].map { Position(x: far + $0.0, y: far + $0.1) }
    func side(_ x: Double) -> Double {
      Predicates.inCircle(circle[0], circle[1], circle[2], Position(x: x, y: far))
    }
    #expect(side(far + 1) == 0)
    #expect(side((far + 1).nextDown) > 0)
    #expect(side((far + 1).nextUp) < 0)
  }

  /// Coordinates of few bits make integer arithmetic an exact oracle; shifting them by amounts
  /// that lose no bit must not change a sign.
  @Test func `Signs agree with whole-number arithmetic`() {
    var generator = SeededGenerator(seed: 7)
    var zeros = 0
    for round in 0..<(seeds.count * 200) {
      let range = round % 2 == 0 ? -6...6 : -2000...2000
      let whole = (0..<4).map { _ in
        (Int.random(in: range, using: &generator), Int.random(in: range, using: &generator))
      }
      let p = whole.map { Position(x: 0x1p-20 * Double($0.0) + 1, y: 0x1p-20 * Double($0.1) - 3) }
      let turn = cross(whole[0], whole[1], whole[2])
      #expect(sign(Predicates.orientation(p[0], p[1], p[2])) == turn.signum())
      let circle = wholeCircle(whole)
      zeros += circle == 0 ? 1 : 0
      #expect(sign(Predicates.inCircle(p[0], p[1], p[2], p[3])) == circle.signum())
    }
    #expect(zeros > 10)
  }

  /// Offsets that take two terms each: a huge and a tiny coordinate side by side.
  @Test func `Signs hold where differences are not doubles`() {
    let tiny = 0x1p-60
    let a = Position(x: tiny, y: 0)
    let b = Position(x: 1, y: 1)
    let c = Position(x: -1, y: -1)
    #expect(Predicates.orientation(c, b, a) < 0)
    #expect(Predicates.orientation(c, b, Position(x: -tiny, y: 0)) > 0)
    // The corner of a square moved out of its circle or into it by less than the far corner's
    // coordinates can tell.
    func far(_ step: Double) -> Double {
      Predicates.inCircle(
        Position(x: step, y: 0), Position(x: 2, y: 2), Position(x: 0, y: 2), Position(x: 2, y: 0))
    }
    #expect(far(0) == 0)
    #expect(far(tiny) < 0)
    #expect(far(-tiny) > 0)
  }

  private func sign(_ value: Double) -> Int { value > 0 ? 1 : value < 0 ? -1 : 0 }

  private func cross(_ a: (Int, Int), _ b: (Int, Int), _ c: (Int, Int)) -> Int {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
  }

  private func wholeCircle(_ p: [(Int, Int)]) -> Int {
    let d = (0..<3).map { (p[$0].0 - p[3].0, p[$0].1 - p[3].1) }
    func lift(_ i: Int) -> Int { d[i].0 * d[i].0 + d[i].1 * d[i].1 }
    func minor(_ i: Int, _ j: Int) -> Int { d[i].0 * d[j].1 - d[i].1 * d[j].0 }
    return lift(0) * minor(1, 2) + lift(1) * minor(2, 0) + lift(2) * minor(0, 1)
  }
}
