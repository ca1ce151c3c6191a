import Diagnostics
import Geometry
import Survey
import Tallying
import TestSupport
import Testing
import Workers

@Suite struct PlacementTests {
  let map = Drawing(
    """
    A-----B-----C
    |     |     |
    | p   q   r |   s
    |     |     |
    D-----E--t--F
    """)

  func west() throws -> MultiPolygon { MultiPolygon([try map.polygon("ABED")]) }
  func east() throws -> MultiPolygon { MultiPolygon([try map.polygon("BCFE")]) }
  func place(_ units: TallyUnitTable, _ areas: AreaTable) throws -> Placement {
    try Placement.byPlace(units, onto: areas, workers: .inline)
  }

  @Test func `A point belongs to the area it lies in, and one on a border to the lowest code`()
    throws
  {
    let points = units(["p", "r", "q", "t", "B"].map { map[$0] })
    let placement = try place(points, areas(["1", "2"], [try west(), try east()]))
    #expect(placement.areas == [0, 1, 0, 1, 0])
    #expect(placement.unplaced.isEmpty)
    // A shared border is no overlap.
    #expect(placement.findings == [])
    let swapped = try place(points, areas(["1", "2"], [try east(), try west()]))
    #expect(swapped.areas == [1, 0, 0, 0, 0])
  }

  @Test func `A point in no area is unplaced with its reason`() throws {
    let placement = try place(
      units([map["s"], map["p"], nowhere, Position(x: .infinity, y: .infinity)]),
      areas(["1", "2"], [try west(), try east()]))
    #expect(placement.areas == [-1, 0, -1, -1])
    #expect(placement.unplaced.map(\.unit) == [0, 2, 3])
    #expect(
      placement.unplaced.map(\.reason.code) == ["tally.outside", "tally.no-place", "tally.outside"])
  }

  @Test func `Where areas overlap the lowest code counts, and the overlap is told`() throws {
    let all = MultiPolygon([try map.polygon("ACFD")])
    let placement = try place(
      units([map["p"], map["r"]]), areas(["1", "2"], [try east(), all]))
    #expect(placement.areas == [1, 0])
    let finding = try #require(placement.findings.first)
    #expect(finding.code == "tally.overlap")
    #expect(finding.arguments["count"] == 1)
    #expect(finding.arguments["id"] == "P0000002")
  }

  @Test func `A unit without a place goes by its code`() throws {
    var points = units([map["p"], nowhere, nowhere])
    // Its place decides over its code.
    points.codes = ["2", "2", "3"]
    let placement = try place(points, areas(["1", "2"], [try west(), try east()]))
    #expect(placement.areas == [0, 1, -1])
    #expect(placement.unplaced.map(\.reason.code) == ["tally.code-unknown"])
  }

  @Test func `An area without a polygon holds nothing`() throws {
    let placement = try place(
      units([map["p"]]), areas(["1", "2"], [MultiPolygon([]), try west()]))
    #expect(placement.areas == [1])
  }
}

@Suite struct CodeJoinTests {
  let communities = areas(
    ["990101001001", "990101001002", "990101002001", "990101002002"],
    Array(repeating: MultiPolygon([]), count: 4), names: ["东风社区", "向阳社区", "东风社区", "河西（北）"],
    parents: ["001", "001", "002", "002"])

  func join(_ list: TallyUnitTable) -> Placement { Placement.byCode(list, onto: communities) }

  @Test func `A code decides, then an exact name within the parent`() {
    let placement = join(
      list(
        ["990101001002", "", "", ""], names: ["", "向阳社区", "东风社区", "东风社区"],
        parents: ["", "", "001", "002"]))
    #expect(placement.areas == [1, 1, 0, 2])
    #expect(placement.findings == [])
  }

  @Test func `A name of two areas is not taken where the parent is not known`() {
    let placement = join(list([], names: ["东风社区"]))
    #expect(placement.areas == [-1])
    #expect(placement.unplaced.map(\.reason.code) == ["tally.name-ambiguous"])
  }

  @Test(arguments: [
    ("东凤社区", "tally.near-character"), ("东风", "tally.near-suffix"), ("东风县", "tally.near-suffix"),
    ("河西(北)", "tally.near-width"), (" 向阳社区", "tally.near-width"), ("向阳社区东", "tally.near-character"),
    ("阳社区", "tally.near-character"),
  ])
  func `A near miss is told and never taken`(name: String, how: String) throws {
    let placement = join(list([], names: [name, name], parents: ["001", "001"]))
    #expect(placement.areas == [-1, -1])
    #expect(placement.unplaced.map(\.reason.code) == ["tally.name-near", "tally.name-near"])
    let finding = try #require(placement.findings.first)
    #expect(placement.findings.count == 1)
    #expect(finding.code == "tally.near-miss")
    #expect(finding.arguments["count"] == 2)
    guard case .phrase(let phrase, _) = try #require(finding.arguments["how"]) else {
      Issue.record("no phrase")
      return
    }
    #expect(phrase.code == how)
  }

  @Test func `A name that lies in another parent is told`() {
    let placement = join(list([], names: ["向阳社区"], parents: ["002"]))
    #expect(placement.areas == [-1])
    #expect(placement.unplaced.map(\.reason.code) == ["tally.name-near"])
  }

  @Test func `What is not near is unknown`() {
    let placement = join(
      list(
        ["990101009999", "", "９９０１０１００１００１", ""], names: ["", "曲麻莱", "", ""]))
    #expect(placement.areas == [-1, -1, -1, -1])
    #expect(
      placement.unplaced.map(\.reason.code) == [
        "tally.code-unknown", "tally.name-unknown", "tally.code-near", "tally.code-blank",
      ])
  }

  @Test func `An exact name makes up for an unknown code, and both say so when they differ`() {
    let placement = join(
      list(["999", "990101001001"], names: ["向阳社区", "向阳社区"]))
    #expect(placement.areas == [1, 0])
    #expect(
      placement.findings.map(\.code) == ["tally.by-name-instead", "tally.code-and-name-differ"])
  }
}
