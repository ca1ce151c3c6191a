internal import Foundation

/// `docs/corpora.md`: what became of each corpus of others that the tests put to our doors.
///
/// A test counts a row and holds it against the page; `GRIDREACH_UPDATE_CASES=1` writes it there.
package enum CorpusTable {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/corpora.md")

  private static let lock = NSLock()

  /// Whether the page has this row for a corpus; where it is asked to, it is given it first.
  ///
  /// - Parameters:
  ///   - name: the first cell of the row, which the page must have.
  ///   - cells: the further ones.
  package static func holds(_ name: String, _ cells: [String]) throws -> Bool {
    try lock.withLock {
      var lines = try String(contentsOf: page, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let slot = lines.firstIndex(where: { $0.hasPrefix("| \(name) |") }) else {
        return false
      }
      let row = "| " + ([name] + cells).joined(separator: " | ") + " |"
      if ProcessInfo.processInfo.environment["GRIDREACH_UPDATE_CASES"] == "1", lines[slot] != row {
        lines[slot] = row
        try lines.joined(separator: "\n").write(to: page, atomically: true, encoding: .utf8)
      }
      return lines[slot] == row
    }
  }
}
