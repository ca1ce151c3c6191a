/// A JSON number as digits: `mantissa` × 10^`exponent`, before it is made binary.
struct Decimal {
  var mantissa: UInt64 = 0
  var exponent = 0
  var isNegative = false
  /// Written without a point and without an exponent.
  var isInteger = true
  /// Digits read into `mantissa`, leading zeros among them.
  var digits = 0
  /// Digits after the point.
  var decimals = 0
  /// Bytes of text.
  var length = 0
  var flaw: Flaw?

  enum Flaw { case malformed, leadingZero }

  /// As many digits as a `UInt64` always holds.
  static let mostDigits = 19

  /// Reads the number that starts at `text`.
  ///
  /// - Precondition: eight readable bytes follow the first that belongs to no number.
  @inline(__always)
  init(scanning text: UnsafePointer<UInt8>) {
    var next = unsafe text
    if unsafe next.pointee == UInt8(ascii: "-") {
      isNegative = true
      unsafe next += 1
    }
    let first = unsafe next.pointee
    unsafe next += takeDigits(next)
    if digits == 0 {
      flaw = .malformed
    } else if first == UInt8(ascii: "0"), digits > 1 {
      flaw = .leadingZero
    }
    if unsafe next.pointee == UInt8(ascii: ".") {
      isInteger = false
      unsafe next += 1
      decimals = unsafe takeDigits(next)
      exponent = -decimals
      unsafe next += decimals
      if decimals == 0 { flaw = .malformed }
    }
    if unsafe next.pointee | 0x20 == UInt8(ascii: "e") {
      unsafe next = takeExponent(next + 1)
    }
    length = unsafe next - text
  }

  /// Adds the run of digits at `text` to the mantissa and returns its length.
  @inline(__always)
  private mutating func takeDigits(_ text: UnsafePointer<UInt8>) -> Int {
    var taken = 0
    while true {
      let run = unsafe DigitRun(text + taken)
      if run.count == 0 { break }
      mantissa = mantissa &* DigitRun.powers[run.count] &+ run.value
      taken += run.count
      if run.count < 8 { break }
    }
    digits += taken
    return taken
  }

  @inline(never)
  private mutating func takeExponent(_ text: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    isInteger = false
    var next = unsafe text
    let sign = unsafe next.pointee
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { unsafe next += 1 }
    var value = 0
    let start = unsafe next
    while unsafe next.pointee &- UInt8(ascii: "0") < 10 {
      // A larger exponent is zero or infinite whatever its digits.
      if value < 100_000 { value = unsafe value * 10 + Int(next.pointee &- UInt8(ascii: "0")) }
      unsafe next += 1
    }
    if unsafe next == start { flaw = .malformed }
    exponent += sign == UInt8(ascii: "-") ? -value : value
    return unsafe next
  }
}

/// Up to eight digits read at once.
///
/// The eight bytes are taken as one word and the digits are added in pairs, fours and eights
/// (Lemire, "Number parsing at a gigabyte per second", 2021, section 6).
struct DigitRun {
  let value: UInt64
  let count: Int

  /// Powers of ten by which a mantissa grows when a run is added.
  static let powers: InlineArray<9, UInt64> = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let word = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self).littleEndian
    let values = word ^ 0x3030_3030_3030_3030
    // A byte over 9 gets its high bit; carries spoil only what stands behind the first of them.
    let foreign = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    count = foreign.trailingZeroBitCount >> 3
    // Digits move to the end of the word, so that zeros lead. A shift by 64 has to give 0.
    var sum = values << UInt64(64 - 8 * count)
    sum = sum &* 10 &+ (sum >> 8)
    let low = (sum & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((sum >> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    value = (low &+ high) >> 32
  }
}
