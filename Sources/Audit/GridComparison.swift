internal import Diagnostics
package import Geometry
internal import GeometryEngine
internal import Survey
internal import Workers

/// A piece of the common refinement (多网合一): ground on which all maps are of one mind.
package struct RefinementPiece: Sendable {
  /// The code in each map, the audited one first; `nil` where a map has no cell there.
  package var codes: [String?]
  /// Cells in force of each map, by their place; −1 for none.
  var cells: [Int]
  package var shape: MultiPolygon
  package var households = 0
  package var buildings = 0
}

/// Several departments' maps laid over each other.
struct GridComparison: Sendable {
  let ground: CellGround

  private static let chunk = 16

  /// - Throws: `geometry.engine.failed`.
  func compared(
    workers: Workers
  ) throws(Failure) -> (pieces: [RefinementPiece], findings: [AuditFinding]) {
    guard !ground.survey.otherCells.isEmpty else { return ([], []) }
    var pieces = ground.active.indices.map { cell in
      RefinementPiece(codes: [ground.name(cell)], cells: [cell], shape: ground.shapes[cell])
    }
    var maps = [ForceMap(ground)]
    for table in ground.survey.otherCells {
      let map = ForceMap(table)
      pieces = try refined(pieces, by: map, maps: maps.count, workers: workers)
      maps.append(map)
    }
    count(&pieces)
    var findings: [AuditFinding] = []
    for number in maps.indices.dropFirst() {
      findings += gaps(pieces, maps, number) + conflicts(pieces, maps, number)
    }
    return (pieces, findings)
  }

  /// Each piece cut by the cells of `map`, and what only `map` covers.
  private func refined(
    _ pieces: [RefinementPiece], by map: ForceMap, maps: Int, workers: Workers
  ) throws(Failure) -> [RefinementPiece] {
    let slivers = ground.rules.slivers
    let cut = try workers.map(0..<pieces.count, chunk: Self.chunk) { (range) throws(Failure) in
      var found: [RefinementPiece] = []
      for piece in pieces[range] {
        var rest = piece.shape
        for other in map.near(piece.shape.box, slivers) {
          let shared = slivers.real(try piece.shape.intersection(with: map.shapes[other]))
          guard !shared.polygons.isEmpty else { continue }
          found.append(piece.with(map.names[other], other, shared))
          rest = try rest.subtracting(map.shapes[other])
        }
        let alone = slivers.real(rest)
        if !alone.polygons.isEmpty { found.append(piece.with(nil, -1, alone)) }
      }
      return found
    }
    let tree = PackedRTree(pieces.map(\.shape.box))
    let nobody = RefinementPiece(
      codes: [String?](repeating: nil, count: maps), cells: [Int](repeating: -1, count: maps),
      shape: MultiPolygon([]))
    let new = try workers.map(0..<map.shapes.count, chunk: Self.chunk) { (range) throws(Failure) in
      var found: [RefinementPiece] = []
      for other in range {
        let near = tree.query(map.shapes[other].box).map { pieces[$0].shape }
          .filter { slivers.canOverlap($0.box, map.shapes[other].box) }
        let rest =
          try near.isEmpty
          ? map.shapes[other] : map.shapes[other].subtracting(near.union())
        let alone = slivers.real(rest)
        if !alone.polygons.isEmpty { found.append(nobody.with(map.names[other], other, alone)) }
      }
      return found
    }
    return cut.flatMap(\.self) + new.flatMap(\.self)
  }

  /// Households and buildings of each piece; a building on a border counts in the first.
  private func count(_ pieces: inout [RefinementPiece]) {
    let buildings = ground.survey.buildings
    let index = PolygonIndex(pieces.map(\.shape))
    for row in 0..<buildings.count where buildings.hasPosition(row) {
      guard let piece = index.first(covering: buildings.positions[row]) else { continue }
      pieces[piece].households += buildings.households[row]
      pieces[piece].buildings += 1
    }
  }

  /// Ground of one map that the other has no cell for, cell by cell.
  private func gaps(
    _ pieces: [RefinementPiece], _ maps: [ForceMap], _ number: Int
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for piece in pieces where (piece.cells[0] < 0) != (piece.cells[number] < 0) {
      let isOurs = piece.cells[0] >= 0
      let name = (isOurs ? piece.codes[0] : piece.codes[number]) ?? ""
      let area = piece.shape.area
      findings.append(
        AuditFinding(
          .warning, isOurs ? .auditAgainstGap : .auditAgainstBeyond,
          [
            "cell": .text(name), "area": .area(area), "map": .integer(number),
            "households": .integer(piece.households),
          ], at: .ground(piece.shape)
        ).about(
          cell: isOurs ? name : "", other: isOurs ? "" : name,
          community: isOurs ? ground.communityName(piece.cells[0]) : "", area: area,
          households: piece.households))
    }
    return findings
  }

  /// Cells of two maps that cross: neither lies in the other.
  private func conflicts(
    _ pieces: [RefinementPiece], _ maps: [ForceMap], _ number: Int
  ) -> [AuditFinding] {
    var shared: [[Int]: (area: Double, households: Int, parts: [Polygon])] = [:]
    for piece in pieces where piece.cells[0] >= 0 && piece.cells[number] >= 0 {
      var known = shared[[piece.cells[0], piece.cells[number]]] ?? (0, 0, [])
      known.area += piece.shape.area
      known.households += piece.households
      known.parts += piece.shape.polygons
      shared[[piece.cells[0], piece.cells[number]]] = known
    }
    let slivers = ground.rules.slivers
    let pairs = shared.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
    return pairs.compactMap { cells, piece in
      let ours = maps[0].shapes[cells[0]]
      let theirs = maps[number].shapes[cells[1]]
      // What is left of a cell beyond rounding along its own border is more than rounding.
      guard ours.area - piece.area > slivers.area + slivers.width * ours.perimeter,
        theirs.area - piece.area > slivers.area + slivers.width * theirs.perimeter
      else { return nil }
      return AuditFinding(
        .warning, .auditAgainstConflict,
        [
          "a": .text(maps[0].names[cells[0]]), "b": .text(maps[number].names[cells[1]]),
          "map": .integer(number), "area": .area(piece.area),
          "households": .integer(piece.households),
        ], at: .ground(MultiPolygon(piece.parts))
      ).about(
        cell: maps[0].names[cells[0]], other: maps[number].names[cells[1]],
        community: ground.communityName(cells[0]), area: piece.area, households: piece.households)
    }
  }
}

/// The cells in force of one map.
private struct ForceMap: Sendable {
  let names: [String]
  let shapes: [MultiPolygon]
  private let tree: PackedRTree

  init(_ ground: CellGround) {
    names = ground.active.indices.map { ground.name($0) }
    shapes = ground.shapes
    tree = ground.tree
  }

  init(_ table: CellTable) {
    let active = (0..<table.count).filter { table.validTo[$0].isEmpty }
    names = active.map { table.codes[$0].isEmpty ? "#\(table.sourceRows[$0])" : table.codes[$0] }
    shapes = active.map { table.shapes[$0] }
    tree = PackedRTree(shapes.map(\.box))
  }

  func near(_ box: Box, _ slivers: Slivers) -> [Int] {
    tree.query(box).filter { slivers.canOverlap(shapes[$0].box, box) }
  }
}

extension RefinementPiece {
  fileprivate func with(_ code: String?, _ cell: Int, _ shape: MultiPolygon) -> RefinementPiece {
    RefinementPiece(codes: codes + [code], cells: cells + [cell], shape: shape)
  }
}
