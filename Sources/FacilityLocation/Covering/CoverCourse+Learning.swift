extension CoverCourse {
  /// After so many steps prices tell good columns from bad; then again at twice as many.
  static let firstKernel = 200
  /// The relaxation is good enough when a hundred steps more would not tell much.
  static let relaxedSteps = 1500

  private var kernelSize: Int {
    CoverKernel.size(forLimit: presolve.reduced.limit ?? presolve.columns.count)
  }

  /// What the bound tells the search, and the other way round.
  mutating func learn() {
    guard tree == nil, !isDone else { return }
    if relaxed.bound + relaxed.margin < Double(value + 1) {
      isDone = true
      return
    }
    tryRounding()
    if relaxed.totalSteps >= Self.relaxedSteps {
      let fixing = relaxed.fixing(toExceed: Double(value))
      narrow(without: fixing.out)
      plant(fixing)
    } else if relaxed.totalSteps >= nextKernel {
      nextKernel = 2 * relaxed.totalSteps
      narrow(without: relaxed.farthest(but: kernelSize))
    }
  }

  /// Makes a whole choice of the shares, and swaps it to a local best.
  private mutating func tryRounding() {
    guard var kernel else {
      whole.round(relaxed.shares)
      return keep(whole.chosen, whole.value)
    }
    kernel.consider(shares: relaxed.shares)
    take(.kernel(kernel))
  }

  /// Searches among the columns that are left, and the best choice's.
  private mutating func narrow(without out: [Int32]) {
    pastWork += kernel?.work ?? 0
    take(
      .kernel(
        CoverKernel(
          presolve.reduced, without: out, start: best, seed: seed &+ UInt64(turns))))
    tryRounding()
  }

  /// Begins to look at all that prices leave open.
  private mutating func plant(_ fixing: (out: [Int32], taken: [Int32])) {
    var problem = presolve.reduced
    for column in fixing.out { problem.states[Int(column)] = .closed }
    for column in fixing.taken { problem.take(Int(column)) }
    tree = CoverTree(problem, relaxed: relaxed, value: value)
  }
}
