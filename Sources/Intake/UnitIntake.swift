internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Units that have a place and a count of households; the others are rejected with their reason.
  ///
  /// What a unit lies in is the community that holds a point of its surface, where communities are
  /// given, else its column. A unit that lies in nothing is rejected, if others do lie in something.
  ///
  /// - Throws: what ``householdsColumn()`` throws, `table.column.missing`, `layer.empty`,
  ///   `layer.all-rejected`.
  func units(in communities: CommunityTable, log: inout IntakeLog) throws(Failure) -> UnitTable {
    let counted = try householdsColumn()
    var attributes: [Column] = []
    for name in source.attributes { attributes.append(try column(named: name)) }
    var units = UnitTable()
    units.householdKind = counted.kind
    units.attributes = source.attributes.map {
      UnitTable.Attribute(name: $0, texts: [], numbers: [])
    }
    let parents = UnitParents(self, communities)
    units.parentSource = parents.source
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "U")
      guard let (shape, position) = unitPlace(row, id: id, log: &log),
        let households = unitHouseholds(row, counted.column, id: id, at: position, log: &log)
      else { continue }
      let parent = parents.parent(of: row, at: position, self)
      if parents.areKnown, parent.isEmpty {
        log.reject(
          self, row, id: id, .groupUnitOutside, ["source": .text(parents.source)],
          position: position)
        continue
      }
      units.ids.append(id)
      units.names.append(text(.name, row) ?? "")
      units.shapes.append(shape)
      units.positions.append(position)
      units.households.append(households)
      if parents.areKnown { units.parents.append(parent) }
      for (number, column) in attributes.enumerated() {
        units.attributes[number].texts.append(column.text(row) ?? "")
        units.attributes[number].numbers.append(column.number(row) ?? .nan)
      }
      units.sourceRows.append(Int32(row + 1))
    }
    try requireUsable(units.count, log: log)
    log.tellRepeated(units.ids, in: self)
    return units
  }

  /// The shape and a position of a row; `nil` where it was rejected.
  private func unitPlace(
    _ row: Int, id: String, log: inout IntakeLog
  ) -> (MultiPolygon, Position)? {
    let isArea = table.geometry.map { [.polygon, .multiPolygon].contains($0.kinds[row]) } ?? false
    if isArea {
      guard let shape = shape(row, id: id, log: &log), let inside = shape.pointOnSurface
      else { return nil }
      return (shape, inside)
    }
    guard let position = position(row, id: id, log: &log) else { return nil }
    guard position.isFinite else {
      log.reject(self, row, id: id, .geometryMissing, field: "geometry")
      return nil
    }
    return (MultiPolygon([]), position)
  }

  private func unitHouseholds(
    _ row: Int, _ column: Column, id: String, at position: Position, log: inout IntakeLog
  ) -> Int? {
    switch column.count(row) {
    case .value(let count): return count
    case .blank:
      log.reject(self, row, id: id, .countBlank, field: column.name, position: position)
    case .unusable(let phrase, let found):
      log.reject(
        self, row, id: id, phrase, ["found": .text(found)], field: column.name, position: position)
    }
    return nil
  }
}

/// What units lie in: polygons, else a column, else nothing.
private struct UnitParents {
  let areKnown: Bool
  /// As the user knows it; "" where nothing is known.
  let source: String
  private let index: PolygonIndex
  private let codes: [String]
  private let role: Role?

  init(_ layer: Layer, _ communities: CommunityTable) {
    codes = communities.codes
    index = PolygonIndex(communities.shapes)
    // Communities that are themselves the units lie in nothing that their own column could name.
    let columns = [Role.community, .communityName].filter { role in
      layer[role] != nil && layer[role]?.name != layer[.id]?.name
    }
    role = communities.count > 0 ? nil : columns.first
    areKnown = communities.count > 0 || role != nil
    source = communities.count > 0 ? "--parents" : role.flatMap { layer[$0]?.name } ?? ""
  }

  /// The code of what holds the unit, "" for nothing.
  func parent(of row: Int, at position: Position, _ layer: Layer) -> String {
    if let role { return layer.text(role, row) ?? "" }
    return index.first(covering: position).map { codes[$0] } ?? ""
  }
}
