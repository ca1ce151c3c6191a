/// How wide a text stands on a sheet, in digits of the sheet's font.
enum DisplayWidth {
  /// The widest line of a text: what is as wide as a Chinese sign counts two, all else one.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var widest = 0
    var width = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      switch byte {
      case 0x0A:
        widest = max(widest, width)
        width = 0
        index += 1
      case ..<0x80:
        width += 1
        index += 1
      case ..<0xE0:
        width += 1
        index += 2
      case ..<0xF0:
        width += unsafe isWide(byte, text[min(index + 1, text.count - 1)]) ? 2 : 1
        index += 3
      default:
        width += 2
        index += 4
      }
    }
    return max(widest, width)
  }

  static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { unsafe of($0) }
  }

  /// Whether a sign of three bytes is wide, by its first two (Unicode, East Asian Width, to 64
  /// signs exactly): Hangul, all from CJK radicals to Yi, compatibility and full-width forms.
  private static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE1: (0x84...0x85).contains(second)
    case 0xE2: second >= 0xBA
    case 0xE3...0xE9: true
    case 0xEA: second <= 0x93 || second >= 0xB0
    case 0xEB, 0xEC: true
    case 0xED: second <= 0x9E
    case 0xEF: (0xA4...0xAB).contains(second) || (0xB8...0xBD).contains(second) || second == 0xBF
    default: false
    }
  }
}
