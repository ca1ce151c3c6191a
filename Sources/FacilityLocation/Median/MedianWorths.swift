/// What prices of the rows say about the candidates: the Lagrangian relaxation of the p-median
/// problem (Cornuéjols, Fisher and Nemhauser, 1977).
///
/// Where a row pays `v`, a candidate is worth the sum of min(0, cost − v) over its rows, never
/// more than 0. No choice of *p* costs less than the prices and the *p* smallest worths together.
struct MedianWorths: Sendable {
  /// By candidate; at most 0.
  private(set) var worths: [Int64]
  /// The *p* smallest worths; equal ones by candidate.
  private(set) var isSelected: [Bool]
  private(set) var bound: Int64 = .min
  /// The largest worth selected, and the smallest that is not.
  private(set) var lastIn: Int64 = 0
  private(set) var firstOut: Int64 = 0
  private var scratch: [Int64]

  /// More than any worth, with room to add a bound.
  private static let never = Int64.max / 4

  init(_ core: MedianCore) {
    worths = [Int64](repeating: 0, count: core.siteCount)
    isSelected = [Bool](repeating: false, count: core.siteCount)
    scratch = worths
  }

  /// Prices are at most the base of their row.
  ///
  /// - Returns: the work units it took.
  mutating func update(_ core: MedianCore, _ prices: [Int64]) -> Int {
    var sum = core.constant
    var work = core.rowCount + 4 * core.siteCount
    for site in worths.indices { worths[site] = 0 }
    for row in 0..<core.rowCount {
      let price = prices[row]
      sum += price
      var entry = core.starts[row]
      let end = core.starts[row + 1]
      while entry < end, core.costs[entry] < price {
        worths[Int(core.sites[entry])] += core.costs[entry] - price
        entry += 1
      }
      work += entry - core.starts[row]
    }
    bound = sum + select(core.open)
    return work
  }

  /// Selects the smallest worths and returns their sum.
  private mutating func select(_ count: Int) -> Int64 {
    for site in worths.indices { scratch[site] = worths[site] }
    guard count > 0, count < worths.count else {
      let isAll = count > 0
      for site in worths.indices { isSelected[site] = isAll }
      (lastIn, firstOut) = (isAll ? 0 : -Self.never, isAll ? Self.never : 0)
      return isAll ? worths.reduce(0, +) : 0
    }
    let limit = scratch.partition(smallest: count)
    lastIn = limit
    var sum: Int64 = 0
    var taken = 0
    for site in worths.indices {
      isSelected[site] = worths[site] < limit
      if isSelected[site] {
        sum += worths[site]
        taken += 1
      }
    }
    firstOut = Self.never
    for site in worths.indices where !isSelected[site] {
      if worths[site] == limit, taken < count {
        isSelected[site] = true
        sum += limit
        taken += 1
      } else {
        firstOut = min(firstOut, worths[site])
      }
    }
    return sum
  }

  /// What no choice that holds `site`, where it is not selected, or lacks it, where it is, can
  /// come below.
  func boundWithChange(of site: Int) -> Int64 {
    isSelected[site] ? bound - worths[site] + firstOut : bound + worths[site] - lastIn
  }
}

extension [Int64] {
  /// Puts the `count` smallest first, in no order, and returns the largest of them (Hoare).
  ///
  /// - Precondition: 0 < `count` <= number of elements.
  mutating func partition(smallest count: Int) -> Int64 {
    var low = 0
    var high = self.count - 1
    let target = count - 1
    while low < high {
      let middle = low + (high - low) / 2
      let pivot = Swift.max(
        Swift.min(self[low], self[middle]),
        Swift.min(Swift.max(self[low], self[middle]), self[high]))
      var left = low
      var right = high
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if target <= right {
        high = right
      } else if target >= left {
        low = left
      } else {
        break
      }
    }
    return self[target]
  }
}
