/// An 18-digit citizen identity number as GB 11643-1999 has it.
///
/// A check digit alone lets one number in eleven pass; with a true province and a true date of
/// birth it is one in a hundred thousand.
enum IdentityNumber {
  /// Digits of the number; the last is 10 for an X.
  static let length = 18

  /// The first two digits: GB/T 2260's provinces, 71 Taiwan, 81–83 residence permits of Hong Kong,
  /// Macao and Taiwan, 91 permanent residence of foreigners.
  static let provinces: Set<UInt8> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
  ]

  /// Years in which a bearer can be born; no clock is asked, so that results do not hang on a day.
  private static let years = 1900..<2050
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks: [UInt8] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
  private static let daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// - Parameter digits: 18 values, the last 10 for an X.
  static func isValid(_ digits: [UInt8]) -> Bool {
    precondition(digits.count == length, "an identity number has 18 digits")
    guard provinces.contains(digits[0] * 10 + digits[1]) else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    guard isDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) else {
      return false
    }
    var sum = 0
    for (weight, digit) in zip(weights, digits) { sum += weight * Int(digit) }
    return digits[length - 1] == checks[sum % 11]
  }

  private static func isDate(year: Int, month: Int, day: Int) -> Bool {
    guard years.contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day <= daysOfMonths[month - 1] + (isLeap && month == 2 ? 1 : 0)
  }
}

/// An 11-digit mobile number of the mainland.
enum MobileNumber {
  static let length = 11

  /// Whether three digits begin mobile numbers of people (工信部's numbering plan, 2023); ranges of
  /// machines (140, 141, 144) and those not given out are left out.
  static func isPrefix(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    guard a == 1 else { return false }
    return switch b {
    case 3, 8: true
    case 4: c >= 5
    case 5: c != 4
    case 6: c == 2 || c >= 5 && c <= 7
    case 7: c <= 8 && c != 4
    case 9: c != 4
    default: false
    }
  }
}
