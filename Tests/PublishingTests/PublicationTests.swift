import Diagnostics
import Formats
import Foundation
import Geometry
import Publishing
import Survey
import TestSupport
import Testing

@Suite struct PublicationTests {
  private static let identity = "11010519491231002X"

  private func refusal(_ table: FeatureTable) -> Failure? {
    do throws(Failure) {
      try PublicationRules().check(table, path: "out/.hidden/cells.csv")
      return nil
    } catch { return error }
  }

  @Test func `A table with a number of a person is refused with layer, row and field`() throws {
    let table = FeatureTable(
      name: "cells",
      columns: [
        .texts("code", ["1", "2", "3"]), .texts("note", ["", nil, "张三\(Self.identity)"]),
      ],
      rowCount: 3)
    let failure = try #require(refusal(table))
    #expect(failure.code == "privacy.refused")
    #expect(failure.place == Place(file: "cells.csv", layer: "cells", row: 3, field: "note"))
    for language in Language.allCases {
      #expect(!failure.words(in: language).contains(Self.identity))
    }
    try PublicationRules(allowsPersonal: true, isPublic: false).check(table, path: "cells.csv")
  }

  @Test func `A heading is looked at, and is not repeated`() throws {
    let table = FeatureTable(name: "a", columns: [.integers("号13800000000", [1])], rowCount: 1)
    let failure = try #require(refusal(table))
    #expect(failure.place.field == "***")
  }

  @Test func `Numbers, codes and hashes are no numbers of persons`() {
    let table = FeatureTable(
      name: "a",
      columns: [
        .integers("metres", [13_800_000_000]), .numbers("area", [13_800_000_000.0]),
        .texts("code", ["23082200100113812345"]),
        .texts("sha256", ["13800000000a8f6e13800000000a8f6e13800000000a8f6e13800000000a8f6e"]),
        .texts("place", ["131.8113800000000 46.7713800000000"]),
      ], rowCount: 1)
    #expect(refusal(table) == nil)
  }

  @Test func `Of a document its texts and keys are looked at, with their path`() throws {
    let rules = PublicationRules()
    let document = JSONValue.object([
      ("sum", .integer(13_800_000_000)), ("list", .array([.string("x"), .string("电13800000000")])),
    ])
    let failure = #expect(throws: Failure.self) { try rules.check(document, path: "run.json") }
    #expect(failure?.place == Place(file: "run.json", field: "list[1]"))
    try rules.check(#"{"sum": 13800000000, "note": "\"x"}"#, path: "site.json")
    let text = #expect(throws: Failure.self) {
      try rules.check("{\n\"note\": \"\\\"13800000000\"}", path: "site.json")
    }
    #expect(text?.place.line == 2)
    #expect(throws: Failure.self) { try rules.check("联系13800000000", path: "说明.txt") }
  }

  @Test(arguments: ["report.html", "curve.svg", "cells.qml", "project.qgz"])
  func `Of markup words, values and texts of scripts are looked at, and drawings are not`(
    path: String
  ) throws {
    let rules = PublicationRules()
    func line(_ text: String) -> Int? {
      do throws(Failure) { try rules.check(text, path: path) } catch { return error.place.line }
      return nil
    }
    #expect(line("<path d=\"M 138 1234 5678\"/>\n<svg viewBox='138 1234 5678'>a</svg>") == nil)
    #expect(line("<script>{\"n\":[13800000000,1],\"t\":\"a\"}</script><p>13800</p>") == nil)
    #expect(line("<b>138</b><b>1234</b><b>5678</b>") == nil)
    #expect(line("<p>a</p>\n<p>联系 138 1234 5678</p>") == 2)
    #expect(line("<Option name=\"x\"\n value=\"电13800000000\"/>") == 2)
    #expect(line("<p>\n\n<script>{\"n\":[1],\"t\":\"电13800000000\"}</script>") == 3)
    #expect(line("<p>13800000000") == 1)
    try PublicationRules(allowsPersonal: true, isPublic: false)
      .check("<p>13800000000</p>", path: path)
  }

  @Test func `Of a program for solvers names are looked at, and bounds are not`() throws {
    let rules = PublicationRules()
    try rules.check(" UP BND s1 13800000000\n RHS limit 138 1234 5678", path: "a.mps")
    let failure = #expect(throws: Failure.self) {
      try rules.check("ROWS\n N weight\n L 站13800000000\n", path: "a.mps")
    }
    #expect(failure?.code == "privacy.refused" && failure?.place.line == 3)
  }

  @Test func `Both at once is refused`() {
    let failure = #expect(throws: Failure.self) {
      try PublicationRules(allowsPersonal: true, isPublic: true)
    }
    #expect(failure?.code == "privacy.exclusive")
  }

  @Test func `Formulas are marked in a table, and numbers stay numbers`() throws {
    var table = FeatureTable(
      name: "a",
      columns: [.texts("=x", ["=1+1", "-5", nil]), .integers("n", [-1, 2, 3])], rowCount: 3)
    table.markFormulas()
    #expect(table.columns[0].name == "'=x")
    #expect((0..<3).map { table.columns[0].text($0) } == ["'=1+1", "-5", nil])
    #expect(table.columns[1].text(0) == "-1")
  }
}

@Suite struct PublicLayerTests {
  let results: Results

  init() throws { results = try Results.small.get() }

  private func written(_ layer: LayerTable) throws -> (table: FeatureTable, text: String) {
    let scratch = try Scratch()
    let publisher = Publisher(
      system: results.system, language: .english, overwrite: false, metadata: .object([]),
      rules: try PublicationRules(allowsPersonal: false, isPublic: true))
    try publisher.write(layer, to: scratch.path("a.geojson"))
    let bytes = try scratch.bytes("a.geojson")
    var findings: [Finding] = []
    let table = try GeoJSON.read(bytes: bytes, name: "a.geojson", findings: &findings)
    return (table, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `Points have four decimals, and the file says that it is a sketch`() throws {
    let (table, text) = try written(AreaLayers.stations(results.survey.stations))
    let geometry = try #require(table.geometry)
    #expect(geometry.positions.count > 3)
    for position in geometry.positions {
      for value in [position.x, position.y] {
        #expect(abs(value * 1e4 - (value * 1e4).rounded()) < 1e-6)
      }
    }
    #expect(text.contains("示意图, 边界不作为权属依据"))
    #expect(text.contains("公开/public"))
  }

  @Test func `Cells lose positions together: still valid, without gap or overlap`() throws {
    let cells = CellLayers.cells(results.grid, results.survey)
    let (table, _) = try written(cells)
    let drawn = try #require(cells.geometry)
    let found = try #require(table.geometry)
    #expect(found.positions.count < drawn.positions.count)
    #expect(found.count == drawn.count)
    // A border that two cells share is written twice, in either direction, to the last digit.
    var edges: [[Position]: Int] = [:]
    for ring in found.positionOffsets.indices.dropLast() {
      let positions = found.positions[found.positions(ofRing: ring)]
      #expect(positions.first == positions.last && Set(positions).count >= 3)
      for (a, b) in zip(positions, positions.dropFirst()) { edges[[a, b], default: 0] += 1 }
    }
    #expect(edges.values.allSatisfy { $0 == 1 })
    let shared = edges.keys.count { edges[[$0[1], $0[0]]] != nil }
    #expect(shared * 2 > edges.count / 2)
  }
}
