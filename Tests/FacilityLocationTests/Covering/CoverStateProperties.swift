import FacilityLocation
import Testing
import Workers

/// What the state says of gains and losses is what counting from nothing says.
@Suite struct CoverStateProperties {
  #if DEBUG
    static let cases: UInt64 = 60
  #else
    static let cases: UInt64 = 3000
  #endif

  private func value(_ choice: [Int32], in problem: CoveringProblem) -> Int64 {
    CoveringTally(choice.sorted(), in: problem).value
  }

  private func check(_ state: CoverState, in problem: CoveringProblem, seed: UInt64) {
    let choice = state.choice
    let value = value(choice, in: problem)
    #expect(state.value == value, "seed \(seed)")
    for column in 0..<problem.sets.columnCount {
      if state.isChosen(column) {
        let without = self.value(choice.filter { $0 != column }, in: problem)
        #expect(state.losses[column] == value - without, "seed \(seed)")
      } else if state.isOut(column) {
        let with = self.value(choice + [Int32(column)], in: problem)
        #expect(state.gains[column] == with - value, "seed \(seed)")
      }
    }
  }

  @Test func `Gains, losses and value are true after any moves`() {
    for seed in 0..<Self.cases {
      var problem = CoveringCase.random(seed: seed)
      guard problem.sets.columnCount > 0 else { continue }
      var random = SeededRandom(seed: seed).child(1)
      var state = CoverState(problem)
      check(state, in: problem, seed: seed)
      for _ in 0..<12 {
        let column = random.below(problem.sets.columnCount)
        if state.isOut(column) {
          state.add(column)
        } else if state.isChosen(column) {
          state.remove(column)
        }
        if random.below(3) == 0, problem.sets.rowCount > 0 {
          let row = random.below(problem.sets.rowCount)
          problem.weights[row] = Int64(random.below(9))
          state.setWeight(problem.weights[row], of: row)
        }
        if random.below(6) == 0 {
          problem.weights = problem.weights.map { _ in Int64(random.below(9)) }
          state.setWeights(problem.weights)
        }
        check(state, in: problem, seed: seed)
      }
    }
  }

  @Test func `The best swap is the best of all, and rules allow it`() {
    for seed in 0..<Self.cases {
      let problem = CoveringCase.random(seed: seed)
      var state = CoverState(problem)
      state.fill()
      let before = state.value
      for column in state.chosen.map(Int.init) {
        var best: Int64?
        for other in 0..<problem.sets.columnCount where state.isOut(other) {
          let swapped = (state.choice.filter { $0 != column } + [Int32(other)]).sorted()
          let tally = CoveringTally(swapped, in: problem)
          guard tally.isFeasible(in: problem) else { continue }
          best = max(best ?? .min, tally.value - before)
        }
        let swap = state.bestSwap(of: column)
        #expect(swap?.change == best, "seed \(seed), column \(column)")
      }
    }
  }
}
