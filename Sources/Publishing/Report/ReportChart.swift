package import StationSiting

/// A curve of a report, as figures.
package enum ReportChart: Sendable {
  /// What each number of new stations covers, and the target.
  case sites([CurvePoint], target: Int64?)
  case walks(WalkCurve)
}

/// Which share of the households is reached by walks up to each length.
package struct WalkCurve: Sendable {
  package struct Line: Sendable {
    package var name: String
    /// Households at each of the steps.
    package var households: [Int]

    package init(name: String, households: [Int]) {
      self.name = name
      self.households = households
    }
  }

  /// Minutes, or metres where the preset is a table of distances; ascending from 0.
  package var steps: [Double]
  package var isInMinutes: Bool
  /// What decides first.
  package var lines: [Line]
  /// All households.
  package var total: Int
  /// The cutoffs that are asked about, in the unit of the steps.
  package var marks: [Double]

  package init(steps: [Double], isInMinutes: Bool, lines: [Line], total: Int, marks: [Double]) {
    self.steps = steps
    self.isInMinutes = isInMinutes
    self.lines = lines
    self.total = total
    self.marks = marks
  }
}
