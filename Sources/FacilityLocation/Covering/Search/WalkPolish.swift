/// Makes the last choice among equals: the least walk, then the lowest columns.
///
/// Swaps that keep the value, and columns that only shorten walks where the limit leaves room. Not
/// proven to be the least walk of all.
struct WalkPolish {
  private let problem: CoveringProblem
  private var state: CoverState
  private var walks: NearestWalks
  /// Sweeps over the chosen columns; each shortens walks or lowers columns, so few are needed.
  private static let sweeps = 20

  /// - Parameter chosen: keeps the rules.
  init(_ problem: CoveringProblem, chosen: [Int32]) {
    self.problem = problem
    state = CoverState(problem)
    for column in chosen where problem.states[Int(column)] == .free { state.add(Int(column)) }
    walks = NearestWalks(problem, standing: state.choice)
  }

  /// The polished choice, ascending.
  mutating func polished() -> [Int32] {
    if !problem.walks.isEmpty { addForWalk() }
    for _ in 0..<Self.sweeps where !sweep() { break }
    return state.choice
  }

  /// Whether anything moved.
  private mutating func sweep() -> Bool {
    var isMoved = false
    for column in state.chosen.sorted().map(Int.init) {
      let others = state.equals(of: column)
      guard !others.isEmpty else { continue }
      var best: (walk: Int64, column: Int)?
      for (other, change) in zip(others, walks.changes(of: others, insteadOf: column))
      where change < 0 || (change == 0 && other < column) {
        if let known = best, (known.walk, known.column) <= (change, other) { continue }
        best = (change, other)
      }
      guard let best else { continue }
      state.swap(column, for: best.column)
      walks.remove(column)
      walks.add(best.column)
      isMoved = true
    }
    return isMoved
  }

  /// Uses what the limit leaves for columns that shorten walks most.
  private mutating func addForWalk() {
    while state.rules.sites < state.rules.limit {
      var best: (walk: Int64, column: Int)?
      for (column, change) in walks.additions.enumerated()
      where change < best?.walk ?? 0 && state.isOut(column) && state.rules.allowAdding(column) {
        best = (change, column)
      }
      guard let best else { return }
      state.add(best.column)
      walks.add(best.column)
    }
  }
}
