/// How distances were found.
package enum TravelMethod: String, CaseIterable, Sendable {
  /// As the crow flies: nobody walks less, so a rate from it is an upper bound.
  case straightLine = "straight_line"
  /// Along the streets, from the building's own place on them.
  case network
}

/// Why nothing can be said about a building; the raw value is part of the property `reason`.
package enum Indecision: String, CaseIterable, Sendable {
  case noPosition = "no_position"
  case noStreetWithin = "no_street_within"
  /// Its street hangs together with no other, and no station stands on it.
  case isolatedComponent = "isolated_component"
  case blockedByBarrier = "blocked_by_barrier"
}

/// Each building's nearest station, and how far it is.
///
/// Buildings of which nothing can be said, and all buildings that no station can be walked to from,
/// have no owner.
package struct TravelTable: Sendable {
  package let method: TravelMethod
  /// Row of the station table, −1 where there is none.
  package let owner: [Int32]
  /// Metres of walk to the owner, `infinity` where there is none.
  ///
  /// They are metres at the preset's speed: a stretch that is walked slower, such as one without a
  /// street, counts for more than its length.
  package let metres: [Double]
  /// Why there is no answer; `nil` where there is one.
  package let indecisions: [Indecision?]
  /// The part of `metres` between the building and the street; empty for straight lines.
  package let connectors: [Double]
  /// Whether that part leads over ground without a street; empty for straight lines.
  package let isOffNetwork: [Bool]

  package init(
    method: TravelMethod, owner: [Int32], metres: [Double], indecisions: [Indecision?],
    connectors: [Double] = [], isOffNetwork: [Bool] = []
  ) {
    self.method = method
    self.owner = owner
    self.metres = metres
    self.indecisions = indecisions
    self.connectors = connectors
    self.isOffNetwork = isOffNetwork
  }

  package var count: Int { owner.count }

  /// Whether the building has an answer.
  package func isDetermined(_ building: Int) -> Bool { indecisions[building] == nil }
}
