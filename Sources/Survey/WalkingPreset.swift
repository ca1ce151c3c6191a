/// What "10 minutes" means: a speed, or a table of distances.
///
/// Ten minutes are 500 m in one document and 800 m in another, 2.56 times the area, so every
/// result names the preset it used. Figures and their sources: DOMAIN tables, docs/presets.md.
package struct WalkingPreset: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// Metres a minute; seconds decide.
    case speed(Double)
    /// Metres for each number of minutes that the document names; metres decide.
    case distances([Limit])
  }

  package struct Limit: Hashable, Sendable {
    package let minutes: Int
    package let metres: Double
  }

  package let name: String
  package let rule: Rule

  /// 4 km/h, the default: defines all three circles, and agrees with 1 km in 15 minutes.
  package static let cn67 = WalkingPreset(name: "cn67", rule: .speed(4_000.0 / 60))
  /// 3 km/h for elderly people.
  package static let senior = WalkingPreset(name: "senior", rule: .speed(50))
  /// 4.5 km/h.
  package static let cn75 = WalkingPreset(name: "cn75", rule: .speed(75))
  /// 80 m/min, common in papers and in the press.
  package static let cn80 = WalkingPreset(name: "cn80", rule: .speed(80))
  /// The distances of the residential planning standard of 2018; it has no 20-minute circle.
  package static let gb50180 = WalkingPreset(
    name: "gb50180",
    rule: .distances([
      Limit(minutes: 5, metres: 300), Limit(minutes: 10, metres: 500),
      Limit(minutes: 15, metres: 1000),
    ]))

  package static let all = [cn67, senior, cn75, cn80, gb50180]

  package init(name: String, rule: Rule) {
    self.name = name
    self.rule = rule
  }

  /// A speed of the user's own, in metres a minute.
  package static func custom(metresPerMinute: Double) -> WalkingPreset {
    WalkingPreset(name: "custom", rule: .speed(metresPerMinute))
  }

  /// The distance walked in `minutes`, in metres; `nil` where a table does not define it.
  package func metres(minutes: Int) -> Double? {
    switch rule {
    case .speed(let speed): speed * Double(minutes)
    case .distances(let limits): limits.first { $0.minutes == minutes }?.metres
    }
  }

  /// The longest walk within `minutes`, which need not be whole; `infinity` for `nan`.
  ///
  /// Of a table it is that of the longest time it names within `minutes`, else 0.
  package func longestWalk(minutes: Double) -> Double {
    guard !minutes.isNaN else { return .infinity }
    return switch rule {
    case .speed(let speed): speed * minutes
    case .distances(let limits):
      limits.filter { Double($0.minutes) <= minutes }.map(\.metres).max() ?? 0
    }
  }

  /// Metres a second where speeds decide; `nil` where metres do.
  package var metresPerSecond: Double? {
    guard case .speed(let speed) = rule else { return nil }
    return speed / 60
  }
}
