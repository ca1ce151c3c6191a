package import Workers

extension FractionalCover {
  /// How often the path is weighed against its mean; each weighing costs about a step.
  private static let weighing = 20
  /// When to start again from the mean: the usual numbers of PDLP.
  private static let enough = 0.2
  private static let some = 0.8
  private static let long = 0.36

  /// Steps until `count` are done or the bound falls to `target`.
  ///
  /// - Parameter reach: ends too when a choice in parts covers as much: then no prices bound below.
  package mutating func run(
    steps count: Int, until target: Double = -.infinity, reach: Double = .infinity,
    unless cancellation: Cancellation? = nil
  ) {
    for number in 1...max(count, 1) {
      step()
      guard number % Self.weighing == 0 || number == count else { continue }
      weigh()
      if bound < target || shareValue >= reach || cancellation?.isRequested == true { return }
    }
  }

  package var workOfStep: Int {
    2 * sets.rows.count + 6 * (sets.rowCount + sets.columnCount)
  }

  private mutating func step() {
    let moved = projected()
    let cover = coverage(of: moved)
    for row in point.prices.indices {
      let ahead = 2 * cover[row] - point.cover[row]
      let price = point.prices[row] - balance * rowSteps[row] * (ahead - needs[row])
      point.prices[row] = min(max(price, 0), weights[row] / needs[row])
    }
    for row in point.sidePrices.indices {
      var ahead = 0.0
      for slot in side.offsets[row]..<side.offsets[row + 1] {
        let column = Int(side.columns[slot])
        ahead += side.coefficients[slot] * (2 * moved[column] - point.shares[column])
      }
      let price = point.sidePrices[row] + balance * sideSteps[row] * (ahead - side.most[row])
      point.sidePrices[row] = max(price, 0)
    }
    point.shares = moved
    point.cover = cover
    point.earned = earnings(of: point.prices, point.sidePrices)
    sum.add(point)
    steps += 1
    totalSteps += 1
    work += workOfStep
  }

  /// The shares one step up their earnings, brought back to where they may be: each from 0 to
  /// `most`, together at most the limit.
  private mutating func projected() -> [Double] {
    var raised = point.shares
    for column in raised.indices {
      raised[column] += columnSteps[column] / balance * point.earned[column]
    }
    shift = excess(raised, at: 0).over <= 0 ? 0 : root(raised)
    let factor = shift / balance
    for column in raised.indices {
      raised[column] = min(max(raised[column] - columnSteps[column] * factor, 0), most)
    }
    return raised
  }

  /// By how much the shares exceed the limit if each pays `shift`, and how fast that falls.
  private func excess(_ raised: [Double], at shift: Double) -> (over: Double, slope: Double) {
    var total = -limit
    var slope = 0.0
    let factor = shift / balance
    for column in raised.indices {
      let share = raised[column] - columnSteps[column] * factor
      if share >= most {
        total += most
      } else if share > 0 {
        total += share
        slope += columnSteps[column] / balance
      }
    }
    return (total, slope)
  }

  /// The payment at which the shares just keep the limit: Newton's steps between two fences.
  private func root(_ raised: [Double]) -> Double {
    var low = 0.0
    var high = Double.infinity
    var shift = self.shift
    for _ in 0..<60 {
      let (over, slope) = excess(raised, at: shift)
      if abs(over) <= 1e-10 * limit { break }
      if over > 0 { low = shift } else { high = shift }
      var next = slope > 0 ? shift + over / slope : .infinity
      if !(next > low && next < high) {
        next = high.isFinite ? (low + high) / 2 : max(2 * shift, 1)
      }
      if next == shift { break }
      shift = next
    }
    return shift
  }

  /// Notes the point and the mean of the path, and starts again from the better where it is time.
  private mutating func weigh() {
    var mean = sum
    mean.scale(1 / Double(max(steps, 1)))
    let gap = note(point)
    let meanGap = note(mean)
    let least = min(gap, meanGap)
    let isTime =
      least <= Self.enough * startGap || (least <= Self.some * startGap && least > lastGap)
      || Double(steps) >= Self.long * Double(totalSteps)
    lastGap = least
    guard isTime else { return }
    let better = gap < meanGap ? point : mean
    rebalance(to: better)
    startGap = least
    lastGap = .infinity
    restart(from: better)
  }

  /// Lets the side that came farther step longer.
  private mutating func rebalance(to point: Point) {
    var columns = 0.0
    for column in point.shares.indices where columnSteps[column] > 0 {
      let way = point.shares[column] - start.shares[column]
      columns += way * way / columnSteps[column]
    }
    var rows = 0.0
    for row in point.prices.indices {
      let way = point.prices[row] - start.prices[row]
      rows += way * way / rowSteps[row]
    }
    guard columns > 0, rows > 0 else { return }
    balance = (balance * (rows / columns).squareRoot()).squareRoot()
  }
}
