import Diagnostics
import Districting
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing
import Workers

/// Compounds (小区) that stay whole where they fit a cell.
@Suite struct CompoundTests {
  /// Four compounds of three buildings in a row, 125 households each.
  static func town(_ households: [Int]) throws -> Town {
    var town = try Town(
      """
      A-------------------------B
      | a b c d e f g h i j k l |
      D-------------------------C
      """,
      communities: [("990101001001", "ABCD")],
      households: Dictionary(uniqueKeysWithValues: zip("abcdefghijkl", households)))
    town.survey.compounds.ids = ["1", "2", "3", "4"]
    town.survey.compounds.names = ["", "", "", ""]
    town.survey.compounds.shapes = Array(repeating: MultiPolygon([]), count: 4)
    town.survey.compounds.isWalled = [nil, nil, nil, nil]
    town.survey.compounds.hasPropertyManager = [nil, nil, nil, nil]
    town.survey.buildings.compound = (0..<12).map { Int32($0 / 3) }
    return town
  }

  /// How many cells compounds lie in beyond one each.
  static func splits(_ grid: GridCells, _ survey: CountySurvey) -> Int {
    var cells: [Int32: Set<Int32>] = [:]
    for (row, cell) in grid.cellOfBuilding.enumerated() where survey.buildings.compound[row] >= 0 {
      cells[survey.buildings.compound[row], default: []].insert(cell)
    }
    return cells.values.reduce(0) { $0 + $1.count - 1 }
  }

  @Test(arguments: [CompoundRule.whole, .prefer])
  func `Compounds that fit are not cut where nothing asks for it`(rule: CompoundRule) throws {
    let town = try Self.town([40, 45, 40, 40, 45, 40, 40, 45, 40, 40, 45, 40])
    let grid = try town.cells { $0.rules.compounds = rule }
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(Self.splits(grid, town.survey) == 0)
  }

  @Test func `A compound is cut where its wholeness would cost households, unless it must not be`()
    throws
  {
    // 190, 160, 160 and 190: two of them are too many, one alone is too small.
    let town = try Self.town([90, 60, 40, 60, 50, 50, 50, 50, 60, 40, 60, 90])
    let preferred = try town.cells()
    try expectSound(preferred, town.survey)
    #expect(preferred.communities[0].violation == 0)
    let whole = try town.cells { $0.rules.compounds = .whole }
    try expectSound(whole, town.survey)
    #expect(Self.splits(whole, town.survey) == 0)
    #expect(whole.communities[0].violation == 40)
    #expect(
      whole.communities[0].explanations.map(\.phrase.code) == ["partition.granularity-whole"])
  }

  @Test func `A compound larger than a cell is split building by building`() throws {
    let town = try Self.town([70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70])
    var one = town
    one.survey.buildings.compound = (0..<12).map { _ in 0 }
    let grid = try one.cells { $0.rules.compounds = .whole }
    try expectSound(grid, one.survey)
    #expect(grid.communities[0].violation == 0)
    #expect(grid.cells.count > 1)
  }

  @Test func `Whole compounds are never cut in the sample county, and preferred ones seldom`()
    throws
  {
    let (survey, preferred) = try SampleCountyProperties.result.get()
    let whole = try survey.cells { $0.rules.compounds = .whole }
    var totals: [Int32: Int] = [:]
    for (row, compound) in survey.buildings.compound.enumerated() where compound >= 0 {
      totals[compound, default: 0] += survey.buildings.households[row]
    }
    for (compound, total) in totals where total <= 300 {
      let cells = Set(
        survey.buildings.compound.indices.filter { survey.buildings.compound[$0] == compound }
          .map { whole.cellOfBuilding[$0] })
      #expect(cells.count == 1, "compound \(survey.compounds.ids[Int(compound)])")
    }
    let free = try survey.cells { $0.rules.compounds = .free }
    #expect(Self.splits(preferred, survey) <= Self.splits(free, survey))
  }
}

/// The towns that peers were measured on: wholeness must not cost what they were built to show.
@Suite(.enabled(if: Cases.arePresent)) struct CompoundCaseTests {
  func report(_ name: String, _ rule: CompoundRule) throws -> PlanReport {
    let graph = try TownFile.graph(try Cases.text("partition/\(name).txt"))
    let band = try Band(lower: 200, upper: 300)
    var options = PartitionOptions()
    #if DEBUG
      options.effort = 1
    #endif
    let found = try CompoundSearch(band: band, options, rule).found(in: graph, workers: .inline)
    return PlanReport(of: found.labels, in: graph, band: band)
  }

  @Test func `urbanS: whole compounds leave every cell in band`() throws {
    let preferred = try report("urbanS", .prefer)
    let free = try report("urbanS", .free)
    #expect(preferred.outOfBand == 0 && preferred.disconnected == 0)
    #expect(preferred.compoundSplits < free.compoundSplits)
    #if !DEBUG
      #expect(preferred.rootMeanSquareDistance <= 60)
      #expect(preferred.polsbyPopper >= 0.65)
    #endif
  }
}
