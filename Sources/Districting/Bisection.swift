/// Atoms halved by weight across their longer extent, again and again.
struct Bisection {
  private let graph: ComponentGraph
  private var labels: [Int]

  /// A label from 0 to `parts` - 1 for each atom; parts hold about equal weight.
  ///
  /// - Complexity: O(*n* log *n* log *parts*).
  static func labels(_ graph: ComponentGraph, parts: Int) -> [Int] {
    var bisection = Bisection(
      graph: graph, labels: [Int](repeating: 0, count: graph.count))
    bisection.divide(Array(0..<graph.count)[...], first: 0, parts: parts)
    return bisection.labels
  }

  private mutating func divide(_ atoms: ArraySlice<Int>, first: Int, parts: Int) {
    guard parts > 1, atoms.count > 1 else {
      for atom in atoms { labels[atom] = first }
      return
    }
    let sorted = sortedAcross(atoms)
    let total = atoms.reduce(0.0) { $0 + mass($1) }
    let leftParts = parts / 2
    let wanted = total * Double(leftParts) / Double(parts)
    var reached = 0.0
    var cut = 0
    while cut < sorted.count - 1 {
      let more = mass(sorted[cut])
      // The atom on the line goes where the error is smaller, but neither side stays empty.
      if cut > 0, reached + more / 2 > wanted { break }
      reached += more
      cut += 1
    }
    divide(sorted[..<cut], first: first, parts: leftParts)
    divide(sorted[cut...], first: first + leftParts, parts: parts - leftParts)
  }

  /// Households up to the band's upper end, and a little so that empty atoms are shared out too.
  private func mass(_ atom: Int) -> Double {
    Double(graph.sums[atom].weight) + ComponentGraph.pseudoWeight
  }

  private func sortedAcross(_ atoms: ArraySlice<Int>) -> [Int] {
    var (west, east) = (Double.infinity, -Double.infinity)
    var (south, north) = (Double.infinity, -Double.infinity)
    for atom in atoms {
      (west, east) = (min(west, graph.x[atom]), max(east, graph.x[atom]))
      (south, north) = (min(south, graph.y[atom]), max(north, graph.y[atom]))
    }
    let along = east - west >= north - south ? graph.x : graph.y
    return atoms.sorted { along[$0] != along[$1] ? along[$0] < along[$1] : $0 < $1 }
  }
}
