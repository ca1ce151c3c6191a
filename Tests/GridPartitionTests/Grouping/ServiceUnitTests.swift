import Diagnostics
import Geometry
import GridPartition
import Survey
import TestSupport
import Testing

/// Compounds to property-service units and joint branches.
@Suite struct ServiceUnitTests {
  /// Compounds of 80 m with 30 m between them; e is of another kind, f large, the river runs south
  /// of d.
  func compounds() throws -> CountySurvey {
    var survey = CountySurvey()
    try survey.units.append("a", 0, 0, 80, 80, households: 120, parent: "X")
    try survey.units.append("b", 110, 0, 190, 80, households: 90, parent: "X")
    try survey.units.append("c", 220, 0, 300, 80, households: 140, parent: "X")
    try survey.units.append("d", 0, 110, 80, 190, households: 85, parent: "X")
    try survey.units.append("e", 110, 110, 190, 190, households: 60, parent: "X")
    try survey.units.append("f", 220, 110, 300, 190, households: 820, parent: "X")
    try survey.units.append("g", 330, 0, 410, 80, households: 150, parent: "Y")
    try survey.units.append("h", 440, 0, 520, 80, households: 180, parent: "Y")
    try survey.units.append("i", 0, -110, 80, -30, households: 95, parent: "X")
    try survey.units.append("j", 900, 0, 980, 80, households: 70, parent: "Y")
    survey.units.attributes = [
      UnitTable.Attribute(
        name: "has_pm", texts: ["n", "n", "n", "n", "y", "n", "n", "n", "n", "n"],
        numbers: Array(repeating: .nan, count: 10)),
      UnitTable.Attribute(
        name: "year", texts: Array(repeating: "", count: 10),
        numbers: [1996, 1998, 2004, 1994, 1999, 2001, 2003, 2005, 1997, .nan]),
    ]
    survey.barriers.kinds = [.river]
    survey.barriers.names = [""]
    survey.barriers.lines = [
      [
        LineString(
          unchecked: [Position(x: -100, y: -15), Position(x: 1200, y: -15)])
      ]
    ]
    return survey
  }

  func grouped(
    _ size: Grouper.Size, _ adjust: (inout Grouper) -> Void = { _ in }
  ) throws -> UnitGroups {
    var map = try UnitMap("", households: [:])
    map.survey = try compounds()
    return try map.groups(size) {
      $0.adjacency = .gap(40)
      $0.small = 300
      $0.likeness = [.same("has_pm")]
      adjust(&$0)
    }
  }

  @Test func `F26, A23: small, near and like compounds are joined, and no others`() throws {
    let result = try grouped(.band(try SizeBand(lower: 200, upper: 600)))
    #expect(Set(result.letters()) == ["ad", "bc", "e", "f", "gh", "i", "j"])
    #expect(
      result.reasons("e") == [
        "partition.cell-below", "group.alone.near-large",
        "group.alone.unlike",
      ])
    #expect(result.reasons("f") == ["group.alone.large"])
    #expect(result.reasons("i") == ["partition.cell-below", "group.alone.barrier"])
    #expect(result.reasons("j") == ["partition.cell-below", "group.alone.none-near"])
    #expect(result.reasons("a") == [])
    // A large compound may stand alone; the others that do miss the total.
    #expect(result.levels[0].outOfBand == 3)
  }

  @Test func `F26: without the river its far bank joins`() throws {
    var map = try UnitMap("", households: [:])
    map.survey = try compounds()
    map.survey.barriers = BarrierTable()
    let result = try map.groups(.together) {
      $0.adjacency = .gap(40)
      $0.likeness = [.same("has_pm")]
      $0.small = 300
    }
    #expect(Set(result.letters()) == ["abcdi", "e", "f", "gh", "j"])
  }

  @Test func `F26: a bridge that both banks reach joins them`() throws {
    var map = try UnitMap("", households: [:])
    map.survey = try compounds()
    try map.bridge([(40, -35), (40, 5)])
    let result = try map.groups(.together) { $0.adjacency = .gap(40) }
    #expect(result.letters().contains { $0.contains("a") && $0.contains("i") })
  }

  @Test func `F26: numbers may differ by so much between neighbours, and a longer chain is told`()
    throws
  {
    let result = try grouped(.together) { $0.likeness = [.within("year", 6)] }
    // a 1996, b 1998, c 2004: each within 6 of the next, 10 from d 1994 to c.
    #expect(Set(result.letters()) == ["abcde", "f", "gh", "i", "j"])
    #expect(result.findings.map(\.code).contains("group.chain"))
    #expect(result.reasons("j") == ["group.alone.no-value"])
    let strict = try grouped(.together) { $0.likeness = [.within("year", 2)] }
    #expect(Set(strict.letters()) == ["abde", "c", "f", "gh", "i", "j"])
  }

  @Test func `F20: a joint branch holds several compounds that are near each other`() throws {
    let result = try grouped(.together) {
      $0.small = nil
      $0.likeness = []
    }
    #expect(Set(result.letters()) == ["abcdef", "gh", "i", "j"])
    #expect(result.letters().joined().count == 10)
  }

  @Test(arguments: [(29.9, false), (30, true)])
  func `The gap is from outline to outline`(gap: Double, isJoined: Bool) throws {
    let result = try grouped(.together) { $0.adjacency = .gap(gap) }
    #expect(result.letters().contains { $0.contains("a") && $0.contains("d") } == isJoined)
  }

  @Test func `A compound inside another, or across it, is no distance away`() throws {
    var map = try UnitMap("", households: [:])
    try map.survey.units.append("a", 0, 0, 300, 300, households: 10)
    try map.survey.units.append("b", 100, 100, 200, 200, households: 10)
    try map.survey.units.append("c", 140, -100, 160, 400, households: 10)
    #expect(try map.groups(.together) { $0.adjacency = .gap(0) }.letters() == ["abc"])
  }

  @Test func `A total that the band skips is explained`() throws {
    var map = try UnitMap("", households: [:])
    try map.survey.units.append("a", 0, 0, 80, 80, households: 150)
    try map.survey.units.append("b", 90, 0, 170, 80, households: 200)
    let result = try map.groups(.band(try SizeBand(lower: 200, upper: 300))) {
      $0.adjacency = .gap(20)
    }
    #expect(result.levels[0].groups.reduce(0) { $0 + $1.violation } == 50)
    #expect(result.levels[0].isProven)
    let codes = result.reasons("a") + result.reasons("b")
    #expect(codes.contains("group.part-gap"))
  }

  @Test func `A missing attribute is a clear failure`() throws {
    let failure = #expect(throws: Failure.self) {
      try grouped(.together) { $0.likeness = [.same("colour")] }
    }
    #expect(failure?.code == "table.column.missing")
  }
}
