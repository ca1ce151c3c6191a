import Districting
import Testing

/// Households carried over more cells than a window holds.
@Suite struct SurplusTests {
  /// A street of shops and houses, in cells as full as they may be: one house too many at one end
  /// and one too few at the other, so that every cell between must hand one on.
  private func street(cells: Int, shops: Int) throws -> (graph: AtomGraph, start: [Int]) {
    var atoms: [AtomGraph.Atom] = []
    var borders: [AtomGraph.Border] = []
    var start: [Int] = []
    for cell in 0..<cells {
      let houses = cell == 0 ? 4 : cell == cells - 1 ? 2 : 3
      for _ in 0..<houses {
        for weight in [100] + Array(repeating: 0, count: shops) {
          let place = atoms.count
          atoms.append(.init(x: Double(place) * 20, y: 0, weight: weight, area: 400, perimeter: 80))
          if place > 0 { borders.append(.init(place - 1, place, length: 20)) }
          start.append(cell)
        }
      }
    }
    return (try AtomGraph(atoms: atoms, borders: borders), start)
  }

  @Test(arguments: [0, 2])
  func `A house too many at one end of a street mends the lack at the other`(shops: Int) throws {
    let (graph, start) = try street(cells: 50, shops: shops)
    let band = try Band(lower: 300, upper: 300)
    #expect(PlanReport(of: start, in: graph, band: band).violation == 200)
    var options = PartitionOptions()
    options.start = start
    options.effort = 1
    // A round of windows does not help; the next one finds it stalled, and all is carried.
    #expect(try partition(graph, band: band, options: options).score.violation == 200)
    options.effort = 2
    let plan = try partition(graph, band: band, options: options)
    #expect(plan.score.violation == 0)
    #expect(plan.cells.count == 50)
    #expect(PlanReport(of: plan.labels, in: graph, band: band).disconnected == 0)
  }
}
