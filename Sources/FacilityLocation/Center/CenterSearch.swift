internal import Workers

/// The search for the least radius within which so many sites serve all.
struct CenterSearch {
  private let problem: CenterProblem
  private let radii: [Int64]
  private let seed: UInt64
  private var stamina: Stamina
  /// Sites that serve all within `radius`.
  private(set) var cover: [Int32] = []
  private(set) var radius: Int64?
  /// Places of `radii` below this one are impossible.
  private var least = 0
  /// The demand whose nearest candidate is furthest.
  private var furthest = (demand: -1, cost: Int64(0))

  /// Parts of the work for one radius: little to begin with, more where that did not decide it.
  private static let decisionParts = [24, 6]
  /// Part of the work for prices that others can add up.
  private static let certificatePart = 8
  private static let certificateSteps = 600
  private static let certificatePatience = 40

  init(_ problem: CenterProblem, seed: UInt64, stamina: Stamina) {
    self.problem = problem
    self.seed = seed
    self.stamina = stamina
    radii = problem.radii
  }

  var workDone: Int { stamina.budget.spent }

  /// No choice has a shorter longest walk.
  var bound: Int64 {
    guard !radii.isEmpty else { return 0 }
    return least < radii.count ? radii[least] : problem.beyondAll
  }

  mutating func run(start: [Int32]) {
    guard !radii.isEmpty else {
      radius = 0
      return
    }
    least = firstServingEach()
    if !start.isEmpty, start.count <= problem.median.newSites { _ = reached(start) }
    for part in Self.decisionParts {
      let work = stamina.budget.limit / part
      let end = radii.firstIndex { $0 >= radius ?? .max } ?? radii.count
      let undecided = halve(to: end, work)
      // Less may still be impossible where it is not known whether more is.
      if let undecided { lower(from: undecided, work) }
    }
  }

  /// The place of the least radius at which each demand by itself could be served.
  private mutating func firstServingEach() -> Int {
    let table = problem.table
    for demand in problem.weights.indices where problem.counts(demand) {
      let nearest = (table.starts[demand]..<table.starts[demand + 1]).first {
        let candidate = Int(table.candidates[$0])
        return problem.median.isFixed[candidate] || problem.median.isAllowed[candidate]
      }
      if let nearest, table.costs[nearest] > furthest.cost {
        furthest = (demand, table.costs[nearest])
      }
    }
    return radii.firstIndex { $0 >= furthest.cost } ?? radii.count
  }

  /// Takes note of a cover; returns the place of its radius, or the number of radii.
  private mutating func reached(_ sites: [Int32]) -> Int {
    let assignment = MedianAssignment(problem.median, chosen: sites)
    guard let found = assignment.radius(problem) else { return radii.count }
    if found < radius ?? .max { (radius, cover) = (found, sites) }
    return radii.firstIndex { $0 >= found } ?? radii.count
  }

  private mutating func decide(_ place: Int, _ work: Int) -> CoverDecision.Outcome {
    var decision = CoverDecision(problem, radius: radii[place], seed: seed)
    var own = stamina.part(work)
    let outcome = decision.run(&own)
    stamina.spend(own.budget.spent)
    return outcome
  }

  /// Halves the places below `end` until the least that has a cover is found, as far as known.
  ///
  /// - Returns: the first place that could not be decided.
  private mutating func halve(to end: Int, _ work: Int) -> Int? {
    var (low, high) = (least, end)
    var undecided: Int?
    while low < high, !stamina.isSpent {
      let middle = low + (high - low) / 2
      switch decide(middle, work) {
      case .cover(let sites): high = min(middle, reached(sites))
      case .impossible:
        low = middle + 1
        least = low
        undecided = nil
      case .unknown:
        low = middle + 1
        undecided = undecided ?? middle
      }
    }
    return undecided
  }

  /// Halves the places below `end`, which cannot be decided, for those that are impossible.
  private mutating func lower(from end: Int, _ work: Int) {
    var high = end
    while least < high, !stamina.isSpent {
      let middle = least + (high - least) / 2
      switch decide(middle, work) {
      case .cover(let sites):
        _ = reached(sites)
        high = middle
      case .impossible: least = middle + 1
      case .unknown: high = middle
      }
    }
  }

  /// Prices that show the bound by themselves, or the largest they do.
  ///
  /// What the search left undone does not matter here: the work for it is set aside.
  mutating func certify() -> (prices: [Int64], bound: Int64) {
    var best = (prices: [Int64](repeating: 0, count: problem.weights.count), bound: Int64(0))
    guard bound > 0, !radii.isEmpty else { return best }
    // One demand shows that no walk is shorter than its own.
    if furthest.demand >= 0 { best.prices[furthest.demand] = 1 }
    best.bound = furthest.cost
    var own = stamina.renewed(stamina.budget.limit / Self.certificatePart)
    defer { stamina.spend(own.budget.spent) }
    // At the bound first: mostly it is enough.
    var (low, high) = (radii.firstIndex { $0 > best.bound } ?? least, least)
    var place = least
    while true {
      let limit = place < radii.count ? radii[place] : problem.beyondAll
      let prices = prices(below: limit, &own)
      if limit > best.bound, CenterCertificate.holds(problem, prices: prices, bound: limit) {
        best = (prices, limit)
        low = place + 1
      } else {
        high = place - 1
      }
      guard low <= high, !own.isSpent else { return best }
      place = low + (high - low) / 2
    }
  }

  private func prices(below limit: Int64, _ stamina: inout Stamina) -> [Int64] {
    let matrix = CoverMatrix(problem, below: limit)
    var node = CoverNode(matrix, left: problem.median.newSites)
    var prices = [Int64](repeating: 0, count: problem.weights.count)
    for row in 0..<matrix.rowCount
    where node.columns.count(in: matrix.rowBits, from: row * matrix.columnWords) == 0 {
      prices[Int(matrix.demands[row])] = 1
      return prices
    }
    let core = node.core(matrix, unit: CoverDecision.unit)
    guard core.siteCount > core.open else { return prices }
    node.setPrices(core, unit: CoverDecision.unit)
    var ascent = MedianAscent(core, prices: node.prices, ceiling: 0, aim: CoverDecision.unit)
    ascent.climb(
      steps: Self.certificateSteps, patience: Self.certificatePatience, &stamina)
    for row in 0..<core.rowCount { prices[Int(matrix.demands[row])] = ascent.prices[row] }
    return prices
  }
}
