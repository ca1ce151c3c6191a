internal import Diagnostics

/// Columns of coverage, of loads, of gaps and of comparisons.
extension Field {
  // Walks
  static let walk = Field("walk_m", .fieldWalk)
  static let connector = Field("connector_m", .fieldConnector)
  static let offNetwork = Field("off_network", .fieldOffNetwork)
  /// As ``seconds``, where walks along streets decide.
  static let walkSeconds = Field("seconds", .fieldWalkSeconds)
  static let delay = Field("delay_s", .fieldDelay)
  static let minutesMissing = Field("minutes_missing", .fieldMinutesMissing)
  /// A station of another status that would reach the building.
  static let otherStationId = Field("other_station_id", .fieldOtherStation)
  static let otherStatus = Field("other_status", .fieldOtherStatus)

  // Rates
  static let group = Field("group", .fieldGroup)
  static let restriction = Field("restriction", .fieldRestriction)
  static let restrictionValue = Field("value", .fieldRestrictionValue)
  static let countedStations = Field("stations", .fieldCountedStations)
  static let claimed = Field("circle_only", .fieldClaimed)

  // Stations and their loads
  static let capacity = Field("capacity", .fieldCapacity)
  static let ownCutoff = Field("cutoff_min", .fieldOwnCutoff)
  static let assignedBuildings = Field("assigned_bldg", .fieldAssignedBuildings)
  static let assignedHouseholds = Field("assigned_hh", .fieldAssignedHouseholds)
  static let reachedHouseholds = Field("reached_hh", .fieldReachedHouseholds)
  static let assignedCells = Field("assigned_cells", .fieldAssignedCells)
  static let floorAreaPer100 = Field("m2_per_100hh", .fieldFloorAreaPer100)
  static let loadRatio = Field("load_ratio", .fieldLoadRatio)
  static let overloaded = Field("overloaded", .fieldOverloaded)
  /// The station that most households of a cell go to.
  static let cellStation = Field("station_id", .fieldCellStation)

  /// Percent of the households that are lived in.
  static let occupancy = Field("occupancy", .fieldOccupancy)

  // Gaps
  static let gapId = Field("gap_id", .fieldGapId)
  static let bestBuilding = Field("best_building_id", .fieldBestBuilding)
  static let gain = Field("gain_hh", .fieldGain)
  static let gainedBuildings = Field("gain_bldg", .fieldGainedBuildings)

  /// Whether a circle claims what streets do not reach: `circle_only_10`.
  static func claimed(_ minutes: Int) -> Field {
    Field("circle_only_\(minutes)", .fieldClaimedWithin, ["minutes": .integer(minutes)])
  }

  /// The nearest station of a tier: `centre_station_id`.
  static func nearest(_ tier: Word) -> Field {
    Field("\(tier.key)_station_id", .fieldNearestOfTier, ["tier": .phrase(tier.phrase)])
  }

  /// The walk to it: `centre_m`.
  static func walk(to tier: Word) -> Field {
    Field("\(tier.key)_m", .fieldWalkToTier, ["tier": .phrase(tier.phrase)])
  }

  /// Whether it reaches: `centre_state`.
  static func state(of tier: Word, _ minutes: Int) -> Field {
    Field(
      "\(tier.key)_state", .fieldStateOfTier,
      ["tier": .phrase(tier.phrase), "minutes": .integer(minutes)])
  }
}
