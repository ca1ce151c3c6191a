package import Diagnostics

/// A rate as people report it: so many decimals, of so many, perhaps with how many.
///
/// `90.47%/148` and `104/115=90.4%`. Full-width signs are understood. Without a percent sign a
/// number above 1 is percent, and one up to 1 a share.
package struct StatedRate: Hashable, Sendable {
  /// The rate as it was written.
  package let text: String
  /// The digits of the rate as a whole number: 9047 for 90.47 %.
  package let digits: Int
  /// What a rate of 1 has for `digits`: 10,000 for percent with two decimals.
  package let scale: Int
  /// Decimals as written, which say how it was rounded.
  package let decimals: Int
  package let numerator: Int?
  package let denominator: Int

  /// The most a numerator or denominator may be; nobody counts compounds beyond.
  private static let mostOf = 10_000_000
  private static let mostDecimals = 6
  /// Percent beyond which a rate is a slip of the pen; keeps products within 64 bits.
  private static let mostPercent = 10_000

  /// - Throws: `rate.unreadable`.
  package init(_ written: String) throws(Failure) {
    let plain = Self.plain(written)
    let sides = plain.split(separator: "=", omittingEmptySubsequences: false)
    let parts: (rate: Substring, numerator: Substring?, denominator: Substring?)
    switch sides.count {
    case 1:
      let pieces = plain.split(separator: "/", omittingEmptySubsequences: false)
      parts = (pieces[0], nil, pieces.count == 2 ? pieces[1] : nil)
    case 2:
      let counts = sides[0].contains("/") ? sides[0] : sides[1]
      let rate = sides[0].contains("/") ? sides[1] : sides[0]
      let pieces = counts.split(separator: "/", omittingEmptySubsequences: false)
      parts = (rate, pieces[0], pieces.count == 2 ? pieces[1] : nil)
    default: parts = ("", nil, nil)
    }
    try self.init(
      rate: String(parts.rate), numerator: parts.numerator.map { String($0) },
      denominator: String(parts.denominator ?? ""), written: written)
  }

  /// From columns of a table; an empty numerator is not stated.
  ///
  /// - Throws: `rate.unreadable`.
  package init(rate: String, numerator: String?, denominator: String) throws(Failure) {
    let counts = numerator ?? ""
    let written =
      counts.isEmpty ? "\(rate)/\(denominator)" : "\(counts)/\(denominator)=\(rate)"
    try self.init(
      rate: Self.plain(rate), numerator: numerator.map(Self.plain),
      denominator: Self.plain(denominator), written: written)
  }

  private init(
    rate: String, numerator: String?, denominator: String, written: String
  ) throws(Failure) {
    let refusal = Failure(.rateUnreadable, ["rate": .text(written)])
    let isPercent = rate.hasSuffix("%")
    let number = isPercent ? String(rate.dropLast()) : rate
    let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = pieces.count == 2 ? pieces[1].count : 0
    guard (1...2).contains(pieces.count), let whole = Self.whole(pieces[0]),
      whole <= Self.mostPercent, decimals <= Self.mostDecimals, pieces.count == 1 || decimals > 0,
      let fraction = decimals == 0 ? 0 : Self.whole(pieces[1]),
      let of = Self.whole(denominator[...]), of > 0
    else { throw refusal }
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let isShare = !isPercent && (whole == 0 || (whole == 1 && fraction == 0))
    text = isPercent || isShare ? rate : rate + "%"
    digits = whole * unit + fraction
    scale = isShare ? unit : 100 * unit
    self.decimals = decimals
    self.denominator = of
    if let numerator, !numerator.isEmpty {
      guard let count = Self.whole(numerator[...]) else { throw refusal }
      self.numerator = count
    } else {
      self.numerator = nil
    }
  }

  private static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number <= mostOf
    else { return nil }
    return number
  }

  /// Without spaces, full-width digits and signs made narrow.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
