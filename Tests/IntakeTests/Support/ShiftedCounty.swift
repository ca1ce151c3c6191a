import Geometry
import Intake
import Projection
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

/// The files of a sample county set down anywhere, each on a datum of its own.
struct ShiftedCounty {
  /// A place of China; the offsets of GCJ-02 and BD-09 differ from one to the next.
  struct Spot: Sendable, CustomTestStringConvertible {
    let name: String
    let position: Position
    var testDescription: String { name }

    /// From 178 to 638 m by GCJ-02, from 0.8 to 1.4 km by BD-09.
    static let all = [
      Spot(name: "Tongren", position: Position(x: 102.02, y: 35.52)),
      Spot(name: "Zeku", position: Position(x: 101.47, y: 35.04)),
      Spot(name: "Jingyuan", position: Position(x: 104.68, y: 36.57)),
      Spot(name: "Zhoushi", position: Position(x: 120.97, y: 31.46)),
      Spot(name: "Wangjiang", position: Position(x: 116.69, y: 30.12)),
      Spot(name: "Huanan", position: Position(x: 130.55, y: 46.24)),
      Spot(name: "Youyi", position: Position(x: 131.81, y: 46.77)),
    ]
  }

  let county: SampleCounty
  let system: LocalMetricSystem
  /// The datum of each layer; WGS 84 where there is none.
  var datums: [String: MapDatum] = [:]
  /// Whether buildings name their community.
  var namesCommunities = false
  /// How many of the county's stations there are, taken evenly; all where `nil`.
  var stationCount: Int?
  /// The headers of the buildings' coordinates.
  var headers = ("lon", "lat")

  init(_ county: SampleCounty, at spot: Spot) throws {
    self.county = county
    system = try LocalMetricSystem(around: Box(spot.position))
  }

  private func degrees(_ positions: [Position], _ layer: String) throws -> [Position] {
    var moved = positions
    try system.unproject(&moved)
    MapDatum.convert(&moved, from: .wgs84, to: datums[layer] ?? .wgs84)
    return moved
  }

  private func points(
    _ positions: [Position], _ layer: String, _ headers: (String, String),
    _ more: (header: String, row: (Int) -> String)
  ) throws -> String {
    let rows = try degrees(positions, layer).enumerated().map { index, position in
      "\(index),\(position.x),\(position.y)\(more.row(index))"
    }
    return "id,\(headers.0),\(headers.1)\(more.header)\n" + rows.joined(separator: "\n") + "\n"
  }

  private func pairs(_ positions: [Position], _ layer: String) throws -> String {
    "[" + (try degrees(positions, layer)).map { "[\($0.x),\($0.y)]" }.joined(separator: ",") + "]"
  }

  private func polygon(_ shape: MultiPolygon, _ layer: String) throws -> String {
    let polygons = try shape.polygons.map { polygon in
      "[" + (try polygon.rings.map { try pairs($0.positions, layer) }).joined(separator: ",") + "]"
    }
    return #"{"type":"MultiPolygon","coordinates":[\#(polygons.joined(separator: ","))]}"#
  }

  /// The text of a layer's file.
  func text(_ layer: String) throws -> String {
    let survey = county.survey
    switch layer {
    case "buildings":
      let codes = survey.buildings.community
      return try points(
        survey.buildings.positions, layer, headers,
        (
          ",households" + (namesCommunities ? ",community_code" : ""),
          { row in
            let code = self.namesCommunities ? ",\(survey.communities.codes[Int(codes[row])])" : ""
            return ",\(survey.buildings.households[row])\(code)"
          }
        ))
    case "stations":
      let all = survey.stations.positions
      let count = stationCount ?? all.count
      let some = (0..<count).map { all[$0 * all.count / count] }
      return try points(some, layer, ("lon", "lat"), ("", { _ in "" }))
    case "communities":
      return features(
        try survey.communities.shapes.enumerated().map { index, shape in
          (try polygon(shape, layer), "\"code\":\"\(survey.communities.codes[index])\"")
        })
    case "compounds":
      return features(
        try survey.compounds.shapes.enumerated().map { index, shape in
          (try polygon(shape, layer), "\"id\":\"\(survey.compounds.ids[index])\"")
        })
    default:
      return features(
        try survey.streets.lines.enumerated().map { index, line in
          (
            #"{"type":"LineString","coordinates":\#(try pairs(line.positions, layer))}"#,
            "\"id\":\"\(index)\",\"highway\":\"residential\""
          )
        })
    }
  }

  /// What Intake makes of some layers.
  func read(
    _ layers: [String], threads: Int = 1, adjust: (inout InputSources) -> Void = { _ in }
  ) throws -> SurveyReading {
    let paths: [String: WritableKeyPath<InputSources, InputSource?>] = [
      "buildings": \.buildings, "stations": \.stations, "communities": \.communities,
      "compounds": \.compounds, "streets": \.streets,
    ]
    var texts: [WritableKeyPath<InputSources, InputSource?>: String] = [:]
    for layer in layers { if let path = paths[layer] { texts[path] = try text(layer) } }
    return try reading(texts, threads: threads, adjust: adjust)
  }
}
