import Diagnostics
import Foundation
import Geometry
import GeometryEngine
import Intake
import Survey
import TestSupport
import Testing
import Workers

@Suite struct InspectionTests {
  @Test func `Columns are told with what they are read as, and unread ones without a value`()
    throws
  {
    let layer = try inspectedLayer(
      "楼栋.csv", "楼栋编号,户数,户主,经度,纬度\n1,40,张三,126.5,46.95\n2,,,126.5,46.96\n")
    #expect(layer.field("户数")?.role == .households)
    #expect(layer.field("户数")?.missing == 1)
    #expect(layer.field("户数")?.range == 40...40)
    #expect(layer.field("经度")?.role == .x)
    let head = layer.field("户主")
    #expect(head == nil || (head?.role == nil && head?.example == nil))
  }

  @Test func `What a run would reject is what a run rejects`() throws {
    let text = "楼栋编号,户数,经度,纬度\n1,40,126.5,46.95\n2,很多,126.5,46.96\n3,-1,126.5,46.96\n"
    let run = try #require(try inspection([("楼栋.csv", text)]).run)
    let own = try reading([\.buildings: text])
    #expect(run.layers.map(\.used) == [1] && run.layers.map(\.rows) == [3])
    #expect(run.layers[0].rejected.map(\.phrase.code) == own.rejectedCodes)
    #expect(run.households == own.survey.buildings.households.reduce(0, +))
  }

  @Test func `A file that a run would stop at is told, and the others are looked at`() throws {
    let found = try inspection([
      ("社区.csv", "社区代码,经度,纬度\n1,126.5,46.95\n1,126.5,46.96\n"),
      ("楼栋.csv", "楼栋编号,户数,经度,纬度\n1,40,126.5,46.95\n"),
    ])
    let run = try #require(found.run)
    #expect(run.failures.map(\.code) == ["code.duplicate"])
    #expect(run.layers.map(\.part) == [.buildings])
  }

  @Test func `Buildings in no community come to light where the layers meet`() throws {
    let map = PartRecognitionTests.map
    let run = try #require(
      try inspection([
        ("社区.geojson", features([(map.polygon("ABCD"), #""社区代码":"1""#)])),
        ("楼栋.csv", "楼栋编号,户数,经度,纬度\n1,40,126.502,46.949\n2,40,126.6,46.95\n"),
      ]).run)
    let buildings = try #require(run.layers.first { $0.part == .buildings })
    #expect(buildings.rejected.map(\.phrase.code) == ["building.outside"])
    #expect(buildings.used == 1)
  }

  @Test func `Metres without a coordinate system are refused with what they look like`() throws {
    let layer = try inspectedLayer(
      "楼栋.csv", "楼栋编号,户数,x,y\n1,40,500000,5200000\n2,40,500100,5200000\n")
    #expect(layer.failure?.code == "crs.unstated")
    #expect(layer.position.crs.isEmpty && !layer.position.evidence.isEmpty)
    #expect(layer.rows == 2 && layer.extent?.isWorld == false)
  }

  @Test func `A file that is not there stands in the inspection with its reason`() throws {
    let found = try Inspector(workers: .inline).inspect([InputSource(path: "/nowhere/楼栋.csv")])
    #expect(found.files.map { $0.failure?.code } == ["file.unreadable"])
    #expect(found.run == nil)
  }

  @Test func `The encoding of a table is told`() throws {
    let scratch = try Scratch()
    // 楼栋编号,户数 in GBK.
    let header: [UInt8] = [
      0xC2, 0xA5, 0xB6, 0xB0, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xBB, 0xA7, 0xCA, 0xFD,
    ]
    try scratch.write(header + Array(",lon,lat\n1,40,126.5,46.95\n".utf8), "list.csv")
    let found = try Inspector(workers: .inline).inspect([
      InputSource(path: scratch.path("list.csv"))
    ])
    #expect(found.files.first?.encoding == "GB18030")
    #expect(found.layers.first?.partNames == ["buildings"])
  }

  /// The committed sample county: nothing in it is odd, and each file is what it is called.
  @Test func `The clean county gives no false alarm`() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/sample-county")
    let parts = [
      "communities", "compounds", "buildings", "stations", "candidates", "streets", "barriers",
      "gates",
    ]
    let files = parts.map { "\($0).geojson" } + ["stairwells.csv"]
    let found = try Inspector(workers: Workers(threads: 2)).inspect(
      files.map { InputSource(path: folder.appending(path: $0).path) })
    #expect(found.layers.map { $0.partNames } == (parts + ["stairwells"]).map { [$0] })
    for layer in found.layers {
      #expect(layer.oddities.isEmpty, "\(layer.path)")
      #expect(layer.shapes.invalidCount == 0 && layer.failure == nil)
    }
    let run = try #require(found.run)
    #expect(run.failures.isEmpty && run.households == 18_700)
    #expect(run.layers.allSatisfy { $0.used == $0.rows && $0.rejected.isEmpty })
    for name in ["workers.csv", "party_homes.geojson", "known_answer.csv"] {
      let other = try Inspector(workers: .inline).inspect([
        InputSource(path: folder.appending(path: name).path)
      ])
      #expect(other.layers.first?.part?.isOfRun != true, "\(name)")
    }
  }
}

/// The plain look at small rings against GEOS.
@Suite struct ShapeInspectionProperties {
  #if DEBUG
    static let seeds = 0..<60
  #else
    static let seeds = 0..<3000
  #endif

  @Test(arguments: [seeds])
  func `Small shapes are not valid where GEOS says so`(seeds: Range<Int>) throws {
    var shapes: [(geometry: String, properties: String)] = []
    var isValid: [Bool] = []
    for seed in seeds {
      var random = SeededGenerator(seed: UInt64(seed))
      let corners = Int.random(in: 3...7, using: &random)
      // Few places, so that corners meet, sides touch and lines fold back.
      var ring = (0..<corners).map { _ in
        Position(
          x: 126.5 + Double(Int.random(in: 0...4, using: &random)) / 1024,
          y: 46.5 + Double(Int.random(in: 0...4, using: &random)) / 1024)
      }
      ring.append(ring[0])
      let pairs = ring.map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
      shapes.append((#"{"type":"Polygon","coordinates":[[\#(pairs)]]}"#, #""id":\#(seed)"#))
      let shape = MultiPolygon([Polygon(exterior: try Ring(ring))])
      isValid.append(try shape.isValid())
    }
    let layer = try inspectedLayer("小区.geojson", features(shapes))
    #expect(isValid.contains(true) && isValid.contains(false))
    #expect(layer.shapes.invalidCount == isValid.count { !$0 })
    #expect(
      layer.shapes.invalid.compactMap(\.place.row)
        == Array(isValid.indices.filter { !isValid[$0] }.map { $0 + 1 }.prefix(5)))
  }
}
