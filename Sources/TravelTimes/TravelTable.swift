package import Diagnostics

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

  package var phrase: Phrase {
    switch self {
    case .noPosition: .wordReasonNoPosition
    case .noStreetWithin: .wordReasonNoStreet
    case .isolatedComponent: .wordReasonIsolated
    case .blockedByBarrier: .wordReasonBlocked
    }
  }
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
  /// The part of `metres` between the building and the street, `nan` where there is no walk; empty for
  /// straight lines.
  package let connectors: [Double]
  /// Whether that part leads over ground without a street; empty for straight lines.
  package let isOffNetwork: [Bool]
  /// The part of `metres` in which nobody walks: the owner's readiness delay at the preset's speed;
  /// empty where no station has one.
  package let waits: [Double]
  /// The longest walk that the owner serves, by a cutoff of its own; empty where none has one.
  package let limits: [Double]

  package init(
    method: TravelMethod, owner: [Int32], metres: [Double], indecisions: [Indecision?],
    connectors: [Double] = [], isOffNetwork: [Bool] = [], waits: [Double] = [],
    limits: [Double] = []
  ) {
    self.method = method
    self.owner = owner
    self.metres = metres
    self.indecisions = indecisions
    self.connectors = connectors
    self.isOffNetwork = isOffNetwork
    self.waits = waits
    self.limits = limits
  }

  package var count: Int { owner.count }

  /// Whether the building has an answer.
  package func isDetermined(_ building: Int) -> Bool { indecisions[building] == nil }

  /// The metres of `metres` that are walked.
  package func walk(_ building: Int) -> Double {
    waits.isEmpty ? metres[building] : metres[building] - waits[building]
  }

  /// What a cutoff is compared with: the walk `detour` times as long, and the wait.
  package func cost(_ building: Int, detour: Double = 1) -> Double {
    waits.isEmpty
      ? metres[building] * detour : walk(building) * detour + waits[building]
  }

  /// The longest walk that the owner serves, `infinity` where it has no cutoff of its own.
  package func limit(_ building: Int) -> Double { limits.isEmpty ? .infinity : limits[building] }
}
