extension OutputBuffer {
  /// Appends a text in quotation marks; what JSON does not allow in one is escaped, all else
  /// stays as it is.
  ///
  /// - Precondition: `text` is valid UTF-8.
  mutating func append(jsonText text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var plain = 0
    for index in text.indices where unsafe needsEscape(text[index]) {
      unsafe append(UnsafeBufferPointer(rebasing: text[plain..<index]))
      unsafe append(escapeOf: text[index])
      plain = index + 1
    }
    unsafe append(UnsafeBufferPointer(rebasing: text[plain...]))
    append(UInt8(ascii: "\""))
  }

  /// Appends JSON text on one line: a line break in it can only be white space.
  mutating func append(rawJSON text: UnsafeBufferPointer<UInt8>) {
    for index in text.indices where unsafe text[index] != 0x0A && text[index] != 0x0D {
      unsafe append(text[index])
    }
  }

  private mutating func append(escapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00")
      for digit in [byte >> 4, byte & 15] {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

@inline(__always)
private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

/// `text` as a JSON text, in quotation marks.
func jsonText(_ text: String) -> String {
  var quoted = OutputBuffer(capacity: text.utf8.count + 2)
  var text = text
  text.withUTF8 { unsafe quoted.append(jsonText: $0) }
  return String(decoding: quoted.array, as: UTF8.self)
}
