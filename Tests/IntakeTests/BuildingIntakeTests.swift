import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct BuildingIntakeTests {
  let map = WorldMap(
    """
    A-------B
    |a--b   |
    ||  |   |
    |d--c   |
    D-------C
    """)

  func form(_ buildings: String) throws -> BuildingTable.Form {
    let reading = try reading([
      \.communities: features([(map.polygon("ABCD"), #""code":"7""#)]), \.buildings: buildings,
    ])
    return reading.survey.buildings.form
  }

  @Test func `Points, footprints and tiles are told by how much of the ground they cover`() throws {
    let households = #""id":"x","households":40"#
    #expect(try form(features([(map.point("a"), households)])) == .points)
    #expect(try form(features([(map.polygon("abcd"), households)])) == .footprints)
    #expect(try form(features([(map.polygon("ABCD"), households)])) == .tiles)
    // Half of the ground: 8 by 4 against 8 by 2 columns.
    #expect(try form(features([(map.polygon("ABbaA"), households)])) == .footprints)
  }

  @Test func `A building without a position stays, since its households count`() throws {
    let reading = try reading([
      \.buildings: "id,lon,lat,户数\nA,126.5,46.95,30\nB,,,20\nC,东经,46.95,10\n"
    ])
    let buildings = reading.survey.buildings
    #expect(buildings.ids == ["A", "B", "C"])
    #expect((0..<3).map { buildings.hasPosition($0) } == [true, false, false])
    #expect(buildings.sourceRows == [1, 2, 3])
  }

  @Test func `Where nobody is to live a blank is nought`() throws {
    let reading = try reading([
      \.buildings: "id,lon,lat,户数,用途\nA,126.5,46.95,,学校\nB,126.5,46.95,,住宅\nC,126.5,46.95,3,\n"
    ])
    #expect(reading.survey.buildings.ids == ["A", "C"])
    #expect(reading.survey.buildings.households == [0, 3])
    #expect(reading.survey.buildings.uses == [.other, .residential])
    #expect(reading.rejectedCodes == ["count.blank"])
  }

  @Test func `Rows of the file are remembered past those that were rejected`() throws {
    let reading = try reading([
      \.buildings: "id,lon,lat,户数\nA,126.5,46.95,x\nB,126.5,46.95,3\n"
    ])
    #expect(reading.survey.buildings.sourceRows == [2])
  }

  @Test func `A table without positions is refused`() {
    let failure = #expect(throws: Failure.self) { try reading([\.buildings: "id,户数\nA,3\n"]) }
    #expect(failure?.code == "geometry.none")
  }
}
