import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// Real files with known contents.
@Suite(
  .enabled(if: OSM.isBuilt, "the trait OSM is off"), .enabled(if: Cases.arePresent, "no cases"))
struct OSMCorpusTests {
  @Test func `The two files of Liechtenstein are identical, layer by layer`() throws {
    let packed = try AllLayers(Cases.bytes("osm/liechtenstein-2013.osm.bz2"), "osm.bz2")
    let binary = try AllLayers(Cases.bytes("osm/liechtenstein-2013.osm.pbf"), "pbf")
    #expect(packed == binary)
    #expect(binary.rowCounts == [3723, 2750, 20, 18, 114, 13])
  }

  @Test func `Two readings of a file are one, whatever its threads did`() throws {
    let bytes = try Cases.bytes("osm/heidelberg.osm.pbf")
    #expect(try AllLayers(bytes, "pbf") == AllLayers(bytes, "pbf"))
  }

  /// The list of cases counts 51,349 ways with `highway`; 143 of them are no streets, or none yet.
  @Test func `Porto has 51,206 streets that share 347,944 nodes`() throws {
    let streets = try table("osm/porto.osm.pbf", .highways)
    #expect(streets.rowCount == 51_206)
    #expect(streets.vertexKeys.count == streets.geometry?.positions.count)
    #expect(Set(streets.vertexKeys).count <= 347_944)
  }

  @Test func `29 of Bad Hersfeld's buildings say how many levels they have`() throws {
    let buildings = try table("osm/bad-hersfeld.osm.gz", .buildings)
    let levels = try #require(buildings.column(named: "building:levels"))
    #expect(buildings.rowCount == 11_280)
    #expect((0..<levels.count).count { levels.isPresent($0) } == 29)
  }

  @Test func `Guixi has 16 quarters and 170 streets`() throws {
    let places = try table("guixi/guixi.osm", .places)
    #expect((0..<places.rowCount).count { places.columns[0].text($0) == "quarter" } == 16)
    #expect(try table("guixi/guixi.osm", .highways).rowCount == 170)
  }

  private func table(_ name: String, _ layer: OSMLayer) throws -> FeatureTable {
    var findings: [Finding] = []
    let file = try OSM.read(
      bytes: Cases.bytes(name), name: name,
      format: OSM.format(ofFileNamed: name) ?? "", for: [layer])
    return file.table(layer, findings: &findings)
  }
}
