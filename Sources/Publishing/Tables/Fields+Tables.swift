internal import Diagnostics

/// Columns that only tables of offices have.
extension Field {
  static let rowNumber = Field("no", .fieldRowNumber)
  static let longitude = Field("lon", .fieldLongitude)
  static let latitude = Field("lat", .fieldLatitude)
  /// Who leads a cell; its worker is ``slot``.
  static let headSlot = Field("head_slot", .fieldHeadSlot)
  /// Filled in by whoever prints it.
  static let telephone = Field("telephone", .fieldTelephone)
  /// The name of the station that most households of a cell go to.
  static let cellStationName = Field("station_name", .fieldCellStation)
  /// Whether a station was counted.
  static let isCounted = Field("counted", .fieldIsCounted)

  /// Buildings that somebody is to be reached in: those that coverage counts.
  static let residentialBuildings = Field("residential_bldg", .fieldResidentialBuildings)
  /// The name of a station of another status that would reach a building.
  static let otherStationName = Field("other_station_name", .fieldOtherStation)

  /// How many of something there are: `total_hh`.
  static func total(_ what: Word) -> Field {
    Field("total_\(what.key)", .fieldCountOf, ["what": .phrase(what.phrase)])
  }

  /// How many of something are reached within a cutoff: `reached_10_hh`.
  static func reached(_ what: Word, _ minutes: Int) -> Field {
    Field(
      "reached_\(minutes)_\(what.key)", .fieldReachedCount,
      ["what": .phrase(what.phrase), "minutes": .integer(minutes)])
  }

  static func beyond(_ what: Word, _ minutes: Int) -> Field {
    Field(
      "beyond_\(minutes)_\(what.key)", .fieldBeyondCount,
      ["what": .phrase(what.phrase), "minutes": .integer(minutes)])
  }

  static func undetermined(_ what: Word, _ minutes: Int) -> Field {
    Field(
      "undetermined_\(minutes)_\(what.key)", .fieldUndeterminedCount,
      ["what": .phrase(what.phrase), "minutes": .integer(minutes)])
  }
}
