package import Diagnostics

/// A line of the map's legend: a sign as the script draws it, and its words.
struct MapSign {
  /// The layer without which the line is left out.
  let layer: String
  let phrase: Phrase
  let drawing: String
  /// The colouring of cells it belongs to; `nil` for all.
  var colours: String?

  static let all: [MapSign] = [
    MapSign(
      layer: "buildings", phrase: .reportMapReached,
      drawing: "<circle cx=\"9\" cy=\"9\" r=\"5\" fill=\"#2e8b57\"/>"),
    MapSign(
      layer: "buildings", phrase: .reportMapClose,
      drawing: "<circle cx=\"9\" cy=\"9\" r=\"5\" fill=\"#e09b00\"/>"),
    MapSign(
      layer: "buildings", phrase: .reportMapBeyond,
      drawing: "<rect x=\"3.5\" y=\"3.5\" width=\"11\" height=\"11\" fill=\"#c62828\"/>"),
    MapSign(
      layer: "buildings", phrase: .reportMapUndetermined,
      drawing: "<circle cx=\"9\" cy=\"9\" r=\"5\" fill=\"#fff\" stroke=\"#57606a\"/>"),
    MapSign(
      layer: "stations", phrase: .reportMapStation,
      drawing: """
        <circle cx="6" cy="9" r="5" fill="#b3121a"/>\
        <path d="M14 5l4 4-4 4-4-4z" fill="#b3121a" stroke="#fff" stroke-width=".6"/>
        """),
    MapSign(
      layer: "sites", phrase: .reportMapSite,
      drawing: """
        <path d="M9 1l2.3 5.3 5.7.5-4.300 3.800 1.300 5.600L9 13.200l-5 3 1.300-5.600L1 6.800l5.700-.5z" \
        fill="#ffd21f" stroke="#8a0f15"/>
        """),
    MapSign(
      layer: "gaps", phrase: .reportMapGap,
      drawing: """
        <rect x="2" y="3" width="14" height="12" fill="#f8dcd9" stroke="#b3261e" \
        stroke-dasharray="3 2"/>
        """),
    MapSign(
      layer: "cells", phrase: .reportMapCell,
      drawing: "<rect x=\"2\" y=\"3\" width=\"14\" height=\"12\" fill=\"none\" stroke=\"#c2187f\"/>"
    ),
    MapSign(
      layer: "communities", phrase: .reportMapCommunity,
      drawing: """
        <rect x="2" y="3" width="14" height="12" fill="none" stroke="#6d0b52" stroke-width="2.4"/>
        """),
    fill("#bfe3c8", "coverage", .reportMapReached), fill("#fbe1a4", "coverage", .reportMapPartly),
    fill("#f2b5ae", "coverage", .reportMapBeyond),
    fill("#cfe8d5", "size", .reportMapWithinBand), fill("#cfdff3", "size", .reportMapBelowBand),
    fill("#f7c6a3", "size", .reportMapAboveBand),
  ]

  private static func fill(_ colour: String, _ colours: String, _ phrase: Phrase) -> MapSign {
    MapSign(
      layer: "cells", phrase: phrase,
      drawing: "<rect x=\"2\" y=\"3\" width=\"14\" height=\"12\" fill=\"\(colour)\"/>",
      colours: colours)
  }
}

extension ReportPage {
  /// The layers that the reader switches, in the order of the switches.
  static let layerWords: [(String, Phrase)] = [
    ("communities", .reportMapCommunities), ("cells", .reportMapCells),
    ("compounds", .reportMapCompounds), ("buildings", .reportMapBuildings),
    ("houses", .reportMapHouses), ("streets", .reportMapStreets),
    ("stations", .reportMapStations), ("areas", .reportMapAreas), ("gaps", .reportMapGaps),
    ("sites", .reportMapSites),
  ]

  /// All that the script says.
  package static func scriptWords(in language: Language) -> [(String, String)] {
    let phrases: [(String, Phrase)] = [
      ("copied", .reportCopied), ("filter", .reportFilter), ("rows", .reportFilterCount),
      ("none", .reportMapNone), ("results", .reportMapResults), ("nothing", .reportMapNothing),
      ("minutes", .reportMapMinutes), ("community", .reportMapCommunity),
      ("compound", .reportMapCompound), ("cell", .reportMapCell),
      ("households", .reportMapHouseholds), ("walk", .reportMapWalk), ("to", .reportMapTo),
      ("size", .reportMapSize), ("gain", .reportMapGain),
      ("kind-communities", .reportMapCommunity), ("kind-cells", .reportMapCell),
      ("kind-compounds", .reportMapCompound), ("kind-buildings", .reportMapBuilding),
      ("kind-stations", .reportMapStation), ("kind-sites", .reportMapSite),
      ("kind-gaps", .reportMapGap), ("state-0", .reportMapReached), ("state-1", .reportMapClose),
      ("state-2", .reportMapBeyond), ("state-3", .reportMapUndetermined),
      ("band-0", .reportMapWithinBand), ("band-1", .reportMapBelowBand),
      ("band-2", .reportMapAboveBand), ("band-3", .wordCellSpecial),
    ]
    return phrases.map { ($0, $1.template(language)) }
  }
}
