/// Digits in groups: `110105 19491231 002X`, `138-1234-5678`, `１３８ １２３４ ５６７８`.
///
/// Groups stand one behind the other with a single space or hyphen between them, ASCII or full
/// width. An X that nothing follows may end the last group.
struct DigitChain {
  struct Group {
    /// Bytes of the text.
    var range: Range<Int>
    var count: Int
    /// What stands before it: 0 for nothing, else one value a kind of separator.
    var separator: UInt8
  }

  private(set) var groups: [Group] = []
  /// The end of the X behind the last group, where there is one.
  private(set) var endOfX: Int?
  /// Behind all of it.
  let end: Int

  /// Reads the chain that begins at `start`, where a digit stands; `nil` if it has fewer than
  /// `least` digits in all.
  ///
  /// - Parameter afterEnd: set to where it ends in either case.
  init?(_ text: Span<UInt8>, at start: Int, before limit: Int, least: Int, afterEnd: inout Int) {
    var at = start
    var total = 0
    var separator: UInt8 = 0
    var groups: [Group] = []
    if least > 0 {
      // Counting first costs no memory: most chains are dates and short numbers.
      let (digits, end) = Self.extent(text, at: start, before: limit)
      afterEnd = end
      guard digits >= least else { return nil }
    }
    while true {
      let first = at
      var count = 0
      while let size = Self.digitSize(text, at, limit) {
        at += size
        count += 1
      }
      total += count
      groups.append(Group(range: first..<at, count: count, separator: separator))
      guard let (size, kind) = Self.separator(text, at, limit),
        Self.digitSize(text, at + size, limit) != nil
      else { break }
      separator = kind
      at += size
    }
    self.groups = groups
    if let size = Self.sizeOfX(text, at, limit) {
      let next = at + size
      if next >= limit || !text[next].isASCIIWord { endOfX = next }
    }
    end = at
    afterEnd = endOfX ?? at
  }

  private static func extent(
    _ text: Span<UInt8>, at start: Int, before limit: Int
  ) -> (digits: Int, end: Int) {
    var at = start
    var digits = 0
    while true {
      while let size = digitSize(text, at, limit) {
        at += size
        digits += 1
      }
      guard let (size, _) = separator(text, at, limit), digitSize(text, at + size, limit) != nil
      else { return (digits + (sizeOfX(text, at, limit) == nil ? 0 : 1), at) }
      at += size
    }
  }

  /// The bytes of the digit at a place: 1, 3 for a full-width one, `nil` where there is none.
  @inline(__always)
  static func digitSize(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Int? {
    guard at < limit else { return nil }
    let byte = text[at]
    if byte &- 0x30 < 10 { return 1 }
    guard byte == 0xEF, at + 2 < limit, text[at + 1] == 0xBC, text[at + 2] &- 0x90 < 10 else {
      return nil
    }
    return 3
  }

  /// A space or a hyphen, ASCII (kinds 1, 2) or full width (3, 4).
  private static func separator(
    _ text: Span<UInt8>, _ at: Int, _ limit: Int
  ) -> (size: Int, kind: UInt8)? {
    guard at < limit else { return nil }
    switch text[at] {
    case UInt8(ascii: " "): return (1, 1)
    case UInt8(ascii: "-"): return (1, 2)
    case 0xE3 where at + 2 < limit && text[at + 1] == 0x80 && text[at + 2] == 0x80: return (3, 3)
    case 0xEF where at + 2 < limit && text[at + 1] == 0xBC && text[at + 2] == 0x8D: return (3, 4)
    default: return nil
    }
  }

  /// The bytes of an X, either case, either width.
  private static func sizeOfX(_ text: Span<UInt8>, _ at: Int, _ limit: Int) -> Int? {
    guard at < limit else { return nil }
    if text[at] | 0x20 == UInt8(ascii: "x") { return 1 }
    guard text[at] == 0xEF, at + 2 < limit else { return nil }
    let pair = (text[at + 1], text[at + 2])
    return pair == (0xBC, 0xB8) || pair == (0xBD, 0x98) ? 3 : nil
  }

  /// The values of the digits of groups `range`.
  func digits(_ range: ClosedRange<Int>, _ text: Span<UInt8>) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(IdentityNumber.length)
    for group in groups[range] {
      var at = group.range.lowerBound
      while at < group.range.upperBound {
        let isWide = text[at] == 0xEF
        digits.append(isWide ? text[at + 2] - 0x90 : text[at] - 0x30)
        at += isWide ? 3 : 1
      }
    }
    return digits
  }
}

extension UInt8 {
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// A letter, a digit or a low line.
  @inline(__always) var isASCIIWord: Bool {
    isASCIIDigit || isASCIILetter || self == UInt8(ascii: "_")
  }
}
