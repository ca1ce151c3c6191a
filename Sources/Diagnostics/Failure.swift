/// The one way to fail: what could not be done, with what, and where.
///
/// It carries no sentence: words are made at the edge, in the reader's language, from the
/// catalogue.
public struct Failure: Error, Hashable, Sendable {
  public let phrase: Phrase
  public let arguments: [String: Argument]
  public var place: Place

  /// Stable across releases; scripts may match on it.
  public var code: String { phrase.code }

  package init(_ phrase: Phrase, _ arguments: [String: Argument] = [:], at place: Place = .unknown)
  {
    self.phrase = phrase
    self.arguments = arguments
    self.place = place
  }

  /// The same failure, its place completed by what the caller knows.
  package func inside(_ outer: Place) -> Failure {
    Failure(phrase, arguments, at: place.inside(outer))
  }

  public func words(in language: Language) -> String {
    sentence(phrase, arguments, place, in: language)
  }
}

extension Failure: CustomStringConvertible {
  public var description: String { "\(words(in: .english)) [\(code)]" }
}

/// Something worth telling that did not stop the work: a repair, a warning, a rejected row, the
/// result of a check.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, CaseIterable, Sendable {
    /// Told, nothing to do.
    case note
    /// The result may not be what was meant.
    case warning
    /// The record was not used; it stands in `rejected`.
    case rejected
  }

  public let severity: Severity
  public let phrase: Phrase
  public let arguments: [String: Argument]
  public var place: Place

  /// Stable across releases; scripts may match on it.
  public var code: String { phrase.code }

  package init(
    _ severity: Severity, _ phrase: Phrase, _ arguments: [String: Argument] = [:],
    at place: Place = .unknown
  ) {
    self.severity = severity
    self.phrase = phrase
    self.arguments = arguments
    self.place = place
  }

  public func words(in language: Language) -> String {
    sentence(phrase, arguments, place, in: language)
  }
}

private func sentence(
  _ phrase: Phrase, _ arguments: [String: Argument], _ place: Place, in language: Language
) -> String {
  let what = phrase.words(in: language, arguments)
  let location = place.words(in: language)
  guard !location.isEmpty else { return what }
  return location + Phrase.placeSeparator.words(in: language) + what
}
