import TestSupport

/// Numbers of nobody: true in form, made by chance.
struct MadeUp {
  var chance: SeededGenerator

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined()
  }

  /// An identity number with province, date and check digit.
  mutating func identityNumber() -> String {
    let provinces = [
      "11", "23", "31", "42", "46", "50", "54", "61", "63", "65", "71", "81", "83", "91",
    ]
    let year = Int.random(in: 1920...2024, using: &chance)
    let month = Int.random(in: 1...12, using: &chance)
    let day = Int.random(in: 1...28, using: &chance)
    let first =
      provinces[Int.random(in: provinces.indices, using: &chance)] + digits(4)
      + String(year * 10_000 + month * 100 + day) + digits(3)
    return first + Self.check(of: first)
  }

  mutating func mobileNumber() -> String {
    let prefixes = ["130", "138", "145", "150", "159", "166", "173", "178", "189", "191", "199"]
    return prefixes[Int.random(in: prefixes.indices, using: &chance)] + digits(8)
  }

  /// GB 11643's check digit, written down apart from the scanner's: ISO 7064, MOD 11-2.
  static func check(of first: String) -> String {
    var product = 0
    for character in first {
      product = ((product + (character.wholeNumberValue ?? 0)) * 2) % 11
    }
    let check = (12 - product % 11) % 11
    return check == 10 ? "X" : String(check)
  }
}
