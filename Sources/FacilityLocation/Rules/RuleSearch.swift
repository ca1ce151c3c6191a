internal import Workers

/// Iterated local search on a ``RuleState``: each step clears a neighbourhood, fills it anew, and
/// mends around it; what is worse is undone.
///
/// What is tried next depends on the path so far and not on how many steps are given, so more steps
/// never give less.
struct RuleSearch {
  /// At most so many stations make way in one step.
  private static let clearing = 4

  private(set) var state: RuleState
  private var random: SeededRandom
  /// Whether the first choice that keeps all rules is enough.
  private let endsWhenFeasible: Bool
  /// The best choice met.
  private(set) var best: RuleFind
  private(set) var work = 0
  private(set) var steps = 0
  /// Chosen columns around which something changed.
  private var isDirty: [Bool]
  /// Free columns, from which steps draw.
  private let free: [Int32]
  /// Whether a column is weighed against its cost: with a budget every other time.
  private var weighsCost: Bool

  init(_ state: RuleState, random: SeededRandom, endsWhenFeasible: Bool = false) {
    self.state = state
    self.random = random
    self.endsWhenFeasible = endsWhenFeasible
    best = RuleFind(state)
    isDirty = Array(repeating: true, count: state.problem.sets.columnCount)
    free = state.problem.states.indices.filter { state.problem.states[$0] == .free }.map {
      Int32($0)
    }
    weighsCost = state.budget < .max && state.problem.limit == nil
  }

  /// Fills, mends, and then takes `steps` steps.
  mutating func run(steps: Int, cancellation: Cancellation) {
    fill()
    mend()
    note()
    guard !free.isEmpty else { return }
    for _ in 0..<steps {
      if cancellation.isRequested || (endsWhenFeasible && best.isFeasible) { return }
      takeStep()
    }
  }

  private mutating func takeStep() {
    steps += 1
    let before = state.chosenFree
    let old = state.score
    if state.budget < .max { weighsCost = random.below(2) == 0 }
    clear()
    fill()
    mend()
    note()
    // Both at the same prices, which change only afterwards.
    if state.score < old { restore(before) }
    state.adaptPrices()
  }

  private mutating func note() {
    let find = RuleFind(state)
    if find.isBetter(than: best) { best = find }
  }
}

extension RuleSearch {
  /// Adds the column that brings most until none brings anything.
  mutating func fill() {
    while let column = bestColumn() {
      state.add(column)
      markAround(column)
    }
  }

  /// The column that brings most and may be added; with a budget alone, most for its cost.
  private mutating func bestColumn() -> Int? {
    work += 1
    guard state.sites < state.limit else { return nil }
    var top = -1
    for column in free.map(Int.init) where state.gains[column] > 0 && state.mayAdd(column) {
      if top < 0 || worth(state.gains[column], column) > worth(state.gains[top], top) {
        top = column
      }
    }
    guard top >= 0 else { return nil }
    var best = top
    var most = worth(state.delta(top), top)
    // A gain is never less than what is really brought: only higher ones need weighing.
    for column in free.map(Int.init) where state.gains[column] > 0 && column != top {
      guard worth(state.gains[column], column) >= most, state.mayAdd(column) else { continue }
      let real = worth(state.delta(column), column)
      if real > most || (real == most && column < best) { (best, most) = (column, real) }
    }
    return most > 0 ? best : nil
  }

  @inline(__always)
  private func worth(_ gain: Int64, _ column: Int) -> Double {
    weighsCost ? Double(gain) / Double(max(state.problem.cost(of: column), 1)) : Double(gain)
  }

  /// Takes each chosen column near a change away, and keeps what fills its place if that is better.
  mutating func mend() {
    var improves = true
    while improves {
      improves = false
      for column in state.chosenFree where isDirty[column] {
        isDirty[column] = false
        guard state.isIn[column] else { continue }
        if exchange(column) { improves = true }
      }
    }
  }

  private mutating func exchange(_ column: Int) -> Bool {
    let old = state.score
    state.remove(column)
    var added: [Int] = []
    while let next = bestColumn() {
      state.add(next)
      added.append(next)
      if next == column { break }
    }
    if state.score > old {
      markAround(column)
      for next in added { markAround(next) }
      note()
      return true
    }
    for next in added where next != column { state.remove(next) }
    if !state.isIn[column] { state.add(column) }
    return false
  }

  /// Chosen columns that share a row with `column` are worth another look, and it too.
  private mutating func markAround(_ column: Int) {
    let sets = state.problem.sets
    isDirty[column] = true
    for row in sets.rows(of: column) where state.counts[Int(row)] <= 3 {
      for other in sets.columns(of: Int(row)) where state.isIn[Int(other)] {
        isDirty[Int(other)] = true
      }
    }
  }

  /// Takes chosen columns away around a free one, and mostly puts that in.
  private mutating func clear() {
    let centre = Int(free[random.below(free.count)])
    var around: [Int] = []
    let sets = state.problem.sets
    for row in sets.rows(of: centre) {
      for other in sets.columns(of: Int(row))
      where state.isIn[Int(other)] && state.problem.states[Int(other)] == .free {
        if !around.contains(Int(other)) { around.append(Int(other)) }
      }
      if around.count > 2 * Self.clearing { break }
    }
    let wanted = 1 + random.below(Self.clearing)
    while around.count > wanted { around.remove(at: random.below(around.count)) }
    if around.count < wanted {
      let chosen = state.chosenFree.filter { !around.contains($0) }
      if !chosen.isEmpty { around.append(chosen[random.below(chosen.count)]) }
    }
    for column in around {
      state.remove(column)
      markAround(column)
    }
    if random.below(4) > 0, state.mayAdd(centre) {
      state.add(centre)
      markAround(centre)
    }
  }

  /// Goes back to `chosen`, ascending.
  private mutating func restore(_ chosen: [Int]) {
    var wanted = Array(repeating: false, count: isDirty.count)
    for column in chosen { wanted[column] = true }
    for column in state.chosenFree where !wanted[column] { state.remove(column) }
    for column in chosen where !state.isIn[column] { state.add(column) }
    for column in chosen { isDirty[column] = false }
  }
}

/// A choice met on the way.
struct RuleFind: Sendable {
  let chosen: [Int32]
  let value: Int64
  /// What floors and groups miss, 0 if all are kept.
  let missing: Int64
  let sites: Int
  let cost: Int64

  init(_ state: RuleState) {
    chosen = state.chosen
    value = state.value
    missing = state.missing
    sites = state.sites
    cost = state.cost
  }

  var isFeasible: Bool { missing == 0 }

  func isBetter(than other: RuleFind) -> Bool {
    if missing != other.missing { return missing < other.missing }
    return value > other.value
  }
}
