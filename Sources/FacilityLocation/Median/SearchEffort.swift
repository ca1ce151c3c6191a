internal import Workers

/// An effort as the median and the centre spend it, in entries, since one search hands on what it
/// leaves to the next.
struct SearchEffort: Sendable {
  /// Entries of a step: about 6 ms.
  private static let entriesOfStep = 2_500_000

  /// Chance of the search's detours.
  let seed: UInt64
  /// Work units, each about one entry of the table that is looked at: about 400 million a second.
  var work: Int
  /// Sites of an answer to begin with; no answer is worse.
  ///
  /// Those that may not be chosen are left out.
  var start: [Int32]
  /// Stops the search early; then the answer depends on the moment.
  let cancellation: Cancellation?

  init(_ effort: SitingEffort, start: [Int32], _ cancellation: Cancellation?) {
    seed = effort.seed
    let (work, isOver) = effort.steps.multipliedReportingOverflow(by: Self.entriesOfStep)
    self.work = isOver ? .max : work
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
