import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// What holds of a file as a whole.
@Suite(.enabled(if: OSM.isBuilt, "the trait OSM is off"))
struct OSMFileTests {
  @Test(arguments: [
    TinyTown.plainPBF, TinyTown.packedPBF, TinyTown.gzip, TinyTown.bzip2,
  ])
  func `One content in any format is one table for each layer`(_ town: TinyTown) throws {
    let expected = try AllLayers(TinyTown.xml.bytes, "osm")
    #expect(expected.rowCounts == [1, 2, 1, 1, 1, 1])
    #expect(try AllLayers(town.bytes, town.format) == expected)
  }

  @Test func `Nodes may stand in any order, and the last of two with one number counts`() throws {
    let nodes = [
      #"<node id="3" lat="1" lon="3"/>"#, #"<node id="1" lat="1" lon="1"/>"#,
      #"<node id="2" lat="1" lon="2"/>"#, #"<node id="1" lat="1" lon="9"/>"#,
    ].joined()
    let way =
      #"<way id="7"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="path"/></way>"#
    let table = try highways("<osm version=\"0.6\">\(way)\(nodes)</osm>")
    #expect(table.geometry?.positions.map(\.x) == [9, 2, 3])
    #expect(table.vertexKeys == [1, 2, 3])
  }

  @Test func `Negative numbers, as editors give to what is new, are numbers`() throws {
    let nodes = #"<node id="-1" lat="1" lon="1"/><node id="-2" lat="1" lon="2"/>"#
    let way = #"<way id="-7"><nd ref="-1"/><nd ref="-2"/><tag k="highway" v="path"/></way>"#
    let table = try highways("<osm version=\"0.6\">\(nodes)\(way)</osm>")
    #expect(table.identifiers?.text(0) == "w-7")
    #expect(table.vertexKeys == [-1, -2])
  }

  @Test func `A file without objects has layers without rows`() throws {
    let table = try highways("<osm version=\"0.6\"></osm>")
    #expect(table.rowCount == 0)
    #expect(table.columns.isEmpty)
  }

  @Test(arguments: [
    ("no bytes", "", "osm"), ("no bytes", "", "pbf"), ("no bytes", "", "osm.gz"),
    ("no bytes", "", "osm.bz2"), ("no XML", "lon,lat\n1,2\n", "osm"),
    ("other XML", "<gpx></gpx>", "osm"), ("cut", "<osm version=\"0.6\"><node id=\"1\"", "osm"),
    ("no number", "<osm version=\"0.6\"><node id=\"1\" lat=\"x\" lon=\"1\"/></osm>", "osm"),
    ("no version", "<osm></osm>", "osm"), ("XML", "<osm version=\"0.6\"></osm>", "pbf"),
    ("XML", "<osm version=\"0.6\"></osm>", "osm.gz"),
    ("XML", "<osm version=\"0.6\"></osm>", "osm.bz2"),
    (
      "a bomb of entities",
      "<!DOCTYPE osm [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><osm version=\"0.6\">&b;</osm>",
      "osm"
    ),
  ])
  func `What is no OSM file is refused`(what: String, text: String, format: String) {
    let error = #expect(throws: Failure.self) {
      try OSM.read(bytes: Array(text.utf8), name: "town.osm", format: format, for: [.highways])
    }
    #expect(error?.code == "osm.broken", "\(what): \(error.map(\.description) ?? "")")
    #expect(error?.place.file == "town.osm")
  }

  @Test(arguments: [
    // A PBF may end behind any of its blocks but the last: nothing tells of a further one.
    (TinyTown.packedPBF, 3), (TinyTown.gzip, 0), (TinyTown.bzip2, 0), (TinyTown.xml, 0),
  ])
  func `A file that was cut short is refused wherever it was cut`(
    town: TinyTown, mayEnd: Int
  ) throws {
    // The line end behind the last tag says nothing.
    let accepted = (1..<town.bytes.count - 1).count { length in
      (try? AllLayers(Array(town.bytes.prefix(length)), town.format)) != nil
    }
    #expect(accepted == mayEnd)
  }

  @Test func `Text that is not UTF-8 is refused, not repaired`() {
    let name = Array("人民路".utf8)
    var bytes = TinyTown.plainPBF.bytes
    let start = bytes.indices.first { bytes[$0...].starts(with: name) } ?? 0
    bytes[start] = 0xFF
    let error = #expect(throws: Failure.self) { try AllLayers(bytes, "pbf") }
    #expect(error?.code == "osm.broken")
    #expect(error?.words(in: .english).contains("UTF-8") == true)
  }

  @Test func `What grows without end when it is unpacked is refused`() {
    let error = #expect(throws: Failure.self) { try AllLayers(TinyTown.bomb.bytes, "osm.bz2") }
    #expect(error?.code == "osm.too-large")
  }

  @Test(arguments: [
    ("town.osm", "osm"), ("a.b/town.osm.pbf", "pbf"), ("TOWN.PBF", "pbf"),
    ("town.osm.gz", "osm.gz"), ("town.osm.bz2", "osm.bz2"), ("town.gz", nil), ("osm", nil),
    ("town.geojson", nil), ("-", nil),
  ])
  func `A file is known by its name`(name: String, format: String?) {
    #expect(OSM.format(ofFileNamed: name) == format)
  }

  private func highways(_ xml: String) throws -> FeatureTable {
    var findings: [Finding] = []
    return try OSM.read(
      bytes: Array(xml.utf8), name: "town.osm", format: "osm", for: [.highways]
    ).table(.highways, findings: &findings)
  }
}

@Suite(.enabled(if: !OSM.isBuilt, "the trait OSM is on"))
struct PlainBuildTests {
  @Test func `A program without libosmium says how to build one with it`() {
    let error = #expect(throws: Failure.self) {
      try OSM.read(bytes: TinyTown.xml.bytes, name: "town.osm", format: "osm", for: [.highways])
    }
    #expect(error?.code == "osm.not-built")
    #expect(error?.words(in: .english).contains("--traits OSM") == true)
  }
}

/// Every layer of a file, as text.
struct AllLayers: Equatable {
  let rows: [[String]]
  let vertexKeys: [Int64]
  let findings: [Finding]

  var rowCounts: [Int] { rows.map(\.count) }

  init(_ bytes: [UInt8], _ format: String) throws {
    let filter = try #require(OSMTagFilter("amenity=townhall,school,community_centre"))
    let layers: [OSMLayer] = [
      .buildings, .highways, .places, .stations(filter), .barriers, .gates,
    ]
    let file = try OSM.read(bytes: bytes, name: "town", format: format, for: layers)
    var findings: [Finding] = []
    let tables = layers.map { file.table($0, findings: &findings) }
    for table in tables { Self.check(table) }
    rows = tables.map(description)
    vertexKeys = tables[1].vertexKeys
    self.findings = findings
  }

  /// What every table is, whatever was in the file.
  private static func check(_ table: FeatureTable) {
    #expect(table.columns.allSatisfy { $0.count == table.rowCount })
    guard let geometry = table.geometry else { return }
    #expect(geometry.kinds.count == table.rowCount)
    #expect(geometry.positionOffsets.last == geometry.positions.count)
    #expect(table.vertexKeys.isEmpty || table.vertexKeys.count == geometry.positions.count)
    #expect(geometry.positions.allSatisfy { abs($0.x) <= 180 && abs($0.y) <= 90 })
  }
}
