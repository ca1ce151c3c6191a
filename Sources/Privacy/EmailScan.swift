/// Looks for an e-mail address around an at sign.
enum EmailScan {
  /// The longest local part (RFC 5321, 4.5.3.1).
  private static let longestName = 64
  private static let shortestDomain = 2

  /// The address around the sign at `at`, of `size` bytes, within `range`.
  static func match(
    _ text: Span<UInt8>, at: Int, size: Int, _ range: Range<Int>
  ) -> PersonalMatch? {
    var start = at
    while start > range.lowerBound, at - start < longestName, isOfName(text[start - 1]) {
      start -= 1
    }
    while start < at, !text[start].isASCIIWord { start += 1 }
    guard start < at else { return nil }
    var end = at + size
    var afterDot: Int?
    while end < range.upperBound, isOfDomain(text[end]) {
      if text[end] == UInt8(ascii: ".") { afterDot = end + 1 }
      end += 1
    }
    while end > at + size, !text[end - 1].isASCIIWord { end -= 1 }
    guard var label = afterDot else { return nil }
    // A full stop that ends the sentence is none of the address.
    if label >= end {
      var before = end - 1
      while before > at + size, text[before] != UInt8(ascii: ".") { before -= 1 }
      guard text[before] == UInt8(ascii: ".") else { return nil }
      label = before + 1
    }
    guard label > at + size + 1, end - label >= shortestDomain else { return nil }
    for place in label..<end where !text[place].isASCIILetter { return nil }
    return PersonalMatch(kind: .email, range: start..<end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || ".%+-".utf8.contains(byte)
  }

  private static func isOfDomain(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
