import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct StationIntakeTests {
  @Test func `Stations have tier, kind, status, floor area, services and opening`() throws {
    let reading = try reading([
      \.stations: """
      站点编号,站点名称,经度,纬度,层级,类型,状态,建筑面积,服务项目,开放时间
      S1,中心,126.5,46.95,党群服务中心,commercial,已建,320.5,议事、调解;医疗,8:30-17:30
      S2,友小驿,126.5,46.951,微驿站,,规划,,,
      S3,站,126.5,46.952,,,,,助餐|法律，托管,
      S4,旧站,126.5,46.953,站,,停用,,,
      """
    ])
    let stations = reading.survey.stations
    #expect(stations.ids == ["S1", "S2", "S3", "S4"])
    #expect(stations.names == ["中心", "友小驿", "站", "旧站"])
    #expect(stations.tiers == [.centre, .micro, .station, .station])
    #expect(stations.kinds == ["commercial", "", "", ""])
    #expect(stations.statuses == [.built, .planned, .inUse, .closed])
    #expect(stations.floorAreas[0] == 320.5 && stations.floorAreas[1].isNaN)
    #expect(stations.services == [["议事", "调解", "医疗"], [], ["助餐", "法律", "托管"], []])
    #expect(stations.openings[0] == "8:30-17:30")
  }

  @Test func `Capacity, own cutoff and delay are read where the file has them`() throws {
    let reading = try reading([
      \.stations: """
      id,lon,lat,服务能力,服务时限（分钟）,准备时间（秒）
      S1,126.5,46.95,1200,8,90
      S2,126.5,46.951,,,
      """
    ])
    let stations = reading.survey.stations
    #expect(stations.capacities[0] == 1200 && stations.capacities[1].isNaN)
    #expect(stations.cutoffMinutes[0] == 8 && stations.cutoffMinutes[1].isNaN)
    #expect(stations.delaySeconds == [90, 0])
    #expect(reading.log.findings.isEmpty)
  }

  @Test(arguments: ["many", "-5", "12人", "NaN"])
  func `A capacity that is no number is told, and the station stays`(typed: String) throws {
    let reading = try reading([
      \.stations: "id,lon,lat,capacity\nS1,126.5,46.95,\(typed)\n"
    ])
    #expect(reading.survey.stations.ids == ["S1"])
    #expect(reading.survey.stations.capacities[0].isNaN)
    #expect(reading.log.findings.map(\.code) == ["station.number-unusable"])
    #expect(reading.log.findings[0].place.row == 1)
  }

  @Test func `A station without a position is rejected: nobody can walk there`() throws {
    let reading = try reading([
      \.stations: "id,lon,lat\nS1,126.5,46.95\nS2,,\n"
    ])
    #expect(reading.survey.stations.ids == ["S1"])
    #expect(reading.rejectedCodes == ["geometry.missing"])
    #expect(reading.log.rejected.map(\.layer) == ["stations"])
  }

  @Test func `A station drawn as a polygon stands inside it`() throws {
    let map = WorldMap(
      """
      A---B
      |   |
      D---C
      """)
    let reading = try reading([
      \.stations: features([(map.polygon("ABCD"), #""id":"S1""#)])
    ])
    let place = try reading.world(reading.survey.stations.positions[0])
    #expect(place.x > map["A"].x && place.x < map["B"].x)
    #expect(place.y > map["D"].y && place.y < map["A"].y)
  }

  @Test func `Gates know their compound where the file names it`() throws {
    let map = WorldMap(
      """
      A---B
      |   |
      D---C
      """)
    let reading = try reading([
      \.compounds: features([(map.polygon("ABCD"), #""compound_id":"P1""#)]),
      \.gates: features([
        (map.point("A"), #""gate_id":"G1","compound_id":"P1""#),
        (map.point("B"), #""gate_id":"G2","compound_id":"P9""#),
      ]),
    ])
    #expect(reading.survey.gates.ids == ["G1", "G2"])
    #expect(reading.survey.gates.compound == [0, -1])
  }
}
