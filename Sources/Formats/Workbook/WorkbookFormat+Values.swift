extension Workbook.Format {
  /// The number that a text stands for in this format; `nil` where it stays text.
  ///
  /// Only what is written as a number is written anywhere: `007` and `1e5` stay text.
  func value(of text: String) -> Double? {
    switch self {
    case .text: nil
    case .whole, .decimal, .percent: Self.number(text)
    case .date: Self.day(text)
    }
  }

  private static func number(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    var hasPoint = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        return nil
      }
    }
    guard let first = digits.first, let last = digits.last, first != UInt8(ascii: "."),
      last != UInt8(ascii: "."), digits.count <= 16
    else { return nil }
    let second = digits.dropFirst().first
    guard first != UInt8(ascii: "0") || second == nil || second == UInt8(ascii: ".") else {
      return nil
    }
    return Double(text)
  }

  /// Days from 1899-12-30, as spreadsheets count those after February of 1900, of `2026-11-22`.
  private static func day(_ text: String) -> Double? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1901...9999).contains(year), (1...12).contains(month)
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let before = year - 1
    let years = before * 365 + before / 4 - before / 100 + before / 400
    // 693,594 days lie between the first of January of the year 1 and that day of 1899, less one.
    return Double(years + lengths[..<(month - 1)].reduce(0, +) + day - 693_594)
  }

  /// How many signs a number takes.
  func width(of value: Double) -> Int {
    guard value.isFinite else { return 0 }
    var digits = value < 0 ? 2 : 1
    var rest = value.magnitude
    if case .percent = self { rest *= 100 }
    while rest >= 10, digits < 20 {
      rest /= 10
      digits += 1
    }
    return switch self {
    case .text, .whole: digits
    case .decimal(let places): digits + places + (places > 0 ? 1 : 0)
    case .percent(let places): digits + places + 2
    case .date: 10
    }
  }
}
