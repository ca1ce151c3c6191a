package import Diagnostics

/// The households a cell should have: from `lower` to `upper`, best `aim`.
package struct Band: Hashable, Sendable {
  package let lower: Int
  package let upper: Int
  package let aim: Int

  /// - Parameter aim: the middle of the band where nil.
  /// - Throws: `districting.band.…` unless 1 ≤ lower ≤ aim ≤ upper.
  package init(lower: Int, upper: Int, aim: Int? = nil) throws(Failure) {
    let aim = aim ?? (lower + upper) / 2
    let arguments: [String: Argument] = [
      "lower": .integer(lower), "upper": .integer(upper), "aim": .integer(aim),
    ]
    guard lower >= 1 else { throw Failure(.bandNotPositive, arguments) }
    guard lower <= upper else { throw Failure(.bandReversed, arguments) }
    guard lower <= aim, aim <= upper else { throw Failure(.graphBandAimOutside, arguments) }
    self.init(checkedLower: lower, upper: upper, aim: aim)
  }

  /// A band whose ends have been checked already: 1 ≤ lower ≤ aim ≤ upper.
  package init(checkedLower lower: Int, upper: Int, aim: Int) {
    self.lower = lower
    self.upper = upper
    self.aim = aim
  }

  /// How many households a cell of `weight` has too few or too many.
  @inline(__always)
  package func violation(of weight: Int) -> Int { max(0, lower - weight, weight - upper) }
}

/// What the total alone decides; PEERS.md, Partition 0.5.
///
/// A total fits *k* cells if and only if *k*·lower ≤ total ≤ *k*·upper.
extension Band {
  /// The numbers of cells that can hold `total`, all inside the band; nil where none can.
  package func cellCounts(for total: Int) -> ClosedRange<Int>? {
    let fewest = max(1, (total + upper - 1) / upper)
    let most = total / lower
    return fewest <= most ? fewest...most : nil
  }

  /// The totals that `cells` cells can hold, all inside the band.
  package func totals(forCells cells: Int) -> ClosedRange<Int> { cells * lower...cells * upper }

  /// The totals around `total` that no number of cells can hold: 301…399 for 200–300.
  ///
  /// Nil where `total` fits. Below the band it starts at 1.
  package func gap(around total: Int) -> ClosedRange<Int>? {
    guard total > 0, cellCounts(for: total) == nil else { return nil }
    let fewer = total / lower
    return fewer * upper + 1...(fewer + 1) * lower - 1
  }

  /// The highest lower end of a band that lets `total` be cut into `cells` cells.
  package func highestLower(for total: Int, cells: Int) -> Int { total / cells }

  /// The lowest upper end of a band that lets `total` be cut into `cells` cells.
  package func lowestUpper(for total: Int, cells: Int) -> Int { (total + cells - 1) / cells }

  /// Σ violation that `cells` cells cannot avoid when they share `total`.
  package func leastViolation(of total: Int, cells: Int) -> Int {
    max(0, cells * lower - total, total - cells * upper)
  }

  /// Σ violation that no number of cells can avoid: a proved lower bound for any atoms.
  ///
  /// Shortfalls sum to at least *k*·lower − total, excesses to at least total − *k*·upper; the
  /// best *k* is one of the two around total ÷ lower. Nothing to divide violates nothing.
  package func leastViolation(of total: Int) -> Int {
    guard total > 0 else { return 0 }
    let fewer = max(1, total / lower)
    return min(
      leastViolation(of: total, cells: fewer), leastViolation(of: total, cells: fewer + 1))
  }

  /// From here on every total can be parted into cells in band; `.max` where there is no such.
  var alwaysFits: Int {
    let width = upper - lower
    return width > 0 ? (lower + width - 1) / width * lower : .max
  }

  /// The number of cells with the least violation, and of those the nearest to the aim.
  package func preferredCells(for total: Int) -> Int {
    let ideal = max(1, (total + aim / 2) / aim)
    if let counts = cellCounts(for: total) {
      return min(max(ideal, counts.lowerBound), counts.upperBound)
    }
    let fewer = max(1, total / lower)
    let more = leastViolation(of: total, cells: fewer + 1)
    return leastViolation(of: total, cells: fewer) <= more ? fewer : fewer + 1
  }
}
