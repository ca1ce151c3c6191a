internal import Workers

/// Branch and bound on columns, each branch bounded by prices: proves what a search found, or finds
/// what is better, where little is left to decide.
///
/// After Beasley (1990), with fixing by reduced costs. Work is counted: a tree that is not through
/// in its budget proves nothing, and what it found stays.
struct RuleTree {
  /// Steps down the slope in each branch.
  private static let steps = 12

  private let problem: CoveringProblem
  private let index: RuleIndex
  private var search: RulePriceSearch
  /// The best choice known; `nil` for none.
  private(set) var best: RuleTreeFind?
  /// What must be beaten.
  private var mark: Int64
  private(set) var budget: WorkBudget
  /// Whether all was looked at.
  private(set) var isComplete = true
  /// Whether any choice that keeps the rules ends it.
  private let endsWhenFound: Bool

  /// - Parameters:
  ///   - search: at its best prices of the root.
  ///   - mark: the weight that must be beaten; −1 if nothing is known.
  init(_ search: RulePriceSearch, mark: Int64, budget: WorkBudget, endsWhenFound: Bool = false) {
    problem = search.relaxation.problem
    index = search.relaxation.index
    self.search = search
    self.mark = mark
    self.budget = budget
    self.endsWhenFound = endsWhenFound
  }

  mutating func run(cancellation: Cancellation) {
    explore(
      Branch(states: problem.states, sites: 0, cost: 0, prices: search.best),
      cancellation: cancellation)
  }

  private struct Branch {
    var states: [SiteState]
    /// Free columns fixed so far, and what they cost.
    var sites: Int
    var cost: Int64
    var prices: CoveringPrices
  }

  /// The sum below which nothing better can be.
  private var cut: Int64 { search.relaxation.prices.scale * (mark + 1) }

  private var target: Int64 { cut - search.relaxation.prices.scale }

  /// Places and money left in a branch.
  private func room(_ branch: Branch) -> (limit: Int?, budget: Int64?) {
    (problem.limit.map { $0 - branch.sites }, problem.budget.map { $0 - branch.cost })
  }

  private mutating func explore(_ start: Branch, cancellation: Cancellation) {
    var branch = start
    while true {
      if budget.isSpent || cancellation.isRequested || (endsWhenFound && best != nil) {
        isComplete = endsWhenFound && best != nil
        return
      }
      guard let column = bound(&branch, cancellation: cancellation) else { return }
      var with = branch
      fix(column, in: &with)
      explore(with, cancellation: cancellation)
      branch.states[column] = .closed
    }
  }

  /// Bounds a branch and decides what follows from the bound.
  ///
  /// - Returns: a column to branch on; `nil` if the branch is done.
  private mutating func bound(_ branch: inout Branch, cancellation: Cancellation) -> Int? {
    while true {
      let (limit, money) = room(branch)
      guard limit ?? 0 >= 0, money ?? 0 >= 0, closeFull(&branch, limit, money) else { return nil }
      let before = search.work
      search.enter(states: branch.states, limit: limit, budget: money, prices: branch.prices)
      let isDone = search.descend(
        steps: Self.steps, target: target, cut: cut, cancellation: cancellation)
      budget.spend(search.work - before)
      if isDone { return nil }
      search.settle()
      branch.prices = search.best
      tryOpen(branch)
      guard branch.states.contains(.free) else { return nil }
      if !decide(&branch) { break }
    }
    return branchColumn(branch)
  }

  /// Closes what no longer fits; `false` if a group cannot have what it must, or has too many.
  private func closeFull(_ branch: inout Branch, _ limit: Int?, _ money: Int64?) -> Bool {
    for column in branch.states.indices where branch.states[column] == .free {
      if limit == 0 || (money.map { problem.cost(of: column) > $0 } ?? false) {
        branch.states[column] = .closed
      }
    }
    for group in problem.groups {
      let standing = group.columns.count { branch.states[Int($0)] == .fixed }
      if standing > group.atMost { return false }
      if standing == group.atMost {
        for column in group.columns where branch.states[Int(column)] == .free {
          branch.states[Int(column)] = .closed
        }
      }
      let free = group.columns.count { branch.states[Int($0)] == .free }
      if standing + free < group.atLeast { return false }
    }
    return true
  }

  /// Fixes and closes columns whose other way the bound excludes; whether there were any.
  private func decide(_ branch: inout Branch) -> Bool {
    let relaxation = search.relaxation
    var isChanged = false
    for column in branch.states.indices where branch.states[column] == .free {
      let margin = relaxation.earned[column] - relaxation.prices.site
      if margin > 0, relaxation.sum - margin < cut {
        fix(column, in: &branch)
        isChanged = true
      } else if margin < 0, relaxation.sum + margin < cut {
        branch.states[column] = .closed
        isChanged = true
      }
    }
    return isChanged
  }

  private func fix(_ column: Int, in branch: inout Branch) {
    branch.states[column] = .fixed
    branch.sites += 1
    branch.cost += problem.cost(of: column)
  }

  /// The column about which the linear program seems to be least decided; the larger first.
  private func branchColumn(_ branch: Branch) -> Int? {
    var column: Int?
    var least = Double.infinity
    for other in branch.states.indices where branch.states[other] == .free {
      let doubt = abs(search.share[other] - 0.55)
      if doubt < least { (column, least) = (other, doubt) }
    }
    return column
  }

  /// Looks at what is open in a branch, and at what is fixed there alone.
  private mutating func tryOpen(_ branch: Branch) {
    let fixed = branch.states.indices.filter { branch.states[$0] == .fixed }.map { Int32($0) }
    let open = search.relaxation.isOpen.indices.filter {
      branch.states[$0] == .fixed || (branch.states[$0] == .free && search.relaxation.isOpen[$0])
    }.map { Int32($0) }
    look(at: fixed)
    if open.count > fixed.count { look(at: open) }
  }

  private mutating func look(at chosen: [Int32]) {
    let tally = CoveringTally(chosen, in: problem)
    guard tally.isFeasible(in: problem) else { return }
    guard tally.value > mark else { return }
    mark = tally.value
    best = RuleTreeFind(chosen: chosen, value: tally.value)
  }
}

/// What a tree found: a choice, and its weight.
struct RuleTreeFind: Sendable {
  let chosen: [Int32]
  let value: Int64
}
