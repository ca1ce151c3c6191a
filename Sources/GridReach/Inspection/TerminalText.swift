/// Text as a terminal lays it out: Chinese characters are two columns wide.
package enum TerminalText {
  /// Columns that `text` takes.
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Ranges of East Asian wide and full-width characters, from Unicode's EastAsianWidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x1100 {
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// `text` with blanks behind it up to `columns`.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// `text` behind blanks, as numbers stand.
  package static func rightAligned(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - width(text))) + text
  }

  /// `text` in at most so many columns, with "…" where something was left out.
  package static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var kept = ""
    var used = 1
    for character in text {
      let next = width(String(character))
      if used + next > columns { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// Lines of at most `columns`, broken at blanks, and anywhere between wide characters.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces(text) {
      let pieceWidth = width(piece)
      if lineWidth + pieceWidth > columns, !line.isEmpty {
        lines.append(line)
        line = ""
        lineWidth = 0
        if piece == " " { continue }
      }
      line += piece
      lineWidth += pieceWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  /// What may not begin a line.
  private static let closing = Set("，。；：、）》”’！？,.;:)]!?")

  /// What a line may be broken between.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " {
        if !word.isEmpty { pieces.append(word) }
        pieces.append(" ")
        word = ""
      } else if closing.contains(character), word.isEmpty, let last = pieces.last, last != " " {
        pieces[pieces.count - 1] = last + String(character)
      } else if width(String(character)) == 2 {
        if closing.contains(character), !word.isEmpty {
          pieces.append(word + String(character))
          word = ""
          continue
        }
        if !word.isEmpty { pieces.append(word) }
        pieces.append(String(character))
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }
}
