/// How many bytes the UTF-8 character at `text` has; 0 where there is none.
///
/// Overlong forms, surrogates and what lies beyond U+10FFFF are none (Unicode 15, table 3-7).
///
/// - Precondition: a byte that continues no character, as zero, follows the last of the text.
@inline(__always)
func utf8Length(_ text: UnsafePointer<UInt8>) -> Int {
  let first = unsafe text[0]
  if first < 0x80 { return 1 }
  let second = unsafe text[1]
  if first < 0xE0 { return first >= 0xC2 && isContinuation(second) ? 2 : 0 }
  guard isContinuation(second) else { return 0 }
  if first < 0xF0 {
    if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
    return unsafe isContinuation(text[2]) ? 3 : 0
  }
  if first > 0xF4 || first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
  return unsafe isContinuation(text[2]) && isContinuation(text[3]) ? 4 : 0
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
