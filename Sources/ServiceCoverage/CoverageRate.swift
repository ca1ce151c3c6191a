/// How much of something is reached, with what is not known kept apart.
///
/// The lower value counts the undetermined as not reached, the upper value as reached.
package struct CoverageRate: Hashable, Sendable {
  package var reached = 0.0
  package var undetermined = 0.0
  package var total = 0.0

  package init(reached: Double = 0, undetermined: Double = 0, total: Double = 0) {
    self.reached = reached
    self.undetermined = undetermined
    self.total = total
  }

  package var beyond: Double { total - reached - undetermined }

  /// Percent with two decimals, cut off and not rounded, so that 100 is printed only when nobody
  /// is left out; `nil` where there is nothing to reach.
  package var lowerPercent: Double? { Self.percent(reached, of: total) }
  package var upperPercent: Double? { Self.percent(reached + undetermined, of: total) }

  package static func percent(_ part: Double, of total: Double) -> Double? {
    guard total > 0 else { return nil }
    if part >= total { return 100 }
    return min((part * 10_000 / total).rounded(.down) / 100, 99.99)
  }

  package static func += (left: inout CoverageRate, right: CoverageRate) {
    left.reached += right.reached
    left.undetermined += right.undetermined
    left.total += right.total
  }
}

/// What a rate is a share of; the raw value is part of the property name `cov_<raw>_pct`.
package enum Denominator: String, CaseIterable, Sendable {
  case households = "hh"
  case occupied
  case persons
  case elderly
  case buildings = "bldg"
  case cells
  /// Residential area, m².
  case area
}

/// Whether somebody is reached within a cutoff; the raw value is the property `state`.
package enum CoverageState: String, CaseIterable, Sendable {
  case reached
  case beyond
  /// There is no position to decide from.
  case undetermined
}
