/// Blanks as office programs leave them around the text of a cell.
package enum Blanks {
  /// The part of `range` without blanks at both ends; full-width, unbreakable and zero-width ones
  /// are blanks too.
  package static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = lengthOfBlank(text, at: start, end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      var length = 0
      for count in 1...3 where end - count >= start {
        if lengthOfBlank(text, at: end - count, end) == count { length = count }
      }
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// The bytes of the blank that begins at `at`; 0 where none does.
  private static func lengthOfBlank(_ text: [UInt8], at: Int, _ end: Int) -> Int {
    let first = text[at]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    if first == 0xC2, at + 1 < end { return text[at + 1] == 0xA0 || text[at + 1] == 0x85 ? 2 : 0 }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, at + 2 < end else { return 0 }
    switch (first, text[at + 1], text[at + 2]) {
    // The full-width blank, the byte order mark.
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    // Blanks of other widths, none among them; ends of lines.
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F):
      return 3
    default: return 0
    }
  }
}
