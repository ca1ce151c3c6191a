internal import Diagnostics

/// The roll-up of many counties.
extension MapStyle {
  /// Shares of households that are reached at each county's deciding cutoff: green to red, and
  /// hatched where there is no answer.
  static let counties = MapStyle(
    title: .kitCounties, about: .readmeCountyMap, group: .coverage,
    rules: [
      step(.kitCountyFrom95, "#1a9850a0", where: "\"lower_pct\" >= 95"),
      step(.kitCountyFrom85, "#a6d96aa0", where: "\"lower_pct\" >= 85 and \"lower_pct\" < 95"),
      step(.kitCountyFrom70, "#fdae61a0", where: "\"lower_pct\" >= 70 and \"lower_pct\" < 85"),
      step(.kitCountyBelow70, "#d7191ca0", where: "\"lower_pct\" < 70"),
      MapRule(
        .kitCountyNoRate,
        .hatch(
          MapPen(MapColours.undecided, 0.25), angle: 45, distance: 2.4,
          border: MapPen(MapColours.community, 0.6)), where: "\"lower_pct\" is null"),
    ],
    labels: [
      MapLabel(
        expression: """
          coalesce("county_name", "county") || coalesce('\\n' || round("lower_pct", 1) || ' %', '')
          """,
        placement: .overPoint, size: 10, colour: MapColours.ink, isBold: true, scales: (0, 0),
        priority: 10)
    ])

  private static func step(_ label: Phrase, _ colour: String, where filter: String) -> MapRule {
    MapRule(label, .fill(colour, MapPen(MapColours.community, 0.6)), where: filter)
  }
}
