extension OutputBuffer {
  /// Appends a text of a cell: what has a meaning in XML as its entity, and what XML cannot write,
  /// as control characters, in the form `_x000B_` that spreadsheets read back (ECMA-376, part 1,
  /// 22.9.2.19).
  ///
  /// - Precondition: `text` is valid UTF-8.
  mutating func append(xmlText text: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    var index = 0
    while index < text.count {
      guard let (length, entity) = unsafe Self.special(text, index) else {
        index += 1
        continue
      }
      unsafe append(UnsafeBufferPointer(rebasing: text[plain..<index]))
      append(text: entity)
      index += length
      plain = index
    }
    unsafe append(UnsafeBufferPointer(rebasing: text[plain...]))
  }

  /// How many bytes from `index` on stand for something else, and what.
  @inline(__always)
  private static func special(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, entity: String)? {
    let byte = unsafe text[index]
    switch byte {
    case UInt8(ascii: "<"): return (1, "&lt;")
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "\""): return (1, "&quot;")
    case 0x09, 0x0A: return nil
    // A carriage return would be read as a line feed.
    case ..<0x20: return (1, escape(UInt32(byte)))
    case UInt8(ascii: "_"): return unsafe isEscape(text, index) ? (1, escape(0x5F)) : nil
    case 0xEF where index + 2 < text.count:
      guard unsafe text[index + 1] == 0xBF, unsafe text[index + 2] >= 0xBE else { return nil }
      return unsafe (3, escape(text[index + 2] == 0xBE ? 0xFFFE : 0xFFFF))
    default: return nil
    }
  }

  private static func escape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// Whether a text that stands there would itself be read as an escape.
  private static func isEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 6 < text.count, unsafe text[index + 1] == UInt8(ascii: "x"),
      unsafe text[index + 6] == UInt8(ascii: "_")
    else { return false }
    for at in (index + 2)...(index + 5) {
      let byte = unsafe text[at] | 0x20
      guard
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      else { return false }
    }
    return true
  }
}

/// `text` as it stands in an attribute or an element.
func xmlText(_ text: String) -> String {
  var output = OutputBuffer(capacity: text.utf8.count + 16)
  var text = text
  text.withUTF8 { unsafe output.append(xmlText: $0) }
  return String(decoding: output.array, as: UTF8.self)
}
