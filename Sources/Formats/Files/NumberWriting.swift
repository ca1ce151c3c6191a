extension OutputBuffer {
  mutating func append(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude)
  }

  /// Appends a number as the shortest decimal that reads back as it, with a point or exponent.
  ///
  /// So a column of numbers stays one when all its values happen to be whole. What is not finite
  /// has no JSON and becomes `null`.
  mutating func append(_ value: Double) {
    guard value.isFinite else { return append("null") }
    if let (digits, decimals) = Self.shortDecimal(value.magnitude) {
      if value.sign == .minus { append(UInt8(ascii: "-")) }
      append(digits, decimals: decimals, keepsPoint: true)
    } else {
      append(text: value.description)
    }
  }

  /// Appends a coordinate rounded to 7 decimals, without zeros that say nothing.
  ///
  /// - Precondition: the value is finite.
  @inline(__always)
  mutating func append(coordinate value: Double) {
    // Beyond this the product has no room for all digits; no coordinate on Earth comes near.
    guard value.magnitude < 1e8 else { return append(value) }
    let scaled = value.magnitude * 1e7 + 0.5
    let digits = UInt64(scaled)
    if value < 0, digits > 0 { append(UInt8(ascii: "-")) }
    append(digits, decimals: 7, keepsPoint: false)
  }

  /// Digits and the number of decimals among them that are the shortest text of a value.
  ///
  /// A decimal of at most 15 digits comes back from `Double` unchanged, so if one of these reads
  /// as the value it is, but for zeros at its end, the shortest that does.
  private static func shortDecimal(_ value: Double) -> (digits: UInt64, decimals: Int)? {
    for decimals in [3, 7, 12] {
      let scaled = value * Decimal.powersOfTen[decimals]
      guard scaled < 1e15 else { return nil }
      let digits = UInt64(scaled + 0.5)
      if Double(digits) / Decimal.powersOfTen[decimals] == value { return (digits, decimals) }
    }
    return nil
  }

  /// Appends `digits` × 10^-`decimals`.
  @inline(__always)
  private mutating func append(_ digits: UInt64, decimals: Int, keepsPoint: Bool) {
    let unit = DecimalDigits.powers[decimals]
    let whole = digits / unit
    append(digits: whole)
    var fraction = digits - whole * unit
    guard fraction > 0 else {
      if keepsPoint { append(".0") }
      return
    }
    let target = unsafe place(1 + decimals)
    unsafe target[0] = UInt8(ascii: ".")
    var length = decimals
    // Zeros at the end come off while digits are written from the end.
    while fraction % 10 == 0 {
      fraction /= 10
      length -= 1
    }
    var index = length
    while index > 0 {
      unsafe target[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction % 10)
      fraction /= 10
      index -= 1
    }
    advance(1 + length)
  }

  @inline(__always)
  private mutating func append(digits value: UInt64) {
    let length = DecimalDigits.count(value)
    let target = unsafe place(length)
    var rest = value
    var index = length
    repeat {
      index -= 1
      unsafe target[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while index > 0
    advance(length)
  }
}

private enum DecimalDigits {
  static let powers: InlineArray<13, UInt64> = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000,
  ]

  /// How many digits `value` has.
  @inline(__always)
  static func count(_ value: UInt64) -> Int {
    var count = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
