package import Diagnostics
internal import FacilityLocation
internal import Formats
package import Publishing
internal import StationSiting
package import Survey
package import Workers

/// One thing that was looked at again in an answer that somebody wrote.
package struct SiteCheck: Sendable {
  package let phrase: Phrase
  package let arguments: [String: Argument]
  package let passed: Bool
}

extension SiteJob {
  /// Adds an answer up again from the files alone: its sites, what they cover, the bound of its
  /// prices, and each walk against its cutoff.
  ///
  /// - Parameters:
  ///   - path: `site.json` of the answer.
  ///   - parameters: of this question; the answer's must be the same.
  /// - Throws: what makes a file unusable; `site.verify.not-an-answer`.
  /// - Complexity: as making the sets; no search.
  package func verify(
    _ path: String, parameters: [(String, JSONValue)], on survey: CountySurvey, workers: Workers
  ) throws(Failure) -> [SiteCheck] {
    let written = try JSONTree.reading(path)
    guard let names = written["sites"]?.elements?.compactMap(\.text),
      let value = written["value"]?.integer, let bound = written["bound"]?.integer
    else { throw Failure(.siteVerifyNoAnswer, at: Place(file: path)) }
    let ground = try SiteGround(self, on: survey, workers: workers)
    var checks = [try sameQuestion(written, parameters)]
    var columns: [Int32] = []
    let columnOfId = Dictionary(
      ground.columns.ids.enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    for name in names { if let column = columnOfId[name] { columns.append(column) } }
    columns.sort()
    checks.append(
      SiteCheck(
        phrase: .siteVerifySites,
        arguments: [
          "count": .integer(names.count), "unknown": .integer(names.count - columns.count),
        ], passed: columns.count == names.count))
    let again = try recount(columns, written, ground)
    checks.append(
      SiteCheck(
        phrase: .siteVerifyValue,
        arguments: ["stated": .integer(value), "found": .integer(Int(again.value))],
        passed: Int(again.value) == value && again.keepsRules))
    checks.append(
      SiteCheck(
        phrase: .siteVerifyBound,
        arguments: [
          "stated": .integer(bound),
          "found": again.bound.map { .integer(Int($0)) } ?? .text("–"),
        ], passed: again.boundHolds(bound, value: value, proof: written["proof"]?.text ?? "")))
    let breaches = try ground.sets.breaches(of: columns, by: ground.measure)
    checks.append(
      SiteCheck(
        phrase: .siteVerifyWalks,
        arguments: ["count": .integer(columns.count), "wrong": .integer(breaches.count)],
        passed: breaches.isEmpty))
    return checks
  }

  private func sameQuestion(
    _ written: JSONTree, _ parameters: [(String, JSONValue)]
  ) throws(Failure) -> SiteCheck {
    let asked = try JSONTree(Array(JSONValue.object(parameters).compact.utf8))
    let isSame = written["parameters"] == asked
    return SiteCheck(phrase: .siteVerifyQuestion, arguments: [:], passed: isSame)
  }
}

/// An answer's value and bound, added up from nothing.
private struct Recount {
  let value: Int64
  let keepsRules: Bool
  /// What the prices alone prove; `nil` where they do not fit.
  let bound: Int64?
  let isMost: Bool
  /// Whether the prices prove what was stated, for models where they prove that less cannot be.
  var provesStated: Bool?

  /// A stated bound holds if the prices give it, or a search of what they leave closed it.
  func boundHolds(_ stated: Int, value: Int, proof: String) -> Bool {
    if let provesStated, proof == "prices" { return provesStated }
    guard let bound = bound.map({ Int($0) }) else { return proof == "search" && stated == value }
    switch proof {
    case "prices": return bound == stated && stated == value
    case "search": return stated == value && (isMost ? bound >= value : bound <= value)
    default: return isMost ? bound <= stated || stated >= value : bound >= stated || stated <= value
    }
  }
}

extension SiteJob {
  private func recount(
    _ columns: [Int32], _ written: JSONTree, _ ground: SiteGround
  ) throws(Failure) -> Recount {
    let prices = WrittenPrices(written["prices"], ground)
    switch model {
    case .maxCover where capacity == .none:
      let question = try coveringProblem(ground)
      let tally = CoveringTally(columns, in: question)
      let problem = try asked(question, like: tally, ground)
      return Recount(
        value: tally.value, keepsRules: tally.isFeasible(in: problem),
        bound: prices.covering(for: problem).bound(of: problem), isMost: true)
    case .minStations, .minCost:
      return try leastRecount(columns, written, prices, ground)
    case .maxCover:
      let problem = try capacityProblem(ground)
      let tally = CapacityTally(
        columns, prices.assignment(written["assignments"], ground, columns), in: problem)
      return Recount(
        value: tally.value, keepsRules: tally.isFeasible(in: problem),
        bound: prices.capacity.bound(of: problem), isMost: true)
    case .pMedian:
      let problem = try medianProblem(ground)
      let value = problem.value(of: new(columns, ground))
      return Recount(
        value: value, keepsRules: true,
        bound: try MedianCertificate(problem, multipliers: prices.byBuilding).bound,
        isMost: false)
    case .pCenter:
      let problem = try centerProblem(ground)
      return Recount(
        value: problem.radius(of: new(columns, ground)) ?? .max, keepsRules: true,
        bound: CenterCertificate.holds(problem, prices: prices.byBuilding, bound: prices.bound)
          ? prices.bound : nil, isMost: false)
    }
  }

  /// Fewest and cheapest: one less than the bound must be impossible by the prices.
  private func leastRecount(
    _ columns: [Int32], _ written: JSONTree, _ prices: WrittenPrices, _ ground: SiteGround
  ) throws(Failure) -> Recount {
    var problem = try coveringProblem(ground)
    let tally = CoveringTally(columns, in: problem)
    let keepsRules = tally.isFeasible(in: problem)
    let stated = Int64(written["bound"]?.integer ?? 0)
    let value = model == .minStations ? Int64(tally.sites) : tally.cost
    if model == .minStations {
      problem.limit = Int(stated) - 1
    } else {
      problem.budget = stated - 1
    }
    let proves = stated <= 0 || prices.covering(for: problem).proveInfeasible(problem)
    return Recount(
      value: value, keepsRules: keepsRules, bound: proves ? stated : nil, isMost: false,
      provesStated: proves)
  }

  /// The columns that were chosen and do not stand anyway.
  private func new(_ columns: [Int32], _ ground: SiteGround) -> [Int32] {
    columns.filter { !ground.columns.kinds[Int($0)].stands }
  }
}
