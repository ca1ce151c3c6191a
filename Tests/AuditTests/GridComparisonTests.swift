import Audit
import Geometry
import Survey
import TestSupport
import Testing

@Suite struct GridComparisonTests {
  /// Our two cells, and a police map of two others that cross them and leave the east open.
  private func map() throws -> AuditMap {
    var map = AuditMap(
      """
      A-----B-----C
      |  1  |  2  |
      G-----H--I--J
      |  3  |4 |5 |
      D-----E--K--F
      """)
    try map.community("990101001001", "ACFD")
    try map.cell("990101001001001", "ABED")
    try map.cell("990101001001002", "BCFE")
    for (letter, households) in zip("12345", [130, 140, 100, 60, 70]) {
      map.building(letter, households)
    }
    var police = CellTable()
    police.append("P1", MultiPolygon([try map.drawing.polygon("ACJG")]))
    police.append("P2", MultiPolygon([try map.drawing.polygon("GIKD")]))
    map.survey.otherCells = [police]
    return map
  }

  @Test func `F24, F40: the common refinement has the ground of both maps, piece by piece`() throws
  {
    let pieces = try map().audited().refinement
    let codes = pieces.map { $0.codes.map { $0 ?? "-" }.joined(separator: " ") }
    #expect(
      codes == [
        "990101001001001 P1", "990101001001001 P2", "990101001001002 P1", "990101001001002 P2",
        "990101001001002 -",
      ])
    #expect(pieces.map(\.households) == [130, 100, 140, 60, 70])
    #expect(pieces.map(\.shape.area) == [1200, 1200, 1200, 600, 600])
  }

  @Test func `F24: what another map leaves out is a gap of it, with its households`() throws {
    let findings = try map().audited().findings
    let gap = try #require(findings.first { $0.code == "audit.against-gap" })
    #expect(gap.cell == "990101001001002" && gap.area == 600 && gap.households == 70)
    #expect(!findings.contains { $0.code == "audit.against-beyond" })
  }

  @Test func `F24: ground that only the other map has is told too`() throws {
    var map = try map()
    map.survey.otherCells[0].shapes[1] = MultiPolygon([
      try map.drawing.polygon("GJFD"),
      Polygon(
        exterior: try Ring(
          [(120.0, 0.0), (130, 0), (130, -10), (120, -10), (120, 0)].map {
            Position(x: $0.0, y: $0.1)
          })),
    ])
    let beyond = try #require(
      try map.audited().findings.first { $0.code == "audit.against-beyond" })
    #expect(beyond.other == "P2" && beyond.area == 100)
  }

  @Test func `F40: cells that cross are conflicts, one inside another is none`() throws {
    let conflicts = try map().audited().findings.filter { $0.code == "audit.against-conflict" }
    #expect(
      conflicts.map { $0.cell.suffix(3) + " " + $0.other } == [
        "001 P1", "001 P2", "002 P1", "002 P2",
      ])
    var nested = try AuditMap.clean()
    var police = CellTable()
    police.append("P", MultiPolygon([try nested.drawing.polygon("ACFD")]))
    nested.survey.otherCells = [police]
    #expect(try nested.codes() == [])
    #expect(
      try nested.audited().refinement.map(\.codes) == [
        ["990101001001001", "P"], ["990101001001002", "P"],
      ])
  }

  @Test(arguments: 0..<20)
  func `A refinement of three maps covers what they cover, and no household is lost`(
    seed: UInt64
  ) throws {
    var chance = SeededGenerator(seed: seed)
    var map = AuditMap("A")
    func column(_ cuts: [Double]) throws -> CellTable {
      var table = CellTable()
      let sides = [0] + cuts.sorted() + [100]
      for (number, (west, east)) in zip(sides, sides.dropFirst()).enumerated() {
        let corners = [(west, 0.0), (east, 0), (east, 50), (west, 50), (west, 0)]
        table.append("\(number)", try .ring(corners))
      }
      return table
    }
    func cuts() -> [Double] {
      Set((0..<3).map { _ in Double(Int.random(in: 1...99, using: &chance)) }).sorted()
    }
    map.survey.cells = try column(cuts())
    map.survey.otherCells = [try column(cuts()), try column(cuts())]
    for number in 0..<50 {
      let x = Double.random(in: 0.1...99.9, using: &chance)
      map.building(at: Position(x: x, y: 25), "\(number)", number)
    }
    let pieces = try map.audited().refinement
    #expect(abs(pieces.reduce(0) { $0 + $1.shape.area } - 5000) < 1e-6)
    #expect(pieces.reduce(0) { $0 + $1.households } == 49 * 50 / 2)
    #expect(pieces.allSatisfy { $0.codes.count == 3 && !$0.codes.contains(nil) })
  }
}
