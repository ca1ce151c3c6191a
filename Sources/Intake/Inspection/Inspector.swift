package import Diagnostics
internal import Formats
internal import Geometry
internal import Privacy
internal import Projection
package import Workers

/// Looks at files as a run would, and tells what it finds in each and in all of them together.
package struct Inspector: Sendable {
  package let workers: Workers

  package init(workers: Workers) { self.workers = workers }

  /// A layer that was looked at, with what a run needs of it.
  struct LookedAt: Sendable {
    let opened: OpenedLayer
    let roles: LayerRoles
    var inspection: LayerInspection
    /// As a run loads it; `nil` where it cannot.
    var loaded: LoadedLayer?
    /// The same where it belongs, once other layers told where that is.
    var placed: LoadedLayer?

    var source: InputSource { opened.hand.source }
  }

  /// Looks at `sources` one by one, then at what a run would make of them.
  ///
  /// A file that cannot be read stands in the inspection with the reason.
  ///
  /// - Throws: `geometry.engine.failed`, `projection.…`: what no file is to blame for.
  /// - Complexity: that of reading the files in columns, and once as a survey.
  package func inspect(_ sources: [InputSource]) throws(Failure) -> Inspection {
    var inspection = Inspection()
    var layers: [LookedAt] = []
    var counts: [Int] = []
    for source in sources {
      let (file, found) = open(source)
      inspection.files.append(file)
      layers += found
      counts.append(found.count)
    }
    Self.settleHouseholdLists(&layers)
    Self.place(&layers)
    for slot in layers.indices { try look(at: &layers[slot]) }
    var rest = layers[...]
    for (number, count) in counts.enumerated() {
      inspection.files[number].layers = rest.prefix(count).map(\.inspection)
      rest = rest.dropFirst(count)
    }
    inspection.run = RunInspection(layers, workers: workers)
    return inspection
  }

  /// Reads a file, and each of its layers as what it is taken for.
  private func open(_ source: InputSource) -> (FileInspection, [LookedAt]) {
    var file = FileInspection(path: source.path, format: source.formatName)
    var found: [LookedAt] = []
    do throws(Failure) {
      for one in try OpenedLayer.all(of: source, workers: workers).map(load) {
        let hand = one.opened.hand
        (file.byteCount, file.sha256) = (hand.byteCount, hand.sha256)
        file.encoding = hand.source.encodingName(
          one.loaded?.layer.table ?? hand.table, one.loaded?.log.findings ?? hand.log.findings)
        found.append(one)
      }
    } catch {
      // Its words name the file already.
      file.failure =
        error.phrase == .fileUnreadable ? error : error.inside(Place(file: source.path))
    }
    return (file, found)
  }

  private func load(_ opened: OpenedLayer) -> LookedAt {
    let (source, table) = (opened.hand.source, opened.hand.table)
    let roles = opened.guesses.first?.part.roles ?? .unknown(table)
    var one = LookedAt(
      opened: opened, roles: roles,
      inspection: LayerInspection(layer: source.layer, path: source.path))
    one.inspection.parts = opened.guesses
    one.inspection.position.declared = table.declaredCRS
    do throws(Failure) {
      one.loaded = try LoadedLayer(source, roles, OSMInputs(opened.hand, at: source.path))
      one.placed = one.loaded
    } catch { one.inspection.failure = error }
    return one
  }

  /// Brings layers in metres of several systems to where the others lie; where nothing tells, a run
  /// would stop.
  private static func place(_ layers: inout [LookedAt]) {
    while true {
      let slots = layers.indices.filter { layers[$0].placed != nil }
      var loaded = slots.compactMap { layers[$0].placed }
      do throws(Failure) {
        try Georeferencing.placeWaiting(&loaded)
        for (slot, one) in zip(slots, loaded) { layers[slot].placed = one }
        return
      } catch {
        let culprit = slots.first { slot in
          guard let one = layers[slot].placed else { return false }
          return one.placing.reading == nil && one.layer.table.name == error.place.file
        }
        guard let culprit else { return }
        layers[culprit].inspection.failure = error
        (layers[culprit].placed, layers[culprit].loaded) = (nil, nil)
      }
    }
  }

  private func look(at one: inout LookedAt) throws(Failure) {
    let hand = one.opened.hand
    let layer: Layer
    if let placed = one.placed {
      layer = placed.layer
      one.inspection.position.take(placed.record)
      one.inspection.findings = [FindingGroup](placed.log.findings)
    } else {
      var log = IntakeLog()
      let table = (try? hand.read(hand.source, as: one.roles, log: &log))?.1 ?? hand.table
      var source = hand.source
      source.fields = [:]
      var own = try Layer(table, source: source, roles: one.roles)
      try own.screen(log: &log)
      layer = own
      one.inspection.findings = [FindingGroup](log.findings)
    }
    one.inspection.rows = layer.table.rowCount
    one.inspection.fields = layer.fieldInspections(of: hand.table)
    one.inspection.shapes = try ShapeInspection(layer, workers: workers)
    one.inspection.lookAtPlaces(layer, raw: hand, isWorld: one.placed != nil)
    var finder = OddityFinder(layer, part: one.inspection.part)
    finder.lookAtIdentifiers()
    finder.lookAtCounts()
    one.inspection.oddities += finder.oddities
  }
}

extension PositionInspection {
  fileprivate mutating func take(_ record: InputRecord) {
    (crs, datum) = (record.crs, record.datum)
    (operation, accuracy) = (record.operation, record.accuracy)
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
    // Degrees with minutes and seconds are no numbers of any other system.
    guard !positions.isEmpty else { return evidence }
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
    switch coordinateColumns {
    case .two(let x, let y)?: return GeometryColumn.points(x: x, y: y).positions
    case .one(let column)?:
      return (0..<column.count).compactMap { CoordinateText.pair(column.value($0))?.position }
    case nil: return []
    }
  }

  /// What each column of the file is: those that are left, then those about persons.
  fileprivate func fieldInspections(of raw: FeatureTable) -> [FieldInspection] {
    var known: [String: Role] = [:]
    if coordinateNames.count == 2 {
      for (name, role) in zip(coordinateNames, [Role.x, .y]) { known[name] = role }
    }
    for role in ([Role.id, .name] + roles.roles).reversed() {
      if let column = self[role] { known[column.name] = role }
    }
    if [LayerRoles.buildings.layer, LayerRoles.stairwells.layer, LayerRoles.cells.layer]
      .contains(roles.layer), let counted = try? householdsColumn()
    {
      known[counted.column.name] = .households
    }
    let own = Set(table.columns.map(\.name))
    let dropped = raw.columns.filter { !own.contains($0.name) && HeaderMeaning.isPersonal($0.name) }
    return table.columns.map { FieldInspection($0, role: known[$0.name]) }
      + dropped.map { column in
        var field = FieldInspection(Column.texts(column.name, [String]()), role: nil)
        field.isPersonal = true
        return field
      }
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
