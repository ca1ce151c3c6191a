internal import Diagnostics

/// A text between its quotation marks, as indices into the scanner's window.
struct StringToken {
  var start: Int
  var end: Int
  var hasEscapes: Bool

  var count: Int { end - start }
}

extension JSONScanner {
  /// Steps over a text, checking its escapes and that it is UTF-8.
  ///
  /// - Precondition: the next byte is a quotation mark.
  @inline(__always)
  mutating func scanString() throws(Failure) -> StringToken {
    var index = position + 1
    let start = index
    while true {
      let word = unsafe UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
        .littleEndian
      let special = Self.specialBytes(in: word)
      if special != 0 {
        index += special.trailingZeroBitCount >> 3
        break
      }
      index += 8
    }
    guard unsafe bytes[index] == UInt8(ascii: "\"") else {
      return try scanSpecialString(from: index)
    }
    position = index + 1
    return StringToken(start: start, end: index, hasEscapes: false)
  }

  /// The high bit of each byte that ends a run of plain ASCII: a quotation mark, a backslash, a
  /// control character (so the zeros behind the end) or a byte of another script.
  ///
  /// Exact for the lowest byte that is set, which is the one that counts.
  @inline(__always)
  static func specialBytes(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- ones &* 0x20) & ~word) | word
    return found & (ones &* 0x80)
  }

  /// The rest of a text in which other scripts or escapes occur, or the window ends.
  @inline(never)
  private mutating func scanSpecialString(from special: Int) throws(Failure) -> StringToken {
    var start = position + 1
    position = special
    var hasEscapes = false
    while true {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return StringToken(start: start, end: position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape(keeping: &start)
      case 0..<0x20:
        if position >= end {
          if try refill(keeping: &start) { continue }
          throw unexpected(.quote)
        }
        throw failure(.jsonControl, ["code": .integer(Int(byte))])
      case 0x80...0xFF:
        let length = unsafe utf8Length(next)
        if length > 0 {
          position += length
        } else {
          // The character may only be cut by the end of the window.
          let isCut = end - position < 4
          guard isCut, try refill(keeping: &start) else { throw failure(.jsonNotUTF8) }
        }
      default: position += 1
      }
    }
  }

  private mutating func skipEscape(keeping start: inout Int) throws(Failure) {
    while end - position < 6 {
      guard try refill(keeping: &start) else { break }
    }
    switch unsafe bytes[position + 1] {
    case UInt8(ascii: "u"):
      for index in 2..<6 where unsafe hexValue(bytes[position + index]) == nil {
        throw failure(.jsonEscape)
      }
      position += 6
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    default: throw failure(.jsonEscape)
    }
  }
}

/// The value of a hex digit.
func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
