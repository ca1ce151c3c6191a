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
  /// - Parameters:
  ///   - cellMasses: by cell, Σ masses of its pieces.
  ///   - starts: the cells whose lowest piece is *i* stand in `starts[i]..<starts[i + 1]`.
  /// - Complexity: O(cells · pieces).
  init(
    _ masks: [UInt64], _ values: [Double], cellMasses: [Double], masses: [Double], starts: [Int]
  ) {
    var prices = [Double](repeating: .infinity, count: masses.count)
    reduced = values
    unsafe masks.withUnsafeBufferPointer { masks in
      unsafe reduced.withUnsafeMutableBufferPointer { reduced in
        unsafe prices.withUnsafeMutableBufferPointer { prices in
          for cell in 0..<masks.count {
            let share = unsafe reduced[cell] / cellMasses[cell]
            var left = unsafe masks[cell]
            while left != 0 {
              let piece = left.trailingZeroBitCount
              if unsafe share < prices[piece] { unsafe prices[piece] = share }
              left &= left - 1
            }
          }
          for piece in 0..<prices.count { unsafe prices[piece] *= masses[piece] }
          for cell in 0..<masks.count {
            var left = unsafe masks[cell]
            var above = unsafe reduced[cell]
            while left != 0 {
              unsafe above -= prices[left.trailingZeroBitCount]
              left &= left - 1
            }
            unsafe reduced[cell] = above
          }
          for piece in 0..<prices.count {
            unsafe prices[piece] += Self.raise(
              piece, UnsafeBufferPointer(rebasing: masks[..<starts[piece + 1]]), reduced)
          }
        }
      }
    }
    bound = prices.reduce(0, +)
  }

  /// Takes from all cells with `piece` what the cheapest of them has above its prices.
  ///
  /// - Parameter masks: of the cells whose lowest piece is not higher.
  private static func raise(
    _ piece: Int, _ masks: UnsafeBufferPointer<UInt64>,
    _ reduced: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let shift = UInt64(piece)
    var slack = Double.infinity
    for cell in 0..<masks.count {
      let has = unsafe masks[cell] >> shift & 1 == 1
      let value = unsafe has ? reduced[cell] : .infinity
      slack = value < slack ? value : slack
      if slack <= 0 { return 0 }
    }
    guard slack > 0, slack.isFinite else { return 0 }
    for cell in 0..<masks.count where unsafe masks[cell] >> shift & 1 == 1 {
      unsafe reduced[cell] -= slack
    }
    return slack
  }

  /// What the cells of a partition of less than `value` may cost above prices, all together; not
  /// above 0 where no partition can be.
  func slack(below value: Double) -> Double { value - bound + Self.rounding(of: value) }

  /// By what sums of that size may differ from the truth.
  static func rounding(of value: Double) -> Double { rounding * abs(value) }
}
