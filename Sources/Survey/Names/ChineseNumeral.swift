/// Numbers as they are spoken: 一, 十二, 二十, 一百零三.
package enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// The number up to 999 that `text` is as a whole; `nil` where it is anything else.
  package static func value(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 6 else { return nil }
    var total = 0
    var digit: Int?
    var hasUnit = false
    for character in text {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if character == "十" {
        total += (digit.map { $0 == 0 ? 1 : $0 } ?? 1) * 10
        digit = nil
        hasUnit = true
      } else if character == "百", let hundreds = digit, !hasUnit {
        total += hundreds * 100
        digit = nil
        hasUnit = true
      } else {
        return nil
      }
    }
    return total + (digit ?? 0)
  }

  /// `text` with each run of spoken digits written as a number: 一号院 → 1号院.
  package static func written(_ text: String) -> String {
    var written = ""
    var run = ""
    func flush() {
      written += value(run[...]).map { String($0) } ?? run
      run = ""
    }
    for character in text {
      if digits[character] != nil || character == "十" || character == "百" {
        run.append(character)
      } else {
        flush()
        written.append(character)
      }
    }
    flush()
    return written
  }
}
