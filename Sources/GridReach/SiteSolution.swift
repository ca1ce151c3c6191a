internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey
internal import Workers

/// What the engine found, whichever it was.
struct SiteSolution: Sendable {
  /// What was asked and answered, as the proof needs it.
  enum Record: Sendable {
    case covering(CoveringProblem, CoveringAnswer)
    case capacity(CapacityProblem, CapacityAnswer)
    case median(MedianProblem, MedianAnswer)
    case center(CenterProblem, CenterAnswer)
  }

  let record: Record
  /// Columns that stand in the end, ascending.
  let chosen: [Int32]
  /// The lowest share of any community and what it cannot exceed, in millionths, where it was
  /// raised first.
  var worst: (share: Int64, bound: Int64)?

  /// What the model makes as large or as small as it can.
  var value: Int64 {
    switch record {
    case .covering(let problem, let answer):
      switch problem.goal {
      case .mostWeight: answer.tally.value
      case .fewestSites: Int64(answer.tally.sites)
      case .leastCost: answer.tally.cost
      }
    case .capacity(_, let answer): answer.tally.value
    case .median(_, let answer): answer.value
    case .center(_, let answer): answer.radius ?? .max
    }
  }

  /// Nothing is better than this.
  var bound: Int64 {
    switch record {
    case .covering(_, let answer): answer.bound
    case .capacity(_, let answer): answer.bound
    case .median(_, let answer): answer.bound
    case .center(_, let answer): answer.bound
    }
  }

  var proof: SitingProof {
    switch record {
    case .covering(_, let answer): answer.proof
    case .capacity(_, let answer): answer.proof
    case .median(_, let answer):
      switch answer.proof {
      case .multipliers: .prices
      case .search: .search
      case .none: .none
      }
    case .center(_, let answer):
      switch answer.proof {
      case .prices: .prices
      case .search: .search
      case .none: .none
      }
    }
  }

  var work: Int {
    switch record {
    case .covering(_, let answer): answer.work
    case .capacity(_, let answer): answer.work
    case .median(_, let answer): answer.workDone
    case .center(_, let answer): answer.workDone
    }
  }

  /// By how much something could be better, in percent of the value.
  var gapPercent: Double {
    guard value > 0, proof == .none else { return 0 }
    return abs(Double(bound - value)) * 100 / Double(value)
  }
}

/// A solution, or why there is none.
enum SiteOutcome: Sendable {
  case solved(SiteSolution)
  case infeasible(CoveringInfeasibility, CoveringProblem)
}

extension SiteJob {
  /// Asks the engine that the model needs.
  ///
  /// - Parameter cancellation: ends the search early, with the best until then.
  func solve(
    _ ground: SiteGround, workers: Workers, cancellation: Cancellation
  ) throws(Failure) -> SiteOutcome {
    switch model {
    case .maxCover, .minStations, .minCost:
      guard capacity == .none else {
        return .solved(try servedSolution(ground, workers, cancellation))
      }
      return try coveringOutcome(ground, workers, cancellation)
    case .pMedian: return .solved(try medianSolution(ground, workers, cancellation))
    case .pCenter: return .solved(try centerSolution(ground, workers, cancellation))
    }
  }

  private func coveringOutcome(
    _ ground: SiteGround, _ workers: Workers, _ cancellation: Cancellation
  ) throws(Failure) -> SiteOutcome {
    let problem = try coveringProblem(ground)
    if worstFirst { return try worstFirstOutcome(problem, ground, workers, cancellation) }
    let outcome = try Covering.solve(
      problem, effort: sitingEffort, workers: workers, cancellation: cancellation)
    switch outcome {
    case .answer(let answer):
      return .solved(
        SiteSolution(record: .covering(problem, answer), chosen: answer.chosen))
    case .infeasible(let why): return .infeasible(why, problem)
    }
  }

  /// The lowest share of any community as high as can be, then the next.
  private func worstFirstOutcome(
    _ problem: CoveringProblem, _ ground: SiteGround, _ workers: Workers,
    _ cancellation: Cancellation
  ) throws(Failure) -> SiteOutcome {
    let communities = try communityShares(ground)
    let outcome = try WorstServed.solve(
      problem, of: communities, effort: sitingEffort, workers: workers,
      cancellation: cancellation)
    switch outcome {
    case .answer(let found):
      let least = found.shares.min() ?? WorstServed.whole
      return .solved(
        SiteSolution(
          record: .covering(
            try asked(problem, like: found.answer.tally, ground), found.answer),
          chosen: found.answer.chosen, worst: (least, found.bound)))
    case .infeasible(let why): return .infeasible(why, problem)
    }
  }

  /// The question with what each community has as a floor: the bound of an answer that raises the
  /// lowest share first holds for that.
  func asked(
    _ problem: CoveringProblem, like tally: CoveringTally, _ ground: SiteGround
  ) throws(Failure) -> CoveringProblem {
    guard worstFirst else { return problem }
    var asked = problem
    asked.floors += try communityShares(ground).map { community in
      CoverFloor(
        rows: community.rows, weights: community.weights,
        least: community.covered(tally.isCovered))
    }
    return asked
  }

  /// The rows of each community's households at the deciding cutoff.
  private func communityShares(_ ground: SiteGround) throws(Failure) -> [CoverFloor] {
    let (survey, demand) = (ground.survey, ground.demand)
    guard survey.communities.count > 0 else {
      throw Failure(.siteGroupsMissing, ["group": .text(SiteGrouping.community.rawValue)])
    }
    let minutes = bands.deciding?.minutes ?? 0
    let level =
      demand.levels.firstIndex { $0.minutes == minutes && $0.stations == 1 } ?? 0
    var slots = [[Int]](repeating: [], count: survey.communities.count)
    for (slot, building) in demand.buildings.enumerated() {
      let community = Int(survey.buildings.community[Int(building)])
      if community >= 0 { slots[community].append(slot) }
    }
    return slots.filter { !$0.isEmpty }.map { slots in
      CoverFloor(
        rows: slots.map { Int32(demand.row(of: $0, at: level)) },
        weights: slots.map {
          Int64(max(0, survey.buildings.households[Int(demand.buildings[$0])]))
        }, least: 0)
    }
  }

  var sitingEffort: SitingEffort {
    let standard = SitingEffort()
    return SitingEffort(steps: Int((Double(standard.steps) * effort).rounded()), seed: seed)
  }

  private func medianSolution(
    _ ground: SiteGround, _ workers: Workers, _ cancellation: Cancellation
  ) throws(Failure) -> SiteSolution {
    let problem = try medianProblem(ground)
    let answer = problem.solved(
      sitingEffort, workers: workers, cancellation: cancellation)
    return SiteSolution(
      record: .median(problem, answer), chosen: ground.standing(with: answer.chosen))
  }

  private func centerSolution(
    _ ground: SiteGround, _ workers: Workers, _ cancellation: Cancellation
  ) throws(Failure) -> SiteSolution {
    let problem = try centerProblem(ground)
    let answer = problem.solved(
      sitingEffort, workers: workers, cancellation: cancellation)
    return SiteSolution(
      record: .center(problem, answer), chosen: ground.standing(with: answer.chosen))
  }

  private func servedSolution(
    _ ground: SiteGround, _ workers: Workers, _ cancellation: Cancellation
  ) throws(Failure) -> SiteSolution {
    let problem = try capacityProblem(ground)
    let answer = try CapacitatedCovering.solve(
      problem, effort: sitingEffort, workers: workers, cancellation: cancellation)
    return SiteSolution(record: .capacity(problem, answer), chosen: answer.chosen)
  }
}

extension SiteGround {
  /// What stands when some columns are chosen beside the fixed ones, ascending.
  fileprivate func standing(with chosen: [Int32]) -> [Int32] {
    let fixed = columns.kinds.indices.filter { columns.kinds[$0].stands }.map { Int32($0) }
    return (fixed + chosen).sorted()
  }
}

extension SitingColumnKind {
  /// Whether a question for the most or the nearest leaves it where it is.
  var stands: Bool { self == .fixed || self == .mayClose }
}
