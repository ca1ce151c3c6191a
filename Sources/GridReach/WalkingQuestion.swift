package import Diagnostics
package import Survey
package import TravelTimes

/// How far people walk: a preset and the minutes asked for.
package struct WalkingQuestion: Hashable, Sendable {
  package var preset: WalkingPreset
  /// Ascending, without repetition.
  package var minutes: [Int]
  /// The streets' way divided by the straight line, for the estimate beside the circle.
  package var detour: Double

  /// Three standard circles.
  package static let standardMinutes = [10, 15, 20]
  /// How much longer streets are than the straight line, where nothing is known.
  package static let standardDetour = 1.3

  package init(
    preset: WalkingPreset = .cn67, minutes: [Int] = standardMinutes,
    detour: Double = standardDetour
  ) {
    self.preset = preset
    self.minutes = Set(minutes).sorted()
    self.detour = detour
  }

  /// The longest walk for each number of minutes.
  ///
  /// - Throws: `preset.no-circle` where the preset is a table that does not have one of them.
  package func cutoffs() throws(Failure) -> [Cutoff] {
    var cutoffs: [Cutoff] = []
    for minutes in minutes {
      guard let cutoff = Cutoff(minutes: minutes, preset: preset) else {
        throw Failure(
          .presetNoCircle, ["preset": .text(preset.name), "minutes": .integer(minutes)])
      }
      cutoffs.append(cutoff)
    }
    return cutoffs
  }

  /// The same minutes under another preset, those left out that it does not define.
  package func cutoffs(of preset: WalkingPreset) -> [Cutoff] {
    minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
  }
}
