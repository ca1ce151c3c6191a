internal import Formats
internal import Privacy

/// A column of texts without numbers of persons.
struct TextCleaning {
  /// `nil` where nothing had to be changed.
  let text: TextColumn?
  /// What was masked: row from 0, and kind; in order.
  let found: [(row: Int, kind: PersonalMatch.Kind)]

  /// - Complexity: O(*n*) for *n* bytes; nothing is copied where nothing is found.
  init(_ text: TextColumn, isScanned: Bool, restoresFormulas: Bool) {
    let bytes = text.bytes
    let span = bytes.span
    var cleaned: TextColumn?
    var found: [(row: Int, kind: PersonalMatch.Kind)] = []
    for row in 0..<text.count {
      var range = text.offsets[row]..<text.offsets[row + 1]
      let isMarked = restoresFormulas && Formula.isMarked(span, range)
      let isPersonal = isScanned && PersonalScanner.first(in: span, range) != nil
      if (isMarked || isPersonal) && cleaned == nil {
        var copy = TextColumn()
        for earlier in 0..<row {
          copy.append(utf8: bytes[text.offsets[earlier]..<text.offsets[earlier + 1]])
        }
        cleaned = copy
      }
      guard cleaned != nil else { continue }
      if isMarked { range = range.lowerBound + 1..<range.upperBound }
      guard isPersonal else {
        cleaned?.append(utf8: bytes[range])
        continue
      }
      let masked = PersonalScanner.masked(span, range)
      cleaned?.append(utf8: masked.bytes)
      for match in masked.found { found.append((row, match.kind)) }
    }
    self.text = cleaned
    self.found = found
  }
}
