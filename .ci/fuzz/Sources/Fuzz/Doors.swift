internal import Diagnostics
internal import Formats
internal import Intake
internal import Plans
internal import Workers

/// What takes files from outside, as functions of bytes.
///
/// A refusal is a good answer; a trap, a hang or a gigabyte is what is looked for.
enum Doors {
  static let all: [(name: String, take: @Sendable ([UInt8]) throws(Failure) -> Void)] = [
    ("adjacency", adjacency), ("buildings", buildings), ("csv", csv), ("fields", fields),
    ("geojson", geoJSON), ("gpkg", geoPackage), ("json", json), ("osm", osm), ("pbf", pbf),
    ("pieces", pieces), ("plan", plan), ("xlsx", workbook),
  ]

  private static func geoJSON(_ bytes: [UInt8]) throws(Failure) {
    var findings: [Finding] = []
    // A small window, so that every feature crosses one.
    let tolerant = GeoJSON.Options(window: 64)
    _ = try GeoJSON.read(bytes: bytes, name: "f", options: tolerant, findings: &findings)
    _ = try GeoJSON.read(bytes: bytes, name: "f", options: GeoJSON.Options(strictness: .strict))
  }

  /// What several threads read has to be what one reads.
  private static func pieces(_ bytes: [UInt8]) throws(Failure) {
    let plain = GeoJSON.Options(keepsFaults: true)
    let parted = GeoJSON.Options(
      window: 64, keepsFaults: true, workers: Workers(threads: 2), piece: 128)
    let (one, other) = (rows(bytes, plain), rows(bytes, parted))
    guard one == other else { fatalError("read by one:\n\(one)\nread in pieces:\n\(other)") }
  }

  private static func rows(_ bytes: [UInt8], _ options: GeoJSON.Options) -> [String] {
    do throws(Failure) {
      var findings: [Finding] = []
      let table = try GeoJSON.read(bytes: bytes, name: "f", options: options, findings: &findings)
      let geometry = table.geometry ?? GeometryColumn()
      let faults = geometry.faults.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      let told = findings.map { "\($0.place) \($0.phrase.words(in: .english, $0.arguments))" }
      let values = (table.columns + [table.identifiers, table.featureMembers].compactMap(\.self))
        .map { column in
          column.name + "|"
            + (0..<table.rowCount).map { column.text($0) ?? "–" }.joined(separator: "|")
        }
      return values + faults + told + table.foreignMembers.map { "\($0)" } + [
        "\(table.lines)", "\(geometry.kinds)", "\(geometry.partOffsets)",
        "\(geometry.ringOffsets)", "\(geometry.positionOffsets)", "\(geometry.positions)",
        "\(geometry.heights)", table.declaredCRS ?? "",
      ]
    } catch { return [error.description] }
  }

  private static func json(_ bytes: [UInt8]) throws(Failure) { try JSON.validate(bytes) }

  private static func csv(_ bytes: [UInt8]) throws(Failure) {
    var findings: [Finding] = []
    _ = try CSV.read(bytes: bytes, name: "f", findings: &findings)
    _ = try CSVText(bytes, name: "f", findings: &findings).cells()
  }

  private static func plan(_ bytes: [UInt8]) throws(Failure) {
    _ = try Plan.reading(bytes, file: "plan.yaml")
  }

  private static func fields(_ bytes: [UInt8]) throws(Failure) {
    _ = try FieldsFile.reading(bytes, file: "fields.yaml")
  }

  private static func osm(_ bytes: [UInt8]) throws(Failure) { try osm(bytes, "osm") }

  private static func pbf(_ bytes: [UInt8]) throws(Failure) { try osm(bytes, "pbf") }

  private static func osm(_ bytes: [UInt8], _ format: String) throws(Failure) {
    var findings: [Finding] = []
    let layers: [OSMLayer] = [.highways, .barriers, .buildings, .places, .gates]
    let file = try OSM.read(bytes: bytes, name: "f", format: format, for: layers)
    for layer in layers { _ = file.table(layer, findings: &findings) }
  }

  private static func geoPackage(_ bytes: [UInt8]) throws(Failure) {
    var findings: [Finding] = []
    _ = try GDAL.read(path: ScratchFile.holding(bytes, named: "f.gpkg"), findings: &findings)
  }

  private static func workbook(_ bytes: [UInt8]) throws(Failure) {
    var findings: [Finding] = []
    _ = try GDAL.read(path: ScratchFile.holding(bytes, named: "f.xlsx"), findings: &findings)
  }

  /// Through everything that is done to a list as it arrived.
  private static func buildings(_ bytes: [UInt8]) throws(Failure) {
    var sources = InputSources()
    sources.buildings = InputSource(path: ScratchFile.holding(bytes, named: "b.csv"))
    sources.buildings?.mayBeList = true
    _ = try SurveyIntake.read(sources, workers: Workers(threads: 1))
  }

  private static let sixHouses = Array(
    """
    id,lon,lat,households
    b1,110.001,25.001,10
    b2,110.002,25.001,20
    b3,110.003,25.001,30
    b4,110.001,25.002,40
    b5,110.002,25.002,50
    b6,110.003,25.002,60

    """.utf8)

  private static let six = ScratchFile.holding(sixHouses, named: "six.csv")

  private static func adjacency(_ bytes: [UInt8]) throws(Failure) {
    var sources = InputSources()
    sources.buildings = InputSource(path: six)
    sources.adjacency = InputSource(path: ScratchFile.holding(bytes, named: "a.csv"))
    _ = try SurveyIntake.read(sources, workers: Workers(threads: 1))
  }
}
