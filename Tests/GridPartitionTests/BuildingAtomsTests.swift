import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

@Suite struct BuildingAtomsTests {
  func town(_ places: [(Double, Double)], communities: [Int32]? = nil) -> CountySurvey {
    var survey = CountySurvey()
    for (row, place) in places.enumerated() {
      survey.addBuilding(
        "H\(row)", at: Position(x: place.0, y: place.1), households: 10 + row)
    }
    survey.buildings.community = communities ?? places.map { _ in 0 }
    return survey
  }

  @Test func `What stands at one place is one atom, in the order of its first building`() {
    let atoms = BuildingAtoms(town([(5, 5), (0, 0), (5, 5), (9, 9), (0, 0), (5, 5)]).buildings)
    #expect(atoms.atomOfBuilding == [0, 1, 0, 2, 1, 0])
    #expect(atoms.households == [10 + 12 + 15, 11 + 14, 13])
    #expect((0..<3).map { Array(atoms.members(of: $0)) } == [[0, 2, 5], [1, 4], [3]])
    #expect(atoms.positions.map(\.x) == [5, 0, 9])
  }

  @Test func `A place that two communities share makes an atom in each`() {
    let atoms = BuildingAtoms(town([(5, 5), (5, 5)], communities: [0, 1]).buildings)
    #expect(atoms.count == 2)
    #expect(atoms.community == [0, 1])
  }

  @Test func `A building without a position is no atom`() {
    let atoms = BuildingAtoms(town([(.nan, 0), (5, 5)]).buildings)
    #expect(atoms.atomOfBuilding == [-1, 0])
    #expect(atoms.count == 1 && atoms.households == [11])
  }

  @Test func `Tiles are never welded`() {
    var survey = town([(5, 5), (5, 5)])
    survey.buildings.form = .tiles
    #expect(BuildingAtoms(survey.buildings).count == 2)
  }

  @Test func `No building, no atom`() {
    let atoms = BuildingAtoms(BuildingTable())
    #expect(atoms.count == 0 && atoms.offsets == [0])
  }

  @Test func `Where the town lies does not change its atoms`() {
    var random = SeededGenerator(seed: 1)
    let places = (0..<200).map { _ in
      (Double(Int.random(in: 0...8, using: &random)), Double(Int.random(in: 0...8, using: &random)))
    }
    let here = BuildingAtoms(town(places).buildings)
    let there = BuildingAtoms(town(places.map { (-$0.0, 1000 - $0.1) }).buildings)
    #expect(here.atomOfBuilding == there.atomOfBuilding && here.offsets == there.offsets)
    #expect(here.count < 82)
  }
}
