internal import Formats
internal import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension TargetFigures {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", name.map { .string($0) } ?? .null),
      ("level", .string(level.rawValue)), ("minutes", .integer(minutes)),
      ("percent", .number(percent)), ("weight", .string(weight.rawValue)),
      ("method", .string(method.rawValue)), ("preset", .string(preset)),
      ("stations", .integer(stations)),
      ("status", .strings(filter.statuses.map(\.rawValue))),
      ("tiers", .strings(filter.tiers.map(\.rawValue))),
      ("kinds", .strings(filter.kinds)), ("services", .strings(filter.services)),
      ("own_terms", .boolean(hasOwnTerms)), ("met", .boolean(isMet)), ("rate", Summary.rate(rate)),
    ]
    let needed = (rate.total * percent / 100).rounded(.up)
    if weight == .households {
      members.append(("missing_hh", .integer(Int(max(0, needed - rate.reached)))))
    }
    members += [
      ("groups", .integer(groupCount)),
      ("missed", .strings(shortfalls.map(\.group).filter { !$0.isEmpty })),
      ("shortfalls", .array(shortfalls.map(\.json))),
    ]
    return .object(members)
  }

  /// A member of `targets` in a written `summary.json`; `nil` where it is none.
  init?(_ tree: JSONTree) {
    guard let written = WrittenTarget(tree), let level = CoverageLevel(rawValue: written.level)
    else { return nil }
    name = tree["name"]?.text
    self.level = level
    minutes = written.minutes
    percent = written.percent
    weight = tree["weight"]?.text.flatMap(SitingWeightKind.init) ?? .households
    method = tree["method"]?.text.flatMap(TravelMethod.init) ?? .straightLine
    preset = tree["preset"]?.text ?? ""
    stations = tree["stations"]?.integer ?? 0
    filter = StationFilter(
      statuses: tree.texts("status").compactMap(StationStatus.init),
      tiers: tree.texts("tiers").compactMap(StationTier.init), kinds: tree.texts("kinds"),
      services: tree.texts("services"))
    hasOwnTerms = tree["own_terms"]?.boolean ?? false
    isMet = written.isMet
    rate = CoverageRate(written.rate)
    groupCount = written.groups
    shortfalls = (tree["shortfalls"]?.elements ?? []).compactMap(Shortfall.init)
  }
}

extension Shortfall {
  fileprivate var json: JSONValue {
    .object([
      ("group", .string(group)), ("rate", Summary.rate(rate)), ("short", .rounded(short, 0)),
      (
        "mending",
        .array(
          mending.map {
            .object([
              ("building_id", .string($0.building)), ("amount", .rounded($0.amount, 0)),
              ("state", .string($0.state.rawValue)), ("excess_m", .rounded($0.excess, 1)),
            ])
          })
      ),
    ])
  }

  fileprivate init?(_ tree: JSONTree) {
    guard let group = tree["group"]?.text, let rate = WrittenRate(tree["rate"]) else { return nil }
    self.group = group
    self.rate = CoverageRate(rate)
    short = tree["short"]?.number ?? 0
    mending = (tree["mending"]?.elements ?? []).compactMap { member in
      guard let building = member["building_id"]?.text,
        let state = member["state"]?.text.flatMap(CoverageState.init)
      else { return nil }
      return Mending(
        building: building, amount: member["amount"]?.number ?? 0, state: state,
        excess: member["excess_m"]?.number)
    }
  }
}

extension CoverageRate {
  init(_ written: WrittenRate) {
    self.init(
      reached: Double(written.reached), undetermined: Double(written.undetermined),
      total: Double(written.total))
  }
}

extension JSONTree {
  /// The texts of a member that is a list.
  func texts(_ name: String) -> [String] { (self[name]?.elements ?? []).compactMap(\.text) }
}
