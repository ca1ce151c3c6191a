import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// Buildings that are polygons with counts, and communities that have no polygons.
@Suite struct FormTests {
  @Test func `Cells of tiles are unions of whole tiles`() throws {
    var survey = CountySurvey()
    let map = Drawing("A---B\n\n\nD---C", step: 25)
    survey.communities.codes = ["990101001001"]
    survey.communities.names = [""]
    survey.communities.shapes = [MultiPolygon([try map.polygon("ABCD")])]
    survey.buildings.form = .tiles
    for row in 0..<3 {
      for column in 0..<4 {
        let west = Double(column) * 25
        let north = Double(-row) * 25
        let ring = try Ring(
          [(0.0, 0.0), (25, 0), (25, -25), (0, -25), (0, 0)].map {
            Position(x: west + $0, y: north + $1)
          })
        survey.addBuilding(
          "T\(row)\(column)", at: Position(x: west + 12, y: north - 12), households: 50)
        survey.buildings.shapes.append(MultiPolygon([Polygon(exterior: ring)]))
      }
    }
    let grid = try survey.cells()
    try expectSound(grid, survey)
    #expect(grid.communities[0].violation == 0)
    for cell in grid.cells { #expect(abs(cell.area - Double(cell.buildings) * 625) < 1e-6) }
  }

  @Test func `Among footprints a building given as a point keeps its place`() throws {
    var town = try Town(
      """
      A-----------B
      | a b c d e |
      D-----------C
      """,
      communities: [("990101001001", "ABCD")],
      households: Dictionary(uniqueKeysWithValues: "abcde".map { ($0, 50) }))
    town.survey.buildings.form = .footprints
    for (row, place) in town.survey.buildings.positions.enumerated() {
      let ring = try Ring(
        [(-8.0, -8.0), (8, -8), (8, 8), (-8, 8), (-8, -8)].map {
          Position(x: place.x + $0, y: place.y + $1)
        })
      town.survey.buildings.shapes.append(
        MultiPolygon(row == 2 ? [] : [Polygon(exterior: ring)]))
    }
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.buildings) == [5])
  }

  @Test func `Communities without polygons are the ground of their buildings`() throws {
    var survey = CountySurvey()
    survey.communities.codes = ["990101001001", "990101001002"]
    survey.communities.names = ["", ""]
    survey.communities.areDerived = true
    for number in 0..<20 {
      survey.addBuilding(
        "H\(number)",
        at: Position(x: Double(number % 10) * 40, y: Double(number / 10) * 40), households: 25)
      survey.buildings.community[number] = number % 10 < 5 ? 0 : 1
    }
    let grid = try survey.cells()
    try expectSound(grid, survey)
    #expect(grid.cells.map(\.households) == [250, 250])
    #expect(grid.cells.map(\.community) == [0, 1])
    #expect(grid.findings.map(\.severity) == [.note])
    #expect(grid.communityShapes.allSatisfy { $0.area > 0 })
  }

  @Test func `Derived communities in several pieces lose nobody`() throws {
    var survey = CountySurvey()
    survey.communities.codes = ["990101001001", "990101001002"]
    survey.communities.names = ["", ""]
    survey.communities.areDerived = true
    // One community in two villages 3 km apart, the other between them.
    for number in 0..<30 {
      let village = number / 10
      survey.addBuilding(
        "H\(number)",
        at: Position(x: Double(village) * 1500 + Double(number % 10) * 40, y: Double(number % 3)),
        households: 25)
      survey.buildings.community[number] = village == 1 ? 1 : 0
    }
    let grid = try survey.cells()
    #expect(grid.cellOfBuilding.allSatisfy { $0 >= 0 })
    #expect(grid.communities.map(\.households) == [500, 250])
  }
}
