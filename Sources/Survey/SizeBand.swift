package import Diagnostics

/// The number of households a grid cell should hold: from `lower` to `upper`, around `aim`.
///
/// The band is a parameter: 200–300 in one county, 300–500 in another.
package struct SizeBand: Hashable, Sendable {
  package let lower: Int
  package let upper: Int
  package let aim: Int

  /// 200 to 300 households around 250.
  package static let standard = SizeBand(uncheckedLower: 200, upper: 300, aim: 250)

  /// - Parameter aim: the middle of the band where not given.
  /// - Throws: `band.empty` where `lower` exceeds `upper` or is not positive, `band.aim-outside`
  ///   where `aim` does not lie in the band.
  package init(lower: Int, upper: Int, aim: Int? = nil) throws(Failure) {
    guard lower > 0, lower <= upper else {
      throw Failure(.bandEmpty, ["lower": .integer(lower), "upper": .integer(upper)])
    }
    let aim = aim ?? (lower + upper) / 2
    guard (lower...upper).contains(aim) else {
      throw Failure(
        .bandAimOutside,
        ["aim": .integer(aim), "lower": .integer(lower), "upper": .integer(upper)])
    }
    self.init(uncheckedLower: lower, upper: upper, aim: aim)
  }

  private init(uncheckedLower lower: Int, upper: Int, aim: Int) {
    self.lower = lower
    self.upper = upper
    self.aim = aim
  }

  /// How many households `count` lies outside the band; 0 inside it.
  package func violation(_ count: Int) -> Int { max(0, lower - count, count - upper) }

  package func state(_ count: Int) -> BandState {
    count < lower ? .below : count > upper ? .above : .within
  }
}

/// Where a cell's households stand to the band; the raw value is the property `band_state`.
package enum BandState: String, CaseIterable, Sendable {
  case within
  case below
  case above
}
