import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct CandidateIntakeTests {
  @Test func `Candidates are read by Chinese headers`() throws {
    let reading = try reading([
      \.candidates: """
      备选点编号,备选点名称,经度,纬度,类型,面积（㎡）,造价（万元）,容量,社区代码,状态
      V1,旧粮站,126.5,46.95,闲置,320.5,12.5,800,230521001001,
      V2,门市,126.5,46.951,,,,,,停用
      """
    ])
    let candidates = reading.survey.candidates
    #expect(candidates.ids == ["V1", "V2"] && candidates.names == ["旧粮站", "门市"])
    #expect(candidates.kinds == ["闲置", ""])
    #expect(candidates.floorAreas[0] == 320.5 && candidates.floorAreas[1].isNaN)
    #expect(candidates.costs[0] == 12.5 && candidates.costs[1].isNaN)
    #expect(candidates.capacities[0] == 800 && candidates.capacities[1].isNaN)
    #expect(candidates.communityCodes == ["230521001001", ""])
    #expect(candidates.isForbidden == [false, true])
    #expect(candidates.sourceRows == [1, 2])
    #expect(reading.log.findings.isEmpty && reading.log.rejected.isEmpty)
  }

  @Test func `Candidates are read by English headers, and columns that are not there stay empty`()
    throws
  {
    let reading = try reading([
      \.candidates: "candidate_id,name,lon,lat,floor_area,forbidden\nK1,Hall,126.5,46.95,90,yes\n"
    ])
    let candidates = reading.survey.candidates
    #expect(candidates.ids == ["K1"] && candidates.floorAreas == [90])
    #expect(candidates.isForbidden == [true])
    #expect(candidates.costs.isEmpty && candidates.capacities.isEmpty)
    #expect(candidates.communityCodes.isEmpty)
  }

  @Test func `A candidate without a position, or of an id that stood before, is rejected`() throws {
    let reading = try reading([
      \.candidates: "id,lon,lat\nK1,126.5,46.95\nK2,,\nK1,126.5,46.951\n"
    ])
    #expect(reading.survey.candidates.ids == ["K1"])
    #expect(reading.rejectedCodes == ["geometry.missing", "candidate.id-repeated"])
    #expect(reading.log.rejected.map(\.reason.place.row) == [2, 3])
    #expect(reading.log.rejected.map(\.layer) == ["candidates", "candidates"])
  }

  @Test(arguments: ["NaN", "-5", "inf", "12万", "-0.1"], ["cost", "floor_area", "capacity"])
  func `A figure that is no number from 0 up rejects its candidate`(
    typed: String, column: String
  ) throws {
    let reading = try reading([
      \.candidates: "id,lon,lat,\(column)\nK1,126.5,46.95,\(typed)\nK2,126.5,46.951,7\n"
    ])
    #expect(reading.survey.candidates.ids == ["K2"])
    #expect(reading.rejectedCodes == ["candidate.number-unusable"])
    #expect(reading.log.rejected[0].reason.place.field == column)
    let words = reading.log.rejected[0].reason.words(in: .english)
    #expect(words.contains(column) && words.contains(typed))
  }

  @Test func `Where all candidates are rejected, the first reason is told`() {
    #expect(throws: Failure.self) {
      try reading([\.candidates: "id,lon,lat,cost\nK1,126.5,46.95,-1\n"])
    }
  }

  @Test func `A word that is neither yes nor no is told and taken for no`() throws {
    let reading = try reading([
      \.candidates: "id,lon,lat,forbidden\nK1,126.5,46.95,maybe\n"
    ])
    #expect(reading.survey.candidates.isForbidden == [false])
    #expect(reading.log.findings.map(\.code) == ["flag.unknown"])
  }

  @Test func `Stations say whether they may move and close`() throws {
    let reading = try reading([
      \.stations: "id,lon,lat,可迁移,may_close\nS1,126.5,46.95,是,no\nS2,126.5,46.951,,yes\n"
    ])
    #expect(reading.survey.stations.mayMove == [true, false])
    #expect(reading.survey.stations.mayClose == [false, true])
    let silent = try IntakeTests.reading([\.stations: "id,lon,lat\nS1,126.5,46.95\n"])
    #expect(silent.survey.stations.mayMove.isEmpty && silent.survey.stations.mayClose.isEmpty)
    #expect(reading.survey.stations.rows([1]).mayClose == [true])
  }

  @Test func `Forbidden areas are polygons; a point among them is rejected`() throws {
    let map = WorldMap(
      """
      A---B
      |   |
      D---C
      """)
    let reading = try reading([
      \.candidates: features([(map.point("A"), #""id":"K1""#)]),
      \.forbidden: features([
        (map.polygon("ABCD"), #""name":"保护区""#), (map.point("B"), #""name":"点""#),
      ]),
    ])
    #expect(reading.survey.forbidden.names == ["保护区"])
    #expect(reading.survey.forbidden.shapes.count == 1)
    #expect(reading.rejectedCodes == ["geometry.wrong-kind"])
  }
}
