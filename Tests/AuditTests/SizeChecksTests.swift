import Audit
import Diagnostics
import Geometry
import Survey
import TestSupport
import Testing

@Suite struct SizeChecksTests {
  @Test func `F1: a cell outside the band is an error where the community could keep it`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.households = [160, 190]
    map.building(at: map.drawing["1"], "3", 150)
    let findings = try map.audited().findings
    #expect(findings.map(\.code) == ["audit.band", "audit.band"])
    #expect(findings.map(\.households) == [310, 190])
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test func `A2: 350 households cannot keep 200-300, so nobody is to blame`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.households = [150, 200]
    let findings = try map.audited().findings
    #expect(findings.map(\.code) == ["audit.band-forced"])
    #expect(findings[0].severity == .warning)
  }

  @Test func `A tower over the band is told as such`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.households = [431, 250]
    #expect(try map.codes() == ["band-building"])
  }

  @Test func `A tower that cells divide by its stairwells counts in each for its own`() throws {
    var map = try AuditMap.clean()
    let (west, east) = (map.drawing["1"], map.drawing["2"])
    let middle = Position(x: (west.x + east.x) / 2 - 1, y: west.y)
    map.survey.buildings.households = [40, 20]
    map.building(at: middle, "T", 431)
    map.survey.buildings.form = .footprints
    map.survey.buildings.shapes = PolygonColumn()
    for (place, half) in [(west, 3.0), (east, 3.0), (middle, 20.0)] {
      map.survey.buildings.shapes.append(
        try .ring([
          (place.x - half, place.y - 2), (place.x + half, place.y - 2),
          (place.x + half, place.y + 2), (place.x - half, place.y + 2),
          (place.x - half, place.y - 2),
        ]))
    }
    map.survey.cells.households = [256, 235]
    #expect(
      try Set(map.codes()) == ["households-differ", "band", "band-building", "building-cut"])
    map.survey.stairwellUnits.ids = ["T-1", "T-2"]
    map.survey.stairwellUnits.building = [2, 2]
    map.survey.stairwellUnits.households = [216, 215]
    #expect(try map.codes() == [])
    let communities = map.survey.communities
    map.survey.communities = CommunityTable()
    map.survey.buildings.community = [-1, -1, -1]
    #expect(try !map.codes().contains { $0 != "gap" && $0 != "code-prefix" }, "one ground for all")
    map.survey.communities = communities
    map.survey.buildings.community = [0, 0, 0]
    map.rules.ground.towers = .vertical
    #expect(try map.codes().contains("band-building"), "storeys have no ground to count on")
    map.rules.ground.towers = .strips
    map.survey.stairwellUnits.households = [116, 315]
    let findings = try map.audited().findings
    #expect(
      Set(findings.map(\.code)) == [
        "audit.households-differ", "audit.band", "audit.band-building",
      ])
  }

  @Test func `A8, F15: a special cell without households is no breach`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.households = [250, 0]
    #expect(try map.codes() == ["no-households"])
    map.survey.cells.isSpecial[1] = true
    #expect(try map.codes() == [])
    map.survey.buildings.households = [250, 30]
    #expect(try map.codes() == ["special-inhabited"])
  }

  @Test func `A total that does not add up is told with both figures`() throws {
    var map = try AuditMap.clean()
    map.survey.cells.households = [250, 249]
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.households-differ" && finding.severity == .error)
    #expect(finding.words(in: .english).contains("249"))
    #expect(finding.words(in: .chinese).contains("250"))
  }

  @Test func `Without buildings the households that the file states decide`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings = BuildingTable()
    map.survey.cells.households = [250, 190]
    #expect(try map.codes() == ["band"])
    map.survey.cells.households = [250, -1]
    #expect(try map.codes() == [])
  }

  @Test(arguments: 1...1300)
  func `The least violation of a total is that of trying all numbers of cells`(total: Int) throws {
    let band = try SizeBand(lower: 200, upper: 300)
    let tried = (1...8).map { max(0, $0 * 200 - total, total - $0 * 300) }.min()
    #expect(band.leastViolation(total) == tried)
    #expect(band.canHold(total) == (tried == 0))
  }
}

@Suite struct BuildingChecksTests {
  @Test func `A building in no cell, in two, on a border, and without a place`() throws {
    var map = AuditMap(
      """
      A-----B--G--C-----I
      |  1  |2 |3 |  4  |
      D-----E--H--F-----J
      """)
    try map.community("990101001001", "AIJD")
    try map.cell("990101001001001", "AGHD")
    try map.cell("990101001001002", "BCFE")
    map.building("1", 200)
    map.building("2", 50)
    map.building("3", 250)
    map.building("4", 10)
    map.building(at: Position(x: .nan, y: .nan), "5", 7)
    map.building(at: Position(x: map.drawing["C"].x, y: -10), "6", 1)
    let codes = try map.codes()
    #expect(
      codes == ["gap", "overlap", "building-outside", "building-twice", "building-unplaced"])
    let findings = try map.audited().findings
    #expect(findings.map(\.subject).suffix(3) == ["4", "2", "5"])
    #expect(findings.first { $0.code == "audit.building-twice" }?.other == "990101001001002")
  }

  @Test func `A building on a common border is counted once`() throws {
    var map = try AuditMap.clean()
    map.building(at: Position(x: map.drawing["B"].x + 0.004, y: -10), "3", 20)
    let result = try map.audited()
    #expect(result.findings.map(\.code) == [])
    #expect(result.households == [250, 270])
    map.building("B", 5)
    #expect(try map.codes() == ["building-on-border"])
    #expect(try map.audited().households == [255, 270])
  }

  @Test func `A footprint that reaches into the next cell is cut`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.form = .footprints
    let middle = map.drawing["B"].x
    for (from, to) in [(middle - 30, middle + 5), (middle + 10, middle + 20)] {
      let corners = [(from, -15.0), (to, -15), (to, -5), (from, -5), (from, -15)]
      let ring = try Ring(corners.map { Position(x: $0.0, y: $0.1) })
      map.survey.buildings.shapes.append(MultiPolygon([Polygon(exterior: ring)]))
    }
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.building-cut" && finding.area == 50)
    #expect(try map.audited().findings.count == 1)
  }

  @Test func `A compound that fits the band and is divided is noted, a larger one is not`() throws {
    var map = try AuditMap.clean()
    map.survey.buildings.compound = [0, 0]
    map.survey.compounds.ids = ["P1"]
    map.survey.compounds.names = ["锦绣花园"]
    map.survey.compounds.shapes = [MultiPolygon([try map.drawing.polygon("ACFD")])]
    #expect(try map.codes() == [])
    map.survey.buildings.households = [150, 100]
    map.survey.buildings.compound = [0, 0]
    let finding = try #require(
      try map.audited().findings.first { $0.code == "audit.compound-cut" })
    #expect(finding.severity == .note && finding.words(in: .chinese).contains("锦绣花园"))
  }
}
