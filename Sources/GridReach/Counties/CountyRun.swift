package import Diagnostics
internal import Formats
package import Publishing
internal import Workers

/// What became of one county of many.
package struct CountyRun: Sendable {
  package let county: CountyPlan
  package let status: CountyStatus
  /// Why it was run; `nil` where its results were left as they were.
  package let change: CountyChange?
  /// What is told of it.
  package let told: Argument
  /// The last words of its run, line by line, where it did not end well.
  package let lines: [String]
  /// What it failed for, without the word for an error.
  package let reason: String?

  package var isKept: Bool { change == nil }

  /// How many lines of a run that failed are told.
  private static let mostLines = 5

  static func kept(_ county: CountyPlan) -> CountyRun {
    CountyRun(
      county: county, status: .done, change: nil, told: .phrase(.countyKept), lines: [],
      reason: nil)
  }

  /// - Parameters:
  ///   - text: what its process wrote.
  ///   - seconds: how long it took; `nil` where there are no results.
  static func ended(
    _ county: CountyPlan, because change: CountyChange, _ end: ChildProgram.End, text: String,
    seconds: Double?, in language: Language
  ) -> CountyRun {
    if end == .status(0), let seconds {
      return CountyRun(
        county: county, status: .done, change: change,
        told: .phrase(
          .countyDone,
          ["seconds": .number((seconds * 10).rounded() / 10), "why": change.words]),
        lines: [], reason: nil)
    }
    let lines = text.split(separator: "\n").map(String.init)
    let (status, told) = outcome(end)
    let said = end.isByItself ? reason(in: lines) : nil
    return CountyRun(
      county: county, status: status, change: change, told: told,
      lines: Array(lines.suffix(mostLines)), reason: said ?? told.words(in: language))
  }

  private static func outcome(_ end: ChildProgram.End) -> (CountyStatus, Argument) {
    switch end {
    case .status(0): (.failed, .phrase(.countyNoResults))
    case .status(2): (.unusable, .phrase(.countyUnusable))
    case .status(let status):
      (.failed, .phrase(.countyFailed, ["status": .integer(Int(status))]))
    case .signal(let number):
      (.killed, .phrase(.countyKilled, ["signal": .integer(Int(number))]))
    case .unstarted(let number):
      (.failed, .phrase(.countyUnstarted, ["reason": .systemReason(number)]))
    }
  }

  /// The message of the last line that tells of an error, in whatever language; else the last line.
  private static func reason(in lines: [String]) -> String? {
    for line in lines.reversed() {
      for language in Language.allCases {
        let sign = Phrase.severityError.words(in: language, ["message": .text("")])
        if line.hasPrefix(sign) { return String(line.dropFirst(sign.count)) }
      }
    }
    return lines.last
  }
}

extension ChildProgram.End {
  /// Whether it said the reason itself.
  fileprivate var isByItself: Bool {
    if case .status(let status) = self { status != 0 } else { false }
  }
}
