internal import Formats
package import Publishing
internal import ServiceCoverage
package import Survey

/// What stood at one time: targets, and stations by what has become of them.
package struct CheckedState: Sendable {
  package let targets: [TargetFigures]
  /// Ids by status, in the order of the file; statuses without stations have none.
  package let stations: [StationStatus: [String]]

  init(targets: [TargetFigures], stations: [StationStatus: [String]]) {
    self.targets = targets
    self.stations = stations
  }

  /// What a folder of results says.
  init(_ folder: ResultFolder) {
    targets = (folder.summary["targets"]?.elements ?? []).compactMap(TargetFigures.init)
    let written = folder.summary["stations"]?["by_status"]
    var stations: [StationStatus: [String]] = [:]
    for status in StationStatus.allCases {
      guard let ids = written?.texts(status.rawValue), !ids.isEmpty else { continue }
      stations[status] = ids
    }
    self.stations = stations
  }

  /// What coverage found.
  init(_ result: CoverageResult) {
    targets = result.outcomes.map(\.figures)
    stations = result.allStations.byStatus
  }

  var stationCount: Int { stations.values.reduce(0) { $0 + $1.count } }
}

extension StationTable {
  /// Ids by status, in the order of the table.
  var byStatus: [StationStatus: [String]] {
    var groups: [StationStatus: [String]] = [:]
    for row in 0..<count { groups[statuses[row], default: []].append(ids[row]) }
    return groups
  }
}

/// How things stand, and since an earlier time how they have changed.
package struct CheckReport: Sendable {
  package let now: CheckedState
  package let earlier: CheckedState?

  package var isMissed: Bool { now.targets.contains { !$0.isMet } }

  /// The target of the earlier state that asked the same.
  func before(_ target: TargetFigures) -> TargetFigures? {
    earlier?.targets.first { target.asksAs($0) }
  }

  /// Stations that have another status than before, by both statuses.
  var moved: [(from: StationStatus, to: StationStatus, ids: [String])] {
    guard let earlier else { return [] }
    var moves: [(from: StationStatus, to: StationStatus, ids: [String])] = []
    for from in StationStatus.allCases {
      let old = Set(earlier.stations[from] ?? [])
      for to in StationStatus.allCases where to != from {
        let ids = (now.stations[to] ?? []).filter { old.contains($0) }
        if !ids.isEmpty { moves.append((from, to, ids)) }
      }
    }
    return moves
  }

  /// Stations of one state that the other does not have, in the order of status.
  static func only(in state: CheckedState, not other: CheckedState) -> [String] {
    let known = Set(other.stations.values.flatMap(\.self))
    return StationStatus.allCases.flatMap { state.stations[$0] ?? [] }
      .filter { !known.contains($0) }
  }

  package var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("targets", .array(now.targets.map { json(of: $0) })),
      ("stations", now.stationJSON),
    ]
    if let earlier {
      members.append(("stations_before", earlier.stationJSON))
      members.append(
        (
          "moved",
          .array(
            moved.map {
              .object([
                ("from", .string($0.from.rawValue)), ("to", .string($0.to.rawValue)),
                ("ids", .strings($0.ids)),
              ])
            })
        ))
      members += [
        ("new", .strings(Self.only(in: now, not: earlier))),
        ("gone", .strings(Self.only(in: earlier, not: now))),
      ]
    }
    return .object(members)
  }

  private func json(of target: TargetFigures) -> JSONValue {
    guard earlier != nil else { return target.json }
    return target.json.adding([("before", before(target).map { Summary.rate($0.rate) } ?? .null)])
  }
}

extension CheckedState {
  var stationJSON: JSONValue {
    .object(
      StationStatus.allCases.compactMap { status in
        stations[status].map { (status.rawValue, .strings($0)) }
      })
  }
}
