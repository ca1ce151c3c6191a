internal import Diagnostics

/// The ground under the maps: quiet, so that results stand out.
extension MapStyle {
  /// The last part of a name such as 锦绣花园1号楼 is what stands on the house.
  private static let shortName = """
    coalesce(regexp_substr("building_name", '([0-9一二三四五六七八九十A-Za-z]+(号楼|幢|栋|号|座).*)$'), \
    "building_name", "building_id")
    """

  static let houses = MapStyle(
    title: .kitFootprints, about: .readmeBase, group: .base,
    rules: [
      MapRule(.kitFootprints, .fill(MapColours.house, MapPen(MapColours.houseBorder, 0.15)))
    ],
    labels: houseLabels, largerThan: 40_000)

  static let housePoints = MapStyle(
    title: .kitFootprints, about: .readmeBase, group: .base,
    rules: [
      MapRule(
        .kitFootprints,
        .marker("square", MapColours.house, 1.6, MapPen(MapColours.houseBorder, 0.2)))
    ],
    labels: houseLabels, largerThan: 40_000)

  private static let houseLabels = [
    MapLabel(
      expression: shortName, placement: .overPoint, size: 6, colour: "#303030",
      scales: (2_600, 0), filter: "coalesce(\"households\", 0) > 0",
      isBelow: true, priority: 6),
    MapLabel(
      expression: "\"building_id\"", placement: .overPoint, size: 6, colour: "#303030",
      scales: (2_600, 0), filter: "coalesce(\"households\", 0) > 0",
      without: "building_name", isBelow: true, priority: 6),
  ]

  static let streets = MapStyle(
    title: .kitStreets, about: .readmeBase, group: .base,
    rules: [
      MapRule(
        .kitMainRoad,
        .line(MapPen("#a8a8a8", 1.3)) + .line(MapPen("#fff4d6", 1)),
        where: """
          "highway" in ('motorway', 'trunk', 'primary', 'secondary')
          """),
      MapRule(
        .kitStreet, .line(MapPen(MapColours.street, 0.7)) + .line(MapPen("#ffffff", 0.45)),
        where: """
          coalesce("highway", '') not in ('motorway', 'trunk', 'primary', 'secondary')
          """),
    ],
    labels: [
      MapLabel(
        expression: "\"name\"", placement: .alongLine, size: 6.5, colour: "#606060",
        scales: (12_000, 0), priority: 2)
    ], largerThan: 60_000)

  static let barriers = MapStyle(
    title: .kitBarriers, about: .readmeBase, group: .base,
    rules: [
      MapRule(
        .kitRiver, .line(MapPen(MapColours.water, 1.4)), where: "\"barrier_kind\" = 'river'"),
      MapRule(
        .kitRailway,
        .line(MapPen(MapColours.rail, 0.9)) + .line(MapPen("#ffffff", 0.6, dashes: [3, 3])),
        where: "\"barrier_kind\" = 'railway'"),
      MapRule(
        .kitWall, .line(MapPen(MapColours.wall, 0.35, dashes: [1, 0.6])),
        where: "\"barrier_kind\" = 'wall'"),
      MapRule(
        .kitBarrier, .line(MapPen("#9a9a9a", 0.5, dashes: [2, 1])),
        where: "coalesce(\"barrier_kind\", '') not in ('river', 'railway', 'wall')"),
    ],
    labels: [
      MapLabel(
        expression: "\"name\"", placement: .alongLine, size: 8, colour: "#2b6cb0",
        scales: (25_000, 0), filter: "\"barrier_kind\" = 'river'", priority: 3)
    ])

  static let gates = MapStyle(
    title: .kitGates, about: .readmeBase, group: .base,
    rules: [MapRule(.kitGates, .marker("square", "#404040", 1.1, MapPen("#ffffff", 0.15)))],
    largerThan: 8_000)
}
