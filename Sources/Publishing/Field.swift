package import Diagnostics

/// A column of a layer: its stable key in JSON, and its heading in tables.
package struct Field: Hashable, Sendable {
  package let key: String
  package let heading: Phrase

  init(_ key: String, _ heading: Phrase) {
    self.key = key
    self.heading = heading
  }

  /// A column of one of several cutoffs or denominators: `reached_10`, `cov_hh_pct`.
  init(_ key: String, _ heading: Phrase, _ arguments: [String: Argument]) {
    self.key = key
    self.heading = Phrase(
      "\(heading.code).\(key)", en: heading.words(in: .english, arguments),
      zh: heading.words(in: .chinese, arguments))
  }
}

/// A value out of a fixed list: its stable word in JSON, and its words in tables.
package struct Word: Hashable, Sendable {
  package let key: String
  package let phrase: Phrase

  init(_ key: String, _ phrase: Phrase) {
    self.key = key
    self.phrase = phrase
  }
}
