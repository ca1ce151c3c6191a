internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// The areas of a layer in ascending order of their codes.
  ///
  /// An area without a polygon stays, since it can be joined by code.
  ///
  /// - Throws: `code.duplicate`, `table.column.missing`, `households.ambiguous`,
  ///   `layer.all-rejected`.
  func areas(
    _ sources: TallySources, level: AreaLevel, log: inout IntakeLog
  ) throws(Failure) -> AreaTable {
    var areas = AreaTable()
    areas.level = level
    let names = recognised(level.nameColumns + ["name", "名称"])
    let parents = level.parentColumns
    let (parentCodes, parentNames) = (recognised(parents.codes), recognised(parents.names))
    let attribute = try sources.attribute.map { (name) throws(Failure) in try column(named: name) }
    let kinds = try sources.kindField.map { (name) throws(Failure) in try column(named: name) }
    let households = sources.countsHouseholds ? try areaHouseholds() : nil
    areas.householdKind = households?.kind ?? .unspecified
    for (row, code) in try rowsInOrderOfCodes(log: &log) {
      guard let place = areaPlace(row, id: code, log: &log) else { continue }
      areas.codes.append(code)
      areas.names.append(names?.text(row) ?? "")
      areas.parentCodes.append(parentCodes?.text(row) ?? "")
      areas.parentNames.append(parentNames?.text(row) ?? "")
      areas.shapes.append(place.shape)
      areas.anchors.append(place.anchor)
      areas.sourceRows.append(Int32(row + 1))
      if let attribute { areas.flags.append(flag(attribute, row, id: code, log: &log)) }
      if let kinds { areas.kinds.append(kinds.text(row) ?? "") }
      if let column = households?.column {
        guard case .value(let count) = column.count(row) else {
          areas.households.append(-1)
          continue
        }
        areas.households.append(count)
      }
    }
    try requireUsable(areas.count, log: log)
    return areas
  }

  private func rowsInOrderOfCodes(
    log: inout IntakeLog
  ) throws(Failure) -> [(row: Int, code: String)] {
    var rows: [(row: Int, code: String)] = []
    var firstRow: [String: Int] = [:]
    for row in 0..<table.rowCount {
      guard let code = text(.id, row) ?? table.identifiers?.text(row), !code.isEmpty else {
        log.reject(self, row, id: "", .tallyAreaWithoutCode, field: self[.id]?.name)
        continue
      }
      if let first = firstRow.updateValue(row, forKey: code) {
        throw Failure(
          .codeDuplicate,
          ["code": .text(code), "first": .integer(first + 1), "row": .integer(row + 1)],
          at: place(row))
      }
      rows.append((row, code))
    }
    return rows.sorted { $0.code < $1.code }
  }

  /// The column of households, `nil` where there is none and none was named.
  private func areaHouseholds() throws(Failure) -> (column: Column, kind: HouseholdKind)? {
    do throws(Failure) {
      return try householdsColumn()
    } catch {
      guard error.phrase == .householdsColumnMissing else { throw error }
      return nil
    }
  }

  /// The shape of an area and a position in it; without them where the row has no geometry.
  private func areaPlace(
    _ row: Int, id: String, log: inout IntakeLog
  ) -> (shape: MultiPolygon, anchor: Position)? {
    let nothing = (MultiPolygon([]), Position(x: .nan, y: .nan))
    guard let geometry = table.geometry else { return nothing }
    switch geometry.kinds[row] {
    case .null where geometry.faults[row] == nil: return nothing
    case .null, .point:
      guard let position = position(row, id: id, log: &log) else { return nil }
      return (MultiPolygon([]), position)
    case .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon, .collection:
      guard let shape = shape(row, id: id, log: &log) else { return nil }
      return (shape, shape.pointOnSurface ?? nothing.1)
    }
  }

  /// A yes or no; a number is yes if it is above 0.
  ///
  /// What is neither is told and not known.
  private func flag(
    _ column: Column, _ row: Int, id: String, log: inout IntakeLog
  ) -> Bool? {
    guard let typed = column.text(row)?.lowercased(), !typed.isEmpty else { return nil }
    if ["true", "yes", "y", "是", "有"].contains(typed) { return true }
    if ["false", "no", "n", "否", "无", "没有"].contains(typed) { return false }
    if case .value(let count) = column.count(row) { return count > 0 }
    log.warn(.tallyFlagUnknown, ["found": .text(typed)], at: place(row, column.name))
    return nil
  }
}
