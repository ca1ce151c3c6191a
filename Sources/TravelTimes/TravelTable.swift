package import Survey

/// How distances were found.
package enum TravelMethod: String, CaseIterable, Sendable {
  /// As the crow flies: nobody walks less, so a rate from it is an upper bound.
  case straightLine = "straight_line"
}

/// Each building's nearest station, and how far it is.
///
/// Buildings without a position, and all buildings where no station is left, have no owner.
package struct TravelTable: Sendable {
  package let method: TravelMethod
  /// Row of the station table, −1 where there is none.
  package let owner: [Int32]
  /// Metres to the owner, `infinity` where there is none.
  package let metres: [Double]
  /// Whether the building has a position, and so an answer.
  package let isDetermined: [Bool]

  package init(method: TravelMethod, owner: [Int32], metres: [Double], isDetermined: [Bool]) {
    self.method = method
    self.owner = owner
    self.metres = metres
    self.isDetermined = isDetermined
  }

  package var count: Int { owner.count }
}

/// What decides whether a walk is short enough: seconds, or metres where a preset is a table.
///
/// A cutoff belongs to the reached side: 600 s are within 10 minutes.
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
