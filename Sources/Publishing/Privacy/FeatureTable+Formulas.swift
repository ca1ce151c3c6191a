package import Formats
internal import Privacy

extension FeatureTable {
  /// Puts an apostrophe before every text and heading that a spreadsheet would run as a formula.
  ///
  /// Numbers stay numbers, and plain numbers in columns of text stay as they are.
  package mutating func markFormulas() {
    for slot in columns.indices {
      columns[slot].name = Formula.marked(columns[slot].name)
      guard case .text(let texts) = columns[slot].values else { continue }
      let bytes = texts.bytes
      let span = bytes.span
      let isNeeded = (0..<texts.count).contains { row in
        Formula.needsMark(span, texts.offsets[row]..<texts.offsets[row + 1])
      }
      guard isNeeded else { continue }
      var marked = TextColumn()
      for row in 0..<texts.count { marked.append(Formula.marked(texts[row])) }
      columns[slot].values = .text(marked)
    }
  }
}
