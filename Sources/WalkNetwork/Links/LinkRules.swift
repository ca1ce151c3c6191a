package import Survey

/// How places get onto the network.
package struct LinkRules: Hashable, Sendable {
  /// Which compounds have walls.
  package enum Compounds: String, CaseIterable, Sendable {
    /// Those with a known gate; others are open, and marked.
    case known
    /// All; those without a known gate open on each adjoining street.
    case walled
    /// None.
    case open
  }

  package var compounds = Compounds.known
  /// The farthest street that a building stands on, in metres.
  package var streetLimit = 150.0
  /// The farthest street that is walked to over open ground, in metres; 0 to turn that off.
  package var offNetworkLimit = 400.0

  /// How much longer than the straight line a way without a street is.
  package static let offNetworkDetour = 1.3
  /// Metres a minute on it.
  package static let offNetworkSpeed = 50.0
  /// How near to a gate a street passes a wall, in metres; lines and gates are drawn that well.
  package static let gateTolerance = 10.0
  /// How near to a wall a street adjoins a compound, in metres: carriageway and pavement.
  package static let adjoining = 30.0

  package init() {}

  /// Metres of walk that a metre without a street counts for: where a preset is a speed, the walk
  /// is slower and longer; where it is a table of metres, it is longer.
  package static func offNetworkPace(_ preset: WalkingPreset) -> Double {
    guard case .speed(let speed) = preset.rule else { return offNetworkDetour }
    return offNetworkDetour * max(1, speed / offNetworkSpeed)
  }
}
