import Districting
import Testing

/// Squares of k × k unit squares in k cells of exactly k: instances of the districting literature
/// (the repository zhelih/districting), with the optima listed there.
@Suite struct UnitGridProperties {
  #if DEBUG
    static let sides = [5, 6]
  #else
    static let sides = [5, 6, 7, 8, 9, 10]
  #endif

  /// ⌊100 · distance⌋² to a member chosen as centre.
  ///
  /// The list has 1,773,005.84 for 10, where every
  /// plan costs a whole number: a solver's rounding.
  static let optima = [
    5: 239_524, 6: 418_572, 7: 647_977, 8: 916_840, 9: 1_075_716, 10: 1_773_006,
  ]

  private func grid(_ side: Int) throws -> AtomGraph {
    var atoms: [AtomGraph.Atom] = []
    var borders: [AtomGraph.Border] = []
    for row in 0..<side {
      for column in 0..<side {
        let here = atoms.count
        atoms.append(
          .init(
            x: Double(column) * 100, y: Double(row) * 100, weight: 1, area: 10_000,
            perimeter: 400))
        if column > 0 { borders.append(.init(here - 1, here, length: 100)) }
        if row > 0 { borders.append(.init(here - side, here, length: 100)) }
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  private func plan(_ side: Int) throws -> Plan {
    var options = PartitionOptions()
    (options.opening, options.perimeter, options.zone, options.compound) = (0, 0, 0, 0)
    options.center = .member
    options.cells = [side]
    options.exact = true
    return try partition(
      try grid(side), band: try Band(lower: side, upper: side), options: options)
  }

  @Test(arguments: sides)
  func `The best plan of a unit grid is found and proved`(side: Int) throws {
    let plan = try plan(side)
    #expect(plan.cells.map(\.weight) == Array(repeating: side, count: side))
    #expect(plan.components.map(\.proof) == [.exhaustive])
    // Each square weighs 1 and the 3 % that keep empty atoms in shape.
    let optimum = try #require(Self.optima[side])
    #expect(abs(plan.score.cost / 1.03 - Double(optimum)) < 0.001)
  }
}
