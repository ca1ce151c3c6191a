import Testing

/// Values of options that are no values: a usage error each, and nothing else happens.
///
/// The words are the parser's and not pinned; that they name the option is.
@Suite struct OptionTests {
  private static let wrong: [(verb: String, option: String, values: [String])] = [
    ("partition b.csv", "--band", ["", "200", "200-", "-200-300", "200-300-400", "a-b", "1.5-3"]),
    ("partition b.csv", "--aim", ["", "many", "2.5"]),
    ("partition b.csv", "--effort", ["-1", "101", "nan", "much"]),
    ("partition b.csv", "--county-code", ["99010", "9901011", "99010a", "９９０１０１"]),
    ("partition b.csv", "--object-class", ["0", "0102030", "abcdef"]),
    ("partition b.csv", "--code-scheme", ["gb16", "GB15"]),
    ("partition b.csv", "--household-kind", ["families"]),
    (
      "redraw c.geojson --buildings b.csv", "--date",
      ["", "today", "2026-13-01", "2026-02-29", "01.12.2026"]
    ),
    ("redraw c.geojson --buildings b.csv", "--stay", ["-1", "nan", "much"]),
    (
      "reach s.csv", "--minutes",
      ["", "0", "121", "10,,20", "10, 20", "ten", "-5", "10.5", "15,10", "10,10"]
    ),
    ("reach s.csv", "--preset", ["cn70", "gb"]),
    ("reach s.csv", "--speed", ["0", "-60", "1001", "nan", "inf", "fast"]),
    ("reach s.csv", "--detour", ["0.9", "11", "nan"]),
    ("reach s.csv", "--status", ["", "open", "in_use,open", "in-use"]),
    ("reach s.csv", "--tier", ["hub"]),
    ("reach s.csv", "--rings", ["maybe"]),
    ("reach s.csv", "--overlap", ["merge"]),
    ("reach s.csv", "--datum", ["mars"]),
    ("reach s.csv", "--threads", ["0", "1025", "two"]),
    ("reach s.csv", "--lang", ["fr", "ZH"]),
    (
      "coverage b.csv --stations s.csv", "--require",
      [
        "", "95%", "15:95", "15:101%", "0:95%", "121:95%", "15:-1%", "15:nan%", "a:95%", "15:95%:",
        "town:15:95%", "cell:95%", "cell:cell:15:95%",
      ]
    ),
    ("coverage b.csv --stations s.csv", "--least-occupancy", ["-1", "101", "nan", "half"]),
    ("coverage b.csv --stations s.csv", "--gap-distance", ["0", "-1", "10001", "nan", "far"]),
    ("coverage b.csv --stations s.csv", "--least-floor-area", ["0", "10001", "nan", "much"]),
    ("tally p.csv --onto c.csv", "--by", ["hand", "Place"]),
    ("tally p.csv --onto c.csv", "--at-least", ["0", "-1", "1.5", "many", "1000001"]),
    ("tally p.csv --onto c.csv --sensitive x", "--suppress-below", ["0", "2", "-5", "few"]),
    (
      "tally p.csv --onto c.csv --assign", "--balance",
      ["", "2", "2-1", "0-0", "-1-2", "odd", "1-2-3"]
    ),
    ("audit c.geojson", "--band", ["", "200", "a-b"]),
    ("audit c.geojson", "--min-border", ["-1", "1001", "nan", "half"]),
    ("audit c.geojson", "--snap", ["-0.1", "11", "nan", "x"]),
    ("audit c.geojson", "--county-code", ["99010", "99010a"]),
    ("audit c.geojson", "--code-scheme", ["gb16"]),
    ("sample -o county", "--seed", ["-1", "x", "1.5"]),
    ("sample -o county", "--households", ["x", "1e3"]),
  ]

  private static let cases = wrong.flatMap { verb, option, values in
    values.map { Attempt(words: verb.split(separator: " ").map(String.init), option, $0) }
  }

  struct Attempt: Sendable, CustomTestStringConvertible {
    let words: [String]
    let option: String
    let value: String

    init(words: [String], _ option: String, _ value: String) {
      self.words = words
      self.option = option
      self.value = value
    }

    var testDescription: String { "\(words[0]) \(option)=\(value)" }
  }

  @Test(arguments: cases)
  func `A wrong value is a usage error that names its option`(attempt: Attempt) throws {
    let result = try Self.run(attempt.words + ["\(attempt.option)=\(attempt.value)"])
    #expect(result.status == "2")
    #expect(result.standardOutput == "")
    #expect(result.standardError.contains(attempt.option), "\(result.standardError)")
  }

  @Test(arguments: [
    ["reach", "s.csv", "--preset", "cn67", "--speed", "60"], ["reach"], ["coverage", "b.csv"],
    ["partition", "b.csv", "c.csv"], ["run", "a.yaml", "b.yaml"], ["sample"], ["--versions"],
    ["tally", "p.csv"], ["tally", "--onto", "c.csv"],
    ["tally", "p.csv", "--onto", "c.csv", "--attribute", "x"],
    ["tally", "p.csv", "--onto", "c.csv", "--balance", "1-2"],
    ["tally", "p.csv", "--onto", "c.csv", "--require"],
    ["tally", "p.csv", "--onto", "c.csv", "--suppress-below", "5"],
    ["tally", "p.csv", "--onto", "c.csv", "--by-kind", "x"],
    ["tally", "p.csv", "--onto", "c.csv", "--assign", "--sum", "x"],
    ["tally", "--onto", "c.csv", "--attribute", "x", "--at-least", "1"],
  ])
  func `A command line that does not fit its verb is a usage error`(words: [String]) throws {
    let result = try Self.run(words)
    #expect(result.status == "2")
    #expect(result.standardOutput == "")
  }

  private static func run(_ words: [String]) throws -> CommandResult {
    let stage = try Stage.bare()
    defer { stage.strike() }
    return try CommandRun.result(of: words, on: stage)
  }
}
