import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct GeoJSONReaderTests {
  func feature(_ properties: String, _ geometry: String = "null") -> String {
    #"{"type":"Feature","geometry":\#(geometry),"properties":\#(properties)}"#
  }

  func collection(_ features: [String]) -> String {
    #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
  }

  func columns(_ properties: [String]) throws -> [String] {
    description(of: try geoJSON(collection(properties.map { feature($0) })))
      .map { $0.replacingOccurrences(of: " null", with: "") }
  }

  @Test func `Columns come by first appearance, late ones filled up`() throws {
    #expect(
      try columns([#"{"b":1}"#, #"{"a":"x","b":null}"#, "null", #"{"c":true}"#]) == [
        "b=int 1 a=– c=–", #"b=– a=text "x" c=–"#, "b=– a=– c=–", "b=– a=– c=bool true",
      ])
  }

  @Test(arguments: [
    (["1", "2.5"], ["num 1", "num 2.5"]),
    (["2.5", "1"], ["num 2.5", "num 1"]),
    (["9007199254740993", "0.5"], [#"text "9007199254740993""#, #"text "0.5""#]),
    (
      ["9223372036854775807", "-9223372036854775808"],
      ["int 9223372036854775807", "int -9223372036854775808"]
    ),
    (["9223372036854775808"], ["num 9.223372036854776e+18"]),
    (["-0"], ["num -0"]),
    (
      ["1", "\"x\"", "2.5", "false"],
      [#"text "1""#, #"text "x""#, #"text "2.5""#, #"text "false""#]
    ),
    (["true", "1"], [#"text "true""#, #"text "1""#]),
    (["\"0123\"", "null"], [#"text "0123""#, "–"]),
    (["\"a\\\"b\"", "[1, 2]", "3"], [#"json "a\"b""#, "json [1, 2]", "json 3"]),
    (["{\"k\":[]}", "\"x\"", "true"], [#"json {"k":[]}"#, #"json "x""#, "json true"]),
    (["null", "null", "7"], ["–", "–", "int 7"]),
  ])
  func `A column takes the narrowest type that loses nothing`(
    values: [String], expected: [String]
  ) throws {
    #expect(
      try columns(values.map { #"{"p":\#($0)}"# }) == expected.map { "p=\($0)" })
  }

  @Test func `Members may come in any order`() throws {
    let turned = """
      {"features":[{"properties":{"n":1},"geometry":{"coordinates":[[[0,0],[4,0],[4,3],[0,0]]],
      "type":"Polygon"},"id":7,"type":"Feature"}],"note":{"a":[1]},"type":"FeatureCollection"}
      """
    let table = try geoJSON(turned)
    #expect(
      description(of: table) == [
        "id=int 7 n=int 1 polygon([0.0 0.0, 4.0 0.0, 4.0 3.0, 0.0 0.0])"
      ])
    #expect(table.foreignMembers == [ForeignMember(name: "note", json: #"{"a":[1]}"#)])
    let collection = """
      {"geometries":[{"coordinates":[1,2],"type":"Point"},{"type":"LineString",
      "coordinates":[[0,0],[1,1,5]]}],"type":"GeometryCollection"}
      """
    #expect(
      description(of: try geoJSON(collection)) == [
        "collectionpoint([1.0 2.0])lineString([0.0 0.0, 1.0 1.0 5.0])"
      ])
  }

  @Test func `A lone feature whose type comes last is no odd collection`() throws {
    var findings: [Finding] = []
    let text = """
      {"bbox":[0],"k":1,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"n":1},
      "crs":{"type":"name","properties":{"name":"EPSG:4490"}},"type":"Feature"}
      """
    let table = try GeoJSON.read(bytes: Array(text.utf8), name: "t", findings: &findings)
    #expect(description(of: table) == [#"n=int 1 point([1.0 2.0]) members=json {"k":1}"#])
    #expect(table.foreignMembers == [] && table.declaredCRS == "EPSG:4490")
    #expect(findings.map(\.code) == ["geojson.bbox"])
    #expect(findings.first?.arguments["count"] == 1)
    let odd = #"{"properties":{},"features":[],"type":"FeatureCollection"}"#
    let failure = #expect(throws: Failure.self) { try geoJSON(odd, .init(strictness: .strict)) }
    #expect(failure?.code == "geojson.member.foreign" && failure?.place.column == 15)
  }

  @Test(arguments: GeometryColumn.Kind.allCases.filter { $0 != .null && $0 != .collection })
  func `An empty geometry keeps its kind`(kind: GeometryColumn.Kind) throws {
    let name = "\(kind)".prefix(1).uppercased() + "\(kind)".dropFirst()
    let table = try geoJSON(#"{"type":"\#(name)","coordinates":[ ]}"#)
    #expect(table.geometry?.kinds == [kind])
    #expect(table.geometry?.parts(ofRow: 0).isEmpty == true)
  }

  @Test func `Heights stand beside positions, absent ones as nan`() throws {
    let table = try geoJSON(
      collection([
        feature("{}", #"{"type":"Point","coordinates":[1,2]}"#),
        feature("{}", #"{"type":"LineString","coordinates":[[1,2,3],[4,5]]}"#),
        feature("{}", #"{"type":"Point","coordinates":[1,2]}"#),
      ]))
    let heights = try #require(table.geometry).heights
    #expect(heights.map { $0.isNaN ? "–" : "\($0)" } == ["–", "3.0", "–", "–"])
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:EPSG::4490", "EPSG:4490"), ("EPSG:4526", "EPSG:4526"),
    ("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"),
  ])
  func `The crs member of old files is understood`(name: String, crs: String) throws {
    let member = #""crs":{"type":"name","properties":{"name":"\#(name)"}}"#
    #expect(
      try geoJSON(#"{"type":"FeatureCollection",\#(member),"features":[]}"#).declaredCRS == crs)
    #expect(try geoJSON(#"{"type":"Point","coordinates":[1,2],\#(member)}"#).declaredCRS == crs)
    #expect(
      try geoJSON(#"{"type":"FeatureCollection","features":[],"crs":null}"#).declaredCRS == nil)
  }

  @Test func `Features by lines and text sequences are read like a collection`() throws {
    let one = feature(#"{"n":1}"#, #"{"type":"Point","coordinates":[1,2]}"#)
    let two = feature(#"{"n":2}"#)
    let expected = try description(of: geoJSON(collection([one, two])))
    for text in ["\(one)\n\(two)\n", "\u{1E}\(one)\n\u{1E}\(two)\n", "\u{FEFF}\(one)\n\n\(two)"] {
      #expect(description(of: try geoJSON(text)) == expected)
      #expect(try geoJSON(text).lines.first == 1)
    }
  }

  @Test(arguments: [1, 1 << 20])
  func `A collection without a type is refused at its start`(window: Int) {
    let text =
      "\n " + #"{"features":["# + [feature("{}"), feature("{}")].joined(separator: ",\n")
      + "]}"
    let failure = #expect(throws: Failure.self) { try geoJSON(text, .init(window: window)) }
    #expect(failure?.code == "geojson.type.missing")
    #expect(failure?.place.line == 2 && failure?.place.column == 2)
  }

  @Test func `UTF-16 is told as what it is`() {
    let bytes: [UInt8] = "\u{FEFF}{}".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let failure = #expect(throws: Failure.self) { try GeoJSON.read(bytes: bytes, name: "t") }
    #expect(failure?.code == "json.text.not-utf8")
  }

  @Test func `Members of a feature beside its own are kept`() throws {
    let table = try geoJSON(
      #"{"type":"Feature","style":{"w": 2},"geometry":null,"properties":{},"k":"v"}"#)
    #expect(table.featureMembers?.text(0) == #"{"style":{"w": 2},"k":"v"}"#)
  }

  @Test func `Escapes are resolved, and half a surrogate pair is told`() throws {
    var findings: [Finding] = []
    let text = feature(#"{"n\u0061me":"\u6ee8\u6c5f\n\"\ud83d\ude00\\","bad":"x\ud83d"}"#)
    let table = try GeoJSON.read(bytes: Array(text.utf8), name: "t", findings: &findings)
    #expect(table.column(named: "name")?.text(0) == "滨江\n\"😀\\")
    #expect(table.column(named: "bad")?.text(0) == "x\u{FFFD}")
    #expect(findings.map(\.code) == ["json.text.lone-surrogate"])
  }

  @Test func `What is odd is told once a kind, with the first place and a count`() throws {
    let clockwise = #"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}"#
    let text = collection([
      feature(#"{"a":1}"#), feature(#"{"a":1,"a":2}"#, clockwise), feature("{}", clockwise),
      feature("{}", #"{"type":"Point","coordinates":[1.123456789,2]}"#),
    ])
    var findings: [Finding] = []
    let table = try GeoJSON.read(bytes: Array(text.utf8), name: "t", findings: &findings)
    #expect(table.column(named: "a")?.text(1) == "2")
    #expect(
      findings.map(\.code).sorted() == [
        "geojson.precision", "geojson.property.twice", "geojson.winding",
      ])
    let winding = findings.first { $0.code == "geojson.winding" }
    #expect(winding?.arguments["count"] == 2)
    #expect(winding?.place.row == 2 && winding?.place.line == 2)
  }

  @Test(arguments: [
    ("[[[0,0],[4,0],[4,3],[0,1]]]", "geometry.ring.open"),
    ("[[[0,0],[4,0],[0,0]]]", "geometry.ring.too-few-positions"),
    ("[[]]", "geometry.ring.too-few-positions"),
    ("[[0,0],[4,0],[4,3],[0,0]]", "geojson.coordinates.depth"),
    ("[[[0],[4,0],[4,3],[0,0]]]", "geojson.position.short"),
    ("[[[0,0],[4,1e999],[4,3],[0,0]]]", "geometry.coordinate.non-finite"),
    ("[[[0,0],[4,NaN],[4,3],[0,0]]]", "json.number.not-finite"),
    ("[[[0,0],[4,\"3\"],[4,3],[0,0]]]", "json.unexpected"),
    ("null", "json.unexpected"),
    ("[[[0,0],[4,0],[4,3],[0,0]]", "json.unexpected"),
  ])
  func `A broken ring names row, line and column`(coordinates: String, code: String) {
    let text = collection([
      feature("{}"), feature("{}", #"{"type":"Polygon","coordinates":\#(coordinates)}"#),
    ])
    let failure = #expect(throws: Failure.self) { try geoJSON(text) }
    #expect(failure?.code == code)
    #expect(failure?.place.row == 2 && failure?.place.line == 2)
    #expect((failure?.place.column ?? 0) > 60)
  }

  @Test func `A file cut off anywhere is refused with its place`() throws {
    let text = collection([
      feature(#"{"名":"滨","n":-1.5e3,"b":true}"#, #"{"type":"Point","coordinates":[1.5,2]}"#)
    ])
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      for window in [3, 1 << 16] {
        let failure = #expect(throws: Failure.self) {
          try GeoJSON.read(
            bytes: Array(bytes[..<length]), name: "t", options: .init(window: window))
        }
        #expect(failure?.place.line == 1 || length == 0)
        #expect(failure?.place.column ?? 0 <= length + 1)
      }
    }
  }

  @Test func `Nesting beyond the limit is refused, not followed`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: Failure.self) { try geoJSON(feature(#"{"a":\#(deep)}"#)) }
    let collections = String(
      repeating: #"{"type":"GeometryCollection","geometries":["#, count: 50_000)
    let failure = #expect(throws: Failure.self) { try geoJSON(collections) }
    #expect(failure?.code == "geojson.collection.depth")
  }

  @Test func `Batches are the whole, cut`() throws {
    let features = (0..<25).map { feature(#"{"n":\#($0 == 20 ? "0.5" : "\($0)")}"#) }
    let bytes = Array(collection(features).utf8)
    var sizes: [Int] = []
    var rows: [String] = []
    var findings: [Finding] = []
    let end = try GeoJSON.readBatches(
      bytes: bytes, name: "t", batchRows: 10, findings: &findings
    ) { (batch) throws(Failure) in
      sizes.append(batch.rowCount)
      rows += (0..<batch.rowCount).map { batch.columns[0].text($0) ?? "" }
      #expect(batch.lines.first == Int32(sizes.count * 10 - 9))
    }
    #expect(sizes == [10, 10, 5])
    #expect(rows[19...21] == ["19", "0.5", "21"])
    guard case .number = try #require(end.columns.first).values else {
      Issue.record("the last word on the column is a number")
      return
    }
  }

  @Test func `A failure of who takes the batches ends the reading`() {
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GeoJSON.readBatches(
        bytes: Array(feature("{}").utf8), name: "t", batchRows: 1, findings: &findings
      ) { (_) throws(Failure) in throw Failure(.outputClosed) }
    }
    #expect(failure?.code == "file.output-closed")
  }

  @Test func `A missing file and a folder are refused by name`() throws {
    let failure = #expect(throws: Failure.self) { try GeoJSON.read(path: "/nonexistent.geojson") }
    #expect(failure?.words(in: .english).contains("/nonexistent.geojson") == true)
    #expect(failure?.words(in: .chinese).contains("不存在") == true)
    let folder = #expect(throws: Failure.self) { try GeoJSON.read(path: "/tmp") }
    #expect(folder?.words(in: .english).contains("it is a folder") == true)
  }
}
