internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey
internal import Workers

extension Layer {
  /// Buildings whose households can be counted; the others are rejected with their reason.
  ///
  /// A building without a position stays: it has households, and its state is undetermined.
  /// Communities and compounds are assigned afterwards, by place.
  ///
  /// - Parameter joinsHouseholds: whether another list counts households; here they are all 0 then.
  /// - Throws: what ``householdReading(log:)`` throws, `layer.empty`, `layer.all-rejected`.
  func buildings(
    joinsHouseholds: Bool = false, workers: Workers = .inline, log: inout IntakeLog
  ) throws(Failure) -> BuildingTable {
    let listed = try listedBuildings(
      joinsHouseholds: joinsHouseholds, workers: workers, log: &log)
    if let listed {
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
    let blocks = BuildingBlocks(layer: self, reading: reading, isPolygonal: isPolygonal)
    try blocks.read(workers: workers) { block in
      buildings.append(block)
      log.rejected += block.log.rejected
    }
    if case .estimated(let estimates, _) = reading {
      for row in buildings.sourceRows {
        let estimate = estimates[Int(row) - 1]
        buildings.estimate?.count(estimate.basis, estimate.households)
      }
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
