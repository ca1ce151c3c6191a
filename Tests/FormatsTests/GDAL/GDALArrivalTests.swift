import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

/// Files as they arrive: made by other programs, with what goes wrong there.
@Suite(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
struct GDALArrivalTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/arrivals").path

  func read(
    _ name: String, _ options: GDAL.Options = GDAL.Options()
  ) throws -> (table: FeatureTable, codes: [String]) {
    var findings: [Finding] = []
    let table = try GDAL.read(
      path: "\(Self.folder)/\(name)", options: options, findings: &findings)
    for finding in findings { #expect(!finding.words(in: .chinese).contains("{")) }
    return (table, findings.map(\.code))
  }

  @Test(arguments: [
    ("gbk-unsaid.shp", "gdal.encoding-found"), ("gbk-called-utf8.shp", "gdal.encoding-other"),
    ("gbk-said.shp", ""), ("gbk-ldid.shp", ""), ("utf8-called-gbk.shp", "gdal.encoding-other"),
  ])
  func `Chinese of a Shapefile is whole, whatever the file says of it`(
    name: String, told: String
  ) throws {
    let (table, codes) = try read(name)
    #expect(codes == (told.isEmpty ? [] : [told]))
    // A name of ten bytes cuts the fourth character of UTF-8; GBK has room for five.
    let isUTF8 = name.hasPrefix("utf8")
    #expect(table.columns.map(\.name) == [isUTF8 ? "小区名" : "小区名称", "楼栋", "户数"])
    #expect((0..<3).map { table.columns[0].text($0) } == ["滨江花园", "老街", "东方明珠花园"])
    #expect(table.columns[1].text(1) == "甲1")
    #expect(table.columns[2].text(0) == "231")
    #expect(table.declaredCRS == "EPSG:4549")
    #expect(table.geometry?.positions[1] == Position(x: 500_100, y: 3_400_050))
  }

  @Test func `A Shapefile is read out of the ZIP that it was sent in`() throws {
    for name in ["sent.zip", "sent.zip:town"] {
      let (table, codes) = try read(name)
      #expect(table.columns[0].text(0) == "滨江花园" && table.rowCount == 3)
      #expect(codes == ["gdal.encoding-found"])
    }
    var findings: [Finding] = []
    let path = "/vsizip/\(Self.folder)/sent.zip/town.shp"
    let table = try GDAL.read(path: path, findings: &findings)
    #expect(table.columns[0].text(0) == "滨江花园")
    let file = try GDALFile(#require(GDALAddress(path)))
    #expect(file.byteCount > 500)
  }

  @Test(arguments: [
    ("set.tar", "-cf", "/vsitar/"), ("set.tgz", "-czf", "/vsitar/"),
    ("set.tar.gz", "-czf", "/vsitar/"),
  ])
  func `A set of files is read out of an archive of tar, packed or not`(
    name: String, option: String, system: String
  ) throws {
    let scratch = try Scratch()
    let files = ["shp", "shx", "dbf", "cpg", "prj"].map { "gbk-said.\($0)" }
    try pack(
      "/usr/bin/env", ["tar", option, scratch.path(name), "-C", Self.folder] + files)
    var findings: [Finding] = []
    let path = "\(system)\(scratch.path(name))/gbk-said.shp"
    let table = try GDAL.read(path: path, findings: &findings)
    #expect(table.columns.map(\.name) == ["小区名称", "楼栋", "户数"] && table.rowCount == 3)
    #expect(table.columns[0].text(2) == "东方明珠花园")
    #expect(try GDALFile(#require(GDALAddress(path))).byteCount > 500)
  }

  @Test func `Waypoints of a phone are read`() throws {
    let scratch = try Scratch()
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="a" xmlns="http://www.topografix.com/GPX/1/1">
      <wpt lat="46.77" lon="131.81"><name>甲站</name></wpt>
      <wpt lat="46.78" lon="131.82"><name>乙站</name></wpt></gpx>
      """
    try scratch.write(Array(text.utf8), "a.gpx")
    var findings: [Finding] = []
    let table = try GDAL.read(path: scratch.path("a.gpx") + ":waypoints", findings: &findings)
    #expect(table.column(named: "name")?.text(1) == "乙站")
    #expect(table.geometry?.positions.first == Position(x: 131.81, y: 46.77))
  }

  @Test func `MapInfo's files for exchange are read, and not without the half that holds values`()
    throws
  {
    let scratch = try Scratch()
    let head = """
      Version 300
      Charset "Neutral"
      Delimiter ","
      CoordSys Earth Projection 1, 104
      Columns 2
        id Char(10)
        households Integer
      Data

      Point 131.81 46.77
      Point 131.82 46.78

      """
    try scratch.write(Array(head.utf8), "a.mif")
    var findings: [Finding] = []
    let missing = #expect(throws: Failure.self) {
      try GDAL.read(path: scratch.path("a.mif"), findings: &findings)
    }
    #expect(missing?.words(in: .english).contains("mid") == true)
    try scratch.write(Array("\"B1\",24\n\"B2\",36\n".utf8), "a.mid")
    let table = try GDAL.read(path: scratch.path("a.mif"), findings: &findings)
    #expect(table.columns.map(\.name) == ["id", "households"])
    #expect(table.columns[0].text(0) == "B1" && table.columns[1].text(1) == "36")
    #expect(table.geometry?.positions.last == Position(x: 131.82, y: 46.78))
  }

  @Test func `A packed file is read where it lies, and its bytes are those on the disk`() throws {
    let scratch = try Scratch()
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Placemark><name>甲站</name><Point><coordinates>131.81,46.77</coordinates></Point></Placemark>
      <Placemark><name>乙站</name><Point><coordinates>131.82,46.78</coordinates></Point></Placemark>
      </Document></kml>
      """
    try scratch.write(Array(text.utf8), "a.kml")
    try pack("/usr/bin/env", ["gzip", scratch.path("a.kml")])
    let path = "/vsigzip/\(scratch.path("a.kml.gz"))"
    var findings: [Finding] = []
    let table = try GDAL.read(path: path, findings: &findings)
    #expect((0..<2).map { table.column(named: "Name")?.text($0) } == ["甲站", "乙站"])
    #expect(table.geometry?.positions.last == Position(x: 131.82, y: 46.78))
    let file = try GDALFile(#require(GDALAddress(path)))
    #expect(file.bytes == (try scratch.bytes("a.kml.gz")))
  }

  @Test func `A packed file that would fill the memory is refused`() throws {
    let scratch = try Scratch()
    try scratch.write([UInt8](repeating: 0x20, count: 160_000_000), "a.kml")
    try pack("/usr/bin/env", ["gzip", "-1", scratch.path("a.kml")])
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: "/vsigzip/\(scratch.path("a.kml.gz"))", findings: &findings)
    }
    #expect(failure?.code == "gdal.unpacks-too-large")
  }

  private func pack(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `A value that was cut inside a character loses that character`() throws {
    let scratch = try Scratch()
    for ending in ["shp", "shx", "dbf"] {
      let path = "\(Self.folder)/gbk-unsaid.\(ending)"
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      if ending == "dbf" {
        // The second byte of 园 behind 花.
        let flower: [UInt8] = [0xBB, 0xA8, 0xD4, 0xB0]
        let at = bytes.indices.last { bytes[$0...].starts(with: flower) }
        bytes[try #require(at) + 3] = 0x20
      }
      try scratch.write(bytes, "a.\(ending)")
    }
    var findings: [Finding] = []
    let table = try GDAL.read(path: scratch.path("a.shp"), findings: &findings)
    #expect(table.columns[0].text(2) == "东方明珠花")
    #expect(findings.map(\.code) == ["gdal.encoding-found"])
  }

  @Test func `A user's word about the encoding decides`() throws {
    let (table, codes) = try read(
      "gbk-called-utf8.shp", GDAL.Options(encoding: TextEncoding("gb18030")))
    #expect(codes.isEmpty)
    #expect(table.columns[0].text(0) == "滨江花园")
    let failure = #expect(throws: Failure.self) {
      try read("gbk-unsaid.shp", GDAL.Options(encoding: .utf8))
    }
    #expect(failure?.code == "text.encoding.broken")
  }

  @Test func `An XLS has types, dates and codes as they were typed`() throws {
    let (table, codes) = try read("list.xls")
    #expect(codes.isEmpty)
    #expect(table.columns.map(\.name) == ["编号", "名称", "户数", "面积", "日期"])
    #expect(
      (0..<5).map { table.columns[$0].text(2) } == [
        "33010000000000000002", "滨江2幢", "32", "0.2", "2024-05-03",
      ])
    guard case .integer = table.columns[2].values, case .text = table.columns[0].values else {
      Issue.record("the types of columns")
      return
    }
  }

  @Test func `An .et and an .xls that are other inside are read for what they are`() throws {
    let scratch = try Scratch()
    try scratch.write(
      Array(Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/list.xls"))), "表.et")
    try scratch.write(
      Array(Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/sheets.xlsx"))), "表.xls")
    var findings: [Finding] = []
    #expect(try GDAL.read(path: scratch.path("表.et"), findings: &findings).rowCount == 3)
    #expect(try GDAL.read(path: scratch.path("表.xls"), findings: &findings).rowCount == 3)
  }

  @Test func `A sheet with blank rows, columns of one name and lost digits is told`() throws {
    let (table, codes) = try read("sheets.xlsx")
    #expect(table.columns.map(\.name) == ["编号", "户数", "户数_2", "经度", "说明"])
    #expect(table.lines == [3, 5, 6])
    #expect(table.columns[0].text(0) == "0012")
    #expect(table.columns[0].text(1) == "33010600100100000001")
    #expect(table.columns[1].text(1) == "12户")
    #expect(table.columns[3].number(0) == 131.81)
    #expect(table.columns[3].number(1) == 1.5e-05)
    #expect(table.columns[4].text(0) == "甲")
    #expect(codes.contains("csv.column.twice") && codes.contains("gdal.digits-lost"))
    let kept = try read("sheets.xlsx", GDAL.Options(keepsText: true)).table
    #expect(kept.columns.allSatisfy { if case .text = $0.values { true } else { false } })
  }

  @Test func `Placemarks of Ovital and KMZ have names, points and areas`() throws {
    for name in ["places.ovkml", "places.kmz"] {
      let table = try read(name).table
      #expect(table.rowCount == 2)
      let names = try #require(table.column(named: "Name"))
      #expect(names.text(0) == "滨江驿站")
      #expect(table.geometry?.kinds == [.point, .polygon])
      #expect(table.geometry?.positions.first == Position(x: 116.69, y: 30.12))
      #expect(table.declaredCRS == "EPSG:4326")
    }
  }

  @Test(arguments: ["UTF-8", "GB2312"], [true, false])
  func `Fields of a KML keep their Chinese names, and its text may be in GBK`(
    encoding: String, schema: Bool
  ) throws {
    let declared =
      #"<Schema name="s" id="s"><SimpleField type="int" name="户数"/>"#
      + #"<SimpleField type="string" name="楼&amp;栋"/></Schema>"#
    let values =
      ##"<SchemaData schemaUrl="#s"><SimpleData name="户数">8</SimpleData>"##
      + #"<SimpleData name="楼&amp;栋">二</SimpleData></SchemaData>"#
    let loose =
      #"<Data name='户数'><value>8</value></Data>"#
      + #"<Data name="楼&amp;栋"><value>二</value></Data>"#
    let text = """
      <?xml version="1.0" encoding="\(encoding)"?>
      <kml xmlns="http://www.opengis.net/kml/2.2"><Document>\(schema ? declared : "")
      <Placemark><name>甲楼</name><ExtendedData>\(schema ? values : loose)</ExtendedData>
      <Point><coordinates>126.5,46.95</coordinates></Point></Placemark></Document></kml>
      """
    // GB18030 of Foundation on Linux.
    let data = text.data(
      using: encoding == "UTF-8" ? .utf8 : String.Encoding(rawValue: 0x8000_0632))
    let scratch = try Scratch()
    try scratch.write(Array(try #require(data)), "a.kml")
    var findings: [Finding] = []
    let table = try GDAL.read(path: scratch.path("a.kml"), findings: &findings)
    #expect(table.column(named: "Name")?.text(0) == "甲楼")
    #expect(table.column(named: "户数")?.text(0) == "8")
    #expect(table.column(named: "楼&栋")?.text(0) == "二")
  }

  @Test func `A KMZ keeps the Chinese names of its fields too`() throws {
    let table = try read("fields.kmz").table
    #expect(table.column(named: "户数")?.text(0) == "8")
    #expect(table.column(named: "层数")?.text(0) == "6")
  }

  @Test func `A closed line of a drawing is an area where areas are asked for`() throws {
    let areas = try read("walls.dxf").table
    #expect(areas.geometry?.kinds == [.polygon, .lineString])
    #expect(areas.column(named: "Layer")?.text(0) == "房屋")
    #expect(areas.declaredCRS == nil)
    let lines = try read("walls.dxf", GDAL.Options(closedLinesAreAreas: false)).table
    #expect(lines.geometry?.kinds == [.lineString, .lineString])
  }

  @Test func `A FileGDB is a folder, and its times are in one form`() throws {
    for name in ["blocks.gdb", "blocks.gdb/", "blocks.gdb:小区"] {
      let table = try read(name).table
      #expect(table.column(named: "名称")?.text(0) == "滨江花园")
      #expect(table.column(named: "建成")?.text(0) == "2001-02-03T04:05:06Z")
      #expect(table.geometry?.kinds == [.polygon])
      #expect(table.declaredCRS == "EPSG:4549")
    }
  }

  @Test(arguments: [("two-folders.kml", "网格"), ("two-sheets.xlsx", "站点")])
  func `Of several layers one must be chosen, and all are listed`(
    name: String, layer: String
  ) throws {
    let failure = #expect(throws: Failure.self) { try read(name) }
    #expect(failure?.code == "gdal.layers-many")
    #expect(failure?.words(in: .english).contains(layer) == true)
    #expect(failure?.words(in: .chinese).contains("\(name):") == true)
    let table = try read("\(name):\(layer)").table
    #expect(table.rowCount == 1)
    #expect(table.name.hasSuffix("\(name):\(layer)"))
    let none = #expect(throws: Failure.self) { try read("\(name):无") }
    #expect(none?.code == "gdal.layer-missing")
  }

  @Test func `A layer is named by a colon behind an ending`() {
    let cases: [(String, String, String?)] = [
      ("a.gpkg", "a.gpkg", nil), ("a.gpkg:楼栋", "a.gpkg", "楼栋"),
      ("C:/x/a.XLSX:1:2", "C:/x/a.XLSX", "1:2"), ("a.gdb/:x", "a.gdb/", "x"),
      ("a:b.shp", "a:b.shp", nil), ("a.gpkg:", "", nil), ("a.geojson:x", "", nil), ("-", "", nil),
    ]
    for (text, path, layer) in cases {
      let address = GDALAddress(text)
      #expect(address?.path ?? "" == path, "\(text)")
      #expect(address?.layer == layer, "\(text)")
    }
    #expect(GDALAddress("a.gpkg", layer: "甲")?.layer == "甲")
  }
}
