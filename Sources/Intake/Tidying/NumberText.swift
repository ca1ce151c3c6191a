/// A number as people type it: "２３１", "231户", "1,204".
struct NumberText {
  /// With plain digits, a point and a sign only.
  let plain: String
  private(set) var wasWide = false
  private(set) var hadUnit = false
  private(set) var hadMarks = false

  /// What stands behind numbers without changing them, longest first.
  private static let units = [
    "平方米", "分钟", "平米", "m²", "m2", "户", "人", "个", "栋", "幢", "套", "层", "㎡", "元", "米", "秒", "间",
  ]

  /// - Returns: `nil` where `text` is no number.
  init?(_ text: String) {
    var typed = String.UnicodeScalarView()
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39:
        hasDigit = true
        typed.append(scalar)
      case 0xFF10...0xFF19, 0xFF0C, 0xFF0D, 0xFF0E:
        hasDigit = true
        wasWide = true
        typed.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x09, 0x20, 0xA0, 0x3000: continue
      default: typed.append(scalar)
      }
    }
    guard hasDigit else { return nil }
    var number = String(typed)
    for unit in Self.units where number.lowercased().hasSuffix(unit) {
      number.removeLast(unit.count)
      hadUnit = true
      break
    }
    // What a spreadsheet puts before a number to keep it as text.
    if number.first == "'" || number.first == "’" {
      number.removeFirst()
      hadMarks = true
    }
    if number.contains(",") {
      guard Self.isGrouped(number) else { return nil }
      number.removeAll { $0 == "," }
      hadMarks = true
    }
    guard Self.isPlain(number) else { return nil }
    plain = number
  }

  /// Whether it was typed as it is read.
  var isAsTyped: Bool { !wasWide && !hadUnit && !hadMarks }

  /// Whether commas stand before groups of three digits, and nowhere else.
  private static func isGrouped(_ number: String) -> Bool {
    let whole = number.drop { $0 == "-" }.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && !number.dropFirst(whole.count).contains(",")
  }

  private static func isPlain(_ number: String) -> Bool {
    let digits = number.hasPrefix("-") ? number.dropFirst() : number[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      }
  }
}
