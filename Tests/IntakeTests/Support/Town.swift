import Diagnostics
import Geometry
import Intake
import Projection
import Survey
import TestSupport
import Workers

/// A map drawn with letters, in degrees, one step per thousandth: 76 m to the east, 111 m to the
/// south.
struct WorldMap {
  private let drawing: Drawing
  static let origin = Position(x: 126.5, y: 46.95)

  init(_ text: String) { drawing = Drawing(text, step: 0.001) }

  subscript(letter: Character) -> Position {
    Position(x: Self.origin.x + drawing[letter].x, y: Self.origin.y + drawing[letter].y)
  }

  /// A GeoJSON point.
  func point(_ letter: Character) -> String {
    #"{"type":"Point","coordinates":\#(pair(letter))}"#
  }

  /// A GeoJSON polygon through `letters`, closed for you.
  func polygon(_ letters: String) -> String {
    let ring = (letters + letters.prefix(1)).map(pair).joined(separator: ",")
    return #"{"type":"Polygon","coordinates":[[\#(ring)]]}"#
  }

  func line(_ letters: String) -> String {
    #"{"type":"LineString","coordinates":[\#(letters.map(pair).joined(separator: ","))]}"#
  }

  private func pair(_ letter: Character) -> String { "[\(self[letter].x),\(self[letter].y)]" }
}

/// GeoJSON of features: a geometry, and properties as they stand in the file.
func features(_ features: [(geometry: String, properties: String)]) -> String {
  let lines = features.map {
    #"{"type":"Feature","geometry":\#($0.geometry),"properties":{\#($0.properties)}}"#
  }
  return #"{"type":"FeatureCollection","features":[\#(lines.joined(separator: ","))]}"#
}

/// What Intake makes of texts: GeoJSON where one begins with a brace, else CSV.
func reading(
  _ texts: [WritableKeyPath<InputSources, InputSource?>: String], threads: Int = 1,
  adjust: (inout InputSources) -> Void = { _ in }
) throws -> SurveyReading {
  let scratch = try Scratch()
  var sources = InputSources()
  for (number, path) in texts.keys.enumerated() {
    let text = texts[path] ?? ""
    let name = "\(number).\(text.hasPrefix("{") ? "geojson" : "csv")"
    try scratch.write(Array(text.utf8), name)
    sources[keyPath: path] = InputSource(path: scratch.path(name))
  }
  adjust(&sources)
  return try withExtendedLifetime(scratch) {
    try SurveyIntake.read(sources, workers: Workers(threads: threads))
  }
}

extension SurveyReading {
  /// What came to light, in order, but for what the reader of GeoJSON says of these small drawings:
  /// their rings run as they were drawn, and their coordinates have all decimals.
  var findings: [Finding] { log.findings.filter { !$0.code.hasPrefix("geojson.") } }
  var findingCodes: [String] { findings.map(\.code) }
  var rejectedCodes: [String] { log.rejected.map(\.reason.code) }

  /// `position`, of the plane, in degrees.
  func world(_ position: Position) throws -> Position {
    var positions = [position]
    try system.unproject(&positions)
    return positions[0]
  }
}

/// Whether two positions in degrees are within a millimetre or so.
func isNear(_ one: Position, _ other: Position) -> Bool {
  abs(one.x - other.x) < 2e-8 && abs(one.y - other.y) < 1e-8
}
