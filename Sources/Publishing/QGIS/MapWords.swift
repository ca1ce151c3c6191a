internal import Diagnostics

/// The signs between words on a map, as each language sets them.
extension Language {
  /// Between a heading and its value.
  var colon: String { Phrase.placeSeparator.words(in: self) }
  /// Between the members of a list in a line.
  var comma: String { Phrase.nameSeparator.words(in: self) }
  /// Between members that are several words long.
  var semicolon: String { Phrase.sentenceSeparator.words(in: self) }

  func inBrackets(_ text: String) -> String {
    self == .chinese ? "（\(text)）" : " (\(text))"
  }

  /// A unit as it stands behind a number.
  func unit(_ phrase: Phrase) -> String {
    (self == .chinese ? "" : " ") + phrase.words(in: self)
  }
}
