/// Makes text of JSON text without its quotation marks, whose escapes are known to be valid.
///
/// - Parameter target: the text in UTF-8 is added to it.
/// - Returns: whether half of a surrogate pair stood alone; U+FFFD stands in its place.
func unescape(_ source: UnsafeBufferPointer<UInt8>, into target: inout [UInt8]) -> Bool {
  var hasLoneSurrogate = false
  var index = 0
  while index < source.count {
    let byte = unsafe source[index]
    guard byte == UInt8(ascii: "\\") else {
      target.append(byte)
      index += 1
      continue
    }
    let kind = unsafe source[index + 1]
    index += 2
    guard kind == UInt8(ascii: "u") else {
      target.append(plainByte(ofEscape: kind))
      continue
    }
    var code = unsafe codeUnit(source, index)
    index += 4
    if code & 0xFC00 == 0xD800, let low = unsafe lowSurrogate(source, index) {
      code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
      index += 6
    }
    let scalar = UnicodeScalar(code)
    if scalar == nil { hasLoneSurrogate = true }
    target.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
  return hasLoneSurrogate
}

private func plainByte(ofEscape kind: UInt8) -> UInt8 {
  switch kind {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: kind
  }
}

private func codeUnit(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
  var code: UInt32 = 0
  for digit in index..<(index + 4) { code = unsafe code << 4 | (hexValue(source[digit]) ?? 0) }
  return code
}

/// The second half of a pair, where an escape for one stands at `index`.
private func lowSurrogate(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
  guard index + 6 <= source.count, unsafe source[index] == UInt8(ascii: "\\"),
    unsafe source[index + 1] == UInt8(ascii: "u")
  else { return nil }
  let code = unsafe codeUnit(source, index + 2)
  return code & 0xFC00 == 0xDC00 ? code : nil
}
