internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey
internal import WalkNetwork
internal import Workers

/// What is chosen under another assumption.
struct OtherAnswer {
  /// The preset's name, or `open`.
  let name: String
  let ids: Set<String>
}

extension SiteJob {
  /// The work for each other assumption, as a share of the answer's own.
  private static let shareOfEffort = 0.1

  /// Which sites are chosen under the other presets, and with all compounds open.
  ///
  /// Assumptions under which the question has no answer are left out.
  func others(
    _ ground: SiteGround, new: [String], workers: Workers, cancellation: Cancellation
  ) throws(Failure) -> [OtherAnswer] {
    guard tellsStability, !new.isEmpty else { return [] }
    var answers: [OtherAnswer] = []
    for (name, job) in otherJobs(ground.survey) where !cancellation.isRequested {
      let other = try SiteGround(
        job, on: ground.survey, beside: ground.walks, workers: workers)
      let outcome = try job.solve(other, workers: workers, cancellation: cancellation)
      guard case .solved(let solution) = outcome else { continue }
      let ids = solution.chosen.filter { !other.columns.kinds[Int($0)].stands }
        .map { other.columns.ids[Int($0)] }
      answers.append(OtherAnswer(name: name, ids: Set(ids)))
    }
    return answers
  }

  private func otherJobs(_ survey: CountySurvey) -> [(String, SiteJob)] {
    let minutes = bands.bands.map(\.minutes) + requirements.map(\.minutes)
    var jobs = WalkingPreset.all.filter { preset in
      preset != walking.preset && minutes.allSatisfy { preset.metres(minutes: $0) != nil }
    }.map { preset in
      var job = self
      job.walking.preset = preset
      return (preset.name, job)
    }
    if let streets, streets.rules.compounds != .open, survey.compounds.count > 0 {
      var job = self
      job.streets?.rules.compounds = .open
      jobs.append(("open", job))
    }
    return jobs.map { name, job in
      var job = job
      job.effort = effort * Self.shareOfEffort
      job.tellsStability = false
      return (name, job)
    }
  }
}

extension SiteSolution {
  /// What an answer with a column loses at least, by the prices; 0 where they prove nothing.
  var leastLosses: [Int64] {
    switch record {
    case .covering(let problem, let answer) where problem.goal == .mostWeight:
      let value = answer.tally.value
      return answer.prices.bounds(takingEachIn: problem).map { max(0, value - ($0 ?? value)) }
    case .median(let problem, let answer):
      guard let certificate = try? MedianCertificate(problem, multipliers: answer.multipliers)
      else { break }
      return problem.isAllowed.indices.map { candidate in
        problem.isFixed[candidate]
          ? 0 : max(0, certificate.bound(taking: candidate) - answer.value)
      }
    case .covering, .capacity, .center: break
    }
    return Array(repeating: 0, count: columnCount)
  }

  private var columnCount: Int {
    switch record {
    case .covering(let problem, _): problem.sets.columnCount
    case .capacity(let problem, _): problem.sets.columnCount
    case .median(let problem, _): problem.table.candidateCount
    case .center(let problem, _): problem.table.candidateCount
    }
  }
}
