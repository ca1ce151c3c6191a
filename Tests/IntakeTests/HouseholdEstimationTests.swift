import Diagnostics
import Geometry
import Intake
import Survey
import TestSupport
import Testing

/// Households of footprints that nobody counted.
@Suite struct HouseholdEstimationTests {
  /// A step to the east is 76 m, one to the south 111 m: each block has 3 × 111 × 2 × 76 m².
  let map = WorldMap(
    """
    A-B-C
    | | |
    | | |
    F-E-D
    """)

  /// 50,600 m² or so of ground.
  private func estimate(
    _ properties: [String], _ adjust: (inout HouseholdEstimate) -> Void = { _ in }
  ) throws -> SurveyReading {
    var estimate = HouseholdEstimate()
    adjust(&estimate)
    let buildings = features(properties.map { (map.polygon("ABEF"), $0) })
    return try reading([\.buildings: buildings]) { $0.buildings?.estimate = estimate }
  }

  @Test func `Flats count; houses are one household; the rest goes by floor area`() throws {
    let reading = try estimate([
      #""use":"apartments","building:flats":"12","building:levels":"6""#,
      #""use":"detached""#,
      #""use":"apartments","building:levels":2,"building:flats":null"#,
      #""use":"住宅","building:levels":1"#, #""use":"garage","building:levels":1"#, #""use":"yes""#,
    ]) { $0.squareMetres = 1000 }
    let buildings = reading.survey.buildings
    let area = buildings.shapes[0].area
    let (one, two) = (Int((area / 1000).rounded()), Int((area * 2 / 1000).rounded()))
    #expect(buildings.households == [12, 1, two, one, 0, 0])
    #expect(
      buildings.uses == [.residential, .residential, .residential, .residential, .other, .other])
    #expect(buildings.householdKind == .estimated)
    let told = try #require(reading.findings.first { $0.code == "estimate.made" })
    #expect(told.severity == .warning)
    #expect(
      told.arguments == [
        "households": .integer(13 + one + two), "buildings": 4, "flats": 1, "single": 1, "own": 2,
        "default": "", "metres": 1000.0, "others": 2,
      ])
  }

  @Test func `Levels that are missing are refused unless a default is given`() throws {
    let properties = [#""use":"apartments","levels":3"#, #""use":"apartments""#]
    let error = #expect(throws: Failure.self) { try estimate(properties) }
    #expect(error?.code == "estimate.levels-missing")
    #expect(error?.arguments == ["count": 1, "of": 2, "id": "H2"])
    let buildings = try estimate(properties) { $0.defaultLevels = 6 }.survey.buildings
    #expect(abs(buildings.households[1] - 2 * buildings.households[0]) <= 1)
    #expect(buildings.estimate?[.defaultLevels] == 1)
  }

  @Test(arguments: [
    #""levels":"many""#, #""levels":0"#, #""levels":-2"#, #""levels":900"#, #""levels":"""#,
  ])
  func `Levels that are none are missing`(levels: String) throws {
    let reading = try estimate([#""use":"residential",\#(levels)"#]) { $0.defaultLevels = 1 }
    #expect(reading.survey.buildings.estimate?[.defaultLevels] == 1)
  }

  @Test func `Buildings of which nothing is known count where that is asked for`() throws {
    let reading = try estimate([#""use":"yes""#, #""use":null"#]) {
      $0.defaultLevels = 1
      $0.countsPlain = true
      $0.squareMetres = 1_000_000
    }
    // A shed has room for none, and an apartment house for one at least.
    #expect(reading.survey.buildings.households == [0, 0])
    #expect(
      try estimate([#""use":"apartments""#]) {
        $0.defaultLevels = 1
        $0.squareMetres = 1_000_000
      }.survey.buildings.households == [1])
  }

  @Test func `A building that is a point has no floor area`() throws {
    let buildings = features([
      (map.point("A"), #""use":"apartments","levels":3"#), (map.point("B"), #""use":"house""#),
    ])
    let reading = try reading([\.buildings: buildings]) {
      $0.buildings?.estimate = HouseholdEstimate()
    }
    #expect(reading.rejectedCodes == ["estimate.no-footprint"])
    #expect(reading.survey.buildings.households == [1])
  }

  @Test func `A column of households is better than any estimate`() throws {
    let reading = try estimate([#""use":"apartments","户数":231"#])
    #expect(reading.survey.buildings.households == [231])
    #expect(reading.survey.buildings.householdKind == .unspecified)
    #expect(reading.findingCodes.contains("estimate.unneeded"))
  }

  @Test func `Nothing is estimated unless it is asked for`() throws {
    let error = #expect(throws: Failure.self) {
      try reading([
        \.buildings: features([(map.polygon("ABEF"), #""use":"house","building:flats":"3""#)])
      ])
    }
    #expect(error?.code == "households.missing-of-footprints")
  }

  @Test func `Where nobody knows communities, estimated buildings are one area`() throws {
    let reading = try estimate([#""use":"house""#, #""use":"house""#])
    #expect(reading.survey.communities.isOneArea)
    #expect(reading.survey.buildings.community == [0, 0])
  }
}
