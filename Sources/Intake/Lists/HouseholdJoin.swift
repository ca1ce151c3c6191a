internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension LayerRoles {
  /// A list of households, or of households by building.
  package static let households = LayerRoles(
    layer: "households",
    identifiers: ["building_id", "bldg_id", "楼栋编号", "楼栋代码", "楼栋编码", "building_code"],
    names: [],
    roles: [
      .community, .communityName, .compound, .compoundName, .households, .occupied, .persons,
    ],
    isPlaceless: true)
}

extension CountySurvey {
  /// Gives buildings the households of a list: by code first, then by exact names of community,
  /// compound and building.
  ///
  /// A row without a count is one household. What does not join is rejected with its reason and
  /// what may be meant; nothing that is nearly right is taken.
  ///
  /// - Parameters:
  ///   - given: the list.
  ///   - layer: that of the buildings.
  /// - Throws: `join.names-missing`, `households.…`, `layer.all-rejected`.
  /// - Complexity: O(*n* + *m*) for *n* buildings and *m* rows.
  mutating func joinHouseholds(
    _ given: Layer, onto layer: Layer, log: inout IntakeLog
  ) throws(Failure) {
    var list = given
    try list.spellOutAddresses()
    let columns = ListColumns(list)
    guard list[.id] != nil || columns.buildings != nil || columns.compounds != nil else {
      throw Failure(
        .joinNamesMissing, ["columns": .names(list.table.columns.map(\.name))],
        at: Place(file: list.table.name))
    }
    let counts = try list.householdsIfCounted(columns)
    buildings.householdKind = counts?.kind ?? .unspecified
    var places = BuildingPlaces(self, layer)
    var tally = JoinTally(count: buildings.count)
    for row in 0..<list.table.rowCount {
      switch places.buildings(of: row, in: list, columns) {
      case .failure(let miss):
        tally.lost += 1
        list.reject(row, miss, log: &log)
      case .success(let rows):
        let shares = counts?.shares(row) ?? .each(1)
        guard let (households, isAssumed) = shares.shared(among: rows.count) else {
          tally.lost += 1
          list.reject(row, shares, buildings: rows.count, log: &log)
          continue
        }
        tally.add(rows, households, isAssumed)
        tally.add(unit: columns.unit.value(row), of: rows, households)
      }
    }
    let place = Place(file: list.table.name)
    places.misses.tell(at: place, log: &log)
    try list.requireUsable(tally.rows, log: log)
    take(tally, isUseKnown: layer[.use] != nil, at: place, log: &log)
  }

  private mutating func take(
    _ tally: JoinTally, isUseKnown: Bool, at place: Place, log: inout IntakeLog
  ) {
    buildings.households = tally.households
    if tally.isAssumed.contains(true) { buildings.isAssumedEven = tally.isAssumed }
    let without = buildings.ids.indices.filter { !tally.isJoined[$0] }
    stairwellUnits = tally.stairwells(of: buildings)
    if !isUseKnown { for row in without { buildings.uses[row] = .other } }
    log.note(
      .joinHouseholds,
      [
        "rows": .integer(tally.rows), "households": .integer(tally.households.reduce(0, +)),
        "count": .integer(buildings.count - without.count), "lost": .integer(tally.lost),
      ], at: place)
    guard let first = without.first else { return }
    log.warn(
      .joinWithoutRow,
      ["count": .integer(without.count), "id": .text(buildings.ids[first])], at: place)
  }
}

/// The households of buildings while they are added up.
private struct JoinTally {
  var households: [Int]
  var isAssumed: [Bool]
  var isJoined: [Bool]
  var rows = 0
  var lost = 0
  private var units: [Int: [BuildingName: Int]] = [:]

  init(count: Int) {
    households = [Int](repeating: 0, count: count)
    isAssumed = [Bool](repeating: false, count: count)
    isJoined = isAssumed
  }

  mutating func add(_ buildings: [Int], _ counts: [Int], _ isAssumed: Bool) {
    rows += 1
    for (building, count) in zip(buildings, counts) {
      households[building] += count
      isJoined[building] = true
      if isAssumed { self.isAssumed[building] = true }
    }
  }

  /// Counts the households of a stairwell, where a row names one.
  mutating func add(unit: String, of buildings: [Int], _ counts: [Int]) {
    guard buildings.count == 1, let name = BuildingText(unit).names.first else { return }
    units[buildings[0], default: [:]][name, default: 0] += counts[0]
  }

  /// The stairwells of buildings all of whose households the list has by stairwell.
  func stairwells(of buildings: BuildingTable) -> StairwellUnitTable {
    var table = StairwellUnitTable()
    for building in units.keys.sorted() {
      let own = units[building] ?? [:]
      guard own.values.reduce(0, +) == households[building] else { continue }
      for name in own.keys.sorted(by: { $0.precedes($1) }) {
        table.ids.append("\(buildings.ids[building]) \(name.text)")
        table.building.append(Int32(building))
        table.households.append(own[name] ?? 0)
      }
    }
    return table
  }
}

extension Layer {
  /// The column of households; `nil` where there is none, and each row is one household.
  fileprivate func householdsIfCounted(
    _ columns: ListColumns
  ) throws(Failure) -> ListedHouseholds? {
    do throws(Failure) {
      return try listedHouseholds(columns)
    } catch {
      guard error.phrase == .householdsColumnMissing else { throw error }
      return nil
    }
  }

  fileprivate func reject(_ row: Int, _ miss: JoinMiss, log: inout IntakeLog) {
    log.reject(self, row, id: miss.label, miss.phrase, miss.arguments)
  }

  fileprivate func reject(
    _ row: Int, _ shares: HouseholdShares, buildings: Int, log: inout IntakeLog
  ) {
    let id = ListColumns(self).label(row)
    switch shares {
    case .unusable(let phrase, let found):
      log.reject(self, row, id: id, phrase, ["found": .text(found)])
    case .list(let counts):
      log.reject(
        self, row, id: id, .listCountsDiffer,
        ["counts": .integer(counts.count), "buildings": .integer(buildings)])
    case .blank, .total, .each: log.reject(self, row, id: id, .countBlank)
    }
  }
}
