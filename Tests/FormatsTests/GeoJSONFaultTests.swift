import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// Features that are JSON, but no features.
@Suite struct GeoJSONFaultTests {
  static let good =
    #"{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#

  func read(_ features: [String], window: Int = 1 << 20) throws(Failure) -> FeatureTable {
    let text =
      #"{"type":"FeatureCollection","features":["# + "\n" + features.joined(separator: ",\n") + "]}"
    var findings: [Finding] = []
    return try GeoJSON.read(
      bytes: Array(text.utf8), name: "a.geojson",
      options: .init(window: window, keepsFaults: true), findings: &findings)
  }

  /// Found by fuzzing: what stood at the edge of the window was told in part.
  @Test(arguments: ["小", "NaN", "-Infinity"])
  func `What should not be there is told whole, wherever the window ends`(sign: String) {
    var told: Set<String> = []
    for blanks in 0..<80 {
      let feature = String(repeating: " ", count: blanks) + "{\"type\"" + sign
      let failure = #expect(throws: Failure.self) { try read([feature], window: 64) }
      told.insert(failure.map { $0.phrase.words(in: .english, $0.arguments) } ?? "")
    }
    #expect(told.count == 1)
  }

  func bad(_ geometry: String) -> String {
    #"{"type":"Feature","properties":{"n":2,"k":"甲"},"geometry":\#(geometry),"id":7}"#
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[[1,2]]}"#, "geojson.coordinates.depth"),
    (#"{"type":"Polygon","coordinates":[[1,2],[3,4]]}"#, "geojson.coordinates.depth"),
    (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#, "geometry.ring.open"),
    (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#, "geometry.ring.too-few-positions"),
    (#"{"type":"LineString","coordinates":[[1,2]]}"#, "geometry.line.too-few-positions"),
    (#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],7]]]}"#, ""),
    (#"{"type":"Point","coordinates":["1","2"]}"#, ""),
    (#"{"type":"Point","coordinates":[1]}"#, ""),
    (#"{"type":"Point","coordinates":{"x":1}}"#, ""),
    (#"{"type":"Point","coordinates":[1e999,2]}"#, ""),
    (#"{"type":"Circle","coordinates":[1,2]}"#, ""),
    (#"{"type":"Point"}"#, ""),
    (#"{"coordinates":[1,2]}"#, ""),
    (#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[[1]]}]}"#, ""),
    ("[1,2]", ""), ("true", ""), (#""POINT (1 2)""#, ""),
  ])
  func `A shape that is none leaves its row with its values and the reason`(
    geometry: String, code: String
  ) throws {
    for window in [1 << 20, 64] {
      let table = try read([Self.good, bad(geometry), Self.good], window: window)
      let shapes = try #require(table.geometry)
      #expect(shapes.kinds == [.point, .null, .point])
      #expect(shapes.positions == [Position(x: 1, y: 2), Position(x: 1, y: 2)])
      #expect(shapes.partOffsets == [0, 1, 1, 2] && shapes.ringOffsets == [0, 1, 2])
      #expect(shapes.collections.isEmpty && shapes.heights.isEmpty)
      let fault = try #require(shapes.faults[1])
      #expect(shapes.faults.count == 1)
      #expect(fault.place.row == 2 && fault.place.line == 3)
      #expect(code.isEmpty || fault.code == code)
      #expect(table.column(named: "n")?.text(1) == "2")
      #expect(table.column(named: "k")?.text(1) == "甲")
      #expect(table.identifiers?.text(1) == "7")
      #expect(table.lines == [2, 3, 4])
    }
  }

  @Test(arguments: [
    "null", "7", "[]", "{}", #"{"type":"Building"}"#,
    #"{"type":"Feature","properties":[1],"geometry":null}"#,
    #"{"type":"Feature","properties":{"n":5},"geometry":null,"id":[1]}"#,
    #"{"type":"Feature","type":"Feature","properties":{"n":5},"geometry":null}"#,
    #"{"properties":{"n":5,"late":"x"},"geometry":{"type":"Point","coordinates":[8,9]}}"#,
  ])
  func `What is no feature is a row of nothing with the reason`(feature: String) throws {
    for window in [1 << 20, 64] {
      let table = try read([Self.good, feature, Self.good], window: window)
      let shapes = try #require(table.geometry)
      #expect(shapes.kinds == [.point, .null, .point])
      #expect(shapes.positions == [Position(x: 1, y: 2), Position(x: 1, y: 2)])
      #expect(shapes.faults.keys.sorted() == [1])
      #expect(table.columns.allSatisfy { $0.text(1) == nil && $0.count == 3 })
      #expect(table.column(named: "n")?.text(2) == "1")
      #expect(table.rowCount == 3 && table.lines.count == 3)
    }
  }

  @Test(arguments: [
    #"{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[NaN,2]}}"#,
    #"{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[01,2]}}"#,
    #"{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2}}"#,
    #"{"type":"Feature","properties":{"n":1 "m":2},"geometry":null}"#,
    #"{"type":"Feature","properties":{"n":"\q"},"geometry":null}"#,
  ])
  func `Broken JSON refuses the file`(feature: String) {
    let failure = #expect(throws: Failure.self) { try read([Self.good, feature, Self.good]) }
    #expect(failure?.place.line == 3 && failure?.place.row == 2)
  }

  @Test func `A file cut off in a feature is refused`() {
    var findings: [Finding] = []
    let text =
      #"{"type":"FeatureCollection","features":["# + Self.good + "," + Self.good.dropLast(9)
    let failure = #expect(throws: Failure.self) {
      try GeoJSON.read(
        bytes: Array(text.utf8), name: "a", options: .init(keepsFaults: true), findings: &findings)
    }
    #expect(failure?.code == "json.truncated")
  }

  @Test func `Where no feature is one, the file is refused with the first reason`() {
    let failure = #expect(throws: Failure.self) {
      try read([bad(#"{"type":"Point","coordinates":[[1,2]]}"#), bad("[1,2]")])
    }
    #expect(failure?.place.row == 1)
  }

  @Test func `Features a line each are passed over alike`() throws {
    let text = [Self.good, bad("[1,2]"), Self.good].joined(separator: "\n")
    var findings: [Finding] = []
    let table = try GeoJSON.read(
      bytes: Array(text.utf8), name: "a.geojsonl", options: .init(keepsFaults: true),
      findings: &findings)
    #expect(table.rowCount == 3)
    #expect(table.geometry?.faults.keys.sorted() == [1])
  }
}

@Suite struct GeoJSONHashingTests {
  /// Enough features that room is made for the rest, whose columns widen and come late.
  static let text: [UInt8] = {
    var features: [String] = []
    for row in 0..<20_000 {
      let late = row > 9_000 ? #","late":\#(row).5"# : ""
      let shape =
        row % 3 == 0
        ? #"{"type":"Point","coordinates":[\#(row),2,3]}"#
        : #"{"type":"LineString","coordinates":[[0,\#(row)],[1,1]]}"#
      features.append(
        #"{"type":"Feature","properties":{"n":\#(row),"名":"第\#(row)幢"\#(late)},"geometry":\#(shape)}"#
      )
    }
    return Array(
      (#"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}\n").utf8
    )
  }()

  @Test func `A file read while it is hashed is the same as one in memory`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, "a.geojson")
    var (told, findings): ([Finding], [Finding]) = ([], [])
    let (table, hash) = try GeoJSON.readHashing(path: scratch.path("a.geojson"), findings: &told)
    var same = try GeoJSON.read(bytes: Self.text, name: table.name, findings: &findings)
    same.name = table.name
    #expect(hash.hexadecimal() == SHA256.hexadecimal(of: Self.text))
    #expect(hash.byteCount == Self.text.count)
    #expect(table.contentHash().hexadecimal() == same.contentHash().hexadecimal())
    #expect(table.rowCount == 20_000 && table.lines == same.lines)
    #expect(table.geometry?.heights.count == table.geometry?.positions.count)
    #expect(told.map(\.code) == findings.map(\.code))
  }

  @Test func `The digest of a table tells apart what differs`() throws {
    let table = GDALTown.table()
    var digests = [table.contentHash().hexadecimal()]
    for change in 0..<5 {
      var other = table
      switch change {
      case 0: other.columns[1] = .texts("门牌", ["001", "002", "010", "", "1E5"])
      case 1: other.columns.swapAt(0, 1)
      case 2: other.geometry = GDALTown.lines
      case 3: other.geometry = nil
      default: other.columns[3] = .integers("户数", [231, 0, nil, -1, 84_001])
      }
      digests.append(other.contentHash().hexadecimal())
    }
    #expect(Set(digests).count == digests.count)
    #expect(GDALTown.table().contentHash().hexadecimal() == digests[0])
  }
}
