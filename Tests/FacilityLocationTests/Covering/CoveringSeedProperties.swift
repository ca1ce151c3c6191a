#if !DEBUG
  import FacilityLocation
  import TestSupport
  import Testing
  import Workers

  /// Another seed is another path of search: it must not end elsewhere.
  ///
  /// In release alone: in debug a search of this length takes minutes.
  @Suite(.enabled(if: Cases.arePresent)) struct CoveringSeedProperties {
    /// Of the value, by which two seeds may differ at most: 0.05 %.
    private static let parts: Int64 = 2000
    private static let seeds = Array(1...6 as ClosedRange<UInt64>)
    /// About 1.6 s of search.
    private static let countySteps = 1600

    private func expectAlike(_ problem: CoveringProblem, steps: Int) throws {
      let found = try Workers(threads: 2).map(Self.seeds) { seed -> Int64? in
        let outcome = MaxCover.solve(problem, effort: SitingEffort(steps: steps, seed: seed))
        guard case .answer(let answer) = outcome else { return nil }
        return answer.tally.value
      }
      let values = try found.map { try #require($0) }
      let (least, most) = (try #require(values.min()), try #require(values.max()))
      #expect((most - least) * Self.parts <= most, "\(values)")
    }

    @Test(arguments: [50, 60, 70, 80, 90, 100])
    func `Another seed changes New York's value by 0.05 % at most`(limit: Int) throws {
      try expectAlike(try NewYork.problem(limit: limit), steps: SitingEffort().steps)
    }

    @Test(arguments: [20, 50])
    func `Another seed changes the county's value by 0.05 % at most`(limit: Int) throws {
      try expectAlike(try CaseCounty.problem(limit: limit), steps: Self.countySteps)
    }
  }
#endif
