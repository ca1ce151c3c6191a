package import Diagnostics
package import Workers
package enum Capacity {
  package static func solve(_ p: CapacityProblem, effort: SitingEffort, workers: Workers, cancellation: Cancellation) throws(Failure) -> CapacityAnswer { throw Failure(.milpNotBuilt) }
}
package enum CoveringCurve {
  package struct Point { package var sites: Int; package var value: Int64; package var bound: Int64 }
  package static func points(of problem: CoveringProblem, upTo: Int, effort: SitingEffort, workers: Workers, cancellation: Cancellation) -> [Point] {
    var out: [Point] = []
    for p in 0...upTo { var q = problem; q.limit = p
      var e = effort; e.steps = 40
      if case .answer(let a) = MaxCover.solve(q, effort: e, workers: workers, cancellation: cancellation) { out.append(Point(sites: p, value: a.tally.value, bound: a.bound)) } }
    return out
  }
}
