import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct AssignmentTests {
  /// Two communities; a building in each, one outside both.
  let map = WorldMap(
    """
    A-----B-----E
    |  w  |  e  |  o
    D-----C-----F
    """)

  var communities: String {
    features([
      (map.polygon("ABCD"), #""community_code":"W""#),
      (map.polygon("BEFC"), #""community_code":"E""#),
    ])
  }

  func building(_ letter: Character, _ properties: String = "") -> (String, String) {
    (map.point(letter), #""id":"\#(letter)","households":40"# + properties)
  }

  @Test func `A building belongs to the community it lies in`() throws {
    let reading = try reading([
      \.communities: communities, \.buildings: features([building("e"), building("w")]),
    ])
    #expect(reading.survey.buildings.community == [1, 0])
    #expect(reading.log.rejected.isEmpty && reading.findings.isEmpty)
  }

  @Test func `A building outside every community is told with its place, and stays`() throws {
    let reading = try reading([
      \.communities: communities,
      \.buildings: features([building("o"), building("w"), building("e")]),
    ])
    #expect(reading.survey.buildings.ids == ["o", "w", "e"])
    #expect(reading.survey.buildings.community == [-1, 0, 1])
    #expect(reading.rejectedCodes == ["building.outside"])
    let rejected = try #require(reading.log.rejected.first)
    #expect(rejected.id == "o" && rejected.reason.place.row == 1)
    #expect(isNear(try reading.world(try #require(rejected.position)), map["o"]))
  }

  @Test func `Place decides against the column, and the difference is told once`() throws {
    let reading = try reading([
      \.communities: communities,
      \.buildings: features([
        building("w", #","community_code":"E""#), building("e", #","community_code":"E""#),
      ]),
    ])
    #expect(reading.survey.buildings.community == [0, 1])
    #expect(reading.findingCodes == ["building.community-differs"])
    #expect(reading.findings.first?.words(in: .english).contains("1 buildings") == true)
  }

  @Test func `A name that is nearly right is told, though the place decides`() throws {
    let named = features([
      (map.polygon("ABCD"), #""community_code":"W","community_name":"和顺社区""#),
      (map.polygon("BEFC"), #""community_code":"E","community_name":"永宁社区""#),
    ])
    let reading = try reading([
      \.communities: named,
      \.buildings: features([
        building("w", #","社区":"和顺社区居委会""#), building("e", #","社区":"永宁社区""#),
      ]),
    ])
    #expect(reading.survey.buildings.community == [0, 1])
    #expect(reading.findingCodes == ["join.near-miss"])
    #expect(reading.findings.first?.arguments["typed"] == .text("和顺社区居委会"))
  }

  @Test func `The column decides for a building without a position`() throws {
    let reading = try reading([
      \.communities: communities,
      \.buildings: features([
        building("w"), ("null", #""id":"x","households":9,"community_code":"E""#),
        ("null", #""id":"y","households":9,"community_code":"Z""#),
      ]),
    ])
    #expect(reading.survey.buildings.ids == ["w", "x", "y"])
    #expect(reading.survey.buildings.community == [0, 1, -1])
    #expect(!reading.survey.buildings.hasPosition(1))
    #expect(reading.rejectedCodes == ["building.community-unknown"])
  }

  @Test func `A building without a position is found by the name of its community`() throws {
    let named = features([
      (map.polygon("ABCD"), #""社区代码":"W","社区名称":"和平社区""#),
      (map.polygon("BEFC"), #""社区代码":"E","社区名称":"团结社区""#),
    ])
    let reading = try reading([
      \.communities: named,
      \.buildings: features([
        building("w"), ("null", #""id":"x","households":9,"社区名称":"团结社区""#),
      ]),
    ])
    #expect(reading.survey.buildings.ids == ["w", "x"])
    #expect(reading.survey.buildings.community == [0, 1])
  }

  @Test func `Without polygons the column's values are the communities`() throws {
    let reading = try reading([
      \.buildings: features([
        building("w", #","社区代码":"W""#), building("e", #","社区代码":"E""#), building("o"),
      ])
    ])
    #expect(reading.survey.communities.codes == ["E", "W"])
    #expect(reading.survey.communities.areDerived)
    #expect(reading.survey.buildings.community == [1, 0, -1])
    #expect(reading.rejectedCodes == ["building.outside"])
  }

  @Test func `Without polygons and column no building has a community`() throws {
    let reading = try reading([\.buildings: features([building("w")])])
    #expect(reading.survey.communities.count == 0)
    #expect(reading.survey.buildings.community == [-1])
  }

  @Test func `A building belongs to the compound that its column names, else to the one it is in`()
    throws
  {
    let reading = try reading([
      \.compounds: features([
        (map.polygon("ABCD"), #""compound_id":"P1""#),
        (map.polygon("BEFC"), #""compound_id":"P2""#),
      ]),
      \.buildings: features([
        building("w"), building("e", #","compound_id":"P1""#), building("o"),
        ("null", #""id":"x","households":9,"compound_id":"P2""#),
      ]),
    ])
    #expect(reading.survey.buildings.compound == [0, 0, -1, 1])
  }
}
