package import Diagnostics

/// Names as people nearly write them.
package struct NearNames: Sendable {
  /// What sets two names apart that may mean the same area.
  package enum Difference: Hashable, Sendable {
    /// Full-width characters, capitals or spaces.
    case width
    /// A number that is written out: 一号院 and 1号院.
    case numeral
    /// A word such as 社区 or 县 at the end.
    case suffix
    /// One character too many, too few, or another one.
    case character
    /// Nothing: the area of this name lies in another parent.
    case parent

    package var phrase: Phrase {
      switch self {
      case .width: .tallyNearWidth
      case .numeral: .tallyNearNumeral
      case .suffix: .tallyNearSuffix
      case .character: .tallyNearCharacter
      case .parent: .tallyNearParent
      }
    }
  }

  private var rowOfFolded: [String: Int32] = [:]
  private var rowOfWritten: [String: Int32] = [:]
  private var rowOfStem: [String: Int32] = [:]
  /// Names with one character left out → the rows they come from.
  private var rowsOfShortened: [String: [Int32]] = [:]
  private let folded: [[Unicode.Scalar]]

  /// Names of fewer characters are all alike.
  private static let shortestName = 2

  package init(_ names: [String]) {
    folded = names.map { Array(Self.folded($0).unicodeScalars) }
    for (row, name) in folded.enumerated() where !name.isEmpty {
      let row = Int32(row)
      Self.keep(row, for: Self.text(name), in: &rowOfFolded)
      let written = ChineseNumeral.written(Self.text(name))
      Self.keep(row, for: written, in: &rowOfWritten)
      Self.keep(row, for: Self.stem(written), in: &rowOfStem)
      for shortened in Self.shortenings(name) {
        rowsOfShortened[shortened, default: []].append(row)
      }
    }
  }

  /// The area that `name` may mean; the lowest row of those equally near.
  package func nearest(to name: String) -> (Int32, Difference)? {
    let plain = Self.folded(name)
    if let row = rowOfFolded[plain] { return (row, .width) }
    let written = ChineseNumeral.written(plain)
    if let row = rowOfWritten[written] { return (row, .numeral) }
    if let row = rowOfStem[Self.stem(written)] { return (row, .suffix) }
    let letters = Array(plain.unicodeScalars)
    guard letters.count >= Self.shortestName else { return nil }
    let candidates = Self.shortenings(letters).flatMap { rowsOfShortened[$0] ?? [] }
    let row = candidates.sorted().first { row in
      let other = folded[Int(row)]
      return other.count >= Self.shortestName && Self.differInOne(letters, other)
    }
    return row.map { ($0, .character) }
  }

  private static func keep(_ row: Int32, for name: String, in rows: inout [String: Int32]) {
    if rows[name] == nil { rows[name] = row }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Half-width, lower case, without spaces.
  package static func folded(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: continue
      default: if !scalar.properties.isWhitespace { plain.append(scalar) }
      }
    }
    return String(plain).lowercased()
  }

  /// Words that one list writes behind a name and the next leaves out, longest first.
  private static let suffixes = [
    "社区居民委员会", "居民委员会", "社区居委会", "村民委员会", "居委会", "村委会", "社区", "小区", "园区", "街道", "网格",
    "县", "区", "市", "镇", "乡", "村",
  ]

  private static func stem(_ name: String) -> String {
    guard let suffix = suffixes.first(where: { name.hasSuffix($0) && name != $0 }) else {
      return name
    }
    return String(name.dropLast(suffix.count))
  }

  /// The name itself, and with each of its characters left out.
  private static func shortenings(_ name: [Unicode.Scalar]) -> Set<String> {
    var shortened: Set<String> = [text(name)]
    for index in name.indices {
      var rest = name
      rest.remove(at: index)
      shortened.insert(text(rest))
    }
    return shortened
  }

  private static func differInOne(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let (restOfLeft, restOfRight) = (left.dropFirst(common), right.dropFirst(common))
    // 3幢 and 5幢 are two buildings, and nobody means one by the other.
    if [restOfLeft.first, restOfRight.first].contains(where: { $0.map(isDigit) ?? false }) {
      return false
    }
    if left.count > right.count { return restOfLeft.dropFirst().elementsEqual(restOfRight) }
    if left.count < right.count { return restOfLeft.elementsEqual(restOfRight.dropFirst()) }
    return restOfLeft.dropFirst().elementsEqual(restOfRight.dropFirst())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}
