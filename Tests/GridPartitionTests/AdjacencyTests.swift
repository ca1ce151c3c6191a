import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// A list of pairs says what adjoins, instead of the ground.
@Suite struct AdjacencyTests {
  /// Two rows of five buildings, 50 households each; without pairs nothing adjoins.
  func town(_ pairs: [(Int32, Int32)], communities: Int = 1) -> CountySurvey {
    var survey = CountySurvey()
    survey.communities.areDerived = true
    survey.communities.codes =
      communities == 1 ? [CommunityTable.areaCode] : ["990101001001", "990101001002"]
    survey.communities.names = survey.communities.codes.map { _ in "" }
    for number in 0..<10 {
      survey.addBuilding(
        "H\(number)", at: Position(x: Double(number % 5) * 40, y: Double(number / 5) * -40),
        households: 50)
      survey.buildings.community[number] = communities == 1 ? 0 : Int32(number / 5)
    }
    var table = AdjacencyTable()
    for (first, second) in pairs {
      table.first.append(first)
      table.second.append(second)
      table.lengths.append(40)
      table.isPriced.append(false)
    }
    survey.adjacency = table
    return survey
  }

  func row(_ start: Int32) -> [(Int32, Int32)] { (0..<4).map { (start + $0, start + $0 + 1) } }

  @Test func `Cells follow the pairs, not the ground`() throws {
    let grid = try town(row(0) + row(5)).cells()
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(Set(grid.cellOfBuilding.prefix(5)).count == 1)
    #expect(Set(grid.cellOfBuilding.suffix(5)).count == 1)
    #expect(grid.findings.map(\.code).contains("partition.one-area"))
    #expect(!grid.findings.map(\.code).contains("partition.communities-derived"))
  }

  @Test func `A cell whose pairs leap over others is told to be in parts`() throws {
    // Every second building adjoins: two combs through each other.
    let pairs: [(Int32, Int32)] = [(0, 6), (6, 2), (2, 8), (8, 4), (5, 1), (1, 7), (7, 3), (3, 9)]
    let grid = try town(pairs).cells()
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(grid.cells.contains { $0.shape.polygons.count > 1 })
    #expect(grid.findings.map(\.code).contains("partition.cells-in-parts"))
  }

  @Test func `Without a pair a building stands alone`() throws {
    let grid = try town(row(0)).cells()
    #expect(grid.cells.count == 6)
    #expect(grid.communities[0].violation == 5 * 150)
  }

  @Test func `Pairs between communities join nothing, and are counted`() throws {
    let grid = try town(row(0) + row(5) + [(0, 5), (1, 6)], communities: 2).cells()
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(grid.cells.map(\.community) == [0, 1])
    let finding = try #require(grid.findings.first { $0.code == "partition.adjacency-across" })
    #expect(finding.arguments["count"] == .integer(2))
  }

  @Test func `Buildings at one place stay apart, as their pairs have it`() throws {
    var survey = town(row(0) + row(5))
    for number in 0..<5 { survey.buildings.positions[number] = Position(x: 0, y: 100) }
    let grid = try survey.cells()
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(grid.cellOfBuilding.allSatisfy { $0 >= 0 })
  }

  @Test func `A tower with stairwells adjoins with each of them`() throws {
    var survey = town(row(0) + row(5))
    survey.buildings.households[0] = 400
    for number in 0..<4 {
      survey.stairwellUnits.ids.append("U\(number)")
      survey.stairwellUnits.building.append(0)
      survey.stairwellUnits.households.append(100)
    }
    let grid = try survey.cells()
    #expect(grid.communities[0].violation == 0)
    #expect(grid.cutUnits.count == 4)
  }
}
