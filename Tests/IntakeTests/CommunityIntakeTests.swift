import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct CommunityIntakeTests {
  let map = WorldMap(
    """
    A---B---E
    |   |   |
    D---C---F
    """)

  @Test func `Communities have codes, names and shapes`() throws {
    let reading = try reading([
      \.communities: features([
        (map.polygon("ABCD"), #""社区代码":"990101001001","社区名称":"和平社区""#),
        (map.polygon("BEFC"), #""社区代码":"990101001002","社区名称":"团结社区""#),
      ])
    ])
    let communities = reading.survey.communities
    #expect(communities.codes == ["990101001001", "990101001002"])
    #expect(communities.names == ["和平社区", "团结社区"])
    #expect(!communities.areDerived)
    // 0.004° by 0.002°, a rectangle of about 304 m by 222 m.
    #expect(abs(communities.shapes[0].area / (304.4 * 222.3) - 1) < 0.01)
  }

  @Test func `A code that stands twice is refused with both rows`() {
    let failure = #expect(throws: Failure.self) {
      try reading([
        \.communities: features([
          (map.polygon("ABCD"), #""code":"7""#), (map.polygon("BEFC"), #""code":"8""#),
          (map.polygon("BEFC"), #""code":"7""#),
        ])
      ])
    }
    #expect(failure?.code == "code.duplicate")
    #expect(failure?.words(in: .english).contains("7 stands in rows 1 and 3") == true)
    #expect(failure?.place.row == 3)
  }

  @Test func `A compound's wall and manager are yes, no or not said`() throws {
    let reading = try reading([
      \.compounds: features([
        (map.polygon("ABCD"), #""id":"P1","walled":"是","物业":"无""#),
        (map.polygon("BEFC"), #""id":"P2","walled":false,"物业":null"#),
        (map.polygon("BEFC"), #""id":"P3","walled":"大概","物业":1"#),
      ])
    ])
    #expect(reading.survey.compounds.ids == ["P1", "P2", "P3"])
    #expect(reading.survey.compounds.isWalled == [true, false, nil])
    #expect(reading.survey.compounds.hasPropertyManager == [false, nil, true])
  }

  @Test func `A file without records is refused`() {
    let failure = #expect(throws: Failure.self) { try reading([\.communities: features([])]) }
    #expect(failure?.code == "layer.empty")
  }

  @Test func `A file of which nothing can be used is refused with the first reason`() {
    let failure = #expect(throws: Failure.self) {
      try reading([\.communities: features([(map.line("AB"), #""code":"7""#)])])
    }
    #expect(failure?.code == "layer.all-rejected")
    #expect(failure?.words(in: .english).contains("a LineString where Polygon is needed") == true)
  }
}
