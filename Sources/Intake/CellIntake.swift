internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// Grid cells with valid shapes; whether codes are there and unique is left to who asks.
  ///
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func cells(log: inout IntakeLog) throws(Failure) -> CellTable {
    var cells = CellTable()
    for row in 0..<table.rowCount {
      guard let shape = shape(row, id: identifier(row, prefix: "G"), log: &log) else { continue }
      cells.codes.append(text(.id, row) ?? "")
      cells.names.append(text(.name, row) ?? "")
      cells.shapes.append(shape)
      cells.communityCodes.append(text(.community, row) ?? "")
      cells.households.append(self[.households]?.number(row).flatMap { Int(exactly: $0) } ?? -1)
      cells.isSpecial.append(isSpecial(row))
      cells.validFrom.append(text(.validFrom, row) ?? "")
      cells.validTo.append(text(.validTo, row) ?? "")
      cells.lastSequences.append(
        self[.lastSequence]?.number(row).flatMap { Int(exactly: $0) } ?? 0)
      cells.sourceRows.append(Int32(row + 1))
    }
    try requireUsable(cells.count, log: log)
    return cells
  }

  /// Stairwell units of `buildings`, joined by the building's identifier; the rows of one building
  /// follow each other in the order of the file.
  ///
  /// A unit of an unknown building, or without a whole number of households, is rejected.
  func stairwells(of buildings: BuildingTable, log: inout IntakeLog) -> StairwellUnitTable {
    let rowOfBuilding = Dictionary(
      buildings.ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var units: [(building: Int32, id: String, households: Int)] = []
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "U")
      guard let building = text(.building, row), let known = rowOfBuilding[building] else {
        log.reject(
          self, row, id: id, .stairwellBuilding, ["building": .text(text(.building, row) ?? "")],
          field: self[.building]?.name)
        continue
      }
      guard let number = self[.households]?.number(row), let households = Int(exactly: number),
        households >= 0
      else {
        log.reject(
          self, row, id: id, .stairwellHouseholds,
          ["found": .text(text(.households, row) ?? "")], field: self[.households]?.name)
        continue
      }
      units.append((known, id, households))
    }
    var table = StairwellUnitTable()
    // A stable sort: what stands first in the file stays first in its building.
    let order = units.indices.sorted { (units[$0].building, $0) < (units[$1].building, $1) }
    for unit in order {
      table.ids.append(units[unit].id)
      table.building.append(units[unit].building)
      table.households.append(units[unit].households)
    }
    return table
  }
}
