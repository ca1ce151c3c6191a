package import Diagnostics
package import Geometry

/// How grave a breach of the rules is.
package enum AuditSeverity: String, CaseIterable, Sendable, Comparable {
  /// A hard rule is broken: the map cannot be used as it is.
  case error
  /// Somebody should look at it.
  case warning
  /// Good to know.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// Where a finding lies, in metres of the survey's plane.
package enum AuditPlace: Hashable, Sendable {
  case nowhere
  case point(Position)
  case ground(MultiPolygon)
}

/// One breach of one rule, at one place.
package struct AuditFinding: Hashable, Sendable {
  package let severity: AuditSeverity
  /// The rule, and the words about the breach.
  package let phrase: Phrase
  package let arguments: [String: Argument]
  package let place: AuditPlace
  /// Codes of the cell it is about, of the other one, and of the community; "" for none.
  package var cell = ""
  package var other = ""
  package var community = ""
  /// A building, compound, barrier or slot.
  package var subject = ""
  /// m² and households concerned, where they say something.
  package var area: Double?
  package var households: Int?

  package init(
    _ severity: AuditSeverity, _ phrase: Phrase, _ arguments: [String: Argument] = [:],
    at place: AuditPlace = .nowhere
  ) {
    self.severity = severity
    self.phrase = phrase
    self.arguments = arguments
    self.place = place
  }

  /// Stable across releases; scripts may match on it.
  package var code: String { phrase.code }

  package func words(in language: Language) -> String {
    phrase.words(in: language, arguments)
  }

  func about(
    cell: String = "", other: String = "", community: String = "", subject: String = "",
    area: Double? = nil, households: Int? = nil
  ) -> AuditFinding {
    var finding = self
    finding.cell = cell
    finding.other = other
    finding.community = community
    finding.subject = subject
    finding.area = area
    finding.households = households
    return finding
  }
}

extension Argument {
  /// An area in words: to 0.01 m² where it is small, else to 1 m².
  static func area(_ metres: Double) -> Argument {
    .number(metres < 10 ? (metres * 100).rounded() / 100 : metres.rounded())
  }
}
