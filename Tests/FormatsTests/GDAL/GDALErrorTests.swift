import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

/// What cannot be read or written says what it is and what to do.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALErrorTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func failure(_ name: String) -> Failure? {
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: scratch.path(name), findings: &findings)
    }
    if let failure { #expect(!failure.words(in: .chinese).contains("{")) }
    #expect(failure?.place.file != nil || failure?.code == "file.unreadable")
    return failure
  }

  func bytes(_ name: String, _ table: FeatureTable) throws -> [UInt8] {
    try GDAL.write(table, path: scratch.path(name))
    return try scratch.bytes(name)
  }

  @Test(arguments: ["dbf", "shx"])
  func `A Shapefile without one of its files names what is missing`(ending: String) throws {
    _ = try bytes("a.shp", GDALTown.table(isPlain: true))
    try FileManager.default.removeItem(atPath: scratch.path("a.\(ending)"))
    let failure = failure("a.shp")
    #expect(failure?.code == "gdal.part-missing")
    #expect(failure?.words(in: .english).contains("a.\(ending)") == true)
  }

  @Test func `A Shapefile is found whatever the case of its endings`() throws {
    _ = try bytes("a.shp", GDALTown.table(isPlain: true))
    for ending in ["shp", "dbf", "shx", "cpg", "prj"] {
      try FileManager.default.moveItem(
        atPath: scratch.path("a.\(ending)"), toPath: scratch.path("b.\(ending.uppercased())"))
    }
    var findings: [Finding] = []
    let table = try GDAL.read(path: scratch.path("b.SHP"), findings: &findings)
    #expect(table.rowCount == 5 && findings.isEmpty)
  }

  @Test func `What is no GeoPackage is told apart from a broken one`() throws {
    try scratch.write(Array("no database".utf8), "a.gpkg")
    #expect(failure("a.gpkg")?.code == "gdal.not-database")
    let good = try bytes("b.gpkg", GDALTown.table())
    let other = String(decoding: good.map { $0 < 128 ? $0 : 1 }, as: UTF8.self)
      .replacingOccurrences(of: "gpkg_contents", with: "xpkg_contents")
    try scratch.write(Array(other.utf8), "b.gpkg")
    #expect(failure("b.gpkg")?.code == "gdal.not-geopackage")
    try scratch.write(Array(good.prefix(good.count / 2)), "c.gpkg")
    #expect(failure("c.gpkg")?.code == "gdal.broken")
  }

  /// Found by fuzzing: GDAL 3.6 forgets to prepare such a table, and reads from nowhere.
  @Test func `A GeoPackage whose columns GDAL does not make out is refused`() throws {
    let county = URL(filePath: #filePath)
      .appending(path: "../../../CommandTests/cases/_gdal/county.gpkg").standardizedFileURL
    var bytes = [UInt8](try Data(contentsOf: county))
    let (old, new) = (Array("MEDIUMINT".utf8), Array("POLYGONNT".utf8))
    let places = bytes.indices.filter { bytes[$0...].starts(with: old) }
    try #require(!places.isEmpty)
    for place in places { bytes.replaceSubrange(place..<place + old.count, with: new) }
    try scratch.write(bytes, "a.gpkg")
    #expect(failure("a.gpkg")?.code.hasPrefix("gdal.") == true)
  }

  @Test func `A GeoPackage that is open elsewhere is neither read nor replaced`() throws {
    _ = try bytes("a.gpkg", GDALTown.table())
    try scratch.write([1], "a.gpkg-wal")
    #expect(failure("a.gpkg")?.code == "gdal.in-use")
    let failure = #expect(throws: Failure.self) {
      try GDAL.write(
        GDALTown.table(), path: scratch.path("a.gpkg"), options: .init(overwrite: true))
    }
    #expect(failure?.code == "gdal.in-use")
  }

  @Test func `A GeoPackage left in WAL mode is read`() throws {
    var good = try bytes("a.gpkg", GDALTown.table())
    (good[18], good[19]) = (2, 2)
    try scratch.write(good, "a.gpkg")
    var findings: [Finding] = []
    #expect(try GDAL.read(path: scratch.path("a.gpkg"), findings: &findings).rowCount == 5)
    #expect(scratch.names == ["a.gpkg"])
    #expect(try scratch.bytes("a.gpkg") == good)
  }

  @Test(arguments: ["a.xlsx", "a.xls", "a.et", "a.ods"])
  func `A web page called a spreadsheet is refused as one`(name: String) throws {
    try scratch.write(Array("<html><table><tr><td>甲</td></tr></table></html>".utf8), name)
    #expect(failure(name)?.code == "gdal.not-spreadsheet")
  }

  @Test func `A spreadsheet with a password is refused as one`() throws {
    try scratch.write([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600), "a.xlsx")
    #expect(failure("a.xlsx")?.code == "gdal.spreadsheet-locked")
  }

  @Test(arguments: [
    "/vsicurl/https://example.com/a.gpkg", "https://example.com/a.gpkg", "/vsis3/b/a.shp",
    "/vsizip//vsicurl/http://example.com/a.zip/a.shp", "WFS:example.com", "MySQL:county",
    "https://example.com/PG:dbname=county",
  ])
  func `Nothing is read from other machines`(path: String) {
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: path, findings: &findings)
    }
    #expect(failure?.code == "gdal.network")
  }

  @Test(arguments: ["a.gpkg", "a.shp", "a.xlsx", "a.kml", "a.gdb", "a.fgb", "a.dxf"])
  func `A file that is not there is missing, not broken`(name: String) {
    #expect(failure(name)?.code == "file.unreadable")
  }

  @Test func `A file in the place of a FileGDB's folder is refused`() throws {
    try scratch.write([1, 2, 3], "a.gdb")
    #expect(failure("a.gdb")?.code == "gdal.broken")
  }

  @Test func `XML that grows without end is refused`() throws {
    var text = #"<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">"#
    for (one, next) in zip("abcdefgh", "bcdefghi") {
      text += "<!ENTITY \(next) \"\(String(repeating: "&\(one);", count: 10))\">"
    }
    text += #"]><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>"#
    text += "<name>&i;</name></Placemark></Document></kml>"
    try scratch.write(Array(text.utf8), "a.kml")
    #expect(failure("a.kml")?.code == "gdal.entities")
  }

  @Test func `A layer without a record says so`() throws {
    _ = try bytes("a.xlsx", FeatureTable(name: "空"))
    #expect(["gdal.layers-none", "csv.empty"].contains(failure("a.xlsx")?.code))
  }

  @Test func `A Shapefile holds one kind of shape, a FlatGeobuf no row without one`() throws {
    var mixed = GDALTown.points
    mixed.appendNull()
    var table = FeatureTable(name: "m", geometry: mixed, rowCount: 6)
    #expect(throws: Never.self) { try GDAL.write(table, path: scratch.path("m.gpkg")) }
    var both = GDALTown.lines
    both.append(Position(x: 1, y: 2))
    table.geometry = both
    let failure = #expect(throws: Failure.self) {
      try GDAL.write(table, path: scratch.path("m.shp"))
    }
    #expect(failure?.code == "gdal.mixed-shapes")
    table.geometry = mixed
    let bare = #expect(throws: Failure.self) {
      try GDAL.write(table, path: scratch.path("m.fgb"))
    }
    #expect(bare?.code == "gdal.shapeless")
    #expect(bare?.place.row == 3)
    #expect(scratch.names == ["m.gpkg"])
  }

  @Test func `What is there is replaced only where that is allowed, and whole`() throws {
    let table = GDALTown.table(isPlain: true)
    _ = try bytes("a.shp", table)
    let failure = #expect(throws: Failure.self) {
      try GDAL.write(table, path: scratch.path("a.shp"))
    }
    #expect(failure?.code == "file.exists")
    try scratch.write([0], "a.qix")
    var fewer = table
    fewer.columns.removeLast()
    try GDAL.write(fewer, path: scratch.path("a.shp"), options: .init(overwrite: true))
    #expect(scratch.names == ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"])
    var findings: [Finding] = []
    #expect(try GDAL.read(path: scratch.path("a.shp"), findings: &findings).columns.count == 4)
  }

  @Test func `Long text of a Shapefile is cut at a character, and it shows`() throws {
    var table = GDALTown.table(isPlain: true)
    let long = String(repeating: "网格", count: 60)
    table.columns[2] = .texts("cmpd_name", [long, "短", "", long, "x"])
    _ = try bytes("a.shp", table)
    var findings: [Finding] = []
    let found = try GDAL.read(path: scratch.path("a.shp"), findings: &findings)
    let text = try #require(found.column(named: "cmpd_name")?.text(0))
    #expect(text.hasSuffix("…") && text.utf8.count <= 254 && long.hasPrefix(text.dropLast()))
    #expect(found.column(named: "cmpd_name")?.text(1) == "短")
  }
}

@Suite(.enabled(if: !GDAL.isBuilt, "the trait GDAL is on"))
struct GDALPlainBuildTests {
  @Test func `Without the trait it is told how to build with it`() {
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: "a.xlsx", findings: &findings)
    }
    #expect(failure?.code == "gdal.not-built")
    #expect(failure?.words(in: .english).contains("--traits GDAL") == true)
    #expect(failure?.words(in: .chinese).contains("libgdal-dev") == true)
    let written = #expect(throws: Failure.self) {
      try GDAL.write(FeatureTable(name: "a"), path: "/nonexistent/a.gpkg")
    }
    #expect(written?.code == "gdal.not-built")
  }
}
