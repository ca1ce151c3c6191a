internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Buildings whose households can be counted; the others are rejected with their reason.
  ///
  /// A building without a position stays: it has households, and its state is undetermined.
  /// Communities and compounds are assigned afterwards, by place.
  ///
  /// - Parameter joinsHouseholds: whether another list counts households; here they are all 0 then.
  /// - Throws: what ``householdReading(log:)`` throws, `layer.empty`, `layer.all-rejected`.
  func buildings(
    joinsHouseholds: Bool = false, log: inout IntakeLog
  ) throws(Failure) -> BuildingTable {
    if let listed = try listedBuildings(joinsHouseholds: joinsHouseholds, log: &log) {
      log.tellRepeated(listed.ids, in: self)
      return listed
    }
    let reading: HouseholdReading = joinsHouseholds ? .joined : try householdReading(log: &log)
    var buildings = BuildingTable()
    buildings.householdKind = reading.kind
    if case .estimated(_, let estimate) = reading {
      buildings.estimate = HouseholdEstimate.Tally(estimate)
    }
    let isPolygonal = table.geometry?.isPolygonal ?? false
    buildings.form = isPolygonal ? .footprints : .points
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "H")
      var use = BuildingUse(typed: text(.use, row))
      guard let position = position(row, id: id, log: &log) else { continue }
      let count: Int
      switch reading {
      case .joined: count = 0
      case .counted(let column, _):
        guard let counted = households(row, of: column, use: use, id: id, at: position, log: &log)
        else { continue }
        count = counted
      case .estimated(let estimates, _):
        if let failure = estimates[row].failure {
          log.reject(self, row, id: id, failure.phrase, failure.arguments, position: position)
          continue
        }
        count = estimates[row].households
        use = estimates[row].basis == .none || count == 0 ? .other : .residential
        buildings.estimate?.count(estimates[row].basis, count)
      }
      if isPolygonal {
        buildings.shapes.append((try? table.geometry?.multiPolygon(row)) ?? MultiPolygon([]))
      }
      buildings.ids.append(id)
      buildings.positions.append(position)
      buildings.households.append(count)
      buildings.uses.append(use)
      buildings.sourceRows.append(Int32(row + 1))
    }
    try requireUsable(buildings.count, log: log)
    log.tellRepeated(buildings.ids, in: self)
    if let tally = buildings.estimate { tell(tally, log: &log) }
    let rows = buildings.sourceRows.map { Int($0) - 1 }
    buildings.occupied = further(.occupied, rows)
    buildings.persons = further(.persons, rows)
    buildings.elderly = further(.elderly, rows)
    buildings.stairwells = further(.stairwells, rows)
    if let areas = self[.area] { buildings.areas = rows.map { areas.number($0) ?? .nan } }
    return buildings
  }

  /// The households of a row, 0 where it is blank and nobody is to live there.
  ///
  /// - Returns: `nil` where the row was rejected.
  private func households(
    _ row: Int, of column: Column, use: BuildingUse, id: String, at position: Position,
    log: inout IntakeLog
  ) -> Int? {
    let place = position.isFinite ? position : nil
    switch column.count(row) {
    case .value(let count): return count
    case .blank where use == .other: return 0
    case .blank:
      log.reject(self, row, id: id, .countBlank, field: column.name, position: place)
    case .unusable(let phrase, let found):
      log.reject(
        self, row, id: id, phrase, ["found": .text(found)], field: column.name, position: place)
    }
    return nil
  }

  /// A further count of the rows that were kept, −1 where it is blank or cannot be read.
  private func further(_ role: Role, _ rows: [Int]) -> [Int] {
    guard let column = self[role] else { return [] }
    return rows.map { row in
      guard case .value(let count) = column.count(row) else { return -1 }
      return count
    }
  }
}

extension BuildingUse {
  /// Residential where the file does not say otherwise.
  init(typed: String?) {
    switch typed?.lowercased() {
    case nil, "住宅", "居住", "yes": self = .residential
    case let tag?: self = HouseholdEstimate.residential[tag] == nil ? .other : .residential
    }
  }
}
