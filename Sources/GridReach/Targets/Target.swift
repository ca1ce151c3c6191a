package import Survey

/// A share that must be reached: of whom, in how long, by which walk, from which stations.
package struct Target: Hashable, Sendable {
  /// What people call it; `nil` where nobody gave it a name.
  package var name: String?
  package var requirement: Requirement
  package var weight = SitingWeightKind.households
  package var measure = TargetMeasure.deciding
  /// `nil` for the preset of the question.
  package var preset: WalkingPreset?
  /// `nil` for the stations of the question.
  package var filter: StationFilter?

  package init(_ requirement: Requirement) { self.requirement = requirement }

  /// Whether it says no more than `--require` can.
  var isPlain: Bool { self == Target(requirement) }
}

/// What became of a target.
package struct TargetOutcome: Sendable {
  package let target: Target
  /// As they would stand in a file, and in a sentence.
  package let figures: TargetFigures

  package var isMet: Bool { figures.isMet }
}
