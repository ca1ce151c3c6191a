import Geometry
import TestSupport

/// Seeds tried by a property: few in debug, where exact arithmetic is slow, many in release.
#if DEBUG
  let seeds: Range<UInt64> = 0..<8
#else
  let seeds: Range<UInt64> = 0..<300
#endif

/// Points of a kind that triangulations and trees find hard.
enum PointSet: CaseIterable {
  case scattered
  case lattice
  case tiltedLattice
  case repeated
  case crowdedAndFar
  case onCircle
  case almostOnLine
  case onLine

  /// Some 5 to 300 points in projected coordinates.
  func points(seed: UInt64) -> [Position] {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 5...300, using: &generator)
    return (0..<count).map { point($0, of: count, &generator) }.shuffled(using: &generator)
  }

  private func point(_ index: Int, of count: Int, _ generator: inout SeededGenerator) -> Position {
    let east = 500_000.0
    let north = 4_000_000.0
    let column = Double(index % 12)
    let row = Double(index / 12)
    let random = Position(
      x: .random(in: 0..<1000, using: &generator), y: .random(in: 0..<1000, using: &generator))
    switch self {
    case .scattered: return Position(x: east + random.x, y: north + random.y)
    case .lattice: return Position(x: east + column, y: north + row)
    case .tiltedLattice:
      return Position(x: east + 0.8 * column - 0.6 * row, y: north + 0.6 * column + 0.8 * row)
    case .repeated:
      return Position(x: east + (random.x / 125).rounded(), y: north + (random.y / 125).rounded())
    case .crowdedAndFar:
      let spread = index % 50 == 0 ? 100.0 : 1e-5
      return Position(x: east + random.x * spread, y: north + random.y * spread)
    case .onCircle:
      let angles: [(Double, Double)] = [(3, 4), (5, 12), (8, 15), (7, 24), (20, 21), (0, 1)]
      let (a, b) = angles[index % 6]
      let length = 32_045 / (a * a + b * b).squareRoot()
      let turned = [(a, b), (-a, b), (a, -b), (-a, -b), (b, a), (-b, a), (b, -a), (-b, -a)]
      let (x, y) = turned[index / 6 % 8]
      return Position(x: x * length, y: y * length)
    case .almostOnLine:
      return Position(x: east + random.x, y: north + (east + random.x) / 3)
    case .onLine: return Position(x: east + 3 * random.x.rounded(), y: north + random.x.rounded())
    }
  }
}
