import Diagnostics
import Geometry
import GeometryEngine
import GridPartition
import Survey
import TestSupport
import Testing

/// Towns from the catalogue of acceptance tests (A1 to A11), drawn.
@Suite struct GridPartitionerTests {
  /// Twelve buildings in one community.
  static let block = """
    A-------------B
    | a b c d e f |
    |             |
    | g h i j k l |
    D-------------C
    """

  func block(
    _ households: [Int], code: String = "990101001001"
  ) throws -> Town {
    let letters = Array("abcdefghijkl").prefix(households.count)
    return try Town(
      Self.block, communities: [(code, "ABCD")],
      households: Dictionary(uniqueKeysWithValues: zip(letters, households)))
  }

  func codes(_ outcome: CommunityOutcome) -> [String] { outcome.explanations.map(\.phrase.code) }

  @Test func `604 households make three cells`() throws {
    let town = try block(Array(repeating: 50, count: 8) + Array(repeating: 51, count: 4))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.communities[0].cellSizes.count == 3)
    #expect(grid.communities[0].violation == 0 && grid.communities[0].isProven)
    #expect(codes(grid.communities[0]) == ["partition.kept"])
    #expect(grid.cells.map(\.code) == ["001", "002", "003"].map { "990101001001" + $0 })
  }

  @Test func `350 households cannot be cut, and the sentence names 301 to 399`() throws {
    let town = try block(Array(repeating: 50, count: 7))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    let outcome = grid.communities[0]
    #expect(outcome.violation == 50 && outcome.leastViolation == 50 && outcome.isProven)
    #expect(codes(outcome) == ["partition.gap", "partition.mend-by-band"])
    let explanation = outcome.explanations[0]
    let sentence = explanation.phrase.words(in: .english, explanation.arguments)
    #expect(sentence.contains("350") && sentence.contains("301 to 399"))
  }

  @Test func `550 households cannot be cut into 300 to 500`() throws {
    let town = try block(Array(repeating: 50, count: 11))
    let band = try SizeBand(lower: 300, upper: 500)
    let grid = try town.cells { $0.band = band }
    try expectSound(grid, town.survey)
    #expect(codes(grid.communities[0]) == ["partition.gap", "partition.mend-by-band"])
    #expect(grid.communities[0].violation == 50)
  }

  @Test func `A community below the band is one cell, and the sentence says so`() throws {
    let town = try block([50, 50, 50])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [150])
    #expect(codes(grid.communities[0]) == ["partition.below-band", "partition.mend-by-band"])
    #expect(grid.cells[0].explanation?.phrase.code == "partition.cell-below")
  }

  @Test func `What is left beside a building over the band is told without it`() throws {
    let town = try block([420] + Array(repeating: 25, count: 4))
    let outcome = try town.cells().communities[0]
    #expect(codes(outcome).contains("partition.rest-below-band"))
    let sentence = try #require(
      outcome.explanations.first { $0.phrase.code == "partition.rest-below-band" })
    #expect(
      sentence.phrase.words(in: .english, sentence.arguments)
        .contains("100 households, fewer than the 200"))
  }

  @Test func `A building over the band is a cell of its own, flagged and named`() throws {
    let town = try block([420] + Array(repeating: 25, count: 10))
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households).sorted() == [250, 420])
    let tower = try #require(grid.cells.first { $0.households == 420 })
    #expect(tower.buildings == 1 && tower.violation == 120)
    #expect(tower.explanation?.phrase.code == "partition.oversize")
    #expect(tower.explanation?.arguments["building"] == .text("a"))
    #expect(codes(grid.communities[0]) == ["partition.oversize"])
  }

  @Test func `Stacked points stay together, and the stack is named by its households`() throws {
    var town = try block(Array(repeating: 25, count: 10))
    for floor in 0..<4 { town.add("塔\(floor)", at: town.map["l"], households: 90) }
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(Set(grid.cellOfBuilding.suffix(4)).count == 1)
    let stack = try #require(grid.cells.first { $0.households == 360 })
    #expect(stack.buildings == 4)
    #expect(stack.explanation?.phrase.code == "partition.oversize-stack")
    #expect(stack.explanation?.arguments["households"] == .integer(360))
  }

  @Test func `A community without households is a special cell`() throws {
    let town = try Town(
      """
      A---B-----------E
      | a | b c d e f |
      D---C-----------F
      """,
      communities: [("990101001001", "ABCD"), ("990101001002", "BEFC")],
      households: ["a": 0, "b": 50, "c": 50, "d": 50, "e": 50, "f": 50])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.isSpecial) == [true, false])
    #expect(grid.communities[0].cellSizes.isEmpty && grid.communities[0].outOfBand == 0)
    #expect(codes(grid.communities[0]) == ["partition.no-households"])
  }

  @Test func `A community without a building is a special cell too`() throws {
    let town = try Town(
      """
      A---B-----------E
      |   | b c d e f |
      D---C-----------F
      """,
      communities: [("990101001001", "ABCD"), ("990101001002", "BEFC")],
      households: ["b": 50, "c": 50, "d": 50, "e": 50, "f": 50])
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.isSpecial) == [true, false])
    #expect(grid.cells[0].buildings == 0)
  }

  @Test func `No cell lies in two communities`() throws {
    let town = try Town(
      """
      A-------B-------E
      | a b c | d e f |
      D-------C-------F
      """,
      communities: [("990101001001", "ABCD"), ("990101001002", "BEFC")],
      households: ["a": 50, "b": 40, "c": 40, "d": 40, "e": 40, "f": 40])
    // Together they would fit one cell of 250.
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.cells.map(\.households) == [130, 120])
    #expect(grid.cells.allSatisfy { $0.neighbours.isEmpty })
  }

  @Test func `Codes begin with the county where communities have only their last six digits`()
    throws
  {
    let town = try block(Array(repeating: 50, count: 5), code: "001001")
    let grid = try town.cells { $0.countyCode = "990101" }
    #expect(grid.cells.map(\.code) == ["990101001001001"])
    #expect(grid.findings.isEmpty)
    #expect(try town.cells().findings.map(\.code) == ["partition.community-code"])
  }

  @Test func `Twenty digits mark an undivided community with 00`() throws {
    let town = try block(Array(repeating: 50, count: 5))
    let grid = try town.cells { $0.scheme = .cjt349(objectClass: "060101") }
    #expect(grid.cells.map(\.code) == ["06010199010100100100"])
    #expect(grid.cells[0].sequence == 0)
  }

  @Test func `More cells than the scheme can number are refused`() throws {
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
    #expect(try survey.cells().cells.count == 100)
    let failure = #expect(throws: Failure.self) {
      try survey.cells { $0.scheme = .cjt349(objectClass: "060101") }
    }
    #expect(failure?.code == "code.overflow")
  }

  @Test func `Cells need communities`() {
    var survey = CountySurvey()
    survey.addBuilding("a", at: Position(x: 0, y: 0), households: 250)
    let failure = #expect(throws: Failure.self) { try survey.cells() }
    #expect(failure?.code == "partition.communities-needed")
  }

  @Test func `Buildings without a position are told with their households`() throws {
    var town = try block(Array(repeating: 50, count: 5))
    town.add("x", at: Position(x: .nan, y: .nan), households: 7)
    town.survey.buildings.community[5] = 0
    let grid = try town.cells()
    try expectSound(grid, town.survey)
    #expect(grid.findings.map(\.code) == ["partition.buildings-without-cell"])
    #expect(grid.findings[0].words(in: .english).contains("1 buildings with 7 households"))
  }

  @Test func `Overlapping communities are told with both codes and the area`() throws {
    let town = try Town(
      """
      A-------E-B-------F
      | a b c | | d e f |
      D-------H-C-------G
      """,
      communities: [("990101001001", "ABCD"), ("990101001002", "EFGH")],
      households: ["a": 70, "b": 70, "c": 70, "d": 70, "e": 70, "f": 70])
    let grid = try town.cells()
    #expect(grid.findings.map(\.code) == ["community.overlap"])
    let words = grid.findings[0].words(in: .english)
    // Two columns by two rows of 20 m.
    #expect(words.contains("1600 m²") && words.contains("990101001002"))
    #expect(try grid.cells[0].shape.sharedArea(with: grid.cells[1].shape) < 1e-6)
    let ground = grid.cells.reduce(0) { $0 + $1.area }
    let union = try town.survey.communities.shapes.union()
    #expect(abs(ground - union.area) < 1e-6 * union.area)
  }

  @Test func `One building more changes no other community's cells`() throws {
    var town = try Town(
      """
      A-------------B-------------E
      | a b c d e f | m n o p q r |
      |             |             |
      | g h i j k l | s t u v w x |
      D-------------C-------------F
      """,
      communities: [("990101001001", "ABCD"), ("990101001002", "BEFC")],
      households: Dictionary(uniqueKeysWithValues: "abcdefghijklmnopqrstuvwx".map { ($0, 45) }))
    func first(_ grid: GridCells) -> [String] {
      grid.cells.filter { $0.community == 0 }.map { "\($0.code) \($0.households) \($0.shape)" }
    }
    let before = try town.cells()
    town.add("新", at: Position(x: town.map["w"].x + 10, y: town.map["w"].y), households: 30)
    let after = try town.cells()
    try expectSound(after, town.survey)
    #expect(first(before) == first(after) && !first(before).isEmpty)
  }

  @Test(arguments: [2, 8])
  func `Threads change nothing`(threads: Int) throws {
    let town = try block((0..<12).map { 40 + $0 * 3 })
    #expect(try town.cells().rows == town.cells(threads: threads).rows)
  }

  @Test func `Without search there is a plan all the same`() throws {
    let town = try block(Array(repeating: 50, count: 12))
    let grid = try town.cells { $0.effort = 0 }
    try expectSound(grid, town.survey)
  }
}
