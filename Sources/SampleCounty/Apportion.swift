/// Shares of `total` in proportion to `weights`, by largest remainder; they add up exactly.
///
/// - Parameters:
///   - weights: not negative, and not all 0.
///   - minimum: given to each first; `total` must suffice for it.
/// - Complexity: O(n log n).
func apportion(_ total: Int, by weights: [Int], atLeast minimum: Int = 0) -> [Int] {
  guard !weights.isEmpty else { return [] }
  let rest = total - minimum * weights.count
  let sum = weights.reduce(0, +)
  precondition(rest >= 0 && sum > 0, "\(total) cannot be shared out among \(weights.count)")
  var shares = weights.map { minimum + rest * $0 / sum }
  let missing = total - shares.reduce(0, +)
  let remainders = weights.map { rest * $0 % sum }
  let order = weights.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
  for index in order.prefix(missing) { shares[index] += 1 }
  return shares
}

/// `count` numbers around their mean that add up to `total`, each from `range`.
///
/// - Precondition: the mean lies in `range`.
func spread(_ total: Int, over count: Int, in range: ClosedRange<Int>, with dice: inout Dice)
  -> [Int]
{
  guard count > 0 else { return [] }
  let mean = total / count
  precondition(range.contains(mean), "\(total) over \(count) does not fit \(range)")
  // Seven tenths of the room that is left keep extremes rare, as in life.
  let swing = min(mean - range.lowerBound, range.upperBound - mean) * 7 / 10
  var values = (0..<count).map { _ in mean + dice.between(-swing...swing) }
  var missing = total - values.reduce(0, +)
  while missing != 0 {
    let step = missing.signum()
    for index in values.indices where missing != 0 && range.contains(values[index] + step) {
      values[index] += step
      missing -= step
    }
  }
  return values
}
