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
    let points = CoveringCurve.points(
      of: problem, upTo: base + most, effort: sitingEffort, workers: workers,
      cancellation: cancellation)
    return SiteCurve(
      points: points.filter { $0.sites >= base }.map {
        CurvePoint(sites: $0.sites - base, value: $0.value, bound: $0.bound, total: total)
      },
      target: floor?.floor.least, requirement: floor == nil ? nil : requirement)
  }
}
