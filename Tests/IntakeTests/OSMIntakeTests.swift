import Diagnostics
import Formats
import Geometry
import Intake
import Survey
import TestSupport
import Testing
import Workers

/// OSM files as the layers that their roles ask for.
@Suite(.enabled(if: OSM.isBuilt, "the trait OSM is off"))
struct OSMIntakeTests {
  private var town: OSMDrawing {
    var map = OSMDrawing(
      """
      A--B--E--I
      |  |  |
      D--C--F--G
      """)
    map.way(1, "ABCDA", ["building": "apartments", "building:levels": "4", "name": "1号楼"])
    map.way(2, "BEFCB", ["building": "school"])
    map.way(
      3, "AEI", ["highway": "steps", "conveying": "backward", "access": "private", "name": "路"])
    map.way(4, "EF", ["highway": "trunk", "motorroad": "yes"])
    map.way(5, "FG", ["highway": "footway", "oneway:foot": "yes", "foot": "designated"])
    map.way(6, "DCF", ["waterway": "river"])
    map.tag("I", ["place": "quarter", "name": "东社区"])
    map.tag("D", ["place": "quarter", "name": "西社区"])
    map.tag("F", ["barrier": "gate"])
    map.tag("G", ["amenity": "townhall", "name": "政府"])
    return map
  }

  @Test func `One file is read as every layer that is asked of it`() throws {
    let reading = try read(town.xml) { sources, path in
      for layer in [
        \InputSources.buildings, \.streets, \.barriers, \.gates, \.stations, \.communities,
      ] { sources[keyPath: layer] = InputSource(path: path) }
      sources.buildings?.estimate = HouseholdEstimate()
      sources.stations?.osmTags = OSMTagFilter("amenity=townhall")
    }
    let survey = reading.survey
    #expect(survey.buildings.ids == ["w1", "w2"])
    #expect(survey.buildings.uses == [.residential, .other])
    #expect(survey.streets.ids == ["w3", "w4", "w5"])
    #expect(survey.barriers.kinds == [.river])
    #expect(survey.gates.ids == ["n70"])
    #expect(survey.stations.names == ["政府"])
    #expect(survey.stations.kinds == ["townhall"])
    #expect(Set(survey.communities.names) == ["东社区", "西社区"])
    #expect(reading.inputs.allSatisfy { $0.attribution == OSM.attribution })
    #expect(Set(reading.inputs.map(\.sha256)).count == 1)
  }

  @Test func `Streets know who may walk there, which way, and which nodes they share`() throws {
    let streets = try read(town.xml) { sources, path in
      sources.streets = InputSource(path: path)
    }.survey.streets
    #expect(streets.classes == ["steps", "trunk", "footway"])
    #expect(streets.foot == ["", "no", "designated"])
    #expect(streets.access == ["private", "", ""])
    #expect(streets.walkDirection == [-1, 0, 1])
    #expect(streets.vertexKeys == ["AEI", "EF", "FG"].map { $0.map { Int64(OSMDrawing.id($0)) } })
    #expect(zip(streets.lines, streets.vertexKeys).allSatisfy { $0.positions.count == $1.count })
  }

  @Test func `The coordinate system of the county's files is not that of OSM`() throws {
    let reading = try read(town.xml) { sources, path in
      sources.streets = InputSource(path: path, crs: "EPSG:4526", datum: .gcj02)
    }
    let first = try #require(reading.survey.streets.lines.first?.positions.first)
    #expect(isNear(try reading.world(first), town["A"]))
    #expect(reading.inputs.map(\.datum) == ["wgs84"])
  }

  @Test func `Which objects are stations must be said`() {
    let error = #expect(throws: Failure.self) {
      try read(town.xml) { sources, path in sources.stations = InputSource(path: path) }
    }
    #expect(error?.code == "osm.stations-unsaid")
  }

  @Test func `A layer that OSM does not have is refused`() {
    let error = #expect(throws: Failure.self) {
      try read(town.xml) { sources, path in
        sources.streets = InputSource(path: path)
        sources.cells = InputSource(path: path)
      }
    }
    #expect(error?.code == "osm.no-such-layer")
    #expect(error?.arguments == ["layer": "cells"])
  }

  @Test(.enabled(if: Cases.arePresent, "no cases"), arguments: [1, 8])
  func `Bad Hersfeld has 29 buildings with levels, whatever the threads`(threads: Int) throws {
    var sources = InputSources()
    sources.buildings = InputSource(path: Cases.path("osm/bad-hersfeld.osm.gz"))
    var estimate = HouseholdEstimate()
    estimate.defaultLevels = 2
    estimate.countsPlain = true
    sources.buildings?.estimate = estimate
    let reading = try SurveyIntake.read(sources, workers: Workers(threads: threads))
    let tally = try #require(reading.survey.buildings.estimate)
    #expect(reading.survey.communities.isOneArea)
    #expect(tally[.ownLevels] + tally[.defaultLevels] + tally[.single] + tally[.none] == 11_280)
    #expect(tally[.ownLevels] == 11)
    #expect(tally.households == 33_880)
    #expect(reading.survey.buildings.households.reduce(0, +) == 33_880)
  }

  private func read(
    _ xml: String, _ adjust: (inout InputSources, String) -> Void
  ) throws -> SurveyReading {
    let scratch = try Scratch()
    try scratch.write(Array(xml.utf8), "town.osm")
    var sources = InputSources()
    adjust(&sources, scratch.path("town.osm"))
    return try withExtendedLifetime(scratch) {
      try SurveyIntake.read(sources, workers: Workers(threads: 2))
    }
  }
}

@Suite(.enabled(if: !OSM.isBuilt, "the trait OSM is on"))
struct PlainIntakeTests {
  @Test func `Without the trait an OSM file is refused with how to build with it`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("<osm version=\"0.6\"></osm>".utf8), "town.osm")
    var sources = InputSources()
    sources.streets = InputSource(path: scratch.path("town.osm"))
    let error = #expect(throws: Failure.self) {
      try SurveyIntake.read(sources, workers: .inline)
    }
    #expect(error?.code == "osm.not-built")
  }
}
