extension FractionalCover {
  /// One place on the path; `cover` is what the shares cover of each row, `earned` what the
  /// prices earn each column.
  struct Point: Sendable {
    var shares: [Double]
    var cover: [Double]
    var prices: [Double]
    var sidePrices: [Double]
    var earned: [Double]

    mutating func add(_ other: Point) {
      for i in shares.indices { shares[i] += other.shares[i] }
      for i in cover.indices { cover[i] += other.cover[i] }
      for i in prices.indices { prices[i] += other.prices[i] }
      for i in sidePrices.indices { sidePrices[i] += other.sidePrices[i] }
      for i in earned.indices { earned[i] += other.earned[i] }
    }

    mutating func scale(_ factor: Double) {
      for i in shares.indices { shares[i] *= factor }
      for i in cover.indices { cover[i] *= factor }
      for i in prices.indices { prices[i] *= factor }
      for i in sidePrices.indices { sidePrices[i] *= factor }
      for i in earned.indices { earned[i] *= factor }
    }
  }

  package func coverage(of shares: [Double]) -> [Double] {
    var cover = Array(repeating: 0.0, count: sets.rowCount)
    for column in shares.indices where shares[column] != 0 {
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        cover[Int(sets.rows[slot])] += shares[column]
      }
    }
    return cover
  }

  package func earnings(of prices: [Double], _ sidePrices: [Double]) -> [Double] {
    var earned = (0..<sets.columnCount).map { column in
      var sum = 0.0
      for slot in sets.columnOffsets[column]..<sets.columnOffsets[column + 1] {
        sum += prices[Int(sets.rows[slot])]
      }
      return sum
    }
    for row in sidePrices.indices where sidePrices[row] != 0 {
      for slot in side.offsets[row]..<side.offsets[row + 1] {
        earned[Int(side.columns[slot])] -= sidePrices[row] * side.coefficients[slot]
      }
    }
    return earned
  }

  /// The bound that the prices of `point` give.
  func bound(of point: Point) -> Double {
    var total = topSum(point.earned)
    for row in weights.indices { total += max(weights[row] - needs[row] * point.prices[row], 0) }
    for row in point.sidePrices.indices { total += point.sidePrices[row] * side.most[row] }
    return total
  }

  /// What the shares of `point` cover, counted in parts.
  func value(of point: Point) -> Double {
    var total = 0.0
    for row in weights.indices { total += weights[row] * min(point.cover[row] / needs[row], 1) }
    return total
  }

  /// The sum of the `limit` greatest that are above 0.
  private func topSum(_ earned: [Double]) -> Double {
    let positive = earned.filter { $0 > 0 }
    guard Double(positive.count) > limit else { return positive.reduce(0, +) }
    return positive.sorted(by: >).prefix(Int(limit)).reduce(0, +)
  }

  /// More than rounding can have added to or taken from `bound`.
  package var margin: Double {
    let terms = Double(sets.rowCount + 2 * sets.columnCount + side.count + 8)
    return 8 * terms * bound.magnitude.ulp + terms * Double.leastNormalMagnitude
  }

  /// Keeps the prices of `point` if they bound closer, its shares if they cover more; the gap.
  @discardableResult
  mutating func note(_ point: Point) -> Double {
    let bound = bound(of: point)
    let value = value(of: point)
    if bound < self.bound {
      self.bound = bound
      prices = point.prices
      sidePrices = point.sidePrices
    }
    if value > shareValue {
      shareValue = value
      shares = point.shares
    }
    work += 4 * (sets.rowCount + sets.columnCount)
    return bound - value
  }

  mutating func restart(from point: Point) {
    self.point = point
    start = point
    sum = point
    sum.scale(0)
    steps = 0
  }
}
