import Diagnostics
import Formats
import Geometry
import Intake
import Survey
import TestSupport
import Testing
import Workers

/// What GDAL reads, as the files of a run.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALIntakeTests {
  // Made anew each time: the leak sanitizer does not see what a static table's columns stand in.
  static var buildings: FeatureTable {
    FeatureTable(
      name: "楼栋",
      columns: [
        .texts("楼栋编号", ["0001", "0002"]), .integers("户数", [30, 12]),
      ],
      geometry: GeometryColumn(
        points: [Position(x: 500_000, y: 5_200_000), Position(x: 500_100, y: 5_200_000)]),
      rowCount: 2, declaredCRS: "EPSG:4551")
  }

  func reading(_ source: InputSource) throws -> SurveyReading {
    var sources = InputSources()
    sources.buildings = source
    return try SurveyIntake.read(sources, workers: .inline)
  }

  @Test(arguments: ["a.gpkg", "a.shp", "a.fgb"])
  func `Buildings come with their coordinate system, codes and counts`(name: String) throws {
    let scratch = try Scratch()
    var table = Self.buildings
    if name == "a.shp" { table.columns[0].name = "bldg_id" }
    if name == "a.shp" { table.columns[1].name = "households" }
    try GDAL.write(table, path: scratch.path(name))
    let reading = try reading(InputSource(path: scratch.path(name)))
    #expect(reading.survey.buildings.ids.sorted() == ["0001", "0002"])
    #expect(reading.survey.buildings.households.sorted() == [12, 30])
    let record = try #require(reading.inputs.first)
    #expect(record.crs == "EPSG:4551" && record.sha256.count == 64 && record.byteCount > 500)
    let positions = reading.survey.buildings.positions
    #expect(abs(positions[0].distance(to: positions[1]) - 100) < 0.1)
  }

  @Test func `A sheet has places in two columns, and messages name its rows`() throws {
    let scratch = try Scratch()
    let table = FeatureTable(
      name: "t",
      columns: [
        .texts("楼栋编号", ["A", "B"]), .numbers("经度", [126.5, nil]),
        .numbers("纬度", [46.95, 46.96]), .texts("户数", ["3", "二十"]),
      ], rowCount: 2)
    try GDAL.write(table, path: scratch.path("a.xlsx"))
    let reading = try reading(InputSource(path: scratch.path("a.xlsx")))
    #expect(reading.survey.buildings.households.first == 3)
    #expect(reading.log.rejected.contains { $0.reason.place.line == 3 })
  }

  @Test func `A layer is chosen behind a colon or by its own word`() throws {
    let scratch = try Scratch()
    var options = GDAL.WriteOptions()
    options.layer = "楼栋"
    try GDAL.write(Self.buildings, path: scratch.path("a.gpkg"), options: options)
    let path = scratch.path("a.gpkg")
    var source = InputSource(path: path)
    source.layer = "楼栋"
    #expect(try reading(source).survey.buildings.count == 2)
    #expect(try reading(InputSource(path: path + ":楼栋")).survey.buildings.count == 2)
    source.layer = "小区"
    let failure = #expect(throws: Failure.self) { try reading(source) }
    #expect(failure?.code == "gdal.layer-missing")
  }

  @Test func `A file of Ovital warns of its datum until one is said`() throws {
    let scratch = try Scratch()
    let kml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>甲</name>
      <ExtendedData><Data name="households"><value>8</value></Data></ExtendedData>
      <Point><coordinates>126.5,46.95</coordinates></Point></Placemark></Document></kml>
      """
    try scratch.write(Array(kml.utf8), "a.ovkml")
    var source = InputSource(path: scratch.path("a.ovkml"))
    source.householdsField = "households"
    let reading = try reading(source)
    #expect(reading.survey.buildings.households == [8])
    #expect(reading.log.findings.contains { $0.code == "datum.said" })
    #expect(reading.inputs[0].datum == "gcj02" && reading.inputs[0].datumBasis == .file)
    source.datum = .wgs84
    let asIs = try self.reading(source)
    #expect(!asIs.log.findings.contains { $0.code == "datum.said" })
    #expect(asIs.inputs[0].datum == "wgs84" && asIs.inputs[0].datumBasis == .user)
  }
}
