internal import Diagnostics
internal import Districting

/// Plans that are proven to be the best, on instances whose optimum others have published.
///
/// `grid5` to `grid10` are squares of k × k unit squares to be cut into k connected cells of k
/// squares each; a square costs ⌊100 · distance⌋² to a square of its cell, the best for it
/// (zhelih/districting). `slabP` is the case of slabs, without any price but the moment.
enum Exact {
  private static let published: [(name: String, cost: Double)] = [
    ("grid5", 239_524), ("grid6", 418_572), ("grid7", 647_977), ("grid8", 916_840),
    ("grid9", 1_075_716), ("grid10", 1_773_005.84), ("slabP", 14_325_784),
  ]
  /// What a square with one household weighs in a cost: 3 % of the mean more.
  private static let inertia = 1.03
  private static let headings = [
    "instance", "cells", "violation", "cost", "bound", "published", "proof", "default", "ms",
  ]

  static func run(_ arguments: Arguments) throws {
    print(Row(headings).line(under: headings))
    for (name, cost) in published where !arguments.folder.isEmpty || name != "slabP" {
      print(try row(name, published: cost, arguments).line(under: headings))
    }
  }

  private static func row(
    _ name: String, published: Double, _ arguments: Arguments
  ) throws -> Row {
    var options = arguments.options
    (options.opening, options.perimeter, options.zone, options.compound) = (0, 0, 0, 0)
    var band = try Band(lower: 200, upper: 300)
    let graph: AtomGraph
    if let side = Int(name.dropFirst(4)) {
      graph = try grid(side)
      band = try Band(lower: side, upper: side)
      options.cells = [side]
      options.center = .member
    } else {
      graph = try arguments.town(name)
    }
    let usual = try partition(graph, band: band, options: options)
    options.exact = true
    let start = processorSeconds()
    let plan = try partition(graph, band: band, options: options)
    let seconds = processorSeconds() - start
    let scale = name == "slabP" ? 1 : 1 / inertia
    var row = Row(name)
    row.add(plan.cells.count)
    row.add(plan.score.violation)
    row.add(plan.score.cost * scale, decimals: 2)
    row.add(plan.components.reduce(0) { $0 + ($1.costBound ?? 0) } * scale, decimals: 2)
    row.add(published, decimals: 2)
    row.add(plan.components.map(\.proof.rawValue).joined(separator: "+"))
    row.add(usual.score.cost * scale, decimals: 2)
    row.add(seconds * 1000, decimals: 0)
    return row
  }

  /// Unit squares, 100 m a side so that whole metres are hundredths of the side.
  private static func grid(_ side: Int) throws(Failure) -> AtomGraph {
    let metres = 100.0
    let atoms = (0..<side * side).map { square in
      AtomGraph.Atom(
        x: Double(square % side) * metres, y: Double(square / side) * metres, weight: 1,
        area: metres * metres, perimeter: 4 * metres)
    }
    var borders: [AtomGraph.Border] = []
    for square in atoms.indices {
      if square % side + 1 < side { borders.append(.init(square, square + 1, length: metres)) }
      if square + side < atoms.count {
        borders.append(.init(square, square + side, length: metres))
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }
}
