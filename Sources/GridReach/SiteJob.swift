package import Publishing
package import Survey
internal import WalkNetwork

/// Where the next stations should stand, asked in the planner's words.
package struct SiteJob: Sendable {
  package var model = SitingModel.maxCover
  /// The preset; its minutes are those that coverage is told for before and after.
  package var walking = WalkingQuestion()
  /// Which stations stand.
  package var filter = StationFilter()
  /// How people walk along the streets of the survey; straight lines decide where `nil`.
  package var streets: StreetQuestion?
  /// How many new stations; the least for `minStations` where `nil`.
  package var sites: Int?
  package var bands = SitingBands([SitingBands.Band(minutes: 15)])
  package var requirements: [Requirement] = []
  package var weights = SitingWeights([SitingWeights.Share(.households)])
  /// What a second station within a cutoff counts for, beside the first one's 1.
  package var backup = 0.0
  /// Whether the lowest share of any community is raised first.
  package var worstFirst = false
  /// The largest number of new stations that the curve tells; `nil` for no curve.
  package var curve: Int?
  package var candidates = CandidateSource.layer
  /// Metres between candidates along streets.
  package var spacing = 50.0
  package var leastDistance = 0.0
  package var leastArea: Double?
  package var existing = ExistingStations.fixed
  package var atMostOne: SiteGrouping?
  package var atLeastOne: SiteGrouping?
  package var budget: Double?
  package var capacity = SiteCapacity.none
  package var areaPer100 = 30.0
  /// Work of the search, as a multiple of the standard amount.
  package var effort = 1.0
  package var seed: UInt64 = 1
  /// Whether CBC closes the gap.
  package var proves = false

  /// Whether it is told which sites are chosen under other presets and with compounds open too.
  package var tellsStability = false

  package init() {}

  /// What the answer depends on, for its metadata and for ``verify``.
  package var parameters: [(String, JSONValue)] {
    [
      ("model", .string(model.rawValue)), ("sites", sites.map { .integer($0) } ?? .null),
      ("within", .string(bands.text)), ("require", .strings(requirements.map(\.text))),
      ("weight", .string(weights.text)), ("candidates", .string(candidates.rawValue)),
      ("existing", .string(existing.rawValue)),
    ] + choices
  }

  /// What differs from what is done where nothing is said.
  private var choices: [(String, JSONValue)] {
    var choices: [(String, JSONValue)] = []
    if candidates == .streets { choices.append(("spacing_m", .number(spacing))) }
    if backup > 0 { choices.append(("backup", .number(backup))) }
    if worstFirst { choices.append(("worst_first", .boolean(true))) }
    if leastDistance > 0 { choices.append(("least_distance_m", .number(leastDistance))) }
    if let leastArea { choices.append(("least_area_m2", .number(leastArea))) }
    if let atMostOne { choices.append(("at_most_one", .string(atMostOne.rawValue))) }
    if let atLeastOne { choices.append(("at_least_one", .string(atLeastOne.rawValue))) }
    if let budget { choices.append(("budget", .number(budget))) }
    if capacity != .none { choices.append(("capacity", .string(capacity.rawValue))) }
    if capacity == .floorArea { choices.append(("m2_per_100hh", .number(areaPer100))) }
    if effort != 1 { choices.append(("effort", .number(effort))) }
    if seed != 1 { choices.append(("seed", .integer(Int(truncatingIfNeeded: seed)))) }
    if proves { choices.append(("prove", .boolean(true))) }
    return choices
  }
}
