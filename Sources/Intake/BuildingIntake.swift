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
    let (identifiers, uses) = (self[.id], self[.use])
    var places = PlaceBlocks(self, workers: workers)
    for row in 0..<(table.geometry == nil ? 0 : table.rowCount) {
      let id = identifiers?.filledText(row) ?? table.identifiers?.text(row) ?? "H\(row + 1)"
      var use = BuildingUse(typed: uses?.filledText(row))
      let (position, shape): (Position, MultiPolygon?)
      switch places.place(row) {
      case .success(let place): (position, shape) = place
      case .failure(let failure):
        log.reject(self, row, id: id, failure.phrase, failure.arguments, field: "geometry")
        continue
      }
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
        buildings.shapes.append(shape ?? MultiPolygon([]))
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

/// The places of rows, found in blocks on several threads: a footprint is checked, and a point in it
/// looked for.
private struct PlaceBlocks {
  typealias Place = Result<(Position, MultiPolygon?), Failure>

  /// Rows of a block: what it holds is let go of with the next.
  private static let block = 1 << 16
  /// Rows that one thread takes in one go.
  private static let chunk = 1 << 12

  private let layer: Layer
  private let workers: Workers
  private var first = 0
  private var found: [Place] = []

  init(_ layer: Layer, workers: Workers) {
    self.layer = layer
    self.workers = workers
  }

  /// The place of a row; rows are asked for one after the other.
  mutating func place(_ row: Int) -> Place {
    if row >= first + found.count || row < first { read(from: row) }
    return found[row - first]
  }

  private mutating func read(from row: Int) {
    first = row
    let rows = row..<min(row + Self.block, layer.table.rowCount)
    let layer = layer
    // Nothing in it throws: each row keeps its own failure.
    let parts = try? workers.map(rows, chunk: Self.chunk) {
      (rows) throws(Failure) -> [Place] in
      rows.map { row in
        do throws(Failure) {
          let place = try layer.located(row)
          return .success((place.position, place.shape))
        } catch { return .failure(error) }
      }
    }
    found = (parts ?? []).flatMap(\.self)
  }
}
