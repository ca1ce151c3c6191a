package import Diagnostics

extension CandidateSites {
  /// Households each can serve: what its row says, or what its floor area is enough for, whichever
  /// is less; `nil` where neither is known.
  ///
  /// - Parameter squareMetresPer100: floor area that 100 households need; not asked of where `nil`.
  package func households(squareMetresPer100: Double? = nil) -> [Int64?] {
    (0..<count).map { row in
      var least = capacities[row].isNaN ? Double.infinity : capacities[row]
      if let squareMetresPer100, !floorAreas[row].isNaN {
        least = min(least, floorAreas[row] / squareMetresPer100 * 100)
      }
      return least.isFinite ? Int64(min(least, Self.mostHouseholds).rounded(.down)) : nil
    }
  }

  /// More than any place has: what is larger is the same as no limit.
  private static let mostHouseholds = 1e9

  /// Costs in whole numbers: each times `scale`, the least power of ten that makes all whole.
  ///
  /// - Throws: `site.cost-missing` where a candidate has none, `site.too-many-decimals`,
  ///   `site.number-too-large`.
  package func wholeCosts() throws(Failure) -> (costs: [Int64], scale: Int64) {
    if let row = costs.firstIndex(where: \.isNaN) {
      throw Failure(.siteCostMissing, ["id": .text(ids[row])])
    }
    let scale = try WholeNumbers.scale(of: costs)
    return (try WholeNumbers.scaled(costs, by: scale), scale)
  }
}

/// Decimals as whole numbers: sums are exact then, and a bound can be added up by hand.
enum WholeNumbers {
  /// Decimals of prices and weights that are kept; more are a mistake.
  private static let mostDecimals = 4
  /// Sums of millions of such numbers stay far within 64 bits, prices of a bound too.
  private static let largest = 1e12

  /// The least power of ten that makes all numbers whole.
  ///
  /// - Throws: `site.too-many-decimals`.
  static func scale(of numbers: [Double]) throws(Failure) -> Int64 {
    var scale = 1.0
    var decimals = 0
    for number in numbers {
      while !isWhole(number * scale) {
        decimals += 1
        scale *= 10
        guard decimals <= mostDecimals else {
          throw Failure(.siteTooManyDecimals, ["found": .number(number)])
        }
      }
    }
    return Int64(scale)
  }

  /// - Throws: `site.number-too-large`.
  static func scaled(_ numbers: [Double], by scale: Int64) throws(Failure) -> [Int64] {
    var whole: [Int64] = []
    for number in numbers {
      let value = (number * Double(scale)).rounded()
      guard value <= largest else { throw Failure(.siteNumberTooLarge, ["found": .number(number)]) }
      whole.append(Int64(value))
    }
    return whole
  }

  /// 0.1 × 10 is whole though 0.1 is no sum of halves: the last digits are the double's.
  private static func isWhole(_ number: Double) -> Bool {
    abs(number - number.rounded()) <= 1e-9 * max(1, abs(number))
  }
}
