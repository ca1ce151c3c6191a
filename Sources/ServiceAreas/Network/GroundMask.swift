internal import Geometry

/// Which tiles of the ground a question is about: those near what was reached.
///
/// Streets elsewhere cannot change what is drawn, so they are not triangulated.
struct GroundMask {
  /// Metres; tiles are larger where the ground would have more than `most` of them a side.
  private static let side = 100.0
  private static let most = 4096.0
  /// How far from a place all streets are wanted, in metres: beyond what is drawn off the street.
  static let margin = 200.0

  private let origin: Position
  private let tile: Double
  private let columns: Int
  private let rows: Int
  private var isMarked: [Bool]

  /// - Parameter box: around all that will be asked about.
  init(_ box: Box) {
    origin = Position(x: box.minX, y: box.minY)
    tile = max(Self.side, max(box.width, box.height) / Self.most)
    columns = Int(box.width / tile) + 1
    rows = Int(box.height / tile) + 1
    isMarked = Array(repeating: false, count: columns * rows)
  }

  /// Marks the tiles that a segment passes; steps of half a tile are looked at.
  mutating func mark(_ start: Position, _ end: Position) {
    isMarked[slot(start)] = true
    isMarked[slot(end)] = true
    let parts = Int(start.distance(to: end) / (tile / 2)) + 1
    guard parts > 1 else { return }
    let segment = Segment(start, end)
    for part in 1..<parts {
      isMarked[slot(segment.position(at: Double(part) / Double(parts)))] = true
    }
  }

  /// Marks all tiles within the margin of marked ones.
  mutating func grow() {
    let reach = Int((Self.margin / tile).rounded(.up))
    var wide = isMarked
    for row in 0..<rows {
      for column in 0..<columns where isMarked[row * columns + column] {
        for x in max(0, column - reach)...min(columns - 1, column + reach) {
          wide[row * columns + x] = true
        }
      }
    }
    var tall = wide
    for row in 0..<rows {
      for column in 0..<columns where wide[row * columns + column] {
        for y in max(0, row - reach)...min(rows - 1, row + reach) {
          tall[y * columns + column] = true
        }
      }
    }
    isMarked = tall
  }

  /// Middles of marked tiles with none of `sites` in the nine tiles around: ground that is a tile
  /// and a half from any of them.
  func empty(of sites: [Position]) -> [Position] {
    var isUsed = Array(repeating: false, count: isMarked.count)
    for site in sites { isUsed[slot(site)] = true }
    var middles: [Position] = []
    for row in 0..<rows {
      for column in 0..<columns where isMarked[row * columns + column] {
        let isEmpty = (max(0, row - 1)...min(rows - 1, row + 1)).allSatisfy { y in
          (max(0, column - 1)...min(columns - 1, column + 1)).allSatisfy { x in
            !isUsed[y * columns + x]
          }
        }
        guard isEmpty else { continue }
        middles.append(
          Position(
            x: origin.x + (Double(column) + 0.5) * tile, y: origin.y + (Double(row) + 0.5) * tile))
      }
    }
    return middles
  }

  func contains(_ position: Position) -> Bool { isMarked[slot(position)] }

  /// Whether a segment passes a marked tile; steps of half a tile are looked at.
  func touches(_ start: Position, _ end: Position) -> Bool {
    if contains(start) || contains(end) { return true }
    let parts = Int(start.distance(to: end) / (tile / 2)) + 1
    guard parts > 1 else { return false }
    let segment = Segment(start, end)
    return (1..<parts).contains { contains(segment.position(at: Double($0) / Double(parts))) }
  }

  private func slot(_ position: Position) -> Int {
    let column = min(max(Int((position.x - origin.x) / tile), 0), columns - 1)
    let row = min(max(Int((position.y - origin.y) / tile), 0), rows - 1)
    return row * columns + column
  }
}
