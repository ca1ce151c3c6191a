/// One thing GridReach can say to people: a stable code, and its words in each language.
///
/// Phrases are declared in `Catalogue/`, one file a room, so that a phrase without words in one
/// of the languages cannot be written down. Words hold places for arguments as `{name}`; both
/// languages name the same ones.
public struct Phrase: Hashable, Sendable {
  /// Stable across releases, lower case, dots between levels; scripts may match on it.
  public let code: String
  let english: String
  let chinese: String

  package init(_ code: String, en: String, zh: String) {
    self.code = code
    self.english = en
    self.chinese = zh
  }

  public static func == (left: Phrase, right: Phrase) -> Bool { left.code == right.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The words in `language`, places for arguments included.
  package func template(_ language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The words in `language` with `arguments` in their places.
  ///
  /// A place without an argument keeps its name in braces, so that a mistake shows.
  public func words(in language: Language, _ arguments: [String: Argument] = [:]) -> String {
    var words = ""
    var rest = template(language)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      words += arguments[name]?.words(in: language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }

  /// The names of the places for arguments, as a set: the same in both languages.
  package func placeNames(in language: Language) -> Set<String> {
    let pieces = template(language).split(separator: "{", omittingEmptySubsequences: false)
    return Set(pieces.dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) })
  }
}

/// What stands in the place of a `{name}`.
public enum Argument: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  /// Itself translated, with arguments of its own.
  indirect case phrase(Phrase, [String: Argument])
  /// Names, such as those of columns, with the language's comma between them.
  case names([String])
  /// Sentences one behind the other.
  indirect case sentences([Argument])

  package func words(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): String(shortest: value)
    case .phrase(let phrase, let arguments): phrase.words(in: language, arguments)
    case .names(let names): names.joined(separator: Phrase.nameSeparator.words(in: language))
    case .sentences(let sentences):
      sentences.map { $0.words(in: language) }
        .joined(separator: Phrase.sentenceSeparator.words(in: language))
    }
  }
}

extension Argument: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }

  /// A phrase without arguments of its own.
  package static func phrase(_ phrase: Phrase) -> Argument { .phrase(phrase, [:]) }
}

extension String {
  /// The shortest decimal that reads back as `value`, without a trailing `.0`.
  package init(shortest value: Double) {
    let text = value.description
    self = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
