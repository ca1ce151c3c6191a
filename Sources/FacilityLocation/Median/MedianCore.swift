/// What is left to decide of a p-median problem, as plain columns.
///
/// Sites that are open anyway are folded into `base`: what a row costs with nothing chosen. Only
/// entries below it are kept, and rows without entries are in `constant`. Costs hold the weight,
/// in parts of the value's unit (``MedianProblem/priceScale``).
struct MedianCore: Sendable {
  /// Candidates to choose from, ascending; `sites` and all columns by candidate number these.
  var ids: [Int32] = []
  /// Where each row comes from, ascending.
  var rows: [Int32] = []
  var starts: [Int] = [0]
  /// The candidate of an entry; in a row by cost.
  var sites: [Int32] = []
  var costs: [Int64] = []
  var base: [Int64] = []
  /// The sum of rows that no choice changes.
  var constant: Int64 = 0
  /// How many are to be chosen, at most `ids.count`.
  var open = 0

  var rowCount: Int { rows.count }
  var siteCount: Int { ids.count }

  init() {}

  init(_ problem: MedianProblem) {
    ids = problem.choices
    open = min(problem.newSites, ids.count)
    var numbers = [Int32](repeating: -1, count: problem.table.candidateCount)
    for (number, id) in ids.enumerated() { numbers[Int(id)] = Int32(number) }
    let table = problem.table
    let scale = problem.priceScale
    for demand in problem.weights.indices where problem.penalties[demand] > 0 {
      let weight = problem.weights[demand] * scale
      addRow(
        Int32(demand), base: problem.penalties[demand] * scale,
        (table.starts[demand]..<table.starts[demand + 1]).lazy.map { entry in
          let candidate = Int(table.candidates[entry])
          let cost = table.costs[entry] * weight
          if problem.isFixed[candidate] { return (-1, cost) }
          return (numbers[candidate] < 0 ? -2 : numbers[candidate], cost)
        })
    }
  }

  /// What is left once some candidates are taken and others are not to be.
  ///
  /// Its `ids` are numbers of candidates here, its `rows` numbers of rows here.
  func narrowed(_ states: [SiteDecision]) -> MedianCore {
    var core = MedianCore()
    var numbers = [Int32](repeating: -2, count: siteCount)
    core.open = open
    for site in states.indices {
      switch states[site] {
      case .free:
        numbers[site] = Int32(core.ids.count)
        core.ids.append(Int32(site))
      case .taken:
        numbers[site] = -1
        core.open -= 1
      case .left: break
      }
    }
    core.constant = constant
    for row in 0..<rowCount {
      core.addRow(
        Int32(row), base: base[row],
        (starts[row]..<starts[row + 1]).lazy.map { (numbers[Int(sites[$0])], costs[$0]) })
    }
    return core
  }

  /// Adds a row from entries by cost: -1 is an open site, -2 one that is not to be.
  private mutating func addRow(
    _ row: Int32, base: Int64, _ entries: some Sequence<(Int32, Int64)>
  ) {
    var base = base
    let start = sites.count
    for (site, cost) in entries {
      guard cost < base else { break }
      if site == -1 {
        base = cost
        break
      }
      guard site >= 0 else { continue }
      sites.append(site)
      costs.append(cost)
    }
    // Ascending costs: what was added lies below an open site's cost.
    while let last = costs.last, sites.count > start, last >= base {
      sites.removeLast()
      costs.removeLast()
    }
    guard sites.count > start else {
      constant += base
      return
    }
    rows.append(row)
    self.base.append(base)
    starts.append(sites.count)
  }

  /// The value with `chosen` open, in parts.
  func value(_ chosen: some Sequence<Int32>) -> Int64 {
    var isOpen = [Bool](repeating: false, count: siteCount)
    for site in chosen { isOpen[Int(site)] = true }
    var sum = constant
    for row in 0..<rowCount {
      let entries = starts[row]..<starts[row + 1]
      sum += entries.first { isOpen[Int(sites[$0])] }.map { costs[$0] } ?? base[row]
    }
    return sum
  }
}

/// What is decided about a candidate.
enum SiteDecision: UInt8, Sendable {
  case free, taken, left
}

/// The entries of a core by candidate.
struct CoreColumns: Sendable {
  let starts: [Int]
  let rows: [Int32]
  let costs: [Int64]

  init(_ core: MedianCore) {
    var starts = [Int](repeating: 0, count: core.siteCount + 1)
    for site in core.sites { starts[Int(site) + 1] += 1 }
    for site in 0..<core.siteCount { starts[site + 1] += starts[site] }
    var next = starts
    var rows = [Int32](repeating: 0, count: core.sites.count)
    var costs = [Int64](repeating: 0, count: core.sites.count)
    for row in 0..<core.rowCount {
      for entry in core.starts[row]..<core.starts[row + 1] {
        let site = Int(core.sites[entry])
        rows[next[site]] = Int32(row)
        costs[next[site]] = core.costs[entry]
        next[site] += 1
      }
    }
    (self.starts, self.rows, self.costs) = (starts, rows, costs)
  }
}
