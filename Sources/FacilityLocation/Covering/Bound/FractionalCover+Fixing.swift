extension FractionalCover {
  /// Columns that no choice covering more than `value` has, and columns that each has: where the
  /// bound less what a column is short of its place, or has left over, falls to `value`.
  ///
  /// - Complexity: O(entries + columns log columns).
  package func fixing(toExceed value: Double) -> (out: [Int32], taken: [Int32]) {
    let point = Point(
      shares: shares, cover: [], prices: prices, sidePrices: sidePrices,
      earned: earnings(of: prices, sidePrices))
    let bound = bound(of: point)
    // A whole number more is looked for; rounding may hide as much as the margin.
    let room = bound - (value + 1) + 2 * margin
    guard room >= 0 else {
      return (point.earned.indices.map { Int32($0) }, [])
    }
    let sorted = point.earned.sorted(by: >)
    let places = Int(limit)
    // To come in, a column takes the place of the last within; to go, the first without comes in.
    let last = places > 0 && places <= sorted.count ? max(sorted[places - 1], 0) : 0
    let next = places < sorted.count ? max(sorted[places], 0) : 0
    var out: [Int32] = []
    var taken: [Int32] = []
    for column in point.earned.indices {
      if last - point.earned[column] > room {
        out.append(Int32(column))
      } else if point.earned[column] - next > room {
        taken.append(Int32(column))
      }
    }
    return (out, taken)
  }

  /// What the best prices bound if the limit is 0, 1, …, `last`: one set of prices for all.
  func bounds(upTo last: Int) -> [Double] {
    let sorted = earnings(of: prices, sidePrices).filter { $0 > 0 }.sorted(by: >)
    var total = 0.0
    for row in weights.indices { total += max(weights[row] - needs[row] * prices[row], 0) }
    for row in sidePrices.indices { total += sidePrices[row] * side.most[row] }
    var bounds = [total]
    for place in 0..<last {
      if place < sorted.count { total += sorted[place] }
      bounds.append(total)
    }
    return bounds
  }

  /// All columns but the `count` that earn most, and those that have a share; ascending.
  func farthest(but count: Int) -> [Int32] {
    let earned = earnings(of: prices, sidePrices)
    let order = earned.indices.sorted { (earned[$1], $0) < (earned[$0], $1) }
    return order.dropFirst(count).filter { shares[$0] < 1e-3 }.sorted().map { Int32($0) }
  }

  /// The free column to split on: far from being in or out, and covering much.
  func mostDivided(of problem: CoveringProblem) -> Int? {
    var best: Int?
    var most = -1.0
    for column in shares.indices where problem.states[column] == .free {
      let share = min(max(shares[column], 0), 1)
      let size = columnSteps[column] > 0 ? 1 / columnSteps[column] : 0
      let score = (min(share, 1 - share) + 1e-6) * size
      if score > most {
        most = score
        best = column
      }
    }
    return best
  }
}
