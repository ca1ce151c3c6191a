internal import ArgumentParser
internal import Survey

/// A choice whose words have hyphens on the command line, and underscores in files.
struct Hyphenated<Value>: ExpressibleByArgument
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value.allCases.first(where: { Self.word($0) == argument }) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allCases.map(word) }

  var defaultValueDescription: String { Self.word(value) }

  private static func word(_ value: Value) -> String {
    value.rawValue.split(separator: "_").joined(separator: "-")
  }
}

extension SitingBands: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package var defaultValueDescription: String { text }
}

extension SitingWeights: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package var defaultValueDescription: String { text }
}

/// A `--time-limit` value: `10s`, `2m` or `0.5s`.
struct TimeLimit: ExpressibleByArgument {
  let duration: Duration

  private static let units: [(ending: String, seconds: Double)] = [
    ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600),
  ]

  init?(argument: String) {
    guard let unit = Self.units.first(where: { argument.hasSuffix($0.ending) }),
      let number = Double(argument.dropLast(unit.ending.count)), number > 0,
      number * unit.seconds <= 604_800
    else { return nil }
    duration = .milliseconds(Int64((number * unit.seconds * 1000).rounded(.up)))
  }
}
