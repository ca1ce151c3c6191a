extension Decimal {
  /// The value as an integer; `nil` where it is not written as one or does not fit.
  @inline(__always)
  var integer: Int64? {
    guard isInteger, digits <= Self.mostDigits else { return nil }
    if isNegative {
      // -0 is kept as a number, with its sign.
      if mantissa == 0 || mantissa > UInt64(Int64.max) + 1 { return nil }
      return Int64(truncatingIfNeeded: 0 &- mantissa)
    }
    return mantissa > UInt64(Int64.max) ? nil : Int64(mantissa)
  }

  /// The nearest `Double`, ties to even.
  ///
  /// - Parameter text: the number's bytes, `length` of them.
  @inline(__always)
  func double(_ text: UnsafePointer<UInt8>) -> Double {
    // Both operands are exact, so that one rounding is left (Clinger 1990).
    if mantissa <= 1 << 53, digits <= Self.mostDigits, exponent <= 0, exponent >= -22 {
      let magnitude = Double(mantissa) / Self.powersOfTen[-exponent]
      return isNegative ? -magnitude : magnitude
    }
    return unsafe slowDouble(text)
  }

  @inline(never)
  private func slowDouble(_ text: UnsafePointer<UInt8>) -> Double {
    if digits <= Self.mostDigits, mantissa != 0, exponent < 0, exponent >= -27 {
      return isNegative ? -quotient : quotient
    }
    let digits = unsafe String(
      decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
    return Double(digits) ?? .nan
  }

  /// `mantissa` / 10^-`exponent`, correctly rounded.
  ///
  /// Both are shifted until their highest bit is set, and divided as 128 by 64 bits: the quotient
  /// has 64 bits, and the remainder tells on which side of a tie the value lies.
  private var quotient: Double {
    let power = Self.powersOfFive[-exponent]
    let divisor = power << UInt64(power.leadingZeroBitCount)
    let shift = mantissa.leadingZeroBitCount
    var high = mantissa << UInt64(shift)
    var low: UInt64 = 0
    // 2^scale × (high, low) / divisor is the value, once 5^-exponent has become 10^-exponent.
    var scale = exponent - shift + power.leadingZeroBitCount - 64
    if high >= divisor {
      low = high << 63
      high >>= 1
      scale += 1
    }
    let (digits, remainder) = divisor.dividingFullWidth((high, low))
    var significand = digits >> 11
    let dropped = digits & 0x7FF
    let isOverTie = dropped > 0x400 || (dropped == 0x400 && remainder != 0)
    if isOverTie || (dropped == 0x400 && significand & 1 == 1) { significand += 1 }
    // The exponents here are far from both ends of the range.
    return Double(significand) * Double(sign: .plus, exponent: scale + 11, significand: 1)
  }

  /// Powers of ten that a `Double` holds exactly.
  static let powersOfTen: InlineArray<23, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Powers of five that a `UInt64` holds.
  private static let powersOfFive: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 1...27 { powers.append((powers.last ?? 1) * 5) }
    return powers
  }()
}
