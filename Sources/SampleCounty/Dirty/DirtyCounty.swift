package import Survey

/// A sample county as offices would send it, with defects of chosen kinds sown into it.
///
/// Every defect is written down. The same county, kinds and seed give the same files; without a
/// kind they are clean.
package struct DirtyCounty: Sendable {
  package let name: String
  /// Maps of communities, compounds, streets, barriers and gates; compounds with their defects.
  package let survey: CountySurvey
  /// Lists of buildings, stairwells, stations and candidates; those that are not empty.
  package let lists: [OfficeTable]
  /// By kind, then in the order of the files.
  package let sown: [SownDefect]

  /// What ``survey`` is called as files.
  package enum Map {
    package static let communities = "社区.geojson"
    package static let compounds = OfficeLists.compounds
    package static let streets = "道路.geojson"
    package static let barriers = "屏障.geojson"
    package static let gates = "出入口.geojson"
  }

  /// - Parameter places: of the county's records, as many as it has.
  /// - Complexity: O(*n*) in records.
  package static func sow(
    _ kinds: Set<DirtyKind>, into county: SampleCounty, at places: OfficePlaces
  ) -> DirtyCounty {
    var sowing = Sowing(county, places, kinds)
    for kind in DirtyKind.allCases where kinds.contains(kind) { sowing.sow(kind) }
    var survey = county.survey
    survey.compounds = sowing.compounds
    let lists = [sowing.buildings, sowing.stairwells, sowing.stations, sowing.candidates]
    return DirtyCounty(
      name: county.name, survey: survey, lists: lists.filter { !$0.cells.isEmpty },
      sown: sowing.defects)
  }
}
