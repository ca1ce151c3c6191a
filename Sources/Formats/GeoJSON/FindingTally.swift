internal import Diagnostics

/// Findings told once a kind: the first place and how often.
struct FindingTally {
  private struct Entry {
    let severity: Finding.Severity
    let phrase: Phrase
    var arguments: [String: Argument]
    var place: Place
    var count: Int
  }

  private var entries: [Entry] = []

  /// Counts one more where the kind is known already.
  ///
  /// Kinds are few, so that a walk over them is quicker than a table; `subject` tells apart what
  /// is told for each member or property by name.
  mutating func countKnown(_ phrase: Phrase, subject: Argument?) -> Bool {
    for index in entries.indices
    where entries[index].phrase == phrase && entries[index].arguments["subject"] == subject {
      entries[index].count += 1
      return true
    }
    return false
  }

  /// For what was counted elsewhere.
  mutating func setCount(of phrase: Phrase, to count: Int) {
    for index in entries.indices where entries[index].phrase == phrase {
      entries[index].count = count
    }
  }

  mutating func add(
    _ severity: Finding.Severity, _ phrase: Phrase, _ arguments: [String: Argument],
    subject: Argument?, at place: Place
  ) {
    var arguments = arguments
    arguments["subject"] = subject
    entries.append(
      Entry(severity: severity, phrase: phrase, arguments: arguments, place: place, count: 1))
  }

  /// Adds what was found in a later stretch of the same text.
  ///
  /// - Parameter moved: the place of the text at a place of the stretch.
  mutating func add(_ other: FindingTally, _ moved: (Place) -> Place) {
    for entry in other.entries {
      let known = entries.firstIndex {
        $0.phrase == entry.phrase && $0.arguments["subject"] == entry.arguments["subject"]
      }
      if let known {
        entries[known].count += entry.count
      } else {
        var entry = entry
        entry.place = moved(entry.place)
        entries.append(entry)
      }
    }
  }

  /// In the order in which the kinds were first met.
  var findings: [Finding] {
    entries.map { entry in
      var arguments = entry.arguments
      arguments["subject"] = nil
      arguments["count"] = .integer(entry.count)
      return Finding(entry.severity, entry.phrase, arguments, at: entry.place)
    }
  }
}
