import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

/// The same rows out as in, and the same bytes twice.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALRoundTripTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// What stands in `name` after `table` was written to it, and what was found odd.
  func reread(_ table: FeatureTable, _ name: String) throws -> (FeatureTable, [Finding]) {
    try GDAL.write(table, path: scratch.path(name))
    var findings: [Finding] = []
    return (try GDAL.read(path: scratch.path(name), findings: &findings), findings)
  }

  @Test(arguments: ["a.gpkg", "a.shp"])
  func `Values and shapes come back as they were`(name: String) throws {
    for geometry in [GDALTown.points, GDALTown.lines, GDALTown.areas] {
      let table = GDALTown.table(geometry, isPlain: name.hasSuffix("shp"))
      let scratch = try Scratch()
      try GDAL.write(table, path: scratch.path(name))
      var findings: [Finding] = []
      let found = try GDAL.read(path: scratch.path(name), findings: &findings)
      #expect(findings.isEmpty, "\(findings.map(\.code))")
      try #require(found.columns.map(\.name) == table.columns.map(\.name))
      try #require(found.rowCount == 5)
      for (one, other) in zip(found.columns, table.columns) {
        for row in 0..<5 { #expect(one.text(row) == other.text(row), "\(one.name) \(row)") }
      }
      #expect(shapes(of: found) == shapes(of: table))
      #expect(found.declaredCRS == "EPSG:4326")
    }
  }

  @Test func `A FlatGeobuf gives back the same rows in the order of its index`() throws {
    let table = GDALTown.table(GDALTown.lines)
    let (found, findings) = try reread(table, "a.fgb")
    #expect(findings.isEmpty)
    func rows(_ table: FeatureTable) -> [String] {
      (0..<table.rowCount).map { row in
        table.columns.map { "\($0.name)=\($0.text(row) ?? "–")" }.joined(separator: " ")
          + shapes(of: table)[row]
      }.sorted()
    }
    #expect(rows(found) == rows(table))
    #expect(found.declaredCRS == "EPSG:4326")
  }

  @Test(arguments: ["a.xlsx", "a.ods"])
  func `A sheet keeps codes as text and knows where each row stands`(name: String) throws {
    let (found, findings) = try reread(GDALTown.table(nil), name)
    #expect(findings.isEmpty)
    let table = GDALTown.table(nil)
    try #require(found.columns.map(\.name) == table.columns.map(\.name))
    try #require(found.rowCount == 5)
    for (one, other) in zip(found.columns, table.columns) {
      for row in 0..<5 { #expect(one.text(row) == other.text(row), "\(one.name) \(row)") }
    }
    #expect(found.lines == [2, 3, 4, 5, 6])
    #expect(found.geometry == nil)
    let codes = try #require(found.columns.first)
    guard case .text = codes.values else {
      Issue.record("codes are not text")
      return
    }
  }

  @Test(arguments: ["a.gpkg", "a.fgb", "a.shp", "a.xlsx"])
  func `The same table gives the same bytes`(name: String) throws {
    let table = GDALTown.table(GDALTown.lines, isPlain: name.hasSuffix("shp"))
    try GDAL.write(table, path: scratch.path(name))
    let names = scratch.names
    let first = try names.map { try scratch.bytes($0) }
    let other = try Scratch()
    // A second later a clock would show.
    Thread.sleep(forTimeInterval: 1.1)
    try GDAL.write(table, path: other.path(name))
    #expect(other.names == names)
    #expect(try other.names.map { try other.bytes($0) } == first)
    #expect(names.contains(name))
    if name == "a.shp" { #expect(names == ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"]) }
  }

  @Test func `Chinese layers, columns and headings come back from a GeoPackage`() throws {
    var options = GDAL.WriteOptions()
    options.layer = "楼栋"
    options.aliases = ["甲", "乙", "丙", "丁", "戊"]
    try GDAL.write(GDALTown.table(), path: scratch.path("县.gpkg"), options: options)
    var findings: [Finding] = []
    let path = scratch.path("县.gpkg")
    #expect(try GDAL.read(path: path + ":楼栋", findings: &findings).rowCount == 5)
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: path + ":楼", findings: &findings)
    }
    #expect(failure?.code == "gdal.layer-missing")
    #expect(failure?.description.contains("楼栋") == true)
    let text = String(decoding: try scratch.bytes("县.gpkg"), as: UTF8.self)
    #expect(text.contains("戊"))
  }
}
