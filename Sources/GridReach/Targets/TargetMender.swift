internal import ServiceCoverage
internal import Survey
internal import TravelTimes

/// Finds the fewest buildings that would turn a missed target into a met one.
struct TargetMender {
  let buildings: BuildingTable
  let coverage: Coverage
  let cutoff: Cutoff
  let denominator: Denominator

  /// What is missing in a group, and the buildings that would mend it.
  ///
  /// The largest first is the fewest: any other choice of as many adds no more. Of equals the one
  /// with the shorter way missing comes first, then the one of the lower row.
  func shortfall(
    _ code: String, _ rate: CoverageRate, _ requirement: Requirement, among members: [Int]
  ) -> Shortfall {
    let needed = ((rate.total * requirement.percent - rate.reached * 100) / 100).rounded(.up)
    var open: [(building: Int, amount: Double, excess: Double)] = []
    for building in members where buildings.isCovered(building) {
      guard let amount = denominator.amount(of: building, in: buildings), amount > 0,
        coverage.state(building, within: cutoff) != .reached
      else { continue }
      open.append((building, amount, coverage.excess(building, within: cutoff)))
    }
    open.sort { ($1.amount, $0.excess, $0.building) < ($0.amount, $1.excess, $1.building) }
    var reached = rate.reached
    var mending: [Mending] = []
    for (building, amount, excess) in open {
      guard reached * 100 < rate.total * requirement.percent else { break }
      reached += amount
      mending.append(
        Mending(
          building: buildings.ids[building], amount: amount,
          state: coverage.state(building, within: cutoff),
          excess: excess.isFinite ? excess : nil))
    }
    return Shortfall(
      group: code, rate: rate, short: rate.total > 0 ? max(1, needed) : 0, mending: mending)
  }
}
