internal import Diagnostics
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// The rows of `coverage.csv`.
extension CoverageResult {
  var rateEntries: [RateLayers.Entry] {
    entries(coverage, allGroups)
      + (circle.map { entries($0, [communityGroups]) } ?? [])
      + (walking.detour == 1 ? [] : entries(estimate, [communityGroups]))
      + seniorEntries + slices.flatMap { entries(of: $0) }
  }

  private var allGroups: [RateGroups] {
    [communityGroups] + [cellGroups, managerGroups].compactMap(\.self)
  }

  /// People aged 60 and over at their own speed, beside them at the speed of all.
  private var seniorEntries: [RateLayers.Entry] {
    guard walking.preset != .senior, survey.buildings.elderly.contains(where: { $0 > 0 })
    else { return [] }
    return entries(
      senior, [communityGroups], preset: WalkingPreset.senior.name, of: [.elderly])
  }

  private func entries(of slice: CoverageSlice) -> [RateLayers.Entry] {
    entries(slice.coverage, [communityGroups], of: [.households]).map { entry in
      var entry = entry
      entry.restriction = slice.restriction
      entry.value = slice.name
      entry.stations = slice.stations.count
      return entry
    }
  }

  /// - Parameter groups: those of communities first, which are told for every denominator, and
  ///   with all together; cells are told for households.
  private func entries(
    _ coverage: Coverage, _ groups: [RateGroups], preset: String? = nil,
    of denominators: [Denominator] = Denominator.allCases
  ) -> [RateLayers.Entry] {
    var entries: [RateLayers.Entry] = []
    for cutoff in coverage.cutoffs {
      for groups in groups {
        let table = rates(coverage, within: cutoff, by: groups)
        let isDeciding = coverage.travel.method == .network
        let claims = isDeciding ? claims(within: cutoff, by: groups) : nil
        let told = groups.level == .cell ? denominators.filter { $0 == .households } : denominators
        func add(_ group: Int?, _ denominator: Denominator) {
          let rate = table.rate(denominator, of: group)
          guard rate.total > 0 else { return }
          var entry = RateLayers.Entry(
            minutes: cutoff.minutes, preset: preset ?? walking.preset.name,
            method: coverage.travel.method.word(detour: coverage.detour),
            denominator: denominator, rate: rate)
          entry.level = group == nil ? .county : groups.level
          entry.group = group.map { groups.name($0) }
          entry.communityCode = group.flatMap {
            groups.communityCodes.isEmpty ? nil : groups.communityCodes[$0]
          }
          entry.stations = survey.stations.count
          if denominator != .cells {
            entry.claimed = claims?.rate(denominator, of: group).reached
          }
          entries.append(entry)
        }
        if groups.level == .community { for denominator in told { add(nil, denominator) } }
        for group in 0..<groups.count { for denominator in told { add(group, denominator) } }
      }
    }
    return entries
  }
}

extension RateTable {
  /// The rate of a group, of all where `nil`.
  fileprivate func rate(_ denominator: Denominator, of group: Int?) -> CoverageRate {
    group.map { rate(denominator, group: $0) } ?? total(denominator)
  }
}

extension CoverageSlice {
  /// What the stations have in common, in words.
  var name: Argument {
    switch restriction {
    case .kind, .withoutKind, .service: .names(values)
    case .status:
      .sentences(values.compactMap { StationStatus(rawValue: $0).map { .phrase($0.name) } })
    case .tier:
      .sentences(values.compactMap { StationTier(rawValue: $0).map { .phrase($0.name) } })
    }
  }
}
