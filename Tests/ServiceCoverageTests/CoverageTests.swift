import Geometry
import ServiceCoverage
import Survey
import Testing
import TravelTimes

/// Buildings given by their walk in metres; `nil` for one without a position.
func buildings(_ households: [Int]) -> BuildingTable {
  var table = BuildingTable()
  table.ids = households.indices.map { "H\($0)" }
  table.positions = households.map { _ in Position(x: 0, y: 0) }
  table.households = households
  table.uses = households.map { _ in .residential }
  return table
}

func coverage(_ metres: [Double?], minutes: [Int] = [10, 15, 20], detour: Double = 1) -> Coverage {
  Coverage(
    travel: TravelTable(
      method: .straightLine, owner: metres.map { $0 == nil ? -1 : 0 },
      metres: metres.map { $0 ?? .infinity },
      indecisions: metres.map { $0 == nil ? .noPosition : nil }),
    cutoffs: minutes.compactMap { Cutoff(minutes: $0, preset: .senior) }, detour: detour)
}

@Suite struct CoverageTests {
  @Test func `Ten, fifteen and twenty minutes of 50 metres each`() {
    let coverage = coverage([500, 500.01, 750, 1000, 1000.5, nil])
    #expect((0..<6).map { coverage.band($0)?.minutes } == [10, 15, 15, 20, nil, nil])
    let states = (0..<6).map { coverage.state($0, within: coverage.cutoffs[2]) }
    #expect(states == [.reached, .reached, .reached, .reached, .beyond, .undetermined])
  }

  @Test func `Cutoffs stand in ascending order, however they are given`() {
    #expect(coverage([1], minutes: [20, 5, 10]).cutoffs.map(\.minutes) == [5, 10, 20])
  }

  @Test func `Undetermined households part the lower value from the upper`() {
    let coverage = coverage([100, 5000, nil])
    let table = coverage.rates(
      of: buildings([60, 30, 10]), within: coverage.cutoffs[0], groups: [0, 0, 0], groupCount: 1)
    let rate = table.total(.households)
    #expect(rate == CoverageRate(reached: 60, undetermined: 10, total: 100))
    #expect(rate.beyond == 30)
    #expect(rate.lowerPercent == 60 && rate.upperPercent == 70)
    #expect(table.total(.buildings) == CoverageRate(reached: 1, undetermined: 1, total: 3))
  }

  @Test func `Denominators that the file does not have are absent`() {
    let coverage = coverage([100])
    let table = coverage.rates(
      of: buildings([60]), within: coverage.cutoffs[0], groups: [0], groupCount: 1)
    for denominator in [Denominator.occupied, .persons, .elderly, .area, .cells] {
      #expect(table.total(denominator).total == 0)
      #expect(table.total(denominator).lowerPercent == nil)
    }
  }

  @Test func `Further counts are denominators of their own, blanks left out`() {
    let coverage = coverage([100, 5000, 5000])
    var table = buildings([60, 30, 10])
    table.occupied = [40, 20, -1]
    table.persons = [150, -1, 25]
    table.elderly = [0, 0, 0]
    table.areas = [1000, 500, .nan]
    let rates = coverage.rates(
      of: table, within: coverage.cutoffs[0], groups: [0, 0, 0], groupCount: 1)
    #expect(rates.total(.occupied) == CoverageRate(reached: 40, total: 60))
    #expect(rates.total(.persons) == CoverageRate(reached: 150, total: 175))
    #expect(rates.total(.elderly).lowerPercent == nil)
    #expect(rates.total(.area) == CoverageRate(reached: 1000, total: 1500))
  }

  @Test func `Shops and schools need not be reached`() {
    let coverage = coverage([100, 5000])
    var table = buildings([60, 0])
    table.uses = [.residential, .other]
    let rates = coverage.rates(
      of: table, within: coverage.cutoffs[0], groups: [0, 0], groupCount: 1)
    #expect(rates.total(.households).lowerPercent == 100)
    #expect(rates.total(.buildings).total == 1)
  }

  @Test func `Households above a shop count, as they do in cells`() {
    let coverage = coverage([100, 5000])
    var table = buildings([60, 5])
    table.uses = [.residential, .other]
    let rates = coverage.rates(
      of: table, within: coverage.cutoffs[0], groups: [0, 0], groupCount: 1)
    #expect(rates.total(.households) == CoverageRate(reached: 60, total: 65))
  }

  @Test func `A cell is reached only when all its households are`() {
    let coverage = coverage([100, 5000, 100, 100, nil, 5000, nil, 5000])
    // Cell 0: one beyond. Cell 1: all reached. Cell 2: one undetermined. Cell 3: undetermined and
    // beyond. Cell 4: only a house without households, so nothing to reach.
    let cells = CellMembership(cell: [0, 0, 1, 2, 2, 3, 3, 4], count: 5)
    let table = coverage.rates(
      of: buildings([10, 1, 10, 10, 1, 5, 5, 0]), within: coverage.cutoffs[0],
      groups: [0, 0, 0, 1, 1, 1, 1, 1], groupCount: 2, cells: cells)
    #expect(table.total(.cells) == CoverageRate(reached: 1, undetermined: 1, total: 4))
    #expect(table.rate(.cells, group: 0) == CoverageRate(reached: 1, total: 2))
    #expect(table.rate(.cells, group: 1) == CoverageRate(undetermined: 1, total: 2))
  }

  @Test func `A house beyond that nobody lives in does not spoil its cell`() {
    let coverage = coverage([100, 5000])
    let table = coverage.rates(
      of: buildings([10, 0]), within: coverage.cutoffs[0], groups: [0, 0], groupCount: 1,
      cells: CellMembership(cell: [0, 0], count: 1))
    #expect(table.total(.cells).lowerPercent == 100)
  }

  @Test func `A detour reaches fewer`() {
    let coverage = coverage([400, 450], detour: 1.25)
    #expect(coverage.state(0, within: coverage.cutoffs[0]) == .reached)
    #expect(coverage.state(1, within: coverage.cutoffs[0]) == .beyond)
  }
}
