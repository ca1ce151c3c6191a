package import Geometry

/// Squares on a lattice with its lines drawn crooked: borders of what is made of them are shared to
/// the last digit, as those of cells are.
package struct CrookedLattice {
  /// Squares along a side, each of some 100 m.
  private static let side = 12

  private let corners: [Position]

  package init(using chance: inout SeededGenerator) {
    let side = Self.side
    corners = (0...side * (side + 2)).map { index in
      Position(
        x: Double(index % (side + 1)) * 100 + Double.random(in: -30...30, using: &chance),
        y: Double(index / (side + 1)) * 100 + Double.random(in: -30...30, using: &chance))
    }
  }

  /// The area of each square: that of the nearest of so many middles.
  package func areas(_ count: Int, using chance: inout SeededGenerator) -> [Int] {
    let side = Self.side
    let middles = (0..<count).map { _ in
      (
        Int.random(in: 0..<side, using: &chance), Int.random(in: 0..<side, using: &chance)
      )
    }
    return (0..<side * side).map { square in
      let (x, y) = (square % side, square / side)
      let far = middles.map { abs($0.0 - x) + abs($0.1 - y) }
      return far.indices.min { far[$0] < far[$1] } ?? 0
    }
  }

  /// The closed outlines of squares, the inside to the left.
  package func outline(of isIn: [Bool]) -> [[Position]] {
    let side = Self.side
    func has(_ x: Int, _ y: Int) -> Bool {
      x >= 0 && y >= 0 && x < side && y < side && isIn[y * side + x]
    }
    var next: [Int: [Int]] = [:]
    for y in 0..<side {
      for x in 0..<side where has(x, y) {
        let corner = y * (side + 1) + x
        let corners = [corner, corner + 1, corner + side + 2, corner + side + 1]
        let beyond = [has(x, y - 1), has(x + 1, y), has(x, y + 1), has(x - 1, y)]
        for edge in 0..<4 where !beyond[edge] {
          next[corners[edge], default: []].append(corners[(edge + 1) % 4])
        }
      }
    }
    var rings: [[Int]] = []
    for start in next.keys.sorted() {
      while let first = next[start]?.popLast() {
        var ring = [start, first]
        while let last = ring.last, last != start, let step = next[last]?.popLast() {
          ring.append(step)
        }
        rings.append(ring)
      }
    }
    return rings.map { $0.map { corners[$0] } }
  }
}
