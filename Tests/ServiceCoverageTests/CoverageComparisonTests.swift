import Geometry
import ServiceCoverage
import Survey
import Testing

@Suite struct CoverageComparisonTests {
  func layer(
    _ states: [(id: String, state: String)], households: [Int], minutes: [Int] = [10],
    cells: [String] = []
  ) -> CoveredBuildings {
    var layer = CoveredBuildings()
    layer.ids = states.map(\.id)
    layer.households = households
    layer.cellCodes = cells.isEmpty ? states.map { _ in "" } : cells
    layer.communityCodes = states.map { _ in "" }
    layer.positions = states.map { _ in Position(x: 1, y: 2) }
    layer.answers = minutes.map { minutes in
      CoveredBuildings.Answers(minutes: minutes, states: states.map(\.state))
    }
    return layer
  }

  @Test func `Buildings change sides, and nobody is counted twice`() {
    let before = layer(
      [
        ("A", "reached"), ("B", "beyond"), ("C", "undetermined"), ("D", "beyond"), ("E", "reached"),
        ("F", "beyond"),
      ], households: [1, 2, 4, 8, 16, 32], cells: ["1", "1", "1", "2", "2", "2"])
    let after = layer(
      [
        ("F", "beyond"), ("A", "beyond"), ("B", "reached"), ("C", "reached"),
        ("D", "undetermined"), ("G", "reached"),
      ], households: [32, 1, 2, 4, 8, 64], cells: ["2", "1", "1", "1", "2", "3"])
    let comparison = CoverageComparison(before: before, after: after)
    #expect(comparison.buildings.map(\.id) == ["A", "B", "C", "D", "E", "F", "G"])
    #expect(
      comparison.buildings.map { $0.change(0) }
        == [.lost, .gained, .gained, .other, .onlyBefore, nil, .onlyAfter])
    let sum = comparison.sum(0)
    #expect(sum.gainedBuildings == 2 && sum.gainedHouseholds == 6)
    #expect(sum.lostBuildings == 1 && sum.lostHouseholds == 1)
    #expect(sum.otherBuildings == 1 && sum.onlyBefore == 1 && sum.onlyAfter == 1)
    #expect(sum.before == CoverageRate(reached: 17, undetermined: 4, total: 63))
    #expect(sum.after == CoverageRate(reached: 70, undetermined: 8, total: 111))
    let cells = comparison.sums(0) { $0.cellCode }
    #expect(cells.map(\.code) == ["1", "2", "3"])
    #expect(cells.map(\.sum.gainedHouseholds) == [6, 0, 0])
    #expect(cells.map(\.sum.lostHouseholds).reduce(0, +) == sum.lostHouseholds)
  }

  @Test func `Only the minutes that both have are compared`() {
    let comparison = CoverageComparison(
      before: layer([("A", "beyond")], households: [1], minutes: [5, 10, 15]),
      after: layer([("A", "reached")], households: [1], minutes: [10, 15, 20]))
    #expect(comparison.minutes == [10, 15])
    #expect(comparison.buildings[0].before == [.beyond, .beyond])
  }

  @Test func `F28: registered against occupied households changes the rate and no building's side`()
  {
    let states = [("A", "reached"), ("B", "beyond")]
    let comparison = CoverageComparison(
      before: layer(states, households: [100, 100]), after: layer(states, households: [90, 42]))
    let sum = comparison.sum(0)
    #expect(sum.gainedBuildings + sum.lostBuildings + sum.otherBuildings == 0)
    #expect(sum.before.lowerPercent == 50 && sum.after.lowerPercent == 68.18)
  }

  @Test func `A layer compared with itself does not change`() {
    let layer = layer([("A", "reached"), ("B", "beyond")], households: [3, -1])
    let sum = CoverageComparison(before: layer, after: layer).sum(0)
    #expect(sum.gainedBuildings + sum.lostBuildings + sum.otherBuildings == 0)
    #expect(sum.before == sum.after && sum.before.total == 3)
  }
}
