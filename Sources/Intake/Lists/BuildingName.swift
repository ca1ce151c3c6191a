internal import Survey

/// What a building is called in its compound: "3幢", "A12栋", "5号楼", "1甲幢".
///
/// The counter (幢, 栋, 号楼 …) is how it is written and not which one it is: a compound that has a
/// 3幢 has no other building that is its 3栋.
package struct BuildingName: Hashable, Sendable {
  /// What stands before the number: "A", "东", "".
  package var prefix: String
  /// −1 where it has none: the name is then its prefix.
  package var number: Int
  /// What stands behind the number: "甲", "-1", "".
  package var suffix: String
  /// As it is written: "幢", "号楼", "#", "" for none.
  package var counter: String

  package init(prefix: String = "", number: Int = -1, suffix: String = "", counter: String = "") {
    self.prefix = prefix
    self.number = number
    self.suffix = suffix
    self.counter = counter
  }

  package static func == (left: BuildingName, right: BuildingName) -> Bool {
    left.number == right.number && left.prefix == right.prefix && left.suffix == right.suffix
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(prefix)
    hasher.combine(suffix)
  }

  package var text: String { stem + counter }

  /// Without the counter: what is compared.
  package var stem: String { number < 0 ? prefix + suffix : "\(prefix)\(number)\(suffix)" }

  /// The order in which buildings of a compound are numbered: those of no letter first, then by
  /// letter, number and what follows; names without a number last.
  package func precedes(_ other: BuildingName) -> Bool {
    if (number < 0) != (other.number < 0) { return other.number < 0 }
    if prefix != other.prefix { return Self.precedes(prefix, other.prefix) }
    if number != other.number { return number < other.number }
    return suffix != other.suffix && Self.precedes(suffix, other.suffix)
  }

  /// By code points, so that no locale can change an order.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}

extension BuildingName {
  /// Words behind a number that say that it is a building, longest first.
  static let counters = [
    "号楼栋", "号楼", "栋楼", "幢楼", "#楼", "号院", "幢", "栋", "楼", "座", "号", "#",
  ]

  /// Reads one name: no list, no range.
  ///
  /// Total: what has no number is a name by itself.
  ///
  /// - Parameter folded: as ``BuildingText/folded(_:)`` gives it.
  init(folded: Substring) {
    var rest = folded
    var counter = ""
    if let found = Self.counters.first(where: { rest.hasSuffix($0) && rest.count > $0.count }) {
      counter = found
      rest = rest.dropLast(found.count)
    }
    if let number = ChineseNumeral.value(rest) {
      self.init(number: number, counter: counter)
      return
    }
    guard let last = rest.lastIndex(where: \.isDigit) else {
      self.init(prefix: String(rest), counter: counter)
      return
    }
    // The last number is that of the building: "1期3栋" is 3栋 of 1期.
    var start = last
    while start > rest.startIndex, rest[rest.index(before: start)].isDigit {
      start = rest.index(before: start)
    }
    let digits = rest[start...last]
    guard digits.count <= Self.mostDigits, let number = Int(digits) else {
      self.init(prefix: String(rest), counter: counter)
      return
    }
    var suffix = rest[digits.endIndex...]
    // "3号楼A": the counter stands between.
    if counter.isEmpty, let inner = Self.counters.first(where: { suffix.hasPrefix($0) }) {
      counter = inner
      suffix = suffix.dropFirst(inner.count)
    }
    self.init(
      prefix: String(rest[..<start]), number: number, suffix: String(suffix), counter: counter)
  }

  /// What ``init(folded:)`` makes of a number with or without Latin letters before it, as codes of
  /// millions of buildings are: nothing in them asks for a closer look.
  ///
  /// Fails where there is anything else.
  init?(code: String) {
    let text = code.utf8
    let start = text.firstIndex { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) }
    guard let start, text[start...].allSatisfy(Self.digits.contains) else { return nil }
    let digits = code[start...]
    if digits.utf8.count <= Self.mostDigits, let number = Int(digits) {
      self.init(prefix: code[..<start].uppercased(), number: number)
    } else {
      self.init(prefix: code.uppercased())
    }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// A longer number is a code and no number of a building.
  private static let mostDigits = 5
}

extension Character {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isCapital: Bool { ("A"..."Z").contains(self) }
}
