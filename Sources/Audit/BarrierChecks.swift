internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Survey
internal import Workers

/// No cell on both sides of a river, railway or main road, unless a bridge joins them.
///
/// The barriers cut the cell into faces. Faces with buildings must be joined by streets that are
/// bridges or underpasses; a bridge joins all faces it passes, the water between two banks
/// included. Rivers and railways are hard (error), main roads cost (warning); walls are the
/// compounds' affair.
struct BarrierChecks: Sendable {
  let ground: CellGround

  /// Metres of the grid that lines are cut on: a river that ends a hand's breadth before the
  /// border reaches it, and one along the border lies on it.
  private static let grid = 0.1
  private static let chunk = 16

  func findings(workers: Workers) throws(Failure) -> [AuditFinding] {
    let barriers = ground.survey.barriers
    guard barriers.count > 0, ground.hasBuildings else { return [] }
    let pieces = (0..<barriers.count).filter { barriers.kinds[$0].partsCells }.flatMap { row in
      barriers.lines[row].flatMap { line in
        line.positions.indices.dropFirst().map {
          (row, Segment(line.positions[$0 - 1], line.positions[$0]))
        }
      }
    }
    let tree = PackedRTree(pieces.map(\.1.box))
    let bridges = ground.survey.streets.bridges
    let bridgeTree = PackedRTree(bridges.map(\.box))
    let members = buildingsOfCells()
    let chunks = try workers.map(0..<ground.shapes.count, chunk: Self.chunk) {
      (range) throws(Failure) in
      var found: [AuditFinding] = []
      for cell in range where members[cell].count > 1 {
        let near = tree.query(ground.boxes[cell])
        guard !near.isEmpty else { continue }
        let crossing = Crossing(
          shape: ground.shapes[cell], buildings: members[cell],
          bridges: bridgeTree.query(ground.boxes[cell]).map { bridges[$0] })
        for row in Set(near.map { pieces[$0].0 }).sorted() {
          let lines = near.filter { pieces[$0].0 == row }.map { pieces[$0].1 }
          if let beyond = try crossing.cutOff(by: lines, grid: Self.grid) {
            found.append(finding(cell, row, beyond))
          }
        }
      }
      return found
    }
    return chunks.flatMap(\.self)
  }

  private func buildingsOfCells() -> [[(position: Position, households: Int)]] {
    let buildings = ground.survey.buildings
    var members = [[(position: Position, households: Int)]](
      repeating: [], count: ground.shapes.count)
    for row in 0..<buildings.count where ground.placed.cell[row] >= 0 {
      guard buildings.households[row] > 0 else { continue }
      members[Int(ground.placed.cell[row])]
        .append((buildings.positions[row], buildings.households[row]))
    }
    return members
  }

  private func finding(
    _ cell: Int, _ barrier: Int, _ beyond: (faces: MultiPolygon, households: Int)
  ) -> AuditFinding {
    let kind = ground.survey.barriers.kinds[barrier]
    let name = ground.survey.barriers.names[barrier]
    return AuditFinding(
      kind.isBarrier ? .error : .warning, .auditBarrierCrossed,
      [
        "cell": .text(ground.name(cell)), "kind": .phrase(kind.auditWord),
        "barrier": .text(name.isEmpty ? "#\(barrier + 1)" : name),
        "households": .integer(beyond.households),
      ], at: .ground(beyond.faces)
    ).about(
      cell: ground.name(cell), community: ground.communityName(cell),
      subject: name.isEmpty ? kind.name : name, area: beyond.faces.area,
      households: beyond.households)
  }
}

/// A cell that barriers may cut.
private struct Crossing {
  let shape: MultiPolygon
  let buildings: [(position: Position, households: Int)]
  let bridges: [LineString]

  /// The side with fewer households that no bridge joins to the other, `nil` where all are one.
  func cutOff(
    by barrier: [Segment], grid: Double
  ) throws(Failure) -> (faces: MultiPolygon, households: Int)? {
    let outline = shape.polygons.flatMap(\.rings).map { LineString(unchecked: $0.positions) }
    let lines = barrier.filter { $0.start != $0.end }
      .map { LineString(unchecked: [$0.start, $0.end]) }
    let faces = try (outline + lines).noded(grid: grid).polygonized().faces
    let index = PolygonIndex(faces)
    var households = [Int](repeating: 0, count: faces.count)
    for building in buildings {
      if let face = index.first(covering: building.position) {
        households[face] += building.households
      }
    }
    let inhabited = faces.indices.filter { households[$0] > 0 }
    guard inhabited.count > 1 else { return nil }
    var sides = DisjointSets(count: faces.count)
    for bridge in bridges {
      var passed: [Int] = []
      for face in faces.indices {
        let inside = try [bridge].intersection(with: faces[face])
        if inside.contains(where: { $0.length > grid }) { passed.append(face) }
      }
      for face in passed.dropFirst() { sides.join(passed[0], face) }
    }
    let groups = sides.groups.filter { group in group.contains { households[$0] > 0 } }
    guard groups.count > 1 else { return nil }
    let counts = groups.map { group in group.reduce(0) { $0 + households[$1] } }
    let largest = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
    let rest = groups.indices.filter { $0 != largest }
    return (
      MultiPolygon(rest.flatMap { groups[$0] }.filter { households[$0] > 0 }.map { faces[$0] }),
      rest.reduce(0) { $0 + counts[$1] }
    )
  }
}

extension GroundKind {
  /// Whether a cell on both sides of it is worth telling.
  fileprivate var partsCells: Bool {
    switch self {
    case .river, .railway, .mainRoad: true
    case .communityBorder, .wall, .street, .between: false
    }
  }

  fileprivate var auditWord: Phrase {
    switch self {
    case .river: .auditWordRiver
    case .railway: .auditWordRailway
    case .communityBorder, .mainRoad, .wall, .street, .between: .auditWordMainRoad
    }
  }
}

extension StreetTable {
  /// Streets that lead across or below what parts the ground.
  fileprivate var bridges: [LineString] {
    lines.indices.filter { isBridge[$0] || (!isUnderpass.isEmpty && isUnderpass[$0]) }
      .map { lines[$0] }
  }
}
