import Districting

/// Small graphs and all their plans, one by one: what engines are held against.
enum EveryPartition {
  static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { (first, $0) } }
  }

  static func isConnected(_ borders: [(Int, Int)], _ count: Int) -> Bool {
    var root = Array(0..<count)
    for _ in 0..<count {
      for (first, second) in borders {
        let low = min(root[first], root[second])
        root[first] = low
        root[second] = low
      }
    }
    return root.allSatisfy { $0 == 0 }
  }

  /// The connected graphs of `count` atoms, one of each form.
  static func connectedGraphs(_ count: Int) -> [[(Int, Int)]] {
    let pairs = pairs(count)
    var placeOf = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for (place, pair) in pairs.enumerated() {
      placeOf[pair.0][pair.1] = place
      placeOf[pair.1][pair.0] = place
    }
    let orders = permutations(Array(0..<count))
    var met = Set<Int>()
    var graphs: [[(Int, Int)]] = []
    for bits in 0..<(1 << pairs.count) where !met.contains(bits) {
      let borders = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
      for order in orders {
        met.insert(borders.reduce(0) { $0 | 1 << placeOf[order[$1.0]][order[$1.1]] })
      }
      if isConnected(borders, count) { graphs.append(borders) }
    }
    return graphs
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { place in
      var rest = items
      let first = rest.remove(at: place)
      return permutations(rest).map { [first] + $0 }
    }
  }

  /// Every way to part `count` atoms, as labels that count up in order of first use.
  static func forEach(of count: Int, _ body: ([Int]) -> Void) {
    func extend(_ labels: [Int], _ used: Int) {
      guard labels.count < count else { return body(labels) }
      for label in 0...used { extend(labels + [label], max(used, label + 1)) }
    }
    extend([], 0)
  }

  /// The best score of all partitions into connected cells, `cells` of them where it is given.
  static func best(
    _ graph: AtomGraph, band: Band, opening: Double, cells: Int? = nil
  ) -> Score? {
    var best: Score?
    forEach(of: graph.count) { labels in
      if let cells, (labels.max() ?? 0) + 1 != cells { return }
      guard PlanReport(of: labels, in: graph, band: band).disconnected == 0 else { return }
      let score = score(labels, graph, band: band, opening: opening)
      if best.map({ score.isBetter(than: $0) }) ?? true { best = score }
    }
    return best
  }

  /// The score of moment and opening alone by its definition, apart from the search's way to sum
  /// it; atoms have 100 m² each.
  static func score(
    _ labels: [Int], _ graph: AtomGraph, band: Band, opening: Double
  ) -> Score {
    let atoms = graph.atoms
    let total = Double(atoms.reduce(0) { $0 + $1.weight })
    let cells = max(1, total / Double(band.aim))
    let unit = total / cells * (Double(atoms.count) * 100 / cells) / 6
    let pseudo = 0.03 * total / Double(atoms.count)
    var result = Score.zero
    for cell in Set(labels).sorted() {
      let members = labels.indices.filter { labels[$0] == cell }.map { atoms[$0] }
      let weight = members.reduce(0) { $0 + $1.weight }
      let violation = band.violation(of: weight)
      let mass = members.reduce(0) { $0 + Double($1.weight) + pseudo }
      let x = members.reduce(0) { $0 + (Double($1.weight) + pseudo) * $1.x } / mass
      let y = members.reduce(0) { $0 + (Double($1.weight) + pseudo) * $1.y } / mass
      let moment = members.reduce(0) {
        $0 + (Double($1.weight) + pseudo) * (($1.x - x) * ($1.x - x) + ($1.y - y) * ($1.y - y))
      }
      result += Score(
        violation: violation, affected: violation > 0 ? weight : 0,
        cost: moment + opening * unit)
    }
    return result
  }
}
