package import Survey
package import TravelTimes

/// Why a building is not reached; the raw value is the property `reason`.
package enum BeyondReason: String, CaseIterable, Sendable {
  /// The walk is longer than the cutoff.
  case beyondCutoff = "beyond_cutoff"
  /// The walk would do for the question, but not for the station's own cutoff.
  case stationCutoff = "station_cutoff"
  /// A station of another status would reach it: one closed, built or planned.
  case stationClosed = "station_closed"
  /// No way leads to any station.
  case noWay = "no_way"
  /// No station is left by the filters.
  case noStation = "no_station"
}

/// Coverage if stations of every status counted.
package struct StatusAlternative: Sendable {
  /// All that pass the filters but for their status.
  package let stations: StationTable
  package let coverage: Coverage

  package init(stations: StationTable, coverage: Coverage) {
    self.stations = stations
    self.coverage = coverage
  }

  /// The row of the station that would reach the building; `nil` where none would.
  package func station(reaching building: Int, within cutoff: Cutoff) -> Int? {
    guard coverage.state(building, within: cutoff) == .reached else { return nil }
    return Int(coverage.travel.owner[building])
  }
}

extension Coverage {
  /// Whether `circle` claims the building within `cutoff`, and the streets do not reach it.
  package func isOnlyClaimed(
    _ building: Int, by circle: Coverage, within cutoff: Cutoff
  ) -> Bool {
    circle.state(building, within: cutoff) == .reached
      && state(building, within: cutoff) == .beyond
  }

  /// Why a building that is beyond `cutoff` is not reached.
  ///
  /// - Parameter alternative: coverage by stations of every status; `nil` where all count.
  package func reason(
    _ building: Int, within cutoff: Cutoff, alternative: StatusAlternative? = nil
  ) -> BeyondReason {
    if alternative?.station(reaching: building, within: cutoff) != nil { return .stationClosed }
    if travel.owner[building] < 0 {
      return hasOwners ? .noWay : .noStation
    }
    return cutoff.reaches(travel.cost(building, detour: detour)) ? .stationCutoff : .beyondCutoff
  }

  /// How many minutes more the walk would need, in tenths rounded up; `nil` where no walk helps,
  /// and where a preset is a table of distances.
  package func minutesMissing(
    _ building: Int, within cutoff: Cutoff, preset: WalkingPreset
  ) -> Double? {
    let excess = excess(building, within: cutoff)
    guard let speed = preset.metresPerSecond, excess.isFinite, excess > 0 else { return nil }
    return (excess / speed / 6).rounded(.up) / 10
  }
}
