import Geometry
import SampleCounty
import Survey
import Testing

/// FNV-1a over whole numbers and text: the same on every machine.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8((number >> shift) & 0xFF)) }
  }

  mutating func add(_ text: String) { for byte in text.utf8 { add(byte: byte) } }

  mutating func add(_ positions: [Position]) {
    for position in positions {
      add(Int((position.x * 100).rounded()))
      add(Int((position.y * 100).rounded()))
    }
  }

  init(_ county: SampleCounty) {
    let survey = county.survey
    add(survey.buildings.shapes.positions)
    add(survey.buildings.positions)
    let numbers: [[Int]] = [
      survey.buildings.households, survey.buildings.occupied, survey.buildings.persons,
      survey.buildings.elderly, survey.buildings.floors, survey.stairwellUnits.households,
    ]
    for number in numbers.joined() { add(number) }
    let texts: [[String]] = [
      survey.buildings.names, survey.buildings.addresses, survey.compounds.names,
      survey.streets.names, survey.stations.names, survey.candidates.names,
    ]
    for text in texts.joined() { add(text) }
    for line in survey.streets.lines { add(line.positions) }
    for shape in survey.communities.shapes + survey.compounds.shapes { add(Shapes.rings(shape)) }
    add(survey.stations.positions + survey.candidates.positions + county.partyHomes.positions)
  }
}

@Suite struct SizeTests {
  @Test func `The same plan gives the same county, to the last digit`() throws {
    let one = Fingerprint(try Samples.standard.get()).value
    #expect(one == Fingerprint(try SampleCounty.generate(SampleCountyPlan())).value)
    #expect(one == 1_582_451_962_375_427_218)
    #expect(one != Fingerprint(try SampleCounty.generate(SampleCountyPlan(seed: 7))).value)
  }

  @Test(arguments: Samples.plans)
  func `Coordinates are whole centimetres`(plan: SampleCountyPlan) throws {
    let survey = try SampleCounty.generate(plan).survey
    let positions =
      survey.buildings.shapes.positions + survey.buildings.positions + survey.gates.positions
      + survey.stations.positions + survey.streets.lines.flatMap(\.positions)
      + survey.communities.shapes.flatMap(Shapes.rings)
      + survey.compounds.shapes.flatMap(Shapes.rings)
    #expect(
      positions.allSatisfy {
        $0.x == ($0.x * 100).rounded() / 100 && $0.y == ($0.y * 100).rounded() / 100
      })
  }

  @Test func `A large county keeps its proportions`() throws {
    #if DEBUG
      let plan = SampleCountyPlan(households: 100_000, communities: 35)
    #else
      let plan = SampleCountyPlan(households: 1_000_000, communities: 333)
    #endif
    let start = ContinuousClock.now
    let county = try SampleCounty.generate(plan)
    #expect(ContinuousClock.now - start < .seconds(20))
    let survey = county.survey
    #expect(county.verifyWitness().holds)
    #expect(survey.buildings.households.reduce(0, +) == plan.households)
    #expect(
      survey.buildings.uses.filter { $0 == .residential }.count == plan.households * 377 / 18_700)
    #expect(survey.communities.count == plan.communities)
    #expect(Set(survey.compounds.names).count == survey.compounds.count)
    #expect(Set(survey.communities.names).count == plan.communities)
  }
}
