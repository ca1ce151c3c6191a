import Diagnostics
import Geometry
import SampleCounty
import Survey
import Testing

@Suite struct FiguresTests {
  let county: SampleCounty
  let survey: CountySurvey

  init() throws {
    county = try Samples.standard.get()
    survey = county.survey
  }

  @Test func `The default has the figures of a real county seat`() {
    let buildings = survey.buildings
    #expect(survey.communities.count == 6)
    #expect(buildings.uses.filter { $0 == .residential }.count == 377)
    #expect(survey.stairwellUnits.count == 1_697)
    #expect(buildings.stairwells.reduce(0, +) == 1_697)
    #expect(buildings.households.reduce(0, +) == 18_700)
    #expect(county.witness.cellCount == 76)
    #expect(county.workers.count == 76)
    #expect(county.partyHomes.count == 145)
    #expect(survey.stations.tiers.filter { $0 == .micro }.count == 38)
    #expect(survey.stations.tiers.filter { $0 == .centre }.count == 6)
    #expect((110...130).contains(survey.compounds.count))
    #expect((80...89).contains(survey.compounds.hasPropertyManager.filter { $0 == false }.count))
    #expect(survey.candidates.count == 24)
  }

  @Test func `Two towers hold more than 300 households, in four stairwells each`() {
    let towers = survey.buildings.households.indices.filter {
      survey.buildings.households[$0] > 300
    }
    #expect(towers.count == 2)
    for row in towers {
      #expect(survey.buildings.stairwells[row] == 4)
      #expect(county.witness.cellOfBuilding[row] == -1)
    }
  }

  @Test func `Fewer live there than are registered, in some compounds less than half`() {
    let buildings = survey.buildings
    let share = Double(buildings.occupied.reduce(0, +)) / 18_700
    #expect((0.70...0.85).contains(share))
    let persons = Double(buildings.persons.reduce(0, +)) / 18_700
    #expect((2.5...2.7).contains(persons))
    let elderly = Double(buildings.elderly.reduce(0, +)) / Double(buildings.persons.reduce(0, +))
    #expect((0.15...0.30).contains(elderly))
    var registered = Array(repeating: 0, count: survey.compounds.count)
    var occupied = registered
    for row in buildings.ids.indices where buildings.compound[row] >= 0 {
      registered[Int(buildings.compound[row])] += buildings.households[row]
      occupied[Int(buildings.compound[row])] += buildings.occupied[row]
      #expect(buildings.occupied[row] <= buildings.households[row])
    }
    #expect(zip(registered, occupied).contains { 2 * $1 < $0 })
  }

  @Test func `Schools, shops and works have no household and no compound`() {
    let buildings = survey.buildings
    let others = buildings.ids.indices.filter { buildings.uses[$0] == .other }
    #expect(others.count > 200)
    for row in others {
      #expect(buildings.households[row] == 0 && buildings.compound[row] == -1)
    }
    for row in buildings.ids.indices where buildings.uses[row] == .residential {
      #expect(buildings.households[row] > 0 && buildings.compound[row] >= 0)
      #expect(buildings.floors[row] >= 3)
    }
    #expect(others.contains { buildings.names[$0].contains("小学") })
  }

  @Test func `Columns have a value for each row, and ids and names are unique`() {
    let buildings = survey.buildings
    let counts: [Int] = [
      buildings.positions.count, buildings.shapes.count, buildings.households.count,
      buildings.occupied.count, buildings.persons.count, buildings.elderly.count,
      buildings.stairwells.count, buildings.floors.count, buildings.names.count,
      buildings.addresses.count, buildings.uses.count, buildings.areas.count,
      buildings.community.count, buildings.compound.count, buildings.sourceRows.count,
      county.witness.cellOfBuilding.count, county.witness.blockOfBuilding.count,
    ]
    #expect(counts.allSatisfy { $0 == buildings.count })
    #expect(buildings.form == .footprints && buildings.householdKind == .registered)
    let columns: [[String]] = [
      buildings.ids, survey.stairwellUnits.ids, survey.compounds.ids, survey.compounds.names,
      survey.communities.codes, survey.communities.names, survey.stations.ids,
      survey.stations.names, survey.candidates.ids, survey.gates.ids, county.partyHomes.ids,
      county.workers.slots,
    ]
    for names in columns { #expect(Set(names).count == names.count) }
  }

  @Test func `Codes have twelve digits under a county that does not exist`() {
    #expect(county.code == "990101")
    #expect(
      survey.communities.codes == [
        "990101001001", "990101001002", "990101001003", "990101002001", "990101002002",
        "990101002003",
      ])
  }
}

@Suite struct PlanTests {
  @Test(arguments: [
    (199, 1, "sample.too-small"), (1_000, 6, "sample.too-small"), (0, 1, "sample.too-small"),
    (-5, 1, "sample.too-small"), (350, 1, "sample.band-hole"), (18_700, 0, "sample.no-community"),
    (18_700, -1, "sample.no-community"), (1_000_000, 1, "sample.too-large"),
  ])
  func `A plan that cannot be met fails with one reason`(
    households: Int, communities: Int, code: String
  ) {
    let failure = #expect(throws: Failure.self) {
      try SampleCounty.generate(
        SampleCountyPlan(households: households, communities: communities))
    }
    #expect(failure?.code == code)
  }

  @Test func `The hole between one cell and two names both its edges`() {
    let failure = #expect(throws: Failure.self) {
      try SampleCounty.generate(SampleCountyPlan(households: 350, communities: 1))
    }
    #expect(
      failure?.words(in: .english)
        == "350 households cannot be cut into cells of 200 to 300: give 300 or fewer, or 400 or more"
    )
  }
}
