internal import Diagnostics
internal import Intake

/// One of a plan's inputs, as it was recognised.
struct PlanEntry: Sendable {
  let layer: LayerInspection
  let part: Part
  /// Other files that can be the same.
  var others: [LayerInspection] = []
  /// The column of households where the file has several.
  var householdsField: String?
  var householdsColumns: [String] = []
  /// Why it must be left out.
  var failure: Failure?
}

/// The inputs of a plan, written from what was found.
struct PlanLines: Sendable {
  private(set) var entries: [PlanEntry] = []

  var isEmpty: Bool { entries.isEmpty }
  /// Whether the entry for buildings can be used.
  var canRun: Bool { entries.contains { $0.part == .buildings && $0.failure == nil } }

  init(_ inspection: Inspection) {
    let failures = inspection.run?.failures ?? []
    for part in Part.allCases where part.isOfRun {
      let found = inspection.layers.filter { $0.part == part }.enumerated()
        .sorted { ($1.element.standing, $0.offset) < ($0.element.standing, $1.offset) }
        .map(\.element)
      guard let best = found.first else { continue }
      var entry = PlanEntry(layer: best, part: part, others: Array(found.dropFirst()))
      entry.failure =
        best.failure ?? failures.first { $0.place.file == best.tableName }
      if let failure = entry.failure, failure.phrase == .householdsAmbiguous,
        case .names(let columns)? = failure.arguments["columns"], let first = columns.first
      {
        (entry.householdsField, entry.householdsColumns) = (first, columns)
        entry.failure = nil
      }
      entries.append(entry)
    }
  }

  /// Says in the entry of the same file which column of households was taken.
  mutating func keepHouseholds(of entry: PlanEntry) {
    guard let slot = entries.firstIndex(where: { $0.layer.path == entry.layer.path }) else {
      return
    }
    entries[slot].householdsField = entry.householdsField
    entries[slot].householdsColumns = entry.householdsColumns
  }

  /// The lines under `inputs:`, with the word itself.
  ///
  /// - Parameters:
  ///   - comments: whether it is said why each is what.
  ///   - shown: the path as it stands in the plan.
  func lines(
    in language: Language, comments: Bool = false, shown: (String) -> String = { $0 }
  ) -> [String] {
    var lines = ["inputs:"]
    for entry in entries {
      if comments { lines += entry.comments(in: language, shown).map { "  # \($0)" } }
      let mark = entry.failure == nil ? "  " : "  # "
      lines += entry.lines(shown).map { mark + $0 }
    }
    return lines
  }
}

extension LayerInspection {
  /// What messages of a run call it.
  fileprivate var tableName: String { layer.map { "\(path):\($0)" } ?? path }

  /// How much speaks for it: a layer that a run would stop at comes behind all others.
  fileprivate var standing: Int { (failure == nil ? 1000 : 0) + (parts.first?.score ?? 0) }
}

extension PlanEntry {
  /// The keys of the entry.
  fileprivate func lines(_ shown: (String) -> String) -> [String] {
    let file = YAMLText.quoted(shown(layer.path))
    var keys: [String] = []
    if let name = layer.layer { keys.append("layer: \(YAMLText.quoted(name))") }
    if let householdsField {
      keys.append("households_field: \(YAMLText.quoted(householdsField))")
    }
    guard !keys.isEmpty else { return ["\(part.rawValue): \(file)"] }
    return ["\(part.rawValue):", "  file: \(file)"] + keys.map { "  \($0)" }
  }

  fileprivate func comments(in language: Language, _ shown: (String) -> String) -> [String] {
    let separator = Phrase.listSeparator.words(in: language)
    let evidence = layer.parts.first?.evidence ?? []
    var comments: [String] = []
    if !evidence.isEmpty {
      let why = evidence.map { $0.words(in: language) }.joined(separator: separator)
      comments.append(
        Phrase.planGuess.words(in: language, ["part": .phrase(part.phrase), "why": .text(why)]))
    }
    let doubts = layer.parts.dropFirst().map { $0.part.phrase.words(in: language) }
    if !doubts.isEmpty {
      comments.append(Phrase.planGuessOr.words(in: language, ["parts": .names(doubts)]))
    }
    for other in others {
      let name = shown(other.path) + (other.layer.map { ":\($0)" } ?? "")
      comments.append(Phrase.planOther.words(in: language, ["file": .text(name)]))
    }
    if !householdsColumns.isEmpty {
      comments.append(
        Phrase.planHouseholds.words(in: language, ["columns": .names(householdsColumns)]))
    }
    if let failure {
      var failure = failure
      failure.place.file = nil
      comments.append(
        Phrase.planStops.words(
          in: language, ["reason": .text("\(failure.words(in: language)) [\(failure.code)]")]))
    }
    return comments.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }
}

/// Text as YAML writes it.
enum YAMLText {
  /// Plain where nothing in it could be taken for something else, else in double quotes.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(Character(scalar))
        || "._-/".unicodeScalars.contains(scalar)
    }
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    if isPlain, text.first?.isLetter == true, !words.contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        quoted += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
