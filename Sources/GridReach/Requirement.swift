internal import Diagnostics
package import ServiceCoverage
package import Survey

/// A share of households that must be reached: `15:95%` of all, `cell:15:90%` in every cell.
package struct Requirement: Hashable, Sendable {
  package let minutes: Int
  /// 0 to 100.
  package let percent: Double
  package let level: CoverageLevel

  package init(minutes: Int, percent: Double, level: CoverageLevel = .county) {
    self.minutes = minutes
    self.percent = percent
    self.level = level
  }

  /// As it is written on the command line.
  package var text: String {
    let share = "\(minutes):\(String(shortest: percent))%"
    return level == .county ? share : "\(level.rawValue):\(share)"
  }

  /// Whether `rate` meets it: by its lower value, so that what is not known does not help.
  package func isMet(by rate: CoverageRate) -> Bool {
    rate.total > 0 && rate.reached * 100 >= rate.total * percent
  }
}
