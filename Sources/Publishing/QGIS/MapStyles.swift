internal import Diagnostics

/// The style of each layer, by its name.
extension MapStyle {
  /// The style of a layer; a plain one where nobody has given it its own.
  static func of(_ layer: String, _ shape: MapLayer.Shape) -> MapStyle {
    if layer == "houses", shape == .point { return housePoints }
    // Cells of a list are points, and have no ground to fill.
    if layer == "cells", shape != .polygon { return plain(shape) }
    return all[layer] ?? plain(shape)
  }

  private static let all: [String: MapStyle] = [
    "cells": cells, "communities": communities, "counties": counties, "compounds": compounds,
    "buildings": buildings,
    "uncovered": uncovered, "undetermined": undetermined, "gaps": gaps, "gap_points": gapPoints,
    "service_areas": areas, "stations": stations, "sites": sites, "passed_candidates": passed,
    "unreachable": unreachable, "rejected": rejected, "streets": streets, "barriers": barriers,
    "houses": houses, "gates": gates,
  ]

  static let cells = MapStyle(
    title: .kitCells, about: .readmeCells, group: .cells,
    rules: [
      MapRule(
        .kitCell,
        .fill(
          "#fbc3bd8c", MapPen(MapColours.cell, 0.5),
          byColumn: """
            array_get(array(\(MapColours.fills.map { "'\($0),\(MapColours.cover)'" }
              .joined(separator: ", "))), coalesce("map_colour", 0) % \(MapColours.fills.count))
            """), where: "\"grid_kind\" <> 'special'"),
      MapRule(
        .wordCellSpecial, .fill(MapColours.special + "8c", MapPen(MapColours.cell, 0.5)),
        where: "\"grid_kind\" = 'special'", words: [("grid_kind", "special")]),
      MapRule(
        .wordBandBelow, .hatch(MapPen("#2c7fb8", 0.25), angle: 45, distance: 2.4),
        where: "\"band_state\" = 'below'", words: [("band_state", "below")]),
      MapRule(
        .wordBandAbove, .hatch(MapPen(MapColours.beyond, 0.25), angle: 135, distance: 1.6),
        where: "\"band_state\" = 'above'", words: [("band_state", "above")]),
      // On the page of one cell the others stand back.
      MapRule(
        .kitOtherCells, .fill("#ffffffa0", MapPen(MapColours.cell, 0.35)),
        where: """
          "grid_code" <> coalesce(attribute(@atlas_feature, 'grid_code'), "grid_code")
          """),
      MapRule(
        .kitThisCell, .line(MapPen(MapColours.cell, 1.1)).asFill,
        where: "\"grid_code\" = attribute(@atlas_feature, 'grid_code')"),
    ],
    labels: [
      MapLabel(
        expression: "lpad(\"grid_seq\", 3, '0')", placement: .overPoint, size: 7,
        colour: "#7a0066", isBold: true, scales: (40_000, 15_000)),
      MapLabel(
        expression: "lpad(\"grid_seq\", 3, '0') || '\\n' || \"households\" || @hh",
        placement: .overPoint, size: 8, colour: "#7a0066", isBold: true, scales: (15_000, 6_000),
        priority: 9),
      MapLabel(
        expression: "\"grid_code\" || '\\n' || \"households\" || @hh",
        placement: .overPoint, size: 9, colour: "#7a0066", isBold: true, scales: (6_000, 0),
        isForced: true, priority: 10),
    ])

  static let communities = MapStyle(
    title: .kitCommunities, about: .readmeCommunities, group: .cells,
    rules: [
      MapRule(
        .kitCommunities,
        .line(MapPen("#ffffff", 1.4)).asFill
          + .line(MapPen(MapColours.community, 0.8, dashes: [4, 1.2, 1, 1.2])).asFill)
    ],
    labels: [
      MapLabel(
        expression: "coalesce(\"community_name\", \"community_code\")", placement: .overPoint,
        size: 12, colour: MapColours.ink, isBold: true, scales: (0, 12_000), isForced: true,
        priority: 10)
    ])

  static let compounds = MapStyle(
    title: .kitCompounds, about: .readmeCompounds, group: .cells,
    rules: [
      MapRule(
        .kitCompounds, .line(MapPen(MapColours.compound, 0.25, dashes: [1.6, 0.8])).asFill)
    ],
    labels: [
      MapLabel(
        expression: "\"compound_name\"", placement: .overPoint, size: 6.5,
        colour: MapColours.compound, scales: (7_000, 2_600), priority: 3)
    ], largerThan: 20_000)

  /// One symbol for anything of a shape.
  static func plain(_ shape: MapLayer.Shape) -> MapStyle {
    let symbol: MapSymbol =
      switch shape {
      case .point: .marker("circle", "#4575b4", 2.2, MapPen("#ffffff", 0.2))
      case .line: .line(MapPen("#4575b4", 0.4))
      case .polygon, .none: .fill("#4575b440", MapPen("#4575b4", 0.3))
      }
    return MapStyle(
      title: .kitGroupOther, group: .other, rules: [MapRule(nil, symbol)], isShown: false)
  }
}

extension MapSymbol {
  /// The line around an area.
  var asFill: MapSymbol { MapSymbol(kind: .fill, layers: layers) }
}
