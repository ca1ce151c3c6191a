internal import FacilityLocation
package import Publishing
internal import ServiceCoverage
internal import StationSiting
internal import Survey

/// The proof of an answer: `site.json`, from which `--verify` adds everything up again.
extension SiteResult {
  /// - Parameter parameters: what the answer depends on, as in the layers' metadata.
  package func record(parameters: [(String, JSONValue)]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("gridreach", .string(Versions.current.gridreach)),
      ("parameters", .object(parameters)),
      (
        "counts",
        .object([
          ("buildings", .integer(ground.demand.buildings.count)),
          ("rows", .integer(ground.demand.rowCount)),
          ("columns", .integer(ground.columns.count)),
          ("entries", .integer(ground.sets.cover.rows.count)),
        ])
      ),
    ]
    switch outcome {
    case .solved(let solution): members += answer(solution)
    case .infeasible(let why, _): members.append(("answer", infeasible(why)))
    }
    return .object(members)
  }

  private func answer(_ solution: SiteSolution) -> [(String, JSONValue)] {
    [
      ("answer", .string("solved")),
      ("sites", .strings(solution.chosen.map { ground.columns.ids[Int($0)] })),
      ("value", .integer(Int(solution.value))), ("bound", .integer(Int(solution.bound))),
      ("unit", .string(unit)), ("unit_scale", .integer(Int(ground.demand.scale))),
      ("gap_pct", .rounded(solution.gapPercent, 6)),
      ("proven", .boolean(solution.proof != .none)),
      ("proof", .string(solution.proof.rawValue)), ("work", .integer(solution.work)),
      ("prices", SitePrices(solution.record, ground).json),
      ("rates", .array(rates.map(rate))),
    ] + assignmentMembers(solution)
  }

  /// Who serves whom, where that is part of the answer and not just the nearest.
  private func assignmentMembers(_ solution: SiteSolution) -> [(String, JSONValue)] {
    guard case .capacity(_, let answer) = solution.record else { return [] }
    let pairs = answer.assignment.indices.filter { answer.assignment[$0] >= 0 }.map { row in
      JSONValue.strings([
        ground.survey.buildings.ids[ground.demand.building(of: row)],
        ground.columns.ids[Int(answer.assignment[row])],
      ])
    }
    return [("assignments", .array(pairs))]
  }

  private var unit: String {
    switch job.model {
    case .maxCover: "weight × unit_scale"
    case .minStations: "stations"
    case .minCost: "cost"
    case .pMedian: "weight × unit_scale × decimetres"
    case .pCenter: "decimetres"
    }
  }

  func rate(_ rate: SiteRate) -> JSONValue {
    .object([
      ("minutes", .integer(rate.minutes)),
      ("before_pct", .rounded(rate.before.lowerPercent, 2)),
      ("after_pct", .rounded(rate.after.lowerPercent, 2)),
      ("reached_before", .integer(Int(rate.before.reached))),
      ("reached_after", .integer(Int(rate.after.reached))),
      ("households", .integer(Int(rate.after.total))),
    ])
  }

  private func infeasible(_ why: CoveringInfeasibility) -> JSONValue {
    switch why {
    case .floors: .string("infeasible: floors")
    case .groups: .string("infeasible: groups")
    case .together(let prices):
      .object([
        ("infeasible", .string("together")),
        (
          "prices",
          prices.map { SitePrices(covering: $0, ground).json } ?? .null
        ),
      ])
    case .notFound: .string("not found")
    }
  }
}

/// The multipliers of a bound with what they belong to, in whole numbers; those of 0 are left out.
struct SitePrices {
  let json: JSONValue

  init(_ record: SiteSolution.Record, _ ground: SiteGround) {
    switch record {
    case .covering(_, let answer): self.init(covering: answer.prices, ground)
    case .capacity(_, let answer): self.init(capacity: answer.prices, ground)
    case .median(let problem, let answer):
      self.init([
        ("scale", .integer(Int(problem.priceScale))),
        ("buildings", Self.buildings(answer.multipliers, ground)),
        ("bound", .integer(Int(answer.multiplierBound))),
      ])
    case .center(_, let answer):
      self.init([
        ("buildings", Self.buildings(answer.prices, ground)),
        ("bound", .integer(Int(answer.priceBound))),
      ])
    }
  }

  private init(_ members: [(String, JSONValue)]) { json = .object(members) }

  private init(capacity prices: CapacityPrices, _ ground: SiteGround) {
    self.init([
      ("scale", .integer(Int(prices.scale))), ("cost", .integer(Int(prices.cost))),
      ("rows", Self.rows(prices.rows, ground)),
    ])
  }

  init(covering prices: CoveringPrices, _ ground: SiteGround) {
    self.init([
      ("scale", .integer(Int(prices.scale))), ("site", .integer(Int(prices.site))),
      ("cost", .integer(Int(prices.cost))), ("floors", Self.list(prices.floors)),
      ("at_most", Self.list(prices.atMost)), ("at_least", Self.list(prices.atLeast)),
      ("rows", Self.rows(prices.rows, ground)),
    ])
  }

  /// `[building, minutes, stations needed, price]` for each row with a price.
  private static func rows(_ prices: [Int64], _ ground: SiteGround) -> JSONValue {
    let demand = ground.demand
    return .array(
      prices.indices.filter { prices[$0] != 0 }.map { row in
        let level = demand.levels[demand.level(of: row)]
        return .line([
          .string(ground.survey.buildings.ids[demand.building(of: row)]),
          .integer(level.minutes), .string(level.preset.name), .integer(level.stations),
          .integer(Int(prices[row])),
        ])
      })
  }

  private static func buildings(_ prices: [Int64], _ ground: SiteGround) -> JSONValue {
    .array(
      prices.indices.filter { prices[$0] != 0 }.map { slot in
        .line([
          .string(ground.survey.buildings.ids[Int(ground.demand.buildings[slot])]),
          .integer(Int(prices[slot])),
        ])
      })
  }

  private static func list(_ prices: [Int64]) -> JSONValue {
    .array(prices.map { .integer(Int($0)) })
  }
}
