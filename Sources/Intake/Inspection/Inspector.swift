package import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
package import Workers

/// Looks at files as a run would, and tells what it finds in each and in all of them together.
package struct Inspector: Sendable {
  package let workers: Workers

  package init(workers: Workers) { self.workers = workers }

  /// A layer that was looked at, with what a run needs of it.
  struct LookedAt: Sendable {
    var inspection: LayerInspection
    var source: InputSource
    var loaded: LoadedLayer?
  }

  /// Looks at `sources` one by one, then at what a run would make of them.
  ///
  /// A file that cannot be read stands in the inspection with the reason.
  ///
  /// - Throws: `geometry.engine.failed`, `projection.…`: what no file is to blame for.
  /// - Complexity: that of reading the files twice over in columns, and once as a survey.
  package func inspect(_ sources: [InputSource]) throws(Failure) -> Inspection {
    var inspection = Inspection()
    var layers: [LookedAt] = []
    for source in sources {
      let (file, found) = try look(at: source)
      inspection.files.append(file)
      layers += found
    }
    inspection.run = RunInspection(layers)
    return inspection
  }

  private func look(at source: InputSource) throws(Failure) -> (FileInspection, [LookedAt]) {
    var file = FileInspection(path: source.path, format: source.formatName)
    var found: [LookedAt] = []
    do throws(Failure) {
      for opened in try OpenedLayer.all(of: source, workers: workers) {
        file.byteCount = opened.hand.byteCount
        file.sha256 = opened.hand.sha256
        file.encoding = opened.encoding
        found.append(try look(at: opened))
      }
    } catch {
      file.failure = error.inside(Place(file: source.path))
    }
    file.layers = found.map(\.inspection)
    return (file, found)
  }

  private func look(at opened: OpenedLayer) throws(Failure) -> LookedAt {
    let (source, table) = (opened.hand.source, opened.hand.table)
    var inspection = LayerInspection(layer: source.layer, path: source.path)
    inspection.rows = table.rowCount
    inspection.parts = opened.guesses
    let roles = opened.guesses.first?.part.roles ?? .unknown(table)
    var layer = try Layer(table, source: source, roles: roles)
    var loaded: LoadedLayer?
    inspection.position.declared = table.declaredCRS
    var findings = opened.hand.findings
    do throws(Failure) {
      let whole = try LoadedLayer(source, roles, OSMInputs(opened.hand, at: source.path))
      inspection.position.crs = whole.record.crs
      inspection.position.datum = whole.record.datum
      findings = whole.log.findings
      layer = whole.layer
      loaded = whole
    } catch { inspection.failure = error }
    inspection.findings = [FindingGroup](findings)
    inspection.fields = layer.fieldInspections(of: table)
    inspection.shapes = try ShapeInspection(layer, workers: workers)
    inspection.lookAtPlaces(layer, raw: opened.hand, isWorld: loaded != nil)
    var finder = OddityFinder(layer, part: inspection.part)
    finder.lookAtCounts()
    inspection.oddities += finder.oddities
    return LookedAt(inspection: inspection, source: source, loaded: loaded)
  }
}

extension LayerInspection {
  /// The extent, what lies far off or on one place, and what the numbers of positions can be.
  fileprivate mutating func lookAtPlaces(_ layer: Layer, raw: TableInHand, isWorld: Bool) {
    guard layer.table.geometry != nil || layer[.x] != nil else { return }
    let rawPositions = layer.positions(of: raw.table)
    position.evidence = evidence(rawPositions, isInWorld: raw.isInWorld)
    let isDegrees = isWorld || rawPositions.first { $0.isFinite && abs($0.x) > 180 } == nil
    let geometry = layer.table.geometry
    let positions = geometry?.positions ?? rawPositions
    let spread = Spread(positions, isWorld: isDegrees)
    var finder = OddityFinder(layer, part: part)
    finder.lookAtPlaces(spread)
    oddities += finder.oddities
    let rings = geometry?.positionOffsets ?? Array(0...positions.count)
    extent = Extent(positions, rings: rings, spread: spread, isWorld: isWorld)
  }

  private func evidence(_ positions: [Position], isInWorld: Bool) -> [Argument] {
    if isInWorld { return [.phrase(.evidenceOfFormat)] }
    var evidence: [Argument] = []
    if let declared = position.declared {
      let system = try? CoordinateSystem(declared)
      let name = system.map { $0.code ?? $0.name } ?? declared
      evidence.append(.phrase(.evidenceDeclared, ["crs": .text(name)]))
    }
    let report = CoordinateReading.classify(positions)
    evidence += report.candidates.map { .phrase($0.reason.phrase, $0.reason.arguments) }
    if report.settled == nil || report.strays > 0 {
      evidence.append(.phrase(report.summary.phrase, report.summary.arguments))
    }
    return evidence
  }
}

extension Layer {
  /// Positions as they stand in the file: of its shapes, else in its columns of coordinates.
  fileprivate func positions(of raw: FeatureTable) -> [Position] {
    if let geometry = raw.geometry, !geometry.positions.isEmpty { return geometry.positions }
    guard let x = self[.x], let y = self[.y] else { return [] }
    return GeometryColumn.points(x: x, y: y).positions
  }

  /// What each column of the file is, in its order.
  fileprivate func fieldInspections(of raw: FeatureTable) -> [FieldInspection] {
    var known: [String: Role] = [:]
    for role in ([Role.id, .name] + roles.roles).reversed() {
      if let column = self[role] { known[column.name] = role }
    }
    if [LayerRoles.buildings.layer, LayerRoles.stairwells.layer, LayerRoles.cells.layer]
      .contains(roles.layer), let counted = try? householdsColumn()
    {
      known[counted.column.name] = .households
    }
    return raw.columns.map { FieldInspection($0, role: known[$0.name]) }
  }
}

extension LayerRoles {
  /// Of a table that is nothing known: whatever its columns say, so that it can be put on the map.
  static func unknown(_ table: FeatureTable) -> LayerRoles {
    var roles = LayerRoles(
      layer: "unknown", identifiers: ["id", "code", "编号", "代码"], names: ["name", "名称"],
      roles: [.x, .y], mayBeEmpty: true)
    let names = Set(table.columns.map { Layer.normalized($0.name) })
    let isPlaced = [Role.x, .y].allSatisfy { !names.isDisjoint(with: $0.synonyms) }
    let hasShapes = table.geometry?.kinds.contains { $0 != .null } ?? false
    roles.isPlaceless = !isPlaced && !hasShapes
    return roles
  }
}
