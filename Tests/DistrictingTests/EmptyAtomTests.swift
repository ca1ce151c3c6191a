import Districting
import Testing

/// Atoms without households decide nothing, and must not keep a plan from being found.
@Suite struct EmptyAtomTests {
  /// A row of houses, each with so many empty atoms hung on it.
  private func row(_ weights: [Int], emptyEach: Int) throws -> AtomGraph {
    var atoms: [AtomGraph.Atom] = []
    var borders: [AtomGraph.Border] = []
    for (place, weight) in weights.enumerated() {
      let house = atoms.count
      atoms.append(.init(x: Double(place) * 20, y: 0, weight: weight, area: 400, perimeter: 80))
      if place > 0 { borders.append(.init(house - 1 - emptyEach, house, length: 20)) }
      for shop in 0..<emptyEach {
        let y = Double(shop + 1) * 20
        atoms.append(.init(x: Double(place) * 20, y: y, weight: 0, area: 400, perimeter: 80))
        borders.append(.init(atoms.count - 2, atoms.count - 1, length: 20))
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  @Test(arguments: [0, 1, 4])
  func `Shops between houses do not change what is possible`(emptyEach: Int) throws {
    // 20 houses of 60: cells of 4 or 5 houses, all in band.
    let graph = try row(Array(repeating: 60, count: 20), emptyEach: emptyEach)
    let plan = try partition(graph, band: Band(lower: 200, upper: 300))
    #expect(plan.score.violation == 0)
    #expect(plan.labels.count == graph.count)
    let report = PlanReport(of: plan.labels, in: graph, band: try Band(lower: 200, upper: 300))
    #expect(report.disconnected == 0)
  }

  @Test func `A component of empty atoms alone is one cell`() throws {
    let graph = try row([0, 0, 0], emptyEach: 2)
    let plan = try partition(graph, band: Band(lower: 200, upper: 300))
    #expect(plan.cells.count == 1)
    #expect(plan.score.violation == 0)
  }
}
