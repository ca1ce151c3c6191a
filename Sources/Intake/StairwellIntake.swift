internal import Diagnostics
internal import Formats
internal import Survey
internal import Workers

extension CountySurvey {
  /// Gives buildings their communities and compounds while another thread reads their stairwells.
  ///
  /// - Returns: the units, and what came to light of them; nothing where there is no list of them.
  /// - Throws: what ``assignBuildings(_:orOneArea:log:)`` throws.
  mutating func assignBuildings(
    _ layer: Layer, orOneArea isArea: Bool, beside stairwells: Layer?, _ workers: Workers,
    log: inout IntakeLog
  ) throws(Failure) -> StairwellReading? {
    guard let stairwells else {
      try assignBuildings(layer, orOneArea: isArea, log: &log)
      return nil
    }
    let (before, logBefore) = (self, log)
    let (assigned, units) = try workers.together(
      { () throws(Failure) in
        var (survey, log) = (before, logBefore)
        try survey.assignBuildings(layer, orOneArea: isArea, log: &log)
        return (survey, log)
      }, { StairwellReading(stairwells, of: before.buildings.ids) })
    (self, log) = assigned
    return units
  }
}

/// Stairwell units, and what came to light of them.
struct StairwellReading: Sendable {
  let table: StairwellUnitTable
  let log: IntakeLog

  init(_ layer: Layer, of ids: [String]) {
    var log = IntakeLog()
    table = layer.stairwells(of: ids, log: &log)
    self.log = log
  }
}

extension Layer {
  /// Stairwell units of buildings, joined by the building's identifier; the rows of one building
  /// follow each other in the order of the file.
  ///
  /// A unit of an unknown building, or without a whole number of households, is rejected.
  ///
  /// - Parameter ids: those of the buildings, in the order of their table.
  /// - Complexity: O(*n*) where units stand in about the order of the buildings, else
  ///   O(*n* log *n*).
  func stairwells(of ids: [String], log: inout IntakeLog) -> StairwellUnitTable {
    var rows = RowsOfIdentifiers(ids)
    var units = StairwellUnitTable()
    let (buildings, counts) = (self[.building], self[.households])
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "U")
      guard let building = buildings?.filledText(row), let known = rows.row(of: building) else {
        log.reject(
          self, row, id: id, .stairwellBuilding, ["building": .text(text(.building, row) ?? "")],
          field: buildings?.name)
        continue
      }
      guard let number = counts?.number(row), let households = Int(exactly: number),
        households >= 0
      else {
        log.reject(
          self, row, id: id, .stairwellHouseholds,
          ["found": .text(text(.households, row) ?? "")], field: counts?.name)
        continue
      }
      units.ids.append(id)
      units.building.append(known)
      units.households.append(households)
    }
    units.groupByBuilding()
    return units
  }
}

extension StairwellUnitTable {
  /// Puts the rows of one building together; what stands first in the file stays first in it.
  fileprivate mutating func groupByBuilding() {
    let buildings = building
    guard zip(buildings, buildings.dropFirst()).contains(where: { $0 > $1 }) else { return }
    let order = buildings.indices.sorted { (buildings[$0], $0) < (buildings[$1], $1) }
    ids = order.map { ids[$0] }
    households = order.map { households[$0] }
    building = order.map { buildings[$0] }
  }
}

/// The rows of a table by their identifiers; of rows that share one, the first.
///
/// Lists that name the rows of another mostly do so in its order, so a row is looked for close
/// behind the last one; where it is not there, all are put into a dictionary.
struct RowsOfIdentifiers {
  private let ids: [String]
  /// Whether a row that is found first need not be the first of its identifier.
  private let mayRepeat: Bool
  private var last = 0
  private var misses = 0
  private var rows: [String: Int32] = [:]

  /// So many rows are looked at before the dictionary is asked.
  private static let near = 32
  /// After as many rows that were not there a list is in no order.
  private static let mostMisses = 1000

  init(_ ids: [String]) {
    self.ids = ids
    mayRepeat = RepeatedTexts.mayBe(in: ids)
  }

  mutating func row(of id: String) -> Int32? {
    if !mayRepeat, misses < Self.mostMisses {
      let ahead = last..<min(last + Self.near, ids.count)
      if let found = ahead.first(where: { ids[$0] == id }) {
        last = found
        return Int32(truncatingIfNeeded: found)
      }
      misses += 1
    }
    if rows.isEmpty {
      rows = Dictionary(
        ids.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) },
        uniquingKeysWith: { first, _ in first })
    }
    guard let found = rows[id] else { return nil }
    last = Int(found)
    return found
  }
}
