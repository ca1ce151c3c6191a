package import Survey

/// By what some of the stations are chosen.
package enum Restriction: String, CaseIterable, Sendable {
  case status, tier, kind
  /// All but those of a kind.
  case withoutKind = "without_kind"
  case service
}

/// Coverage by some of the stations alone: those of a tier, of a kind, with a service.
///
/// A centre does not stand in for the station round the corner, so each tier has nearest stations
/// and rates of its own.
package struct CoverageSlice: Sendable {
  package let restriction: Restriction
  /// What the stations have in common: raw words, of statuses several.
  package let values: [String]
  package let stations: StationTable
  package let coverage: Coverage

  package init(
    restriction: Restriction, values: [String], stations: StationTable, coverage: Coverage
  ) {
    self.restriction = restriction
    self.values = values
    self.stations = stations
    self.coverage = coverage
  }
}
