package import ServiceCoverage
package import Survey
package import TravelTimes

/// A target and what became of it, in figures and ids alone: as it is computed, and as
/// `summary.json` has it.
package struct TargetFigures: Hashable, Sendable {
  package var name: String?
  package var level = CoverageLevel.county
  package var minutes = 0
  /// What was asked, in percent.
  package var percent = 0.0
  package var weight = SitingWeightKind.households
  package var method = TravelMethod.straightLine
  package var preset = ""
  /// How many stations counted.
  package var stations = 0
  package var filter = StationFilter()
  /// Whether it says more than `--require` can: other people, another walk, other stations, a name.
  package var hasOwnTerms = false
  package var isMet = false
  /// Of all together.
  package var rate = CoverageRate()
  /// Groups with anybody in them; 1 where all together are asked.
  package var groupCount = 0
  /// What is missing, the lowest rate first: of all together, or of each group that misses it.
  package var shortfalls: [Shortfall] = []

  /// How many more would have to be reached.
  package var short: Double { shortfalls.reduce(0) { $0 + $1.short } }

  /// The same question, whatever share was asked: what two runs are compared by.
  func asksAs(_ other: TargetFigures) -> Bool {
    level == other.level && minutes == other.minutes && weight == other.weight
      && method == other.method && preset == other.preset && filter == other.filter
  }
}

/// What is missing in one group, or in all together.
package struct Shortfall: Hashable, Sendable {
  /// The group's code; "" for all together.
  package var group: String
  package var rate: CoverageRate
  /// How many more would have to be reached: a whole number.
  package var short: Double
  /// The fewest buildings that would do, the largest first.
  package var mending: [Mending]
}

/// A building that would mend a shortfall.
package struct Mending: Hashable, Sendable {
  package var building: String
  /// Who lives there, by the target's weight.
  package var amount: Double
  /// `beyond`, or `undetermined`: to be checked before anything is built.
  package var state: CoverageState
  /// Metres by which the walk is too long; `nil` where there is no way, or none is known.
  package var excess: Double?
}
