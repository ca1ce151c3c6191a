import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// The ways in which the ground has led others astray, each as a map.
@Suite struct PitfallTests {
  func sizes(_ grid: GridCells) -> [Int] { grid.cells.map(\.households).sorted() }

  func households(_ letters: String, _ count: Int) -> [Character: Int] {
    Dictionary(uniqueKeysWithValues: letters.map { ($0, count) })
  }

  @Test func `1: an island without a bridge is a cell of its own, flagged and told`() throws {
    var town = try Town(
      """
      A-------P-------B
      | a b c |  g    |
      | d e f |  h    |
      D-------Q-------C
      """,
      communities: [("990101001001", "ABCD")], households: households("abcdefgh", 40))
    try town.barrier(.river, "PQ")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(sizes(grid) == [80, 240])
    #expect(grid.communities[0].violation == 120 && grid.communities[0].isProven)
    #expect(grid.findings.map(\.code).contains("partition.communities-in-parts"))
  }

  @Test func `2: buildings at one place are neither lost nor parted`() throws {
    var town = try Town(
      """
      A-----------B
      | a   b   c |
      D-----------C
      """,
      communities: [("990101001001", "ABCD")], households: households("abc", 60))
    for number in 0..<3 { town.add("同\(number)", at: town.map["b"], households: 20) }
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(sizes(grid) == [240])
  }

  @Test func `3: a building over the band is cut by its stairwells, or flagged`() throws {
    var town = try Town(
      """
      A-----------B
      |     t     |
      D-----------C
      """,
      communities: [("990101001001", "ABCD")], households: ["t": 480])
    #expect(sizes(try town.cells()) == [480])
    town.give([120, 120, 120, 120], to: "t")
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(sizes(grid) == [240, 240])
    #expect(grid.communities[0].violation == 0)
  }

  @Test func `4: towers of 160 that fit neither alone nor in pairs are proved and named`() throws {
    let town = try Town(
      """
      A---------------B
      | a   b   c   d |
      D---------------C
      """,
      communities: [("990101001001", "ABCD")], households: households("abcd", 160))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    // Two pairs of 20 too many, or four alone of 40 too few each: 40 is the least.
    #expect(sizes(grid) == [320, 320])
    #expect(grid.communities[0].violation == 40)
    #expect(grid.cells.allSatisfy { $0.explanation?.phrase.code == "partition.cell-above" })
  }

  @Test func `6: ground without households belongs to a cell and no cell is ragged`() throws {
    let town = try Town(
      """
      A-------------------B
      | a b x x2x c d     |
      |   y   y   z       |
      | e f   z   g h     |
      D-------------------C
      """,
      communities: [("990101001001", "ABCD")],
      households: households("abcdefgh", 60).merging(["x": 0, "y": 0, "z": 0]) { $1 })
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.communities[0].violation == 0)
    #expect(grid.cells.allSatisfy { $0.compactness > 0.4 })
  }

  @Test func `7: a community around another is cut around the hole`() throws {
    let town = try Town(
      """
      A-----------------B
      | a b c     d e f |
      |     E-----F     |
      |     | x y |     |
      |     H-----G     |
      | g h i     j k l |
      D-----------------C
      """,
      communities: [("990101001001", "EFGH"), ("990101001002", "ABCD")],
      households: households("abcdefghijkl", 40).merging(["x": 110, "y": 110]) { $1 })
    var survey = town.survey
    survey.communities.shapes[1] = MultiPolygon([
      try town.map.polygon("ABCD", holes: ["EFGH"])
    ])
    let grid = try survey.cells()
    try expectSound(grid, survey)
    #expect(sizes(grid) == [220, 240, 240])
    #expect(grid.communities.allSatisfy { $0.violation == 0 })
  }

  @Test func `7: no cell closes around another of its community`() throws {
    let town = try Town(
      """
      A---------------B
      | a b c d e f g |
      | h i j k l m n |
      | o p q r s t u |
      | v w x y z 1 2 |
      D---------------C
      """,
      communities: [("990101001001", "ABCD")],
      households: households("abcdefghijklmnopqrstuvwxyz12", 40))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.allSatisfy { $0.shape.polygons.allSatisfy(\.holes.isEmpty) })
  }

  @Test func `7: an exclave is cut by itself, and one without households is special`() throws {
    let town = try Town(
      """
      A-------B   E-----F   I---J
      | a b c |   | g h |   |   |
      | d e f |   | i j |   |   |
      D-------C   H-----G   L---K
      """,
      communities: [("990101001001", "ABCD")],
      households: households("abcdef", 40).merging(households("ghij", 60)) { $1 })
    var survey = town.survey
    survey.communities.shapes[0] = MultiPolygon([
      try town.map.polygon("ABCD"), try town.map.polygon("EFGH"), try town.map.polygon("IJKL"),
    ])
    survey.buildings.community = survey.buildings.ids.map { _ in 0 }
    let grid = try survey.cells()
    try expectSound(grid, survey)
    #expect(sizes(grid) == [0, 240, 240])
    #expect(grid.cells.count { $0.kind == .special } == 1)
    #expect(grid.communities[0].violation == 0)
    #expect(grid.findings.map(\.code).contains("partition.communities-in-parts"))
    #expect(!grid.findings.map(\.code).contains("partition.cells-in-parts"))
  }

  @Test func `8: grounds that touch in a corner are no neighbours`() throws {
    let town = try Town(
      """
      A-----B
      | a b |
      | c d |
      D-----E-----F
            | e f |
            | g h |
            H-----G
      """,
      communities: [("990101001001", "ABED")], households: households("abcdefgh", 35))
    var survey = town.survey
    survey.communities.shapes[0] = MultiPolygon([
      try town.map.polygon("ABED"), try town.map.polygon("EFGH"),
    ])
    survey.buildings.community = survey.buildings.ids.map { _ in 0 }
    let grid = try survey.cells()
    try expectSound(grid, survey)
    // Together they would fit one cell of 280.
    #expect(sizes(grid) == [140, 140])
    #expect(grid.cells.allSatisfy { $0.neighbours.isEmpty })
  }

  @Test func `9: a barrier that ends midway parts only what lies beside it, and is named`() throws {
    var town = try Town(
      """
      A-------P-------B
      | a b c | g h i |
      |       |       |
      |       Q       |
      | d e f   j k l |
      D---------------C
      """,
      communities: [("990101001001", "ABCD")], households: households("abcdefghijkl", 25))
    try town.barrier(.railway, "PQ")
    town.survey.barriers.names[0] = "支线"
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(sizes(grid) == [300])
    #expect(grid.cells[0].straddles == ["支线"])
  }

  @Test func `14: more cells than two digits number are refused, not cut off`() throws {
    var survey = CountySurvey()
    let map = Drawing("A---B\nD---C", step: 1000)
    survey.communities.codes = ["990101001001"]
    survey.communities.names = [""]
    survey.communities.shapes = [MultiPolygon([try map.polygon("ABCD")])]
    for number in 0..<100 {
      survey.addBuilding(
        "H\(number)",
        at: Position(x: 100 + Double(number % 25) * 120, y: -100 - Double(number / 25) * 200),
        households: 250)
    }
    let failure = #expect(throws: Failure.self) {
      try survey.cells { $0.scheme = .cjt349(objectClass: "060101") }
    }
    #expect(failure?.code == "code.overflow")
  }
}
