import Geometry
import StationSiting
import Survey
import TestSupport
import Testing

@Suite struct SitingNamesTests {
  @Test func `A place is known by its compound, building and street`() throws {
    let plan = try TownPlan(
      """
      A------B   h
      |  p   |
      D------C   q

      E----------F
      G----------H
      """)
    var survey = plan.survey
    try plan.addCompound("ABCD", name: "福惠家园", to: &survey)
    plan.addBuildings("h", households: 5, to: &survey)
    for (letters, name) in [("EF", "人民路"), ("GH", ""), ("AD", "")] {
      survey.streets.lines.append(try plan.map.line(letters))
      survey.streets.names.append(name)
    }
    let names = SitingNames(survey)
    let inside = names.near(plan.map["p"])
    #expect(inside.compoundName == "福惠家园" && inside.buildingName == "h")
    #expect(inside.streetName == "人民路" && inside.street == 0)
    let outside = names.near(plan.map["q"])
    #expect(outside.compound == 0 && outside.building == 0)
    let nowhere = SitingNames(CountySurvey()).near(plan.map["q"])
    #expect(nowhere.compound == -1 && nowhere.building == -1 && nowhere.streetName == "")
  }

  @Test(arguments: 0..<30) func `The nearest street is that of a plain search`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func place() -> Position {
      Position(
        x: Double.random(in: 0...1000, using: &random),
        y: Double.random(in: 0...1000, using: &random))
    }
    var survey = CountySurvey()
    // Long slanting lines: the box of one is near to much that it is far from.
    for row in 0..<60 {
      survey.streets.lines.append(LineString(unchecked: [place(), place()]))
      survey.streets.names.append("路\(row)")
    }
    let names = SitingNames(survey)
    for _ in 0..<50 {
      let position = place()
      let distances = survey.streets.lines.map {
        Segment($0.positions[0], $0.positions[1]).squaredDistance(to: position)
      }
      let nearest = distances.indices.min { distances[$0] < distances[$1] }
      #expect(Int(names.near(position).street) == nearest)
    }
  }
}
