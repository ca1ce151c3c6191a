package import Survey

/// A longest walk, and how many stations must lie within it.
package struct SitingLevel: Hashable, Sendable {
  /// Metres; a walk of exactly so many is within.
  package let metres: Double
  package let minutes: Int
  /// What turns a readiness delay and a station's own minutes into metres.
  package let preset: WalkingPreset
  /// 1, or 2 for a second station within reach.
  package let stations: Int

  /// - Returns: `nil` where the preset defines no circle for `minutes`.
  package init?(minutes: Int, preset: WalkingPreset, stations: Int = 1) {
    guard let metres = preset.metres(minutes: minutes) else { return nil }
    self.metres = metres
    self.minutes = minutes
    self.preset = preset
    self.stations = stations
  }
}

/// A part of what siting makes as large as it can: who counts, within which walk, and for how much.
package struct SitingAsk: Hashable, Sendable {
  package let level: SitingLevel
  package let weight: SitingWeightKind
  /// What each of them counts for, ≥ 0.
  package let share: Double
  /// 0 goes before 1: what is first is not given up for what comes later.
  package let priority: Int

  package init(
    _ level: SitingLevel, _ weight: SitingWeightKind, share: Double = 1, priority: Int = 0
  ) {
    self.level = level
    self.weight = weight
    self.share = share
    self.priority = priority
  }
}

/// A share that must be covered: of all, or of each community's.
package struct SitingRequirement: Hashable, Sendable {
  package let level: SitingLevel
  package let weight: SitingWeightKind
  /// Above 0, at most 100.
  package let percent: Double
  package let isOfEachCommunity: Bool

  package init(
    _ level: SitingLevel, _ weight: SitingWeightKind = .households, percent: Double,
    ofEachCommunity: Bool = false
  ) {
    self.level = level
    self.weight = weight
    self.percent = percent
    isOfEachCommunity = ofEachCommunity
  }
}
