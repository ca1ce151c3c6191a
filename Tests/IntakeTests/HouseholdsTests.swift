import Diagnostics
import Geometry
import Intake
import Survey
import Testing

@Suite struct HouseholdsTests {
  func buildings(
    _ headers: String, _ values: String, adjust: (inout InputSource) -> Void = { _ in }
  ) throws -> BuildingTable {
    let reading = try reading([
      \.buildings: "id,lon,lat,\(headers)\nA,126.5,46.95,\(values)\n"
    ]) { sources in
      if var source = sources.buildings {
        adjust(&source)
        sources.buildings = source
      }
    }
    return reading.survey.buildings
  }

  @Test(arguments: [
    ("households", HouseholdKind.unspecified), ("户数", .unspecified), ("总户数", .unspecified),
    ("居民户数", .resident), ("常住户数", .resident), ("住户数", .resident),
    ("户籍户数", .registered), ("Registered_HH", .registered), ("dwellings", .dwellings),
    ("住宅套数", .dwellings), ("入住户数", .occupied), ("occupied_hh", .occupied),
    ("总户数（户）", .unspecified), ("户籍户数(户)", .registered), (" 户籍 户数 ", .registered),
  ])
  func `The only column that counts households decides, and its name says what it counts`(
    header: String, kind: HouseholdKind
  ) throws {
    let buildings = try buildings(header, "42")
    #expect(buildings.households == [42])
    #expect(buildings.householdKind == kind)
  }

  @Test func `Two columns that could be meant are refused, and both are named`() {
    let failure = #expect(throws: Failure.self) { try buildings("户籍户数,常住户数", "42,40") }
    #expect(failure?.code == "households.ambiguous")
    let words = failure?.words(in: .english) ?? ""
    #expect(words.contains("户籍户数") && words.contains("常住户数"))
    #expect(words.contains("--households-field"))
  }

  @Test func `The user's word settles it`() throws {
    let buildings = try buildings("户籍户数,常住户数", "42,40") { $0.householdsField = "常住户数" }
    #expect(buildings.households == [40])
    #expect(buildings.householdKind == .resident)
  }

  @Test func `The user says what an unusual column counts`() throws {
    let buildings = try buildings("甲", "42") {
      $0.householdsField = "甲"
      $0.householdKind = .registered
    }
    #expect(buildings.households == [42])
    #expect(buildings.householdKind == .registered)
  }

  @Test func `Occupied households beside the others are a further count`() throws {
    let buildings = try buildings("户籍户数,入住户数", "42,30")
    #expect(buildings.households == [42])
    #expect(buildings.householdKind == .registered)
    #expect(buildings.occupied == [30])
  }

  @Test func `A file without a column of households is refused with the columns it has`() {
    let failure = #expect(throws: Failure.self) { try buildings("层数", "6") }
    #expect(failure?.code == "households.missing-column")
    #expect(failure?.words(in: .chinese).contains("层数") == true)
  }

  @Test func `A column that is not there is refused with those that are`() {
    let failure = #expect(throws: Failure.self) {
      try buildings("户数", "6") { $0.householdsField = "总数" }
    }
    #expect(failure?.code == "table.column.missing")
    #expect(failure?.words(in: .english).contains("户数") == true)
  }
}
