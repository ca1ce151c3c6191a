import Diagnostics
import Formats
import Geometry
import GridPartition
import Projection
import Publishing
import Survey
import TestSupport
import Testing

/// Layers in the formats of other GIS programs.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALPublisherTests {
  let results: Results
  let scratch: Scratch

  init() throws {
    results = try Results.small.get()
    scratch = try Scratch()
  }

  func read(_ name: String) throws -> FeatureTable {
    var findings: [Finding] = []
    let table = try GDAL.read(path: scratch.path(name), findings: &findings)
    #expect(findings.isEmpty, "\(name): \(findings.map(\.code))")
    return table
  }

  /// Whether the layer has a row, a column and one family of shapes, as a file of GIS wants it.
  private func isMap(_ layer: LayerTable) -> Bool {
    guard let geometry = layer.geometry, layer.rowCount > 0, !layer.fields.isEmpty else {
      return false
    }
    return (0..<geometry.count).allSatisfy { !geometry.parts(ofRow: $0).isEmpty }
  }

  @Test func `Every layer reads back from a GeoPackage with the values it was written with`()
    throws
  {
    for (number, layer) in results.layers.enumerated() where isMap(layer) {
      let name = "\(layer.name)-\(number).gpkg"
      try results.publisher(.chinese).write(layer, to: scratch.path(name))
      let found = try read(name)
      let written = layer.features(in: .chinese)
      #expect(found.columns.map(\.name) == written.columns.map(\.name))
      try #require(found.rowCount == written.rowCount, "\(layer.name)")
      for (one, other) in zip(found.columns, written.columns) {
        for row in 0..<written.rowCount where one.text(row) != other.text(row) {
          Issue.record("\(layer.name).\(other.name) \(row)")
        }
      }
      #expect(found.declaredCRS == "EPSG:4326")
    }
  }

  @Test func `A GeoPackage tells headings in the reader's language and what made it`() throws {
    let cells = CellLayers.cells(results.grid, results.survey)
    try results.publisher(.chinese).write(cells, to: scratch.path("a.gpkg"))
    let text = String(decoding: try scratch.bytes("a.gpkg"), as: UTF8.self)
    #expect(text.contains("网格编码") && text.contains("gpkg_data_columns"))
    #expect(text.contains(#"{"seed":1}"#))
  }

  @Test func `A Shapefile has short names, and the positions of the asked-for system`() throws {
    let cells = CellLayers.cells(results.grid, results.survey)
    let publisher = Publisher(
      system: results.system, language: .english, overwrite: false, metadata: .object([]),
      outputCRS: "EPSG:4551")
    try publisher.write(cells, to: scratch.path("cells.shp"))
    let found = try read("cells.shp")
    #expect(found.column(named: "comm_code") != nil)
    #expect(found.columns.allSatisfy { $0.name.utf8.count <= DBFNames.longest })
    #expect(found.declaredCRS == "EPSG:4551")
    var expected = try #require(cells.geometry)
    try results.system.unproject(&expected.positions)
    try Transformation(from: .crs84, to: CoordinateSystem("EPSG:4551"))
      .transform(&expected.positions)
    let one = Box(around: try #require(found.geometry).positions)
    let other = Box(around: expected.positions)
    #expect(abs(one.minX - other.minX) < 0.001 && abs(one.maxY - other.maxY) < 0.001)
  }

  @Test func `A sheet is what a table is, with codes as text`() throws {
    let stations = AreaLayers.stations(results.survey.stations)
    try results.publisher(.chinese).write(stations, to: scratch.path("a.xlsx"))
    let found = try read("a.xlsx")
    let written = stations.spreadsheet(in: .chinese)
    let filled = written.columns.filter { column in
      (0..<written.rowCount).contains { column.text($0)?.isEmpty == false }
    }
    #expect(Set(found.columns.map(\.name)).isSuperset(of: filled.map(\.name)))
    #expect(found.column(named: "lon") != nil && found.column(named: "lat") != nil)
  }

  @Test(arguments: ["a.gpkg", "a.shp", "a.fgb", "a.xlsx"])
  func `The same layer gives the same bytes`(name: String) throws {
    let cells = CellLayers.cells(results.grid, results.survey)
    #expect(try results.written(cells, name) == results.written(cells, name))
  }

  @Test func `GeoJSON has one coordinate system, and says so when asked for another`() throws {
    let publisher = Publisher(
      system: results.system, language: .english, overwrite: false, metadata: .object([]),
      outputCRS: "EPSG:4551")
    let failure = #expect(throws: Failure.self) {
      try publisher.write(
        CellLayers.cells(results.grid, results.survey), to: scratch.path("a.geojson"))
    }
    #expect(failure?.code == "output.crs-fixed")
  }
}

@Suite struct DBFNamesTests {
  @Test func `Every column of every layer has a name of ten letters, none twice`() throws {
    let results = try Results.small.get()
    for layer in results.layers {
      let names = layer.fields.map(\.key)
      let short = DBFNames.short(names)
      #expect(Set(short).count == names.count, "\(layer.name)")
      for (name, short) in zip(names, short) {
        #expect(short.utf8.count <= DBFNames.longest && !short.isEmpty, "\(name): \(short)")
      }
    }
  }

  @Test func `Names are those of the glossary, and unknown ones are cut apart`() {
    #expect(
      DBFNames.short(["community_code", "compound_id", "building_id", "dist_net_m", "meets"])
        == ["comm_code", "cmpd_id", "bldg_id", "dist_net", "meets"])
    #expect(
      DBFNames.short(["centre_station_id", "micro_station_id", "circle_only_15"])
        == ["ctr_stn_id", "micro_stn", "circ_o_15"])
    #expect(
      DBFNames.short(["something_long_1", "something_long_2", "something_long_3"])
        == ["something", "something2", "something3"])
  }
}
