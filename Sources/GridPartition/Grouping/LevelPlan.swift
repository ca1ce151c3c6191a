internal import Diagnostics
internal import Districting
internal import Survey
internal import Workers

/// The groups of one level, as labels of a graph whose atoms are the groups of the level below.
struct LevelPlan {
  /// For each atom of the graph its group, from 0.
  private(set) var labels: [Int]
  /// The connected parts of the graph, each as its atoms ascending.
  let parts: [[Int]]
  /// As ``UnitGroups/Level/isProven``.
  private(set) var isProven = true
  /// For each group what of its connected part keeps it out of the band, where there is a band.
  private(set) var partOfGroup: [Plan.Component?] = []

  /// - Parameter isLowest: whether atoms are units, for the words of failures.
  /// - Throws: `group.number-too-large`, `group.number-too-small`, `group.no-households`.
  init(
    _ level: Grouper.Level, _ graph: AtomGraph, isLowest: Bool, effort: Double, _ workers: Workers
  ) throws(Failure) {
    parts = graph.components()
    labels = [Int](repeating: 0, count: graph.count)
    var options = PartitionOptions()
    options.effort = max(0, Int((Double(options.effort) * effort).rounded()))
    switch level.size {
    case .together:
      for (number, part) in parts.enumerated() {
        for atom in part { labels[atom] = number }
      }
      partOfGroup = parts.map { _ in nil }
    case .band(let band):
      let plan = try partition(
        graph, band: Band(lower: band.lower, upper: band.upper, aim: band.aim), options: options,
        workers: workers)
      labels = plan.labels
      isProven = plan.components.allSatisfy { $0.violation == $0.leastViolation }
      partOfGroup = plan.cells.map { plan.components[$0.component] }
    case .number(let number):
      try balance(number, level.name, graph, options, workers)
    }
  }

  private mutating func balance(
    _ number: Int, _ name: String, _ graph: AtomGraph, _ options: PartitionOptions,
    _ workers: Workers
  ) throws(Failure) {
    let shares = try shares(of: number, name, graph)
    let parts = parts
    let plans = try workers.map(count: parts.count) { (part) throws(Failure) in
      try BalancedGroups(parts[part], in: graph, number: shares[part], options)
    }
    var first = 0
    for (part, plan) in zip(parts, plans) {
      for (place, atom) in part.enumerated() { labels[atom] = first + plan.labels[place] }
      first += plan.number
    }
    isProven = plans.allSatisfy(\.isProven)
    partOfGroup = [Plan.Component?](repeating: nil, count: first)
  }

  /// How many groups each part gets: by households, a part without any gets one.
  private func shares(
    of number: Int, _ name: String, _ graph: AtomGraph
  ) throws(Failure) -> [Int] {
    let total = graph.atoms.reduce(0) { $0 + $1.weight }
    guard total > 0 else { throw Failure(.groupNoHouseholds, ["level": .text(name)]) }
    let populated = parts.indices.filter { part in
      parts[part].contains { graph.atoms[$0].weight > 0 }
    }
    let empty = parts.count - populated.count
    let sizes = populated.map { part in
      CellShares.Part(
        weight: parts[part].reduce(0) { $0 + graph.atoms[$1].weight }, most: parts[part].count)
    }
    let most = sizes.reduce(empty) { $0 + $1.most }
    let arguments: [String: Argument] = [
      "number": .integer(number), "level": .text(name), "parts": .integer(parts.count),
      "most": .integer(most),
    ]
    guard number <= most else { throw Failure(.groupNumberTooLarge, arguments) }
    guard number >= parts.count else { throw Failure(.groupNumberTooSmall, arguments) }
    let mean = max(1, total / number)
    let band = try Band(lower: mean, upper: mean + 1)
    var shares = [Int](repeating: 1, count: parts.count)
    let shared = CellShares.shared(number - empty, among: sizes, band: band) ?? []
    for (part, share) in zip(populated, shared) { shares[part] = share }
    return shares
  }
}
