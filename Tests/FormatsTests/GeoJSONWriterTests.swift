import Diagnostics
import Formats
import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct GeoJSONWriterTests {
  let map = Drawing(
    """
    A-------B
    | E---F |
    | |   | |
    | H---G |
    D-------C
    """, step: 1)

  func written(_ table: FeatureTable, layout: GeoJSONWriter.Layout = .collection) throws -> String {
    let scratch = try Scratch()
    var writer = try GeoJSONWriter(
      path: scratch.path("a.geojson"), overwrite: false, layout: layout,
      members: table.foreignMembers)
    try writer.write(table)
    try writer.finish()
    return try scratch.text("a.geojson")
  }

  func table(_ geometry: GeometryColumn, _ columns: [Column] = []) -> FeatureTable {
    FeatureTable(name: "t", columns: columns, geometry: geometry, rowCount: geometry.count)
  }

  func points(_ positions: [(Double, Double)]) -> GeometryColumn {
    var column = GeometryColumn()
    for (x, y) in positions { column.append(Position(x: x, y: y)) }
    return column
  }

  @Test func `A collection has one feature a line and its bbox behind them`() throws {
    var cells = table(
      points([(120.5, 30), (121, 29.25)]),
      [.texts("grid_code", ["330681001", nil]), .numbers("area_m2", [12, 0.1])])
    cells.identifiers = .integers("id", [7, nil])
    cells.foreignMembers = [ForeignMember(name: "gridreach", json: "{\n\"version\": 1}")]
    #expect(
      try written(cells) == """
        {"type":"FeatureCollection","gridreach":{"version": 1},"features":[
        {"type":"Feature","id":7,"properties":{"grid_code":"330681001","area_m2":12.0},\
        "geometry":{"type":"Point","coordinates":[120.5,30]}},
        {"type":"Feature","properties":{"grid_code":null,"area_m2":0.1},\
        "geometry":{"type":"Point","coordinates":[121,29.25]}}
        ],"bbox":[120.5,29.25,121,30]}

        """)
  }

  @Test(arguments: [
    (121.51412770000001, "121.5141277"), (0.00000004, "0"), (-0.00000004, "0"),
    (0.00000005, "0.0000001"), (-0.0, "0"), (179.99999999, "180"), (-12.3, "-12.3"),
    (100, "100"), (39_612_345.1234567, "39612345.1234567"), (1e9, "1000000000.0"),
  ])
  func `A coordinate is the shortest text of its 7 decimals`(value: Double, text: String) throws {
    #expect(try written(table(points([(value, 1)]))).contains("[\(text),1]}"))
  }

  @Test func `Rings are turned as RFC 7946 has them`() throws {
    let right = try map.polygon("DCBA", holes: ["EFGH"])
    var turned = GeometryColumn()
    turned.append(try map.polygon("ABCD", holes: ["HGFE"]))
    let back = try geoJSON(try written(table(turned)), .init(strictness: .strict))
    let rings = try #require(back.geometry).positions
    #expect(Ring.area(rings[..<5]) > 0 && Ring.area(rings[5...]) < 0)
    #expect(Set(rings) == Set(right.rings.flatMap(\.positions)))
  }

  @Test func `Text is written as it is, control characters escaped`() throws {
    let text = "滨江\"\\\u{8}\u{9}\n\u{C}\r\u{1F}/\u{7F}😀"
    let json = try written(table(points([(1, 2)]), [.texts("名", [text])]))
    #expect(json.contains(#""名":"滨江\"\\\b\t\n\f\r\u001f/"# + "\u{7F}😀\""))
    #expect(try geoJSON(json).columns[0].text(0) == text)
  }

  @Test(arguments: [
    0.1, 1.0 / 3, .leastNonzeroMagnitude, 1.7976931348623157e308, 123456789.123, 1e15, 1e16,
    0.30000000000000004,
    4.35, 99999999999999.9, 1e-7, 123e-12, -2.5,
  ])
  func `A number reads back as itself`(value: Double) throws {
    let json = try written(table(points([(1, 2)]), [.numbers("v", [value])]))
    let back = try geoJSON(json).columns[0]
    #expect(back.number(0) == value)
    guard case .number = back.values else {
      Issue.record("a whole number must not turn its column into one of integers")
      return
    }
  }

  @Test func `What is no number becomes null`() throws {
    let json = try written(
      table(points([(1, 2), (1, 2)]), [.numbers("v", [.nan, .infinity])]))
    #expect(json.components(separatedBy: #""v":null"#).count == 3)
  }

  @Test func `Heights are written, and the bbox has them`() throws {
    var column = points([(1, 2), (3, 4)])
    column.heights = [5.5, .nan]
    let json = try written(table(column))
    #expect(json.contains("[1,2,5.5]") && json.contains("[3,4]"))
    #expect(json.contains(#""bbox":[1,2,5.5,3,4,5.5]"#))
  }

  @Test func `Lines and sequences have features alone`() throws {
    let column = table(points([(1, 2), (3, 4)]))
    let lines = try written(column, layout: .lines)
    #expect(lines.hasPrefix(#"{"type":"Feature""#) && lines.filter(\.isNewline).count == 2)
    let sequence = try written(column, layout: .sequence)
    #expect(sequence == "\u{1E}" + lines.replacingOccurrences(of: "\n{", with: "\n\u{1E}{"))
    #expect(description(of: try geoJSON(sequence)) == description(of: column))
    #expect(GeoJSONWriter.Layout(path: "a.GeoJSONS") == .sequence)
    #expect(GeoJSONWriter.Layout(path: "a.geojsonl") == .lines)
    #expect(GeoJSONWriter.Layout(path: "-") == .collection)
  }

  @Test func `A position that is not finite is refused with its row`() throws {
    let failure = #expect(throws: Failure.self) {
      try written(table(points([(1, 2), (.infinity, 2)])))
    }
    #expect(failure?.code == "geometry.coordinate.non-finite" && failure?.place.row == 2)
  }

  @Test func `An empty table is an empty collection`() throws {
    #expect(
      try written(FeatureTable(name: "t")) == #"{"type":"FeatureCollection","features":[\#n]}\#n"#)
  }
}

extension Ring {
  fileprivate static func area(_ positions: ArraySlice<Position>) -> Double {
    (try? Ring(Array(positions)))?.doubledSignedArea ?? 0
  }
}
