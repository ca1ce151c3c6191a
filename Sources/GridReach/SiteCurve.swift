internal import Diagnostics
internal import FacilityLocation
internal import StationSiting
internal import Survey
internal import Workers

extension SiteJob {
  /// The best for each number of new stations up to ``curve``, and the target.
  ///
  /// It counts what is asked of the first requirement, else what the answer weighs; rules on sites are
  /// kept, floors are not: the curve tells when they are met.
  func curve(
    on ground: SiteGround, workers: Workers, cancellation: Cancellation
  ) throws(Failure) -> SiteCurve? {
    guard let most = curve else { return nil }
    var problem = ground.sets.problem(goal: .mostWeight, newStations: 0)
    let requirement = requirements.first { $0.level == .county }
    let floor = requirement.flatMap { requirement in
      let place = requirements.firstIndex(of: requirement)
      return ground.demand.floors.first { $0.requirement == place }
    }
    if let floor {
      problem.weights = Array(repeating: 0, count: problem.weights.count)
      for (row, weight) in zip(floor.floor.rows, floor.floor.weights) {
        problem.weights[Int(row)] = weight
      }
    }
    problem.floors = []
    problem.groups = try groups(ground).filter { $0.atLeast == 0 }
    let base = problem.limit ?? 0
    let total = problem.weights.reduce(0, +)
    let found = CoveringCurve(
      problem, upTo: base + most, effort: sitingEffort, workers: workers,
      cancellation: cancellation)
    let points = found.answers.indices.filter { $0 >= base }.map { sites in
      CurvePoint(
        sites: sites - base, value: found.answers[sites].tally.value,
        bound: min(found.answers[sites].bound, total), total: total)
    }
    return SiteCurve(
      points: points, target: floor?.floor.least, requirement: floor == nil ? nil : requirement,
      weights: problem.weights, answers: found.answers)
  }
}

/// The best for each number of new sites, and the target it is held against.
struct SiteCurve: Sendable {
  var points: [CurvePoint]
  let target: Int64?
  /// What asks for the target.
  let requirement: Requirement?
  fileprivate let weights: [Int64]
  fileprivate let answers: [CoveringAnswer]

  /// The answers for fewer sites than `problem` has, where they count the same.
  func answers(of problem: CoveringProblem) -> [CoveringAnswer] {
    guard weights == problem.weights, let limit = problem.limit else { return [] }
    return answers.filter { $0.tally.sites < limit }
  }

  /// Adds what the first sites of the order of building reach, where it counts the same.
  mutating func add(order values: [Int64], countedAs problem: CoveringProblem) {
    guard weights == problem.weights else { return }
    for slot in points.indices where points[slot].sites < values.count {
      points[slot].inOrder = values[points[slot].sites]
    }
  }
}
