package import FacilityLocation

/// What each site is worth to people: gains, losses and replacements, counted at one level.
///
/// The weights may be others than those of the objective: households within the deciding cutoff,
/// say, whatever was weighed to choose.
package struct SiteWorths: Sendable {
  /// What each column covers that nothing which stands does, by column.
  package let gainAlone: [Int64]
  /// What is lost if a chosen column alone is taken away; 0 for others.
  package let loss: [Int64]
  /// For each chosen column the free one that replaces it with the least loss, −1 for none.
  package private(set) var replacement: [Int32]
  package private(set) var replacementLoss: [Int64]
  /// For each free column that is not chosen, what the best exchange of a chosen one for it loses;
  /// `Int64.max` where there is none to exchange.
  package private(set) var exchangeLoss: [Int64]

  /// - Parameters:
  ///   - chosen: columns that stand in the end, ascending; those in `standing` stood before.
  ///   - rows: of the sets, those that count, with `weights` for each of all rows.
  /// - Complexity: O(entries · chosen ÷ columns + entries), and O(chosen · columns) memory-free.
  package init(
    _ sets: CoverSets, weights: [Int64], chosen: [Int32], isStanding: [Bool], isFree: [Bool]
  ) {
    let count = sets.columnCount
    var times = [Int32](repeating: 0, count: sets.rowCount)
    var stands = [Bool](repeating: false, count: sets.rowCount)
    /// The column that covers a row alone.
    var sole = [Int32](repeating: -1, count: sets.rowCount)
    for column in isStanding.indices where isStanding[column] {
      for row in sets.rows(of: column) { stands[Int(row)] = true }
    }
    for column in chosen {
      for row in sets.rows(of: Int(column)) {
        times[Int(row)] += 1
        sole[Int(row)] = times[Int(row)] == 1 ? column : -1
      }
    }
    var alone = [Int64](repeating: 0, count: count)
    var loss = [Int64](repeating: 0, count: count)
    for column in 0..<count {
      for row in sets.rows(of: column).map(Int.init) where !stands[row] {
        alone[column] += weights[row]
      }
    }
    for row in 0..<sets.rowCount where sole[row] >= 0 { loss[Int(sole[row])] += weights[row] }
    gainAlone = alone
    self.loss = loss
    replacement = Array(repeating: -1, count: count)
    replacementLoss = Array(repeating: 0, count: count)
    exchangeLoss = Array(repeating: .max, count: count)
    exchange(sets, weights, chosen, isStanding, isFree, times, sole)
  }

  /// Tries each free column in place of each chosen one: it gains what nobody covers, and what the
  /// chosen one covered alone.
  private mutating func exchange(
    _ sets: CoverSets, _ weights: [Int64], _ chosen: [Int32], _ isStanding: [Bool],
    _ isFree: [Bool], _ times: [Int32], _ sole: [Int32]
  ) {
    let movable = chosen.filter { !isStanding[Int($0)] }
    var isChosen = [Bool](repeating: false, count: sets.columnCount)
    for column in chosen { isChosen[Int(column)] = true }
    var saved = [Int64](repeating: 0, count: sets.columnCount)
    for column in 0..<sets.columnCount where isFree[column] && !isChosen[column] {
      var fresh: Int64 = 0
      for row in sets.rows(of: column).map(Int.init) {
        if times[row] == 0 { fresh += weights[row] }
        if sole[row] >= 0 { saved[Int(sole[row])] += weights[row] }
      }
      for old in movable.map(Int.init) {
        let change = loss[old] - saved[old] - fresh
        if replacement[old] < 0 || change < replacementLoss[old] {
          replacement[old] = Int32(column)
          replacementLoss[old] = change
        }
        exchangeLoss[column] = min(exchangeLoss[column], change)
      }
      for row in sets.rows(of: column) where sole[Int(row)] >= 0 { saved[Int(sole[Int(row)])] = 0 }
    }
  }

  /// The order to build some columns in, each with what it adds to those before: always the one
  /// that adds most, of equal ones the lowest.
  ///
  /// - Complexity: O(entries of the columns · their count).
  package static func order(
    of new: [Int32], in sets: CoverSets, weights: [Int64], isStanding: [Bool]
  ) -> [(column: Int32, gain: Int64)] {
    var isCovered = [Bool](repeating: false, count: sets.rowCount)
    for column in isStanding.indices where isStanding[column] {
      for row in sets.rows(of: column) { isCovered[Int(row)] = true }
    }
    var left = new
    var order: [(column: Int32, gain: Int64)] = []
    while !left.isEmpty {
      var best = (slot: 0, gain: Int64(-1))
      for (slot, column) in left.enumerated() {
        let gain = sets.rows(of: Int(column)).reduce(Int64(0)) {
          isCovered[Int($1)] ? $0 : $0 + weights[Int($1)]
        }
        if gain > best.gain { best = (slot, gain) }
      }
      let column = left.remove(at: best.slot)
      order.append((column, best.gain))
      for row in sets.rows(of: Int(column)) { isCovered[Int(row)] = true }
    }
    return order
  }
}
