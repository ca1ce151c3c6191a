/// Looks for numbers of people among the groups of a chain.
struct NumberScan {
  /// `+86` and `0086` before a mobile number.
  static let lengthWithPlus = MobileNumber.length + 2
  static let lengthWithZeros = MobileNumber.length + 4
  /// An identity number is not written in more groups than these.
  private static let mostGroups = 5
  /// How people part a mobile number.
  private static let mobilePatterns = [[3, 4, 4], [3, 8], [4, 4, 3]]
  /// Words that people write right before a number, without a space.
  private static let labels: Set<String> = [
    "tel", "phone", "mobile", "mob", "cell", "call", "wx", "vx", "wechat", "sfz", "dh",
    "sj", "lxdh",
  ]
  private static let longestLabel = 8
  /// What stands before the slash of an identifier of OpenStreetMap.
  private static let elements: Set<String> = ["node", "way", "relation"]

  private let chain: DigitChain
  private let range: Range<Int>
  private let last: Int

  init(_ chain: DigitChain, _ range: Range<Int>) {
    self.chain = chain
    self.range = range
    last = chain.groups.count - 1
  }

  /// The match that begins first.
  func match(_ text: Span<UInt8>) -> PersonalMatch? {
    guard !(last == 0 && !isOpenBefore(text)) else { return nil }
    for first in chain.groups.indices where first > 0 || isOpenBefore(text) {
      if let match = identityNumber(first, text) ?? mobileNumber(first, text) { return match }
    }
    return nil
  }

  private func identityNumber(_ first: Int, _ text: Span<UInt8>) -> PersonalMatch? {
    var count = 0
    for group in first...min(last, first + Self.mostGroups - 1) {
      count += chain.groups[group].count
      guard count <= IdentityNumber.length else { return nil }
      var end = chain.groups[group].range.upperBound
      var digits: [UInt8]
      if count == IdentityNumber.length {
        guard group < last || isOpenAfter(text, end) else { return nil }
        digits = chain.digits(first...group, text)
      } else if count == IdentityNumber.length - 1, group == last, let endOfX = chain.endOfX {
        digits = chain.digits(first...group, text) + [10]
        end = endOfX
      } else {
        continue
      }
      guard IdentityNumber.isValid(digits) else { return nil }
      let start = chain.groups[first].range.lowerBound
      return PersonalMatch(kind: .identityNumber, range: start..<end)
    }
    return nil
  }

  private func mobileNumber(_ first: Int, _ text: Span<UInt8>) -> PersonalMatch? {
    let group = chain.groups[first]
    let start = group.range.lowerBound
    var skipped = 0
    switch group.count {
    case MobileNumber.length: break
    case Self.lengthWithPlus:
      guard first == 0, start > range.lowerBound, text[start - 1] == UInt8(ascii: "+"),
        chain.digits(first...first, text).starts(with: [8, 6])
      else { return nil }
      skipped = 2
    case Self.lengthWithZeros:
      guard chain.digits(first...first, text).starts(with: [0, 0, 8, 6]) else { return nil }
      skipped = 4
    default: return groupedMobileNumber(first, text)
    }
    guard first < last || isOpenAfter(text, group.range.upperBound) else { return nil }
    let digits = chain.digits(first...first, text)
    guard MobileNumber.isPrefix(digits[skipped], digits[skipped + 1], digits[skipped + 2]) else {
      return nil
    }
    return PersonalMatch(kind: .mobileNumber, range: group.range)
  }

  /// A number in groups of one separator that does not go on before or behind.
  private func groupedMobileNumber(_ first: Int, _ text: Span<UInt8>) -> PersonalMatch? {
    let groups = chain.groups
    for pattern in Self.mobilePatterns {
      let end = first + pattern.count - 1
      guard end <= last, zip(groups[first...], pattern).allSatisfy({ $0.count == $1 }) else {
        continue
      }
      let separator = groups[first + 1].separator
      guard groups[(first + 1)...end].allSatisfy({ $0.separator == separator }),
        first == 0 || groups[first].separator != separator || isCountryCode(first - 1, text),
        end == last
          ? isOpenAfter(text, groups[end].range.upperBound)
          : groups[end + 1].separator != separator
      else { continue }
      let digits = chain.digits(first...end, text)
      guard MobileNumber.isPrefix(digits[0], digits[1], digits[2]) else { continue }
      return PersonalMatch(
        kind: .mobileNumber,
        range: groups[first].range.lowerBound..<groups[end].range.upperBound)
    }
    return nil
  }

  private func isCountryCode(_ group: Int, _ text: Span<UInt8>) -> Bool {
    guard group == 0, chain.groups[0].count <= 4 else { return false }
    let digits = chain.digits(0...0, text)
    return digits == [8, 6] || digits == [0, 8, 6] || digits == [0, 0, 8, 6]
  }

  /// Whether what stands before the chain lets a number begin there.
  private func isOpenBefore(_ text: Span<UInt8>) -> Bool {
    let start = chain.groups[0].range.lowerBound
    guard start > range.lowerBound else { return true }
    let before = text[start - 1]
    if before.isASCIIDigit || before == UInt8(ascii: "_") { return false }
    if before.isASCIILetter { return Self.labels.contains(word(text, before: start)) }
    guard start - 2 >= range.lowerBound else { return true }
    let further = text[start - 2]
    switch before {
    case UInt8(ascii: "."): return !further.isASCIIDigit
    case UInt8(ascii: "-") where further.isASCIILetter:
      return Self.labels.contains(word(text, before: start - 1))
    case UInt8(ascii: "/"): return !Self.elements.contains(word(text, before: start - 1))
    default: return true
    }
  }

  /// Whether what stands behind a number lets it end there.
  private func isOpenAfter(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < range.upperBound else { return true }
    let next = text[end]
    if next.isASCIIWord { return false }
    guard next == UInt8(ascii: "."), end + 1 < range.upperBound else { return true }
    return !text[end + 1].isASCIIDigit
  }

  /// The ASCII letters right before a place, lower case; "" where they are too many for a label
  /// or a part of something longer.
  private func word(_ text: Span<UInt8>, before end: Int) -> String {
    var start = end
    while start > range.lowerBound, text[start - 1].isASCIILetter {
      start -= 1
      guard end - start <= Self.longestLabel else { return "" }
    }
    if start > range.lowerBound, text[start - 1].isASCIIWord { return "" }
    var word = ""
    for at in start..<end { word.unicodeScalars.append(Unicode.Scalar(text[at] | 0x20)) }
    return word
  }
}
