import Diagnostics
import Geometry
import Intake
import Survey
import TestSupport
import Testing
import Workers

/// Communities of which only a point is known.
@Suite struct PointCommunityTests {
  let map = WorldMap(
    """
    A---B
    | x |
    D---C
    """)

  private func communities(
    _ rows: [(Character, String)], buildings: [Character] = [],
    _ adjust: (inout InputSources) -> Void = { _ in }
  ) throws -> SurveyReading {
    var texts: [WritableKeyPath<InputSources, InputSource?>: String] = [
      \.communities: features(rows.map { (map.point($0), $1) })
    ]
    if !buildings.isEmpty {
      texts[\.buildings] = features(buildings.map { (map.point($0), #""households":100"#) })
    }
    return try reading(texts, adjust: adjust)
  }

  @Test func `Each gets the ground that is nearest to it, and is marked`() throws {
    let reading = try communities(
      [("A", #""community_code":"1","name":"甲""#), ("B", #""community_code":"2""#)],
      buildings: ["A", "B", "C", "D"])
    let table = reading.survey.communities
    #expect(table.codes == ["1", "2"])
    #expect(table.areDerived)
    #expect(!table.isOneArea)
    #expect(reading.survey.buildings.community == [0, 1, 1, 0])
    #expect(reading.findingCodes == ["communities.from-points"])
    let (west, east) = (table.shapes[0].area, table.shapes[1].area)
    #expect(abs(west - east) < 0.01 * west)
  }

  @Test func `The ground reaches beyond the last point and the last building`() throws {
    let reading = try communities([("x", "")], buildings: ["A", "C"])
    let shape = try #require(reading.survey.communities.shapes.first)
    let buildings = reading.survey.buildings.positions
    let box = Box(around: buildings)
    #expect(abs(shape.box.width - box.width - 400) < 0.1)
    #expect(abs(shape.box.height - box.height - 400) < 0.1)
  }

  @Test func `Kinds tell communities from offices`() throws {
    let rows: [(Character, String)] = [
      ("A", #""kind":"quarter""#), ("B", #""kind":"townhall""#), ("C", #""kind":"社区""#),
      ("D", #""kind":null"#),
    ]
    let reading = try communities(rows)
    #expect(reading.survey.communities.codes == ["C1", "C3"])
    let left = try #require(reading.findings.first { $0.code == "communities.other-kinds" })
    #expect(left.arguments == ["count": 2, "of": 4, "kinds": .names([" 1", "townhall 1"])])
    let chosen = try communities(rows) { $0.communities?.communityKinds = ["townhall"] }
    #expect(chosen.survey.communities.codes == ["C2"])
  }

  @Test func `Where no kind is one of a community, the kinds that there are are told`() {
    let error = #expect(throws: Failure.self) {
      try communities([("A", #""kind":"town""#), ("B", #""kind":"town""#)])
    }
    #expect(error?.code == "communities.no-kind")
    #expect(error?.arguments["kinds"] == .names(["town 2"]))
  }

  @Test func `Two at one place cannot share the ground`() throws {
    let reading = try communities([("A", ""), ("A", ""), ("C", "")])
    #expect(reading.rejectedCodes == ["community.same-place"])
    #expect(reading.survey.communities.codes == ["C1", "C3"])
  }

  @Test func `A list with longitude and latitude is one of points`() throws {
    let reading = try reading([
      \.communities: "name,kind,lng,lat\n甲,社区,126.5,46.95\n乙,社区,126.51,46.95\n"
    ])
    #expect(reading.survey.communities.names == ["甲", "乙"])
  }

  @Test(.enabled(if: Cases.arePresent, "no cases"))
  func `16 of the 18 points of Guixi are communities`() throws {
    var sources = InputSources()
    sources.communities = InputSource(path: Cases.path("guixi/communities.csv"))
    let reading = try SurveyIntake.read(sources, workers: .inline)
    let table = reading.survey.communities
    #expect(table.count == 16)
    #expect(table.areDerived)
    #expect(table.shapes.allSatisfy { $0.polygons.count == 1 })
    let left = try #require(reading.findings.first { $0.code == "communities.other-kinds" })
    #expect(left.arguments["kinds"] == .names(["townhall 2"]))
  }
}
