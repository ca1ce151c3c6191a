internal import GridPartition
internal import ServiceCoverage
internal import StationSiting
internal import Survey
internal import TravelTimes

/// What can stand in a column of words, whether it does or not.
///
/// A column that is not listed has the words that stand in it.
enum ValueLists {
  static func words(of key: String, orAsFound found: [Word]) -> [Word] {
    var words = lists[key] ?? []
    // A list that lacks what is there would show it as if it were wrong.
    for word in found where !words.contains(where: { $0.key == word.key }) { words.append(word) }
    // Columns of one state a cutoff: `reached_10`.
    if words.contains(where: { $0.key == CoverageState.beyond.rawValue }),
      words.count < states.count
    {
      return states
    }
    return words
  }

  private static let states = CoverageState.allCases.map(\.word)

  private static let lists: [String: [Word]] = [
    "band_state": BandState.allCases.map(\.word),
    "state": states,
    "reason": BeyondReason.allCases.map(\.word) + Indecision.allCases.map(\.word),
    "status": StationStatus.allCases.map(\.word),
    "other_status": StationStatus.allCases.map(\.word),
    "station_tier": StationTier.allCases.map(\.word),
    "household_kind": HouseholdKind.allCases.map(\.word),
    "grid_kind": CellKind.allCases.map(\.word),
    "proof": CommunityOutcome.Proof.allCases.map(\.word),
    "role": SiteRole.allCases.map(\.word),
  ]
}
