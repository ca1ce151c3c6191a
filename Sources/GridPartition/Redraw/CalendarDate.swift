/// A day, as tables have it: 2026-12-01, 2026/12/1, 20261201 or 2026年12月1日, with a time behind
/// it or without.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Returns: nil where `text` is no day of the calendar.
  package init?(_ text: String) {
    let date = text.split { $0 == "T" || $0.isWhitespace }.first ?? ""
    var numbers = date.split { "-/.年月日".contains($0) }.map { Int($0) }
    if numbers.count == 1, date.utf8.count == 8, let whole = numbers[0] {
      numbers = [whole / 10_000, whole / 100 % 100, whole % 100]
    }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// As ISO 8601 has it: 2026-12-01.
  package var text: String {
    [(year, 4), (month, 2), (day, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }.joined(separator: "-")
  }
}
