package import Diagnostics
package import Formats
internal import Geometry
internal import GeometryEngine
package import Workers

/// A layer as a run reads it, to be written again.
package struct CleanedLayer: Sendable {
  /// In longitude and latitude on WGS 84; columns of coordinates are its geometry.
  package private(set) var table: FeatureTable
  package let crs: String
  package let datum: String
  /// What the text was in, where the format left it open.
  package let encoding: String?
  /// Columns that are no longer there.
  package private(set) var leftOut: [String]
  package private(set) var repairedShapes = 0
  /// Shapes of which nothing with an area would be left.
  package private(set) var brokenShapes = 0
  package let findings: [FindingGroup]

  package var hasPositions: Bool { table.geometry != nil }
  /// Whether all shapes are points, so that a table can hold them.
  package var isOfPoints: Bool {
    table.geometry?.kinds.allSatisfy { $0 == .point || $0 == .null } ?? true
  }

  /// Reads a file and cleans what is in it.
  ///
  /// - Throws: `inspect.fix.several` where it has more than one layer, and what a run would stop at.
  package init(_ source: InputSource, workers: Workers) throws(Failure) {
    let opened = try OpenedLayer.all(of: source, workers: workers)
    guard let only = opened.first, opened.count == 1 else {
      guard let first = opened.first else {
        throw Failure(.fixNothing, ["file": .text(source.path)])
      }
      let names = opened.map { $0.hand.source.layer ?? $0.guesses.first?.part.rawValue ?? "" }
      throw Failure(
        .fixSeveral,
        [
          "file": .text(source.path), "layers": .names(names),
          "example": .text("\(source.path):\(first.hand.source.layer ?? names[0])"),
        ])
    }
    let roles = only.guesses.first?.part.roles ?? .unknown(only.hand.table)
    var all = [
      try LoadedLayer(only.hand.source, roles, OSMInputs(only.hand, at: source.path))
    ]
    try Georeferencing.placeWaiting(&all)
    let loaded = all[0]
    table = loaded.layer.table
    (crs, datum) = (loaded.record.crs, loaded.record.datum)
    encoding = only.hand.source.encodingName(loaded.layer.table, loaded.log.findings)
    findings = [FindingGroup](loaded.log.findings)
    if table.geometry != nil {
      table.columns.removeAll { loaded.layer.coordinateNames.contains($0.name) }
    }
    let kept = Set(table.columns.map(\.name))
    leftOut = only.hand.table.columns.map(\.name).filter { !kept.contains($0) }
    try repairShapes()
  }

  private mutating func repairShapes() throws(Failure) {
    guard let geometry = table.geometry, geometry.isPolygonal else { return }
    var repaired: [Int: MultiPolygon] = [:]
    for row in 0..<geometry.count where try geometry.flaw(row) != nil {
      guard let shape = try? geometry.multiPolygon(row), let better = try? shape.repaired(),
        better.area > 0
      else {
        brokenShapes += 1
        continue
      }
      repaired[row] = better
    }
    repairedShapes = repaired.count
    guard !repaired.isEmpty else { return }
    var renewed = GeometryColumn()
    for row in 0..<geometry.count {
      if let shape = repaired[row] {
        renewed.append(shape)
      } else {
        renewed.append(row, of: geometry)
      }
    }
    table.geometry = renewed
    table.vertexKeys = []
  }
}

extension GeometryColumn {
  /// A row of another column, as it stands there; heights are left behind.
  fileprivate mutating func append(_ row: Int, of other: GeometryColumn) {
    if let members = other.collections[row] { collections[count] = members }
    for part in other.parts(ofRow: row) {
      for ring in other.rings(ofPart: part) {
        positions.append(contentsOf: other.positions[other.positions(ofRing: ring)])
        endRing()
      }
      endPart()
    }
    endRow(other.kinds[row])
  }
}
