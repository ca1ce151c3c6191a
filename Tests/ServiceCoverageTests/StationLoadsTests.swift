import Geometry
import ServiceCoverage
import Survey
import Testing
import TravelTimes

@Suite struct StationLoadsTests {
  /// A station with 12 cells of so many households each, and 300 m².
  func loads(cellsOf households: Int, floorArea: Double = 300, capacity: Double = .nan)
    -> StationLoads
  {
    let table = buildings(Array(repeating: households, count: 12))
    var stations = stationTable([Position(x: 0, y: 0)])
    stations.floorAreas = [floorArea]
    if !capacity.isNaN { stations.capacities = [capacity] }
    let coverage = coverage(Array(repeating: 100, count: 12))
    return StationLoads(
      coverage, within: coverage.cutoffs[0], buildings: table, stations: stations,
      cells: CellMembership(cell: (0..<12).map(Int32.init), count: 12))
  }

  @Test(arguments: [(300, 8.3), (200, 12.5)])
  func `F17: 300 m² for twelve cells of 200 to 300 households are 8.3 to 12.5 m² for 100, flagged`(
    households: Int, area: Double
  ) {
    let loads = loads(cellsOf: households)
    #expect((loads.floorAreaPer100[0] * 10).rounded(.down) / 10 == area)
    #expect(loads.overload(0) == .floorArea)
    #expect(loads.cells == [12])
  }

  @Test func `30 m² for 100 households are enough, to the household`() {
    #expect(loads(cellsOf: 100, floorArea: 360).overload(0) == nil)
    #expect(loads(cellsOf: 100, floorArea: 359.9).overload(0) == .floorArea)
    #expect(loads(cellsOf: 100, floorArea: .nan).overload(0) == nil)
  }

  @Test func `A capacity holds as many as it says, and one more is too many`() {
    #expect(loads(cellsOf: 100, floorArea: 900, capacity: 1200).overload(0) == nil)
    #expect(loads(cellsOf: 100, floorArea: 900, capacity: 1199).overload(0) == .capacity)
    #expect(loads(cellsOf: 100, floorArea: 100, capacity: 0).overload(0) == .both)
  }

  @Test func `F8: every cell has one station, that of most of its households`() {
    let table = buildings([10, 20, 5, 5, 7])
    let travel = TravelTable(
      method: .straightLine, owner: [0, 1, 1, 0, -1], metres: [10, 10, 10, 10, .infinity],
      indecisions: [nil, nil, nil, nil, .noPosition])
    let coverage = Coverage(
      travel: travel, cutoffs: [10].compactMap { Cutoff(minutes: $0, preset: .senior) })
    let loads = StationLoads(
      coverage, within: coverage.cutoffs[0], buildings: table,
      stations: stationTable([Position(x: 0, y: 0), Position(x: 1, y: 0)]),
      cells: CellMembership(cell: [0, 0, 1, 1, 2], count: 3))
    // Of equals the lower row; a cell without an answer has none.
    #expect(loads.stationOfCell == [1, 0, -1])
    #expect(loads.households == [15, 25] && loads.cells == [1, 1])
  }

  @Test func `Who is beyond falls to the nearest station all the same, and is told apart`() {
    let coverage = coverage([100, 5000])
    let loads = StationLoads(
      coverage, within: coverage.cutoffs[0], buildings: buildings([60, 40]),
      stations: stationTable([Position(x: 0, y: 0)]))
    #expect(loads.households == [100] && loads.reachedHouseholds == [60])
    #expect(loads.buildings == [2])
  }
}
