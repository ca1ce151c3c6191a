import Geometry
import SampleCounty
import Survey
import Testing

@Suite struct WitnessTests {
  /// Neighbouring buildings of a cell stand no farther apart than a street is wide, in metres.
  private static let reach = 120.0

  @Test(arguments: Samples.plans)
  func `Every cell holds 200 to 300 households of one community`(plan: SampleCountyPlan) throws {
    let county = try SampleCounty.generate(plan)
    let survey = county.survey
    var sums = Array(repeating: 0, count: county.witness.cellCount)
    var left = survey.buildings.households
    for unit in survey.stairwellUnits.building.indices {
      let building = Int(survey.stairwellUnits.building[unit])
      let cell = Int(county.witness.cellOfUnit[unit])
      sums[cell] += survey.stairwellUnits.households[unit]
      left[building] -= survey.stairwellUnits.households[unit]
      #expect(survey.buildings.community[building] == county.witness.communityOfCell[cell])
      let whole = county.witness.cellOfBuilding[building]
      #expect(whole == Int32(cell) || survey.buildings.households[building] > 300)
    }
    #expect(left.allSatisfy { $0 == 0 })
    #expect(sums.allSatisfy { (200...300).contains($0) })
    #expect(sums.reduce(0, +) == plan.households)
    let report = county.verifyWitness()
    #expect(report.holds && report.cellCount == sums.count && report.households == plan.households)
    #expect(report.smallest == sums.min() && report.largest == sums.max())
  }

  @Test(arguments: Samples.plans)
  func `No cell reaches across river or railway, and its buildings stand together`(
    plan: SampleCountyPlan
  ) throws {
    let county = try SampleCounty.generate(plan)
    var members: [[Position]] = Array(repeating: [], count: county.witness.cellCount)
    for (row, cell) in county.witness.cellOfBuilding.enumerated() where cell >= 0 {
      members[Int(cell)].append(county.survey.buildings.positions[row])
    }
    let barriers = county.survey.barriers.lines.map { $0[0].positions }
    for positions in members where !positions.isEmpty {
      var joined = [positions[0]]
      var others = Array(positions.dropFirst())
      while let next = others.firstIndex(where: { other in
        joined.contains { $0.distance(to: other) < Self.reach }
      }) { joined.append(others.remove(at: next)) }
      #expect(others.isEmpty)
      for position in positions {
        for barrier in barriers { #expect(!Shapes.meet([positions[0], position], barrier)) }
      }
    }
  }

  @Test(arguments: Samples.plans)
  func `Every cell has a party home in one of its buildings`(plan: SampleCountyPlan) throws {
    let county = try SampleCounty.generate(plan)
    var rows: [Position: [Int]] = [:]
    for (row, position) in county.survey.buildings.positions.enumerated() {
      rows[position, default: []].append(row)
    }
    var served: Set<Int32> = []
    for home in county.partyHomes.positions {
      let row = try #require(rows[home]?.first)
      for unit in county.survey.stairwellUnits.building.indices
      where Int(county.survey.stairwellUnits.building[unit]) == row {
        served.insert(county.witness.cellOfUnit[unit])
      }
    }
    #expect(served.count == county.witness.cellCount)
  }

  @Test func `A witness that lies is found out`() throws {
    let county = try Samples.standard.get()
    let units = county.survey.stairwellUnits

    var moved = county.witness
    let last = moved.cellOfUnit.count - 1
    moved.cellOfUnit[last] = 0
    let breaches = moved.report(on: county.survey).breaches
    let building = Int(units.building[last])
    #expect(breaches.contains(.inTwoCommunities(cell: 0)))
    #expect(breaches.contains(.inTwoBlocks(cell: 0)))
    #expect(breaches.contains(.cutWithoutNeed(building: building)))

    var grown = county.survey
    grown.stairwellUnits.households[0] += 500
    let report = county.witness.report(on: grown)
    #expect(report.breaches.contains(.unequalSum(building: 0)))
    #expect(report.breaches.contains(.outsideBand(cell: 0, households: report.largest)))
    #expect(!report.holds && report.households == 19_200)
  }
}
