package import Workers

/// How long a search for sites may take, and where it begins.
package struct SearchEffort: Sendable {
  /// Chance of the search's detours.
  ///
  /// Another seed may give another answer only where none is proved to be the first of the best.
  package var seed: UInt64
  /// Work units, each about one entry of the table that is looked at: about 400 million a second.
  package var work: Int
  /// Sites of an answer to begin with; no answer is worse.
  ///
  /// Those that may not be chosen are left out.
  package var start: [Int32]
  /// Stops the search early; then the answer depends on the moment.
  package var cancellation: Cancellation?

  package init(
    seed: UInt64 = 1, work: Int = 1_000_000_000, start: [Int32] = [],
    cancellation: Cancellation? = nil
  ) {
    self.seed = seed
    self.work = work
    self.start = start
    self.cancellation = cancellation
  }
}

/// What is left of an effort.
struct Stamina: Sendable {
  private(set) var budget: WorkBudget
  private let cancellation: Cancellation?

  init(_ work: Int, _ cancellation: Cancellation?) {
    budget = WorkBudget(work)
    self.cancellation = cancellation
  }

  mutating func spend(_ units: Int) { budget.spend(units) }

  /// Looks at the clock, so not in inner loops.
  var isSpent: Bool { budget.isSpent || cancellation?.isRequested == true }

  /// An effort of its own that counts from the start.
  func renewed(_ work: Int) -> Stamina { Stamina(work, cancellation) }

  /// An effort of its own for a part of the work, at most what is left.
  func part(_ work: Int) -> Stamina { Stamina(min(work, budget.left), cancellation) }
}
