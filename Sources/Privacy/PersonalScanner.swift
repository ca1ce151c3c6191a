/// Finds identity numbers, mobile numbers and e-mail addresses in UTF-8 text.
///
/// An identity number counts with a true province, a true date of birth and its check digit; a
/// mobile number with a prefix that people have. Digits may be full width and stand in groups.
/// Neither may be a part of a longer run of digits, of a hash, of a decimal or of an identifier of
/// OpenStreetMap, whose nodes have eleven digits, too.
package enum PersonalScanner {
  /// The first match in `range` of `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - range: one text of its own, such as a cell; what lies outside is not looked at.
  ///   - start: where to begin, behind an earlier match.
  /// - Complexity: O(*n*) for *n* bytes; nothing is allocated for text without long numbers.
  package static func first(
    in text: Span<UInt8>, _ range: Range<Int>, from start: Int? = nil
  ) -> PersonalMatch? {
    let limit = range.upperBound
    let begin = start ?? range.lowerBound
    var at = begin
    while at < limit {
      let byte = text[at]
      if byte.isASCIIDigit {
        var end = at + 1
        while end < limit, text[end].isASCIIDigit { end += 1 }
        if isDull(length: end - at, next: end < limit ? text[end] : 0) {
          at = end
          continue
        }
      } else if byte == UInt8(ascii: "@") {
        if let match = EmailScan.match(text, at: at, size: 1, begin..<limit) { return match }
        at += 1
        continue
      } else if byte == 0xEF {
        if at + 2 < limit, text[at + 1] == 0xBC, text[at + 2] == 0xA0 {
          if let match = EmailScan.match(text, at: at, size: 3, begin..<limit) { return match }
          at += 3
          continue
        }
        guard DigitChain.digitSize(text, at, limit) != nil else {
          at += 1
          continue
        }
      } else {
        at += 1
        continue
      }
      var end = at
      if let chain = DigitChain(
        text, at: at, before: limit, least: MobileNumber.length, afterEnd: &end),
        let match = NumberScan(chain, range).match(text)
      {
        return match
      }
      at = end
    }
    return nil
  }

  /// All matches in `range` of `text`, in order; they do not overlap.
  package static func matches(in text: Span<UInt8>, _ range: Range<Int>) -> [PersonalMatch] {
    var found: [PersonalMatch] = []
    var start = range.lowerBound
    while let match = first(in: text, range, from: start) {
      found.append(match)
      start = match.range.upperBound
    }
    return found
  }

  /// The first match in a string.
  package static func first(in string: String) -> PersonalMatch? {
    let bytes = Array(string.utf8)
    return first(in: bytes.span, 0..<bytes.count)
  }

  /// A string with every match replaced by ``mask``.
  package static func masked(_ string: String) -> String {
    let bytes = Array(string.utf8)
    let (masked, found) = masked(bytes.span, 0..<bytes.count)
    return found.isEmpty ? string : String(decoding: masked, as: UTF8.self)
  }

  /// What stands in the place of a match.
  package static let mask: [UInt8] = Array("***".utf8)

  /// The bytes of `range` with every match replaced by ``mask``, and what was found.
  package static func masked(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (bytes: [UInt8], found: [PersonalMatch]) {
    let found = matches(in: text, range)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var at = range.lowerBound
    for match in found {
      while at < match.range.lowerBound {
        bytes.append(text[at])
        at += 1
      }
      bytes += mask
      at = match.range.upperBound
    }
    while at < range.upperBound {
      bytes.append(text[at])
      at += 1
    }
    return (bytes, found)
  }

  /// Whether a run of ASCII digits can be no part of what is looked for: by its length, and by
  /// what follows it.
  @inline(__always)
  private static func isDull(length: Int, next: UInt8) -> Bool {
    switch next {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "x"), UInt8(ascii: "X"), 0xE3, 0xEF:
      return false
    default:
      return length != MobileNumber.length && length != IdentityNumber.length
        && length != NumberScan.lengthWithPlus && length != NumberScan.lengthWithZeros
    }
  }
}
