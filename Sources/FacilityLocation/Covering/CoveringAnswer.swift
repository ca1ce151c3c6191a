/// How it is known that nothing is better.
package enum SitingProof: String, Sendable {
  /// The bound re-adds to the value: prices alone prove it.
  case prices
  /// A search through all that is left, which prices alone do not show.
  case search
  /// Not known: value and bound differ.
  case none
}

/// Which columns stand, what they cover, and how much better it could be at most.
package struct CoveringAnswer: Sendable {
  /// Ascending, fixed columns among them.
  package var chosen: [Int32]
  package var tally: CoveringTally
  /// For `mostWeight` the most weight anyone can cover; for the other goals the fewest sites or the
  /// least cost anyone can do with.
  package var bound: Int64
  /// Re-add to `bound` (`mostWeight`), or prove that fewer sites or less cost than `bound` cannot
  /// keep the floors.
  package var prices: CoveringPrices
  package var proof: SitingProof
  /// Steps counted; the same on every machine.
  package var work: Int

  package init(
    chosen: [Int32], tally: CoveringTally, bound: Int64, prices: CoveringPrices,
    proof: SitingProof, work: Int
  ) {
    self.chosen = chosen
    self.tally = tally
    self.bound = bound
    self.prices = prices
    self.proof = proof
    self.work = work
  }

  package var isProven: Bool { proof != .none }
}

/// Why there is no answer.
package enum CoveringInfeasibility: Sendable, Equatable {
  /// These floors ask for more than all columns together cover: index of each, what is missing.
  case floors([(floor: Int, missing: Int64)])
  /// These groups cannot have what they must: index of each.
  case groups([Int])
  /// No floor or group is impossible by itself; together with limit and budget they are, by
  /// these prices or, without them, by search.
  case together(CoveringPrices?)
  /// The search found none, and has no proof that there is none.
  case notFound

  package static func == (left: CoveringInfeasibility, right: CoveringInfeasibility) -> Bool {
    switch (left, right) {
    case (.floors(let one), .floors(let other)): one.elementsEqual(other, by: ==)
    case (.groups(let one), .groups(let other)): one == other
    case (.together(let one), .together(let other)): one == other
    case (.notFound, .notFound): true
    default: false
    }
  }
}

/// An answer, or why there is none.
package enum CoveringOutcome: Sendable {
  case answer(CoveringAnswer)
  case infeasible(CoveringInfeasibility)
}

/// How long and how hard to search.
package struct SitingEffort: Sendable {
  /// Steps of search, counted; more never gives less.
  ///
  /// One of a covering is 2²⁰ entries of its sets looked at, about a millisecond; of a median or a
  /// centre 2.5 million entries of its table.
  package var steps: Int
  package var seed: UInt64

  package init(steps: Int = 400, seed: UInt64 = 1) {
    self.steps = steps
    self.seed = seed
  }
}
