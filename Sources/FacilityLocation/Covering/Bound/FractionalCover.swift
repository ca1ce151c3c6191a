/// The linear relaxation of a covering problem, where columns may be chosen in part, and the
/// prices of its rows.
///
/// Least over prices λ of the most over choices x: Σ (w − need·λ) + λ(Ax) − γ(Bx − b), 0 ≤ λ ≤
/// w ÷ need, 0 ≤ x ≤ 1, Σx ≤ limit. Both sides step in turn (Chambolle and Pock 2011) with steps
/// of a row's and a column's own (Pock and Chambolle 2011), and start again from the mean of their
/// path when that has halved the gap enough (Applegate and others 2021, PDLP). Any λ bounds every
/// choice; nothing here need be exact.
///
/// - Precondition: the problem is reduced: no fixed and no closed columns; no floors.
package struct FractionalCover: Sendable {
  let sets: CoverSets
  let side: SideRows
  let weights: [Double]
  let needs: [Double]
  let limit: Double
  /// The most of a column: 1, or without end where two of a column cover no more than one.
  ///
  /// Without it the prices let no column earn more than it pays, so that columns which were left
  /// out as dominated have nothing left either.
  let most: Double
  /// The steps of columns, rows and side rows when both sides weigh the same.
  let columnSteps: [Double]
  let rowSteps: [Double]
  let sideSteps: [Double]

  /// Where the path is, and its sum since the last start.
  var point: Point
  var sum: Point
  var steps = 0
  /// The start, for how far either side came.
  var start: Point
  var startGap = Double.infinity
  var lastGap = Double.infinity
  package internal(set) var totalSteps = 0
  /// How much longer rows step than columns.
  var balance = 1.0
  var shift = 0.0

  /// The least bound so far and the prices it comes from; they are the certificate.
  package internal(set) var bound = Double.infinity
  package internal(set) var prices: [Double]
  package internal(set) var sidePrices: [Double]
  /// The share of each column in the best choice in parts so far, and what that covers.
  package internal(set) var shares: [Double]
  package internal(set) var shareValue = -Double.infinity
  package var work = 0

  /// - Parameters:
  ///   - prices: of each row, to start from; all half their worth where empty.
  ///   - shares: of each column, to start from; none where empty.
  ///   - isBoxed: whether shares end at 1 even where they need not.
  package init(
    _ problem: CoveringProblem, prices: [Double] = [], shares: [Double] = [], isBoxed: Bool = false
  ) {
    let sets = problem.sets
    self.sets = sets
    side = SideRows(problem)
    weights = problem.weights.map(Double.init)
    needs = (0..<sets.rowCount).map { Double(problem.need(of: $0)) }
    limit = Double(min(problem.limit ?? sets.columnCount, sets.columnCount))
    most = isBoxed || !problem.needs.isEmpty ? 1 : .infinity
    (columnSteps, rowSteps, sideSteps) = Self.steps(sets, side, weights)
    let (weights, needs) = (weights, needs)
    let priced = sets.rowCount == prices.count ? prices : zip(weights, needs).map { $0 / $1 / 2 }
    self.prices = zip(priced, zip(weights, needs)).map { min(max($0, 0), $1.0 / $1.1) }
    sidePrices = Array(repeating: 0, count: side.count)
    self.shares =
      shares.count == sets.columnCount ? shares : Array(repeating: 0, count: sets.columnCount)
    point = Point(
      shares: self.shares, cover: [], prices: self.prices, sidePrices: sidePrices, earned: [])
    sum = point
    start = point
    point.cover = coverage(of: point.shares)
    point.earned = earnings(of: point.prices, point.sidePrices)
    restart(from: point)
    note(point)
  }

  private static func steps(
    _ sets: CoverSets, _ side: SideRows, _ weights: [Double]
  ) -> (columns: [Double], rows: [Double], side: [Double]) {
    var sums = (0..<sets.columnCount).map { column in
      sets.rows(of: column).reduce(0.0) { $0 + max(weights[Int($1)], 1e-9) }
    }
    let plain = sums
    var sideSteps: [Double] = []
    for row in 0..<side.count {
      let slots = side.offsets[row]..<side.offsets[row + 1]
      let size = slots.reduce(0) { $0 + abs(side.coefficients[$1]) }
      let mean = slots.reduce(0) { $0 + plain[Int(side.columns[$1])] } / Double(max(slots.count, 1))
      // A side row in the unit in which its columns are worth what they cover.
      let unit = size > 0 ? mean * Double(slots.count) / size : 0
      sideSteps.append(size > 0 ? unit / size : 0)
      for slot in slots { sums[Int(side.columns[slot])] += unit * abs(side.coefficients[slot]) }
    }
    let rows = (0..<sets.rowCount).map { row in
      max(weights[row], 1e-9) / Double(max(sets.columns(of: row).count, 1))
    }
    return (sums.map { $0 > 0 ? 1 / $0 : 0 }, rows, sideSteps)
  }
}
