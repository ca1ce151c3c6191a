import FacilityLocation
import Testing
import Workers

/// Towns too large for all choices: what must hold whatever the answer is.
@Suite struct TownProperties {
  #if DEBUG
    static let seeds = 1
    static let rows = 60
    static let columns = 36
    static let reach = 0.25
    static let steps = 3
  #else
    static let seeds = 6
    static let rows = 400
    static let columns = 130
    static let reach = 0.16
    static let steps = 30
  #endif

  /// A question of each kind.
  static let questions = ["floors", "each", "fewest", "all", "cheapest", "budget", "backup"]

  private func problem(_ question: String, seed: Int) -> CoveringProblem {
    let town = TownCover(
      rows: Self.rows, columns: Self.columns, reach: Self.reach, seed: UInt64(seed))
    var problem = town.problem
    problem.limit = 9
    switch question {
    case "floors": problem.floors = town.floors(40)
    case "each":
      problem.groups = town.places.map { SiteGroup(columns: $0, atLeast: min($0.count, 1)) }
    case "fewest":
      problem.goal = .fewestSites
      problem.floors = [town.total(90)]
      problem.limit = nil
    case "all":
      problem.goal = .fewestSites
      problem.floors = [reachable(problem)]
      problem.limit = nil
    case "cheapest":
      problem.goal = .leastCost
      problem.floors = [town.total(75)]
      problem.limit = nil
    case "budget":
      problem.limit = nil
      problem.budget = 400
    default:
      problem.needs = problem.weights.indices.map { $0 % 2 == 0 ? 2 : 1 }
    }
    problem.states[3] = .fixed
    return problem
  }

  /// All rows that some column covers.
  private func reachable(_ problem: CoveringProblem) -> CoverFloor {
    let rows = (0..<problem.sets.rowCount).filter { !problem.sets.columns(of: $0).isEmpty }
    return CoverFloor(
      rows: rows.map { Int32($0) }, weights: rows.map { _ in 1 }, least: Int64(rows.count))
  }

  @Test(arguments: questions)
  func `An answer keeps its rules and its bound holds`(question: String) throws {
    for seed in 0..<Self.seeds {
      let problem = problem(question, seed: seed)
      let outcome = try Covering.solve(problem, effort: SitingEffort(steps: Self.steps))
      guard case .answer(let answer) = outcome else {
        Issue.record("seed \(seed): \(outcome)")
        continue
      }
      #expect(answer.tally == CoveringTally(answer.chosen, in: problem))
      #expect(answer.tally.isFeasible(in: problem))
      #expect(answer.chosen.contains(3))
      let mark = SmallCover.mark(answer.tally, problem.goal)
      if problem.goal == .mostWeight {
        #expect(answer.bound >= mark)
        // A row that needs two stations is half covered by one, for the linear program.
        let slack = question == "backup" ? 1.35 : 1.1
        #expect(Double(answer.bound) <= slack * Double(mark), "seed \(seed)")
      } else {
        #expect(answer.bound <= mark)
        #expect(answer.bound * 10 >= mark * 8, "seed \(seed): \(answer.bound) of \(mark)")
      }
      #expect((answer.proof == .prices) == (answer.bound == mark))
    }
  }

  @Test(arguments: questions)
  func `The answer is the same on one, two and eight threads`(question: String) throws {
    let problem = problem(question, seed: 77)
    let answers = try [1, 2, 8].map { threads in
      let outcome = try Covering.solve(
        problem, effort: SitingEffort(steps: Self.steps), workers: Workers(threads: threads))
      guard case .answer(let answer) = outcome else { return "\(outcome)" }
      return "\(answer.chosen) \(answer.bound) \(answer.prices) \(answer.work)"
    }
    #expect(answers[0] == answers[1] && answers[1] == answers[2])
  }

  @Test func `More effort never gives less`() throws {
    for question in Self.questions {
      let problem = problem(question, seed: 5)
      var last: Int64?
      for steps in [0, 1, Self.steps] {
        let outcome = try Covering.solve(problem, effort: SitingEffort(steps: steps))
        guard case .answer(let answer) = outcome else { continue }
        let mark = SmallCover.mark(answer.tally, problem.goal)
        let better = problem.goal == .mostWeight ? mark : -mark
        if let last { #expect(better >= last, "\(question), \(steps) steps") }
        last = better
      }
      #expect(last != nil)
    }
  }

  @Test func `More stations never cover less`() throws {
    var problem = problem("floors", seed: 8)
    var last: Int64 = 0
    for limit in 9...14 {
      problem.limit = limit
      let outcome = try Covering.solve(problem, effort: SitingEffort(steps: 2 * Self.steps))
      guard case .answer(let answer) = outcome else { continue }
      #expect(answer.tally.value >= last, "\(limit) stations")
      last = answer.tally.value
    }
    #expect(last > 0)
  }

  @Test func `Cancelled, it returns what it has with its bound`() throws {
    let cancellation = Cancellation()
    cancellation.request()
    let problem = problem("budget", seed: 1)
    let outcome = try Covering.solve(problem, cancellation: cancellation)
    guard case .answer(let answer) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(answer.tally.value > 0)
    #expect(answer.bound >= answer.tally.value)
    #expect(answer.tally.isFeasible(in: problem))
  }
}
