import Diagnostics
import Formats
import Foundation
import Geometry
import GridPartition
import Projection
import Publishing
import SampleCounty
import Survey
import TestSupport
import Testing

@Suite struct PublisherTests {
  let results: Results

  init() throws { results = try Results.small.get() }

  /// What the reader of GeoJSON makes of `layer` once it is written, and its findings.
  func reread(_ layer: LayerTable) throws -> (table: FeatureTable, findings: [Finding]) {
    var findings: [Finding] = []
    let table = try GeoJSON.read(
      bytes: results.written(layer, "a.geojson"), name: "a.geojson", findings: &findings)
    return (table, findings)
  }

  func object(_ layer: LayerTable) throws -> [String: Any] {
    let data = Data(try results.written(layer, "a.geojson"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `Every layer reads back with the values it was written with`() throws {
    for layer in results.layers where layer.geometry != nil {
      let (table, findings) = try reread(layer)
      let written = layer.features(in: .english)
      #expect(findings.isEmpty, "\(layer.name): \(findings.map(\.code))")
      #expect(table.rowCount == written.rowCount, "\(layer.name)")
      for column in written.columns where written.rowCount > 0 {
        let found = try #require(table.column(named: column.name), "\(layer.name)")
        for row in 0..<written.rowCount {
          #expect(found.text(row) == column.text(row), "\(layer.name).\(column.name)")
        }
      }
    }
  }

  @Test func `Positions read back within half of the seventh decimal`() throws {
    for layer in results.layers {
      guard var geometry = layer.geometry else { continue }
      let found = try #require(try reread(layer).table.geometry)
      try results.system.unproject(&geometry.positions)
      #expect(found.kinds == geometry.kinds && found.partOffsets == geometry.partOffsets)
      guard geometry.kinds.allSatisfy({ ![.polygon, .multiPolygon].contains($0) }) else {
        // Rings may begin elsewhere and run the other way, but they enclose what they did.
        #expect(found.positions.count == geometry.positions.count)
        continue
      }
      for (one, other) in zip(found.positions, geometry.positions) {
        #expect(abs(one.x - other.x) < 0.51e-7 && abs(one.y - other.y) < 0.51e-7)
      }
    }
  }

  @Test func `No coordinate has more than seven decimals, and a bounding box is there`() throws {
    let text = String(
      decoding: try results.written(CellLayers.cells(results.grid, results.survey), "a.geojson"),
      as: UTF8.self)
    let coordinates = text.matches(of: /\[(\d+\.\d+),(\d+\.\d+)\]/)
    #expect(coordinates.count > 100)
    for pair in coordinates {
      for number in [pair.1, pair.2] { #expect(number.split(separator: ".")[1].count <= 7) }
    }
    let collection = try object(CellLayers.cells(results.grid, results.survey))
    let box = try #require(collection["bbox"] as? [Double])
    #expect(box.count == 4 && box[0] < 126.5 && box[2] > 126.5 && box[1] < 46.95 && box[3] > 46.95)
    #expect(collection["crs"] == nil)
    #expect(collection["name"] as? String == "cells")
    #expect((collection["gridreach"] as? [String: Any])?["seed"] as? Int == 1)
  }

  @Test func `Shells run counter-clockwise and holes clockwise`() throws {
    for layer in results.layers {
      guard let geometry = try? reread(layer).table.geometry else { continue }
      for row in 0..<geometry.count where [.polygon, .multiPolygon].contains(geometry.kinds[row]) {
        for part in geometry.parts(ofRow: row) {
          for (place, ring) in geometry.rings(ofPart: part).enumerated() {
            let positions = Array(geometry.positions[geometry.positions(ofRing: ring)])
            #expect(try Ring(positions).isCounterClockwise == (place == 0), "\(layer.name)")
          }
        }
      }
    }
  }

  @Test func `Codes are text, counts are numbers`() throws {
    let collection = try object(CellLayers.cells(results.grid, results.survey))
    let features = try #require(collection["features"] as? [[String: Any]])
    let properties = try #require(features.first?["properties"] as? [String: Any])
    #expect(properties["grid_code"] is String && properties["community_code"] is String)
    #expect(properties["households"] is Int)
  }

  @Test func `After rounding every border of a cell stands in its neighbour too`() throws {
    let cells = try edges(CellLayers.cells(results.grid, results.survey))
    let outlines = Set(try edges(CellLayers.communities(results.grid, results.survey)).joined())
    #expect(!outlines.isEmpty)
    let all = cells.flatMap { $0 }
    #expect(Set(all).count == all.count, "no border is run twice the same way")
    let known = Set(all)
    for edge in all {
      let isShared = known.contains([edge[1], edge[0]])
      #expect(isShared || outlines.contains(edge))
    }
    for edge in outlines { #expect(known.contains(edge)) }
  }

  /// The directed edges of each row as they stand in the file.
  private func edges(_ layer: LayerTable) throws -> [[[Position]]] {
    let geometry = try #require(try reread(layer).table.geometry)
    return (0..<geometry.count).map { row in
      geometry.parts(ofRow: row).flatMap { part in
        geometry.rings(ofPart: part).flatMap { ring in
          let positions = geometry.positions[geometry.positions(ofRing: ring)]
          return zip(positions, positions.dropFirst()).map { [$0, $1] }
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `A table of points has their longitude and latitude`(language: Language) throws {
    let layer = results.coverageLayers.buildings
    let table = try CSV.read(
      path: "-", bytes: results.written(layer, "a.csv", language))
    #expect(table.columns.map(\.name).suffix(2) == ["lon", "lat"])
    #expect(table.rowCount == layer.rowCount)
    var positions = try #require(layer.geometry).positions
    try results.system.unproject(&positions)
    let longitudes = try #require(table.column(named: "lon"))
    let known = (0..<table.rowCount).filter { longitudes.isPresent($0) }
    #expect(known.count == positions.count && known.count == table.rowCount - 1)
    for (row, position) in zip(known, positions) {
      #expect(abs((longitudes.number(row) ?? 0) - position.x) < 0.51e-7)
      #expect(abs((table.column(named: "lat")?.number(row) ?? 0) - position.y) < 0.51e-7)
    }
  }

  @Test func `A table of areas has no coordinates`() throws {
    let layer = CellLayers.cells(results.grid, results.survey)
    let table = try CSV.read(path: "-", bytes: results.written(layer, "a.csv"))
    #expect(table.columns.count == layer.fields.count)
  }

  @Test func `Another ending is refused, and nothing is written`() throws {
    let scratch = try Scratch()
    let failure = #expect(throws: Failure.self) {
      try results.publisher().write(results.coverageLayers.buildings, to: scratch.path("a.doc"))
    }
    #expect(failure?.place.file?.hasSuffix("a.doc") == true)
    #expect(scratch.names == [])
  }

  @Test func `What exists is not replaced`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("mine".utf8), "a.csv")
    let failure = #expect(throws: Failure.self) {
      try results.publisher().write(results.coverageLayers.buildings, to: scratch.path("a.csv"))
    }
    #expect(failure?.code == "file.exists")
    #expect(try scratch.text("a.csv") == "mine")
  }
}

extension CSV {
  fileprivate static func read(path: String, bytes: [UInt8]) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try read(bytes: bytes, name: path, findings: &findings)
  }
}
