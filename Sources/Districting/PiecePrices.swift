/// A price for each piece such that no cell of a pool costs less than its pieces together.
///
/// So the prices of all pieces add up to a lower bound on every partition (they are feasible for
/// the dual of the set-partitioning programme), and a cell whose cost exceeds its pieces' prices
/// by more than the gap to the plan in hand is in no better plan.
struct PiecePrices {
  /// Two-sided sums of Doubles differ by no more than this share.
  private static let rounding = 1e-9

  /// Σ prices.
  private(set) var bound = 0.0
  /// By cell of the pool: its cost above the prices of its pieces, never negative but by rounding.
  private(set) var reduced: [Double]

  /// Prices by the cheapest cell per household first, then each raised as far as it goes.
  ///
  /// - Complexity: O(cells · pieces).
  init(_ masks: [UInt64], _ values: [Double], masses: [Double]) {
    var prices = [Double](repeating: .infinity, count: masses.count)
    for (mask, value) in zip(masks, values) {
      var mass = 0.0
      var left = mask
      while left != 0 {
        mass += masses[left.trailingZeroBitCount]
        left &= left - 1
      }
      left = mask
      while left != 0 {
        let piece = left.trailingZeroBitCount
        prices[piece] = min(prices[piece], value / mass * masses[piece])
        left &= left - 1
      }
    }
    reduced = values
    for cell in masks.indices {
      var left = masks[cell]
      while left != 0 {
        reduced[cell] -= prices[left.trailingZeroBitCount]
        left &= left - 1
      }
    }
    for piece in prices.indices { prices[piece] += raise(piece, masks) }
    bound = prices.reduce(0, +)
  }

  /// Takes from all cells with `piece` what the cheapest of them has above its prices.
  private mutating func raise(_ piece: Int, _ masks: [UInt64]) -> Double {
    let bit = UInt64(1) << UInt64(piece)
    var slack = Double.infinity
    for (mask, reduced) in zip(masks, reduced) where mask & bit != 0 {
      slack = min(slack, reduced)
    }
    guard slack > 0, slack.isFinite else { return 0 }
    for cell in masks.indices where masks[cell] & bit != 0 { reduced[cell] -= slack }
    return slack
  }

  /// The cells that may be in a partition of less than `value`, in order; none where no partition
  /// can be.
  func candidates(below value: Double) -> [Int] {
    let slack = value - bound + Self.rounding * abs(value)
    guard slack > 0 else { return [] }
    return reduced.indices.filter { reduced[$0] <= slack }
  }
}
