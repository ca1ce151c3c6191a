/// The exponential and the logarithm to the same bits on every machine.
///
/// The C library chooses its code by processor; these use only what IEEE 754 fixes. They agree
/// with the true values to about 12 digits.
enum Exponential {
  private static let ln2 = 0.693_147_180_559_945_3

  /// e to the power of −`x`, for `x` of at least 0.
  static func negative(_ x: Double) -> Double {
    guard x < 700 else { return 0 }
    let halvings = (x / ln2).rounded(.down)
    let rest = x - halvings * ln2
    // Taylor's series in the half, squared: |rest / 2| < 0.35.
    let half = rest / 2
    var sum = 1.0
    for term in stride(from: 12.0, through: 1, by: -1) { sum = 1 - half / term * sum }
    return Double(sign: .plus, exponent: -Int(halvings), significand: sum * sum)
  }

  /// The natural logarithm of `x`, above 0 and finite.
  static func logarithm(_ x: Double) -> Double {
    let fraction = (x.significand - 1) / (x.significand + 1)
    let square = fraction * fraction
    var sum = 0.0
    // atanh: |fraction| is at most 1/3.
    for term in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / term }
    return Double(x.exponent) * ln2 + 2 * fraction * sum
  }
}
