internal import Diagnostics

/// Who is reached, by which station, and where the next should stand.
extension MapStyle {
  /// Green is reached, red is not, amber within a minute of the limit on either side; circles are
  /// reached and squares are not, for those who print in grey.
  static let buildings = MapStyle(
    title: .kitBuildings, about: .readmeBuildings, group: .coverage,
    rules: [
      MapRule(
        .kitReached, .marker("circle", MapColours.reached, 1.7, MapPen("#ffffff", 0.15)),
        where: """
          "state" = 'reached' and coalesce("seconds", 0) <= ("state_min" - 1) * 60
          """),
      MapRule(
        .kitNarrowly,
        .marker("circle", MapColours.near, 2, MapPen(MapColours.reached, 0.3)),
        where: """
          "state" = 'reached' and coalesce("seconds", 0) > ("state_min" - 1) * 60
          """),
      MapRule(
        .kitAlmost, .marker("square", MapColours.near, 2, MapPen(MapColours.beyond, 0.35)),
        where: "\"state\" = 'beyond' and coalesce(\"minutes_missing\", 99) <= 1",
        words: [("state", "beyond")]),
      MapRule(
        .kitBeyond, .marker("square", MapColours.beyond, 2.1, MapPen("#ffffff", 0.15)),
        where: "\"state\" = 'beyond' and coalesce(\"minutes_missing\", 99) > 1",
        words: [("state", "beyond")]),
      MapRule(
        .kitUndecided, .marker("diamond", "#ffffff", 2.2, MapPen(MapColours.undecided, 0.4)),
        where: "\"state\" = 'undetermined'", words: [("state", "undetermined")]),
    ], largerThan: 60_000)

  static let uncovered = MapStyle(
    title: .kitUncovered, about: .readmeUncovered, group: .check,
    rules: [
      MapRule(
        .kitBeyond,
        .marker("circle", "#ffffff00", 3.4, MapPen(MapColours.beyond, 0.3)))
    ],
    labels: [
      MapLabel(
        expression: "'+' || round(\"minutes_missing\", 1) || ' ' || @minutes",
        placement: .aroundPoint, size: 6.5, colour: "#a50f15", scales: (5_000, 0), priority: 4)
    ], isShown: false)

  static let undetermined = MapStyle(
    title: .kitUndetermined, about: .readmeUndetermined, group: .check,
    rules: [
      MapRule(
        .kitUndecided, .marker("diamond", "#ffffff", 3, MapPen(MapColours.undecided, 0.5)))
    ])

  static let rejected = MapStyle(
    title: .kitRejected, about: .readmeRejected, group: .check,
    rules: [
      MapRule(.kitRejected, .marker("cross2", "#7a3db8", 2.6, MapPen("#7a3db8", 0.5)))
    ], isShown: false)

  static let gaps = MapStyle(
    title: .kitGaps, about: .readmeGaps, group: .coverage,
    rules: [
      MapRule(
        .kitGaps,
        .hatch(
          MapPen(MapColours.beyond, 0.2), angle: 45, distance: 2,
          border: MapPen(MapColours.beyond, 0.5, dashes: [2, 1])))
    ],
    labels: [
      MapLabel(
        expression: "\"gap_id\" || '  ' || \"households\" || @hh", placement: .inside, size: 9,
        colour: "#a50f15", isBold: true, scales: (40_000, 0), priority: 8)
    ])

  static let gapPoints = MapStyle(
    title: .kitGapPoints, about: .readmeGapPoints, group: .coverage,
    rules: [
      MapRule(.kitGapPoints, .marker("cross_fill", MapColours.gold, 3.6, MapPen("#a50f15", 0.3)))
    ],
    labels: [
      MapLabel(
        expression: "'+' || \"gain_hh\" || @hh", placement: .aroundPoint, size: 7.5,
        colour: "#a50f15", scales: (20_000, 0))
    ], isShown: false)

  static let areas = MapStyle(
    title: .kitAreas, about: .readmeAreas, group: .coverage,
    rules: [
      MapRule(
        .kitByStreet, .fill("#2166ac18", MapPen("#2166ac", 0.35)),
        where: "\"method\" = 'network'", words: [("method", "network")]),
      MapRule(
        .kitCircle, .line(MapPen("#762a83", 0.35, dashes: [2, 1])).asFill,
        where: "\"method\" = 'straight_line'", words: [("method", "straight_line")]),
      MapRule(
        .kitDetour, .line(MapPen("#b35806", 0.35, dashes: [0.6, 0.8])).asFill,
        where: "\"method\" = 'detour'", words: [("method", "detour")]),
    ], isShown: false)

  static let stations = MapStyle(
    title: .kitStations, about: .readmeStations, group: .coverage,
    rules: [
      ("centre", Phrase.wordTierCentre, "star", 5.6),
      ("station", .wordTierStation, "pentagon", 4.2),
      ("micro", .wordTierMicro, "equilateral_triangle", 3.2),
    ].flatMap { tier, name, shape, size in
      [
        ("in_use", Phrase.wordStatusInUse, MapColours.party, MapPen("#ffffff", 0.25)),
        ("built", .wordStatusBuilt, MapColours.gold, MapPen(MapColours.party, 0.4)),
        ("planned", .wordStatusPlanned, "#ffffff", MapPen(MapColours.party, 0.5)),
        ("closed", .wordStatusClosed, "#d0d0d0", MapPen("#606060", 0.4)),
      ].map { status, word, colour, pen in
        MapRule(
          name, .marker(shape, colour, size, pen),
          where: "\"station_tier\" = '\(tier)' and \"status\" = '\(status)'", addition: word,
          words: [("station_tier", tier), ("status", status)])
      }
    },
    labels: [
      MapLabel(
        expression: "coalesce(\"station_name\", \"station_id\")", placement: .aroundPoint,
        size: 7.5,
        colour: "#800000", isBold: true, scales: (25_000, 9_000),
        filter: "\"station_tier\" = 'centre'", distance: 3, priority: 8),
      MapLabel(
        expression: "coalesce(\"station_name\", \"station_id\")", placement: .aroundPoint,
        size: 7.5,
        colour: "#800000", isBold: true, scales: (9_000, 0), distance: 2.2, priority: 8),
    ])

  static let sites = MapStyle(
    title: .kitSites, about: .readmeSites, group: .sites,
    rules: [
      MapRule(
        .wordSiteNew, .marker("star", MapColours.gold, 6.6, MapPen(MapColours.party, 0.5)),
        where: "\"role\" = 'new'", words: [("role", "new")]),
      MapRule(
        .wordSiteMoves, .marker("arrow", "#fdae61", 4, MapPen(MapColours.party, 0.4)),
        where: "\"role\" = 'moves'", words: [("role", "moves")]),
      MapRule(
        .wordSiteCloses, .marker("cross2", "#606060", 3.6, MapPen("#606060", 0.7)),
        where: "\"role\" = 'closes'", words: [("role", "closes")]),
    ],
    labels: [
      MapLabel(
        expression: "\"order\" || '  +' || \"gain_hh\" || @hh", placement: .aroundPoint, size: 9,
        colour: "#800000", isBold: true, scales: (0, 0), filter: "\"role\" = 'new'",
        isForced: true, distance: 3.5, priority: 10)
    ])

  static let passed = MapStyle(
    title: .kitPassed, about: .readmePassed, group: .sites,
    rules: [
      MapRule(.kitPassed, .marker("star", "#ffffff", 3, MapPen("#808080", 0.3)))
    ], isShown: false)

  static let unreachable = MapStyle(
    title: .kitUnreachable, about: .readmeUnreachable, group: .sites,
    rules: [
      MapRule(.kitUnreachable, .marker("cross2", MapColours.beyond, 2.4, MapPen("#67000d", 0.5)))
    ], isShown: false)
}
