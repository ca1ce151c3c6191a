package import Geometry
package import Survey

/// Lines that nobody walks across but by a street: rivers, railways, walls, motorways.
struct BarrierIndex: Sendable {
  private let tree: PackedRTree
  private let lines: [Segment]
  /// The compound whose wall it is, −1 for other barriers.
  private let compounds: [Int32]

  /// - Parameters:
  ///   - walls: of walled compounds, with their rows.
  ///   - closed: streets that are not for walking; those on bridges and in tunnels bar nobody.
  init(
    _ barriers: BarrierTable, walls: [(compound: Int32, walls: [Segment])],
    closed: [ClosedStreet], streets: StreetTable
  ) {
    var lines: [Segment] = []
    var compounds: [Int32] = []
    for row in 0..<barriers.count where Self.bars(row, of: barriers) {
      for line in barriers.lines[row] { lines += line.positions.segments }
    }
    for street in closed where Self.bars(street, of: streets) {
      lines += streets.lines[Int(street.street)].positions.segments
    }
    compounds = Array(repeating: -1, count: lines.count)
    for (compound, walls) in walls {
      lines += walls
      compounds += Array(repeating: compound, count: walls.count)
    }
    self.lines = lines
    self.compounds = compounds
    tree = PackedRTree(lines.map(\.box))
  }

  /// Whether a straight way leads across a barrier.
  ///
  /// - Parameter compound: whose own wall is passed, as through its gate; −1 for none.
  func isCrossed(by way: Segment, except compound: Int32 = -1) -> Bool {
    tree.query(way.box).contains { slot in
      (compound < 0 || compounds[slot] != compound) && way.crosses(lines[slot])
    }
  }

  /// Whether a straight way leads across a barrier other than the wall of a compound.
  func isParted(by way: Segment) -> Bool {
    tree.query(way.box).contains { compounds[$0] < 0 && way.crosses(lines[$0]) }
  }

  private static func bars(_ row: Int, of barriers: BarrierTable) -> Bool {
    guard barriers.isBridge.isEmpty || !barriers.isBridge[row] else { return false }
    switch barriers.kinds[row] {
    case .river, .railway, .wall: return true
    case .communityBorder, .mainRoad, .street, .between: return false
    }
  }

  private static func bars(_ closed: ClosedStreet, of streets: StreetTable) -> Bool {
    let row = Int(closed.street)
    let isAbove = !streets.isBridge.isEmpty && streets.isBridge[row]
    let isBelow = !streets.isUnderpass.isEmpty && streets.isUnderpass[row]
    return closed.reason == .notForWalking && !isAbove && !isBelow
      && streets.classes[row].hasPrefix("motorway")
  }
}

extension StreetNetwork {
  /// Whether a straight way leads across a river, a railway, a motorway or a wall of its own; a
  /// compound's walls have gates.
  package func isParted(_ start: Position, _ end: Position) -> Bool {
    linker.barriers.isParted(by: Segment(start, end))
  }
}

/// The barriers of a survey, for who asks without streets.
package struct Barriers: Sendable {
  private let index: BarrierIndex

  package init(_ table: BarrierTable) {
    index = BarrierIndex(table, walls: [], closed: [], streets: StreetTable())
  }

  /// Whether a straight way leads across one.
  package func isParted(_ start: Position, _ end: Position) -> Bool {
    index.isParted(by: Segment(start, end))
  }
}

extension Array where Element == Position {
  /// The straight pieces from each position to the next.
  var segments: [Segment] { zip(self, dropFirst()).map { Segment($0, $1) } }
}

extension MultiPolygon {
  /// The straight pieces of all rings.
  var outline: [Segment] {
    polygons.flatMap { $0.rings.flatMap(\.positions.segments) }
  }
}
