package import Survey

/// What decides whether a walk is short enough: seconds, or metres where a preset is a table.
///
/// A cutoff belongs to the reached side: 600 s are within 10 minutes. At one speed the question in
/// seconds and the question in metres are the same, so the code compares metres, unrounded.
package struct Cutoff: Hashable, Sendable {
  package let minutes: Int
  /// The longest walk, in metres.
  package let metres: Double

  /// - Throws: nothing; `nil` where the preset defines no circle for `minutes`.
  package init?(minutes: Int, preset: WalkingPreset) {
    guard let metres = preset.metres(minutes: minutes) else { return nil }
    self.minutes = minutes
    self.metres = metres
  }

  /// Whether a walk of `metres`, lengthened by `detour`, is within the cutoff.
  @inlinable
  package func reaches(_ metres: Double, detour: Double = 1) -> Bool {
    metres * detour <= self.metres
  }
}

/// Which way is walked: it matters where a street is open one way only.
package enum TravelDirection: String, CaseIterable, Sendable {
  /// Residents to the station.
  case toStation = "to_station"
  /// Staff from the station to the scene.
  case fromStation = "from_station"
}
