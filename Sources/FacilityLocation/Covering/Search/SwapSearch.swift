package import Workers

extension CoverState {
  /// Adds what gains most until the limit is reached or nothing gains.
  ///
  /// Lazy in the sense of Minoux (1978): gains only fall as columns are added, and are kept up to
  /// date by every move, so the next is one look along the columns.
  package mutating func fill() {
    while rules.sites < rules.limit, let column = bestAddition() { add(column) }
  }

  /// Chooses anew what has most of a share, as far as rules allow, fills the rest, and swaps to a
  /// local best.
  package mutating func round(_ shares: [Double]) {
    for column in chosen.map(Int.init) { remove(column) }
    let order = shares.indices.filter { shares[$0] > 1e-3 }
      .sorted { (shares[$1], $0) < (shares[$0], $1) }
    for column in order where rules.sites < rules.limit {
      if isOut(column), gains[column] > 0, rules.allowAdding(column) { add(column) }
    }
    fill()
    swapToBest()
  }

  /// Swaps chosen columns for better ones until none of `waiting`, nor any that a swap touched,
  /// has a better one.
  ///
  /// - Parameters:
  ///   - waiting: chosen columns to try; others are tried once something near them moved.
  ///   - near: whom a move concerns; `nil` to try all again after each.
  package mutating func swapToBest(
    _ waiting: inout SiteQueue, near: ColumnNeighbours?, unless cancellation: Cancellation? = nil
  ) {
    while let column = waiting.next() {
      guard isChosen(column) else { continue }
      guard let swap = bestSwap(of: column), swap.change > 0 else { continue }
      self.swap(column, for: swap.column)
      waiting.append(swap.column)
      guard let near else {
        for other in chosen { waiting.append(Int(other)) }
        continue
      }
      for column in [column, swap.column] {
        for other in near.of(column) where isChosen(Int(other)) { waiting.append(Int(other)) }
      }
      if cancellation?.isRequested == true { return }
    }
  }

  /// Swaps until no swap of any chosen column gains.
  package mutating func swapToBest(unless cancellation: Cancellation? = nil) {
    var waiting = SiteQueue(count: sets.columnCount)
    while true {
      let before = value
      for column in chosen.sorted() { waiting.append(Int(column)) }
      swapToBest(&waiting, near: nil, unless: cancellation)
      fill()
      if value == before || cancellation?.isRequested == true { return }
    }
  }
}

/// Columns waiting their turn, each once.
package struct SiteQueue: Sendable {
  private var columns: [Int32] = []
  private var first = 0
  private var isWaiting: [Bool]

  package init(count: Int) { isWaiting = Array(repeating: false, count: count) }

  package mutating func append(_ column: Int) {
    guard !isWaiting[column] else { return }
    isWaiting[column] = true
    columns.append(Int32(column))
  }

  package mutating func next() -> Int? {
    guard first < columns.count else {
      columns.removeAll(keepingCapacity: true)
      first = 0
      return nil
    }
    let column = Int(columns[first])
    first += 1
    isWaiting[column] = false
    return column
  }
}
