import Districting
import TestSupport
import Testing

/// What small surroundings prove about components that are too large to list.
@Suite struct RegionBoundTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  /// Low houses, 12 rows of 14, and the atoms of `street` one after the other from a corner.
  private func town(_ street: [Int]) throws -> AtomGraph {
    let rows = (0..<12).map { row in
      let tail = row == 0 ? street.map(String.init) : []
      return (Array(repeating: "20", count: 14) + tail).joined(separator: " ")
    }
    return try Town.drawn(rows.joined(separator: "\n"))
  }

  @Test func `Two towers behind a third stay 20 short each in a town of 171 buildings`() throws {
    let plan = try partition(try town([180, 180, 180]), band: band)
    let part = plan.components[0]
    #expect(part.atoms == 171)
    #expect(part.feasibility.leastViolation == 0)
    #expect(plan.score.violation == 40)
    #expect(part.leastViolation == 40)
    #expect(part.proof == .dual)
    #expect(plan.cells.filter { $0.violation > 0 }.map(\.forcedBy) == [[15], [16]])
  }

  @Test func `Towers apart add up`() throws {
    let rows = (0..<12).map { row in
      let ends = row == 0 ? "180 180 " : row == 11 ? "190 190 " : ". . "
      return ends + Array(repeating: "20", count: 14).joined(separator: " ")
    }
    let plan = try partition(try Town.drawn(rows.joined(separator: "\n")), band: band)
    #expect(plan.score.violation == 30)
    #expect(plan.components[0].leastViolation == 30)
    #expect(plan.components[0].proof == .dual)
  }

  @Test func `A tower over the band counts once`() throws {
    let plan = try partition(try town([180, 180, 480]), band: band)
    #expect(plan.score.violation == 200)
    #expect(plan.components[0].feasibility.leastViolation == 180)
    #expect(plan.components[0].leastViolation == 200)
    #expect(plan.components[0].proof == .dual)
  }
}
