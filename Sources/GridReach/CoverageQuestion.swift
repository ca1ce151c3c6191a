internal import Diagnostics
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// One way to measure and one way to walk, asked of several sets of stations.
struct CoverageQuestion {
  let measure: TravelMeasure
  let preset: WalkingPreset
  let cutoffs: [Cutoff]

  func coverage(_ walks: ServingTravel) -> Coverage {
    Coverage(travel: walks.table(preset: preset), cutoffs: cutoffs)
  }

  private func coverage(_ stations: StationTable) throws(Failure) -> Coverage {
    coverage(try ServingTravel(stations, by: measure))
  }

  /// Coverage if every status counted; `nil` where that changes nothing.
  func alternative(
    to filter: StationFilter, of stations: StationTable
  ) throws(Failure) -> StatusAlternative? {
    let all = filter.with(statuses: []).apply(to: stations)
    guard all.count > filter.apply(to: stations).count else { return nil }
    return StatusAlternative(stations: all, coverage: try coverage(all))
  }

  /// Coverage by status, tier, kind and service, where there is more than one of each.
  ///
  /// Statuses add up, in the order in which a station comes to be: in use, built, planned; those
  /// that are closed come last.
  func slices(of filter: StationFilter, _ stations: StationTable) throws(Failure) -> [CoverageSlice]
  {
    let used = filter.apply(to: stations)
    var slices: [CoverageSlice] = []
    func add(_ restriction: Restriction, _ values: [String], _ chosen: StationTable)
      throws(Failure)
    {
      slices.append(
        CoverageSlice(
          restriction: restriction, values: values, stations: chosen,
          coverage: try coverage(chosen)))
    }
    func chosen(where isChosen: (Int) -> Bool) -> StationTable {
      used.rows((0..<used.count).filter(isChosen))
    }
    let anyStatus = filter.with(statuses: []).apply(to: stations)
    let statuses = StationStatus.allCases.filter { anyStatus.statuses.contains($0) }
    if statuses.count > 1 {
      for count in 1...statuses.count {
        let some = Array(statuses.prefix(count))
        try add(
          .status, some.map(\.rawValue), filter.with(statuses: some).apply(to: stations))
      }
    }
    let tiers = StationTier.allCases.filter { used.tiers.contains($0) }
    for tier in tiers where tiers.count > 1 {
      try add(.tier, [tier.rawValue], chosen { used.tiers[$0] == tier })
    }
    let kinds = Set(used.kinds).sorted()
    for kind in kinds where kinds.count > 1 && !kind.isEmpty {
      try add(.kind, [kind], chosen { used.kinds[$0] == kind })
      try add(.withoutKind, [kind], chosen { used.kinds[$0] != kind })
    }
    for service in Set(used.services.flatMap(\.self)).sorted() {
      try add(.service, [service], chosen { used.services[$0].contains(service) })
    }
    return slices
  }
}
