/// An exact sum of doubles that do not overlap, smallest first, without zeros.
///
/// A sum of two doubles or a product of two doubles is exactly the sum of its rounded value and
/// its rounding error, and both are doubles; sums and products of such sums stay of that kind.
/// The method is that of J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast
/// Robust Geometric Predicates" (1997). It holds while nothing overflows or underflows.
struct Expansion<let capacity: Int> {
  private(set) var terms = InlineArray<capacity, Double>(repeating: 0)
  private(set) var count = 0

  /// Zero.
  init() {}

  /// The exact difference of two doubles, in at most two terms.
  init(_ left: Double, minus right: Double) {
    let rounded = left - right
    let subtracted = left - rounded
    let error = (left - (rounded + subtracted)) + (subtracted - right)
    append(error)
    append(rounded)
  }

  /// The exact sum of two expansions; `capacity` holds the terms of both.
  init<let n: Int, let m: Int>(_ left: Expansion<n>, plus right: Expansion<m>) {
    var i = 0
    var j = 0
    var carry = 0.0
    while i < left.count || j < right.count {
      let next: Double
      let takesLeft =
        j == right.count || (i < left.count && abs(left.terms[i]) < abs(right.terms[j]))
      if takesLeft {
        next = left.terms[i]
        i += 1
      } else {
        next = right.terms[j]
        j += 1
      }
      let sum = TwoTerms(carry, plus: next)
      append(sum.error)
      carry = sum.rounded
    }
    append(carry)
  }

  /// The exact product of an expansion and a double; `capacity` holds twice the terms.
  init<let n: Int>(_ factor: Expansion<n>, times scale: Double) {
    guard factor.count > 0 else { return }
    let first = TwoTerms(factor.terms[0], times: scale)
    append(first.error)
    var carry = first.rounded
    for i in 1..<max(1, factor.count) {
      let product = TwoTerms(factor.terms[i], times: scale)
      let low = TwoTerms(carry, plus: product.error)
      append(low.error)
      let high = TwoTerms(product.rounded, plus: low.rounded)
      append(high.error)
      carry = high.rounded
    }
    append(carry)
  }

  /// The exact product of two expansions; `capacity` holds twice the product of their counts.
  init<let n: Int, let m: Int>(_ left: Expansion<n>, times right: Expansion<m>) {
    for j in 0..<right.count {
      let part = Expansion(left, times: right.terms[j])
      self = Expansion(self, plus: part)
    }
  }

  var negated: Expansion {
    var result = self
    for i in 0..<count { result.terms[i] = -terms[i] }
    return result
  }

  /// The value rounded to a double, within some units of the last place, its sign exact.
  ///
  /// The largest term alone has the sign, but the next one may be half as large.
  var rounded: Double {
    var sum = 0.0
    for i in 0..<count { sum += terms[i] }
    return sum
  }

  private mutating func append(_ term: Double) {
    guard term != 0 else { return }
    terms[count] = term
    count += 1
  }
}

/// The rounded result of one operation and what rounding took away.
private struct TwoTerms {
  let rounded: Double
  let error: Double

  @inline(__always)
  init(_ left: Double, plus right: Double) {
    rounded = left + right
    let added = rounded - left
    error = (left - (rounded - added)) + (right - added)
  }

  @inline(__always)
  init(_ left: Double, times right: Double) {
    rounded = left * right
    error = (-rounded).addingProduct(left, right)
  }
}
