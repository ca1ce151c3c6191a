import Diagnostics
import Geometry
import GridPartition
import Survey
import Testing
import Workers

/// Buildings of a list: compounds in their order, each a row of households.
func listedSurvey(_ compounds: [[Int]], at points: [Position] = []) -> CountySurvey {
  var survey = CountySurvey()
  survey.communities.codes = ["990101001001"]
  survey.communities.names = ["幸福社区"]
  survey.communities.areDerived = true
  survey.buildings.form = .listed
  var pairs = AdjacencyTable()
  for (compound, households) in compounds.enumerated() {
    survey.compounds.ids.append("P\(compound)")
    survey.compounds.names.append("小区\(compound)")
    survey.compounds.shapes.append(MultiPolygon([]))
    survey.compounds.isWalled.append(nil)
    survey.compounds.hasPropertyManager.append(nil)
    for (number, count) in households.enumerated() {
      if survey.buildings.count > 0 {
        pairs.first.append(Int32(survey.buildings.count - 1))
        pairs.second.append(Int32(survey.buildings.count))
        pairs.lengths.append(1)
        pairs.isPriced.append(false)
      }
      survey.buildings.ids.append("小区\(compound)\(number + 1)幢")
      survey.buildings.names.append("\(number + 1)幢")
      survey.buildings.positions.append(
        points.isEmpty ? Position(x: .nan, y: .nan) : points[compound])
      survey.buildings.households.append(count)
      survey.buildings.uses.append(.residential)
      survey.buildings.community.append(0)
      survey.buildings.compound.append(Int32(compound))
      survey.buildings.sourceRows.append(Int32(survey.buildings.count + 1))
    }
  }
  survey.adjacency = pairs
  return survey
}

func listedCells(_ survey: CountySurvey) throws -> GridCells {
  try GridPartitioner().partition(survey, workers: Workers(threads: 1))
}

@Suite struct ListedTests {
  @Test func `A list is cut into consecutive buildings inside the band, numbered in its order`()
    throws
  {
    let grid = try listedCells(listedSurvey([[Int](repeating: 50, count: 10)]))
    #expect(grid.communities[0].violation == 0 && grid.communities[0].isProven)
    #expect(grid.cells.map(\.code) == ["990101001001001", "990101001001002"])
    #expect(grid.cellOfBuilding == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(grid.cells.allSatisfy { $0.kind == .listed && $0.shape.polygons.isEmpty })
    #expect(grid.cells[0].neighbours == ["990101001001002"])
    #expect(grid.findings.map(\.code) == ["partition.listed"])
  }

  @Test func `604 households are three cells, and 350 none inside 200 to 300`() throws {
    let good = try listedCells(listedSurvey([[Int](repeating: 50, count: 8) + [51, 51, 51, 51]]))
    #expect(good.communities[0].cellSizes.count == 3 && good.communities[0].violation == 0)
    let bad = try listedCells(listedSurvey([[Int](repeating: 50, count: 7)]))
    #expect(bad.communities[0].violation == 50 && bad.communities[0].isProven)
    #expect(bad.communities[0].explanations[0].phrase.code == "partition.gap")
  }

  @Test func `Small compounds that follow each other share a cell`() throws {
    let grid = try listedCells(listedSurvey([[60, 60], [70, 60], [120, 120]]))
    #expect(grid.cellOfBuilding == [0, 0, 0, 0, 1, 1])
  }

  @Test func `A building over the band is a cell of its own and is named`() throws {
    let grid = try listedCells(listedSurvey([[120, 120, 400, 120, 120]]))
    #expect(grid.communities[0].cellSizes == [240, 400, 240])
    #expect(grid.cells[1].forcedBy == ["小区03幢"])
  }

  @Test func `Cells at points are numbered from west to east, north to south`() throws {
    let points = [(2000, -3000), (0, -3000), (1000, 900), (0, 1000)].map {
      Position(x: $0.0, y: $0.1)
    }
    let survey = listedSurvey([[250], [250], [250], [250, 250]], at: points)
    let grid = try listedCells(survey)
    #expect(grid.cellOfBuilding == [4, 3, 2, 0, 1])
  }
}

@Suite struct ListedProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<20
  #else
    static let seeds: Range<UInt64> = 0..<2000
  #endif

  /// The least households outside the band of any way to cut a row.
  static func least(_ households: [Int]) -> Int {
    var best = [0] + [Int](repeating: .max, count: households.count)
    for end in 1...households.count {
      var sum = 0
      for start in stride(from: end - 1, through: 0, by: -1) {
        sum += households[start]
        let outside = sum == 0 ? 0 : max(0, 200 - sum, sum - 300)
        if best[start] < .max { best[end] = min(best[end], best[start] + outside) }
      }
    }
    return best[households.count]
  }

  @Test(arguments: seeds)
  func `Cells of a list are runs, and no cut leaves fewer households outside the band`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let compounds = (0..<(1 + random.below(5))).map { _ in
      (0..<(1 + random.below(14))).map { _ in random.below(8) == 0 ? 0 : 8 + random.below(110) }
    }
    let survey = listedSurvey(compounds)
    guard survey.buildings.households.contains(where: { $0 > 0 }) else { return }
    let grid = try listedCells(survey)
    #expect(grid.cellOfBuilding == grid.cellOfBuilding.sorted(), "cells are runs")
    let least = Self.least(survey.buildings.households)
    let outcome = grid.communities[0]
    #expect(outcome.leastViolation <= least, "the bound is true")
    #expect(outcome.violation == least, "\(survey.buildings.households)")
    #expect(outcome.cellSizes.reduce(0, +) == survey.buildings.households.reduce(0, +))
  }
}
