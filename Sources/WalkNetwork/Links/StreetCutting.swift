internal import Diagnostics
internal import Geometry
internal import Survey

/// Cuts streets where they run through the wall of a compound and no gate is near.
struct StreetCutting {
  /// Metres that the ends stand back from the wall, so that they are two places.
  private static let gap = 0.05

  private let walls: [Segment]
  private let owners: [Int32]
  private let tree: PackedRTree
  private let gates: GateSites

  init(_ compounds: WalledCompounds) {
    var walls: [Segment] = []
    var owners: [Int32] = []
    for (compound, outline) in compounds.walls {
      walls += outline
      owners += Array(repeating: compound, count: outline.count)
    }
    self.walls = walls
    self.owners = owners
    tree = PackedRTree(walls.map(\.box))
    gates = compounds.gates
  }

  /// The streets in pieces; rows that are cut give several, so the second value says which row of
  /// `streets` each piece comes from.
  func cut(_ streets: StreetTable) -> (streets: StreetTable, rows: [Int32]) {
    guard !walls.isEmpty else { return (streets, streets.lines.indices.map { Int32($0) }) }
    var pieces = StreetTable()
    var rows: [Int32] = []
    var newKey = Int64.min
    for row in 0..<streets.count {
      for piece in self.pieces(of: streets, row, &newKey) {
        pieces.append(piece.positions, keys: piece.keys, like: row, of: streets)
        rows.append(Int32(row))
      }
    }
    return (pieces, rows)
  }

  private struct Piece {
    var positions: [Position] = []
    var keys: [Int64] = []
  }

  private func pieces(of streets: StreetTable, _ row: Int, _ newKey: inout Int64) -> [Piece] {
    let line = streets.lines[row].positions
    let keys = streets.vertexKeys.isEmpty ? [] : streets.vertexKeys[row]
    var done: [Piece] = []
    var open = Piece()
    func add(_ position: Position, _ key: Int64?) {
      open.positions.append(position)
      if let key { open.keys.append(key) }
    }
    for vertex in line.indices {
      add(line[vertex], keys.isEmpty ? nil : keys[vertex])
      guard vertex + 1 < line.count else { break }
      let segment = Segment(line[vertex], line[vertex + 1])
      for share in closedCrossings(of: segment) {
        let stand = segment.length > 0 ? min(Self.gap / segment.length, 0.25) : 0
        newKey += 2
        add(segment.position(at: max(share - stand, 0)), keys.isEmpty ? nil : newKey)
        done.append(open)
        open = Piece()
        add(segment.position(at: min(share + stand, 1)), keys.isEmpty ? nil : newKey + 1)
      }
    }
    return (done + [open]).filter { $0.positions.count >= 2 }
  }

  /// Where a segment runs through a wall away from that compound's gates, ascending.
  private func closedCrossings(of segment: Segment) -> [Double] {
    var shares: [Double] = []
    for slot in tree.query(segment.box) where segment.crosses(walls[slot]) {
      guard case .position(let crossing) = segment.intersection(with: walls[slot]) else { continue }
      let hasGate = (0..<gates.count).contains {
        gates.compounds[$0] == owners[slot]
          && gates.positions[$0].distance(to: crossing) <= LinkRules.gateTolerance
      }
      if !hasGate { shares.append(segment.share(nearest: crossing)) }
    }
    return shares.sorted()
  }
}

extension StreetTable {
  /// Adds a piece of a street of `table` with all that its row says.
  mutating func append(
    _ positions: [Position], keys: [Int64], like row: Int, of table: StreetTable
  ) {
    lines.append(LineString(unchecked: positions))
    if !table.ids.isEmpty { ids.append(table.ids[row]) }
    classes.append(table.classes[row])
    names.append(table.names[row])
    isBridge.append(table.isBridge[row])
    if !table.isUnderpass.isEmpty { isUnderpass.append(table.isUnderpass[row]) }
    if !table.foot.isEmpty { foot.append(table.foot[row]) }
    if !table.access.isEmpty { access.append(table.access[row]) }
    if !table.walkDirection.isEmpty { walkDirection.append(table.walkDirection[row]) }
    if !table.vertexKeys.isEmpty { vertexKeys.append(keys) }
  }
}
