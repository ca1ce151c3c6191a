internal import FacilityLocation
internal import Publishing
internal import ServiceCoverage
internal import StationSiting
internal import Survey

/// What `summary.json` says of a siting.
extension SiteResult {
  var summary: JSONValue {
    var members: [(String, JSONValue)] = [
      ("model", .string(job.model.word)), ("feasible", .boolean(isFeasible)),
    ]
    if case .solved(let solution) = outcome {
      members += [
        ("new", .integer(sites.count { $0.role == .new })),
        ("candidates", .integer(ground.columns.candidateCount)),
        ("deciding_minutes", job.bands.deciding.map { .integer($0.minutes) } ?? .null),
        ("rates", .array(rates.map(rate))),
        ("proven", .boolean(solution.proof != .none)),
        ("proof", .string(solution.proof.rawValue)),
        ("gap_pct", .rounded(solution.gapPercent, 6)),
      ]
    }
    if let curve { members.append(("curve", Self.json(curve))) }
    return .object(members)
  }

  /// Points as `[new sites, value, what nobody exceeds]`, of the total.
  private static func json(_ curve: SiteCurve) -> JSONValue {
    .object([
      ("total", .integer(Int(curve.points.last?.total ?? 0))),
      ("target", curve.target.map { .integer(Int($0)) } ?? .null),
      (
        "points",
        .array(
          curve.points.map {
            .line([.integer($0.sites), .integer(Int($0.value)), .integer(Int($0.bound))])
          })
      ),
    ])
  }
}
