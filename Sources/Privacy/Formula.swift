/// Texts that a spreadsheet would take for a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return can run as one when the
/// file is opened (OWASP, CSV injection). Before such a text stands an apostrophe; a plain number
/// stays as it is. Reading takes away the apostrophe before one of these signs, so that a text
/// comes back as it was; only one that had an apostrophe before such a sign itself loses it.
package enum Formula {
  static let apostrophe = UInt8(ascii: "'")

  /// Whether a text needs an apostrophe.
  package static func needsMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, isSign(text[range.lowerBound]) else { return false }
    return !isNumber(text, range)
  }

  /// Whether an apostrophe stands before one of the signs.
  package static func isMarked(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 2 && text[range.lowerBound] == apostrophe
      && isSign(text[range.lowerBound + 1])
  }

  /// The text with an apostrophe before it where it needs one.
  package static func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return needsMark(bytes.span, 0..<bytes.count) ? "'" + text : text
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// Whether it is a sign, digits, and at most one point with digits behind it.
  private static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text[range.lowerBound] == UInt8(ascii: "-") || text[range.lowerBound] == UInt8(ascii: "+")
    else { return false }
    var digits = 0
    var hasPoint = false
    for at in range.dropFirst() {
      if text[at].isASCIIDigit {
        digits += 1
      } else if text[at] == UInt8(ascii: "."), !hasPoint, digits > 0 {
        hasPoint = true
        digits = 0
      } else {
        return false
      }
    }
    return digits > 0
  }
}
