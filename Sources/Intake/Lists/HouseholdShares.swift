internal import Diagnostics
internal import Formats

/// The households of a row that names several buildings.
enum HouseholdShares: Equatable {
  /// Of all buildings together.
  case total(Int)
  /// Of each building.
  case each(Int)
  /// Of the buildings one by one.
  case list([Int])
  case blank
  case unusable(Phrase, found: String)

  /// What a cell says: "231", "231户", "每栋30户", "30户/幢", "30、32、28".
  init(_ column: Column, _ row: Int, isEach: Bool) {
    switch column.count(row) {
    case .value(let count): self = isEach ? .each(count) : .total(count)
    case .blank: self = .blank
    case .unusable(let phrase, let found):
      self = Self.typed(found) ?? .unusable(phrase, found: found)
    }
  }

  private static func typed(_ found: String) -> HouseholdShares? {
    var text = Substring(BuildingText.folded(found))
    if BuildingText.blanks.contains(String(text)) { return .blank }
    for word in ["每栋", "每幢", "每楼", "各"] where text.hasPrefix(word) {
      return number(text.dropFirst(word.count)).map { .each($0) }
    }
    // A stroke between a number and a counter was folded to the sign between names.
    for word in ["、幢", "、栋", "、楼", "每幢", "每栋"] where text.hasSuffix(word) {
      return number(text.dropLast(word.count)).map { .each($0) }
    }
    for word in ["合计", "共计", "总计", "总", "共", "约"] where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    if let count = number(text) { return .total(count) }
    let counts = text.split(separator: "、").map { number($0) }
    let known = counts.compactMap { $0 }
    return counts.count > 1 && known.count == counts.count ? .list(known) : nil
  }

  private static func number(_ text: Substring) -> Int? {
    let digits = text.hasSuffix("户") ? text.dropLast() : text
    guard !digits.isEmpty, digits.count <= 7, digits.allSatisfy(\.isDigit) else { return nil }
    return Int(digits)
  }

  /// The households of each of `count` buildings, and whether they are an even share.
  ///
  /// The first buildings have one more where the total cannot be divided.
  ///
  /// - Returns: `nil` where a list has another length, or nothing can be said.
  func shared(among count: Int) -> (households: [Int], isAssumed: Bool)? {
    switch self {
    case .total(let total):
      let (share, rest) = total.quotientAndRemainder(dividingBy: count)
      return ((0..<count).map { share + ($0 < rest ? 1 : 0) }, count > 1)
    case .each(let share): return ([Int](repeating: share, count: count), false)
    case .list(let counts): return counts.count == count ? (counts, false) : nil
    case .blank, .unusable: return nil
    }
  }
}
