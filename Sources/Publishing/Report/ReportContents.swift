package import Diagnostics

/// What a report shows, without a word of HTML: made of a folder of results, and written by
/// ``ReportPage``.
package struct ReportContents: Sendable {
  package var language: Language
  package var title: String
  /// When and by what the figures were computed.
  package var subtitle: String
  /// Whether what was asked for is met, first of all.
  package var verdicts: [Verdict] = []
  package var tiles: [Tile] = []
  /// One sentence a rate, to copy.
  package var sentences: [String] = []
  package var map: ReportMap?
  package var sections: [Section] = []
  /// Small print at the foot of the page.
  package var notes: [String] = []

  package init(language: Language, title: String, subtitle: String) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
  }

  /// How a figure is to be taken: the page colours it, and says it in words as well.
  package enum Tone: String, Sendable {
    case plain, good, bad
  }

  package struct Verdict: Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone) {
      self.text = text
      self.tone = tone
    }
  }

  /// A figure of the answer, with what it is and what stands behind it.
  package struct Tile: Sendable {
    package var value: String
    package var label: String
    package var details: [String]
    package var tone: Tone
    /// A share of 0 to 100 drawn as a bar, and the share that is asked for.
    package var bar: (share: Double, target: Double?)?

    package init(
      value: String, label: String, details: [String], tone: Tone = .plain,
      bar: (share: Double, target: Double?)? = nil
    ) {
      self.value = value
      self.label = label
      self.details = details
      self.tone = tone
      self.bar = bar
    }
  }

  package struct Section: Sendable {
    /// As in links to it: `communities`.
    package var id: String
    package var title: String
    package var blocks: [Block]

    package init(id: String, title: String, blocks: [Block]) {
      self.id = id
      self.title = title
      self.blocks = blocks
    }
  }

  package enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    case list([String])
    case definitions([Definition])
    case table(ReportTable)
    /// A table that is opened when somebody asks for it, and not printed.
    case folded(ReportTable)
    case chart(ReportChart)
  }

  package struct Definition: Sendable {
    package var term: String
    package var meaning: String

    package init(_ term: String, _ meaning: String) {
      self.term = term
      self.meaning = meaning
    }
  }
}

/// A table of a report; readers sort and filter it where it is long enough.
package struct ReportTable: Sendable {
  package enum Alignment: Sendable {
    case text, number
  }

  package struct Column: Sendable {
    package var heading: String
    package var alignment: Alignment

    package init(_ heading: String, _ alignment: Alignment = .text) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  package enum Cell: Sendable {
    case none
    case text(String)
    /// Codes and hashes, in a type of equal widths.
    case code(String)
    case integer(Int)
    case number(Double)
    /// A rate, with the sentence that can be copied for it.
    case rate(Double, sentence: String)
    case flag(Bool, String)
  }

  package var caption: String
  package var columns: [Column]
  package var rows: [[Cell]]
  /// All rows together, below them; the first cell is a heading.
  package var total: [Cell]?
  /// Said below the table.
  package var note: String?

  package init(
    caption: String, columns: [Column], rows: [[Cell]], total: [Cell]? = nil, note: String? = nil
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.note = note
  }
}
