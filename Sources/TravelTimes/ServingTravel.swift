package import Diagnostics
package import Survey

/// The walks to stations of which some wait before they set out, or serve fewer minutes than asked.
///
/// A readiness delay counts as walking time at the preset's speed. A cutoff of a station's own
/// replaces the question's where it is smaller: the station serves nobody beyond it. So a building
/// belongs to the station that serves it soonest, and not always to the nearest one; where none
/// serves it, to the one that would be there first.
///
/// Stations that wait and end alike are searched together, so that a table for another preset or
/// detour factor costs no search.
package struct ServingTravel: Sendable {
  /// Stations with one delay and one cutoff, and the nearest of them for each building.
  private struct Group: Sendable {
    let rows: [Int]
    let delaySeconds: Double
    /// Minutes, `nan` for the question's.
    let cutoffMinutes: Double
    let travel: TravelTable
  }

  private let groups: [Group]

  /// - Throws: what `measure` throws.
  /// - Complexity: one search for each pair of delay and cutoff that stations have.
  package init(_ stations: StationTable, by measure: TravelMeasure) throws(Failure) {
    var slots: [Terms: Int] = [:]
    var rows: [(terms: Terms, rows: [Int])] = []
    for row in 0..<stations.count {
      let terms = Terms(stations, row)
      let slot = slots[terms] ?? rows.count
      if slot == rows.count {
        slots[terms] = slot
        rows.append((terms, []))
      }
      rows[slot].rows.append(row)
    }
    if rows.isEmpty { rows = [(Terms(), [])] }
    var groups: [Group] = []
    for (terms, rows) in rows {
      groups.append(
        Group(
          rows: rows, delaySeconds: terms.delaySeconds,
          cutoffMinutes: terms.cutoffMinutes ?? .nan,
          travel: try measure.nearest(among: stations.rows(rows))))
    }
    self.groups = groups
  }

  /// Whether any station delays or has a cutoff of its own.
  package var hasTerms: Bool {
    groups.count > 1 || groups[0].delaySeconds > 0 || !groups[0].cutoffMinutes.isNaN
  }

  /// Each building's station under `preset`, with walks `detour` times as long as measured.
  ///
  /// The metres of the table are those measured; ``TravelTable/cost(_:detour:)`` lengthens them.
  /// A delay counts for nothing where a preset is a table of distances: metres have no clock.
  package func table(preset: WalkingPreset, detour: Double = 1) -> TravelTable {
    guard hasTerms else { return groups[0].travel }
    let terms = groups.map { group in
      (
        wait: group.delaySeconds * (preset.metresPerSecond ?? 0),
        limit: preset.longestWalk(minutes: group.cutoffMinutes)
      )
    }
    var merged = MergedTravel(groups[0].travel)
    for building in 0..<groups[0].travel.count {
      var best: Choice?
      for (slot, group) in groups.enumerated() where group.travel.owner[building] >= 0 {
        let cost = group.travel.metres[building] * detour + terms[slot].wait
        let station = group.rows[Int(group.travel.owner[building])]
        let choice = Choice(
          isServed: cost <= terms[slot].limit, cost: cost, station: station, slot: slot)
        if best.map({ choice < $0 }) ?? true { best = choice }
      }
      guard let best else {
        let isKnown = groups.contains { $0.travel.isDetermined(building) }
        merged.appendNone(isKnown ? nil : groups[0].travel.indecisions[building])
        continue
      }
      merged.append(
        building, of: groups[best.slot].travel, station: best.station,
        wait: terms[best.slot].wait, limit: terms[best.slot].limit)
    }
    return merged.table
  }
}

/// When a station sets out, and how far it serves.
private struct Terms: Hashable {
  var delaySeconds = 0.0
  var cutoffMinutes: Double?

  init() {}

  init(_ stations: StationTable, _ row: Int) {
    if !stations.delaySeconds.isEmpty, stations.delaySeconds[row] > 0 {
      delaySeconds = stations.delaySeconds[row]
    }
    if !stations.cutoffMinutes.isEmpty, !stations.cutoffMinutes[row].isNaN {
      cutoffMinutes = stations.cutoffMinutes[row]
    }
  }
}

/// A station that a building could belong to; the smaller one has it.
private struct Choice: Comparable {
  let isServed: Bool
  let cost: Double
  let station: Int
  let slot: Int

  static func < (left: Choice, right: Choice) -> Bool {
    if left.isServed != right.isServed { return left.isServed }
    return left.cost == right.cost ? left.station < right.station : left.cost < right.cost
  }
}

/// A table put together building by building.
private struct MergedTravel {
  private let method: TravelMethod
  private let hasConnectors: Bool
  private var owner: [Int32] = []
  private var metres: [Double] = []
  private var indecisions: [Indecision?] = []
  private var connectors: [Double] = []
  private var isOffNetwork: [Bool] = []
  private var waits: [Double] = []
  private var limits: [Double] = []

  init(_ sample: TravelTable) {
    method = sample.method
    hasConnectors = !sample.connectors.isEmpty
  }

  mutating func append(
    _ building: Int, of travel: TravelTable, station: Int, wait: Double, limit: Double
  ) {
    owner.append(Int32(station))
    metres.append(travel.metres[building] + wait)
    indecisions.append(nil)
    waits.append(wait)
    limits.append(limit)
    guard hasConnectors else { return }
    connectors.append(travel.connectors[building])
    isOffNetwork.append(travel.isOffNetwork[building])
  }

  mutating func appendNone(_ indecision: Indecision?) {
    owner.append(-1)
    metres.append(.infinity)
    indecisions.append(indecision)
    waits.append(0)
    limits.append(.infinity)
    guard hasConnectors else { return }
    connectors.append(.nan)
    isOffNetwork.append(false)
  }

  var table: TravelTable {
    TravelTable(
      method: method, owner: owner, metres: metres, indecisions: indecisions,
      connectors: connectors, isOffNetwork: isOffNetwork, waits: waits, limits: limits)
  }
}
