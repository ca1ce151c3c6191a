internal import Diagnostics
internal import Districting
internal import Workers

/// How many households keep their cell when some buildings change.
///
/// 3 % of the buildings that have households get 0.5 to 1.5 times as many, by chance. The town
/// is cut again from its old cells, and once anew beside it. Cells are matched one to one, those
/// that share most households first, and a household keeps its cell where its old and new cell
/// are such a pair.
enum Stability {
  private static let changed = 0.03
  private static let headings = [
    "seed", "changed", "broken", "out", "violation", "kept_%", "ms", "anew_out", "anew_kept_%",
    "anew_ms",
  ]

  static func run(_ arguments: Arguments) throws {
    let band = try Band(lower: 200, upper: 300)
    for name in arguments.cases {
      let town = try arguments.town(name)
      let old = try partition(town, band: band, options: arguments.options).labels
      print("\(name), \(town.count) buildings")
      print(Row(headings).line(under: headings))
      var runs: [Run] = []
      for seed in 1...arguments.seeds {
        let run = try Run(town, old, band, seed: seed, arguments.options)
        print(run.row("\(seed)").line(under: headings))
        runs.append(run)
      }
      print(
        """
        least kept \(percent(runs.map(\.kept).min())), mean \(percent(mean(runs.map(\.kept)))); \
        anew mean \(percent(mean(runs.map(\.anewKept)))); \
        median \(rounded(median(runs.map(\.seconds)) * 1000)) ms, \
        slowest \(rounded((runs.map(\.seconds).max() ?? 0) * 1000)) ms
        """)
    }
  }

  private static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  private static func percent(_ share: Double?) -> String { "\(rounded((share ?? 0) * 100)) %" }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// One town with changed households, cut again in both ways.
  private struct Run {
    let changed: Int
    /// Old cells that the change drove out of band.
    let broken: Int
    let report: PlanReport
    let kept: Double
    let seconds: Double
    let anew: PlanReport
    let anewKept: Double
    let anewSeconds: Double

    init(
      _ town: AtomGraph, _ old: [Int], _ band: Band, seed: Int, _ options: PartitionOptions
    ) throws {
      let (graph, changed) = try Stability.changing(town, seed: seed)
      self.changed = changed
      broken = PlanReport(of: old, in: graph, band: band).outOfBand
      var start = processorSeconds()
      let labels = try Stability.redraw(graph, from: old, band, options)
      seconds = processorSeconds() - start
      report = PlanReport(of: labels, in: graph, band: band)
      kept = Stability.kept(old, labels, graph)
      start = processorSeconds()
      let fresh = try partition(graph, band: band, options: options).labels
      anewSeconds = processorSeconds() - start
      anew = PlanReport(of: fresh, in: graph, band: band)
      anewKept = Stability.kept(old, fresh, graph)
    }

    func row(_ seed: String) -> Row {
      var row = Row(seed)
      row.add(changed)
      row.add(broken)
      row.add(report.outOfBand)
      row.add(report.violation)
      row.add(kept * 100, decimals: 2)
      row.add(seconds * 1000, decimals: 1)
      row.add(anew.outOfBand)
      row.add(anewKept * 100, decimals: 2)
      row.add(anewSeconds * 1000, decimals: 1)
      return row
    }
  }

  /// The cells after the change, from the cells before it.
  private static func redraw(
    _ graph: AtomGraph, from old: [Int], _ band: Band, _ options: PartitionOptions
  ) throws -> [Int] {
    var options = options
    options.start = old
    options.stay = PartitionOptions.usualStay
    return try partition(graph, band: band, options: options).labels
  }

  private static func changing(
    _ town: AtomGraph, seed: Int
  ) throws -> (graph: AtomGraph, changed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var atoms = town.atoms
    var inhabited = atoms.indices.filter { atoms[$0].weight > 0 }
    let count = Int((Double(inhabited.count) * changed).rounded())
    for number in 0..<count {
      inhabited.swapAt(number, number + random.below(inhabited.count - number))
      let atom = inhabited[number]
      atoms[atom].weight = Int((Double(atoms[atom].weight) * (0.5 + random.unit())).rounded())
    }
    return (try AtomGraph(atoms: atoms, borders: town.borders), count)
  }

  /// The share of households whose old cell is the pair of their new one.
  private static func kept(_ old: [Int], _ new: [Int], _ graph: AtomGraph) -> Double {
    struct Pair: Hashable { let old: Int, new: Int }
    var shared: [Pair: Int] = [:]
    for (atom, data) in graph.atoms.enumerated() {
      shared[Pair(old: old[atom], new: new[atom]), default: 0] += data.weight
    }
    let pairs = shared.sorted {
      ($1.value, $0.key.old, $0.key.new) < ($0.value, $1.key.old, $1.key.new)
    }
    var (usedOld, usedNew, kept) = (Set<Int>(), Set<Int>(), 0)
    for (pair, households) in pairs where !usedOld.contains(pair.old) {
      guard usedNew.insert(pair.new).inserted else { continue }
      usedOld.insert(pair.old)
      kept += households
    }
    let total = graph.atoms.reduce(0) { $0 + $1.weight }
    return Double(kept) / Double(max(total, 1))
  }
}

extension AtomGraph {
  /// Its borders, each once.
  fileprivate var borders: [Border] {
    atoms.indices.flatMap { atom in
      (offsets[atom]..<offsets[atom + 1]).compactMap { side in
        let other = Int(neighbours[side])
        return other < atom
          ? nil
          : Border(atom, other, length: lengths[side], kind: isPriced[side] ? .priced : .free)
      }
    }
  }
}
