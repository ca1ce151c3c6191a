import Foundation

/// Text compared line by line with what is expected of it.
///
/// An expected line is that very line, or `~` and a regular expression that the whole line must
/// match, or `...` for any number of lines.
struct LineMatching {
  private let expected: [String]

  init(_ expected: String) { self.expected = Self.lines(expected) }

  /// What differs first, or `nil` where all is as expected.
  func difference(from actual: String) throws -> String? {
    var patterns = expected[...]
    var lines = Self.lines(actual)[...]
    var number = 1
    while let pattern = patterns.popFirst() {
      if pattern == "..." {
        guard let next = patterns.first else { return nil }
        while let line = lines.first, try !Self.matches(line, next) {
          lines.removeFirst()
          number += 1
        }
        continue
      }
      guard let line = lines.popFirst() else {
        return "line \(number) is missing:\n  expected: \(pattern)"
      }
      guard try Self.matches(line, pattern) else {
        return "line \(number) differs:\n  expected: \(pattern)\n  found:    \(line)"
      }
      number += 1
    }
    return lines.first.map { "line \(number) is too much:\n  found:    \($0)" }
  }

  /// Whether one line is as one line expects, `...` apart.
  static func matches(_ line: String, _ expected: String) throws -> Bool {
    guard expected.hasPrefix("~") else { return line == expected }
    return try line.wholeMatch(of: Regex(String(expected.dropFirst()))) != nil
  }

  /// The lines, each with its end where that is not a plain line feed.
  static func lines(_ text: String) -> [String] {
    // By scalars: a carriage return and a line feed are one character in Swift.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
