internal import Workers

/// Raises the bound of a core by moving prices: subgradient steps, deflected by the step before
/// (Camerini, Fratta and Maffioli, 1975).
///
/// On its way it meets choices, and learns which candidates every choice that is good enough
/// takes or leaves.
struct MedianAscent: Sendable {
  let core: MedianCore
  /// The prices of the best bound.
  private(set) var prices: [Int64]
  private(set) var bound = Int64.min
  /// What holds of every choice whose value is at most `ceiling`.
  private(set) var states: [SiteDecision]
  private(set) var decided = 0
  /// How often each candidate was selected lately, from 0 to 1.
  private(set) var shares: [Double]
  /// The best choice met, as numbers of the core.
  private(set) var choice: [Int32] = []
  private(set) var choiceValue = Int64.max
  /// Only choices up to this value matter; above it a bound closes the core.
  var ceiling: Int64
  /// The value that steps aim at.
  var aim: Int64

  private var current: [Int64]
  private var direction: [Double]
  private var slopes: [Double]
  private var priced: MedianWorths
  /// The step as a share of what is missing to the aim.
  private var stride: Double

  /// Steps begin with this share and end with that one.
  private static let firstStride = 1.5
  private static let lastStride = 0.01
  private static let shrinking = 0.6
  /// Of the direction before, as much as turns it away from zigzags.
  private static let deflection = 1.5
  private static let shareDecay = 0.9
  /// More than any price.
  private static let largestChange = 0x1p61
  /// Steps between looks at the clock.
  private static let stepsUnseen = 16

  init(_ core: MedianCore, prices: [Int64], ceiling: Int64, aim: Int64) {
    self.core = core
    self.ceiling = ceiling
    self.aim = aim
    current = prices
    for row in 0..<core.rowCount {
      current[row] = min(max(prices[row], core.costs[core.starts[row]]), core.base[row])
    }
    self.prices = current
    states = [SiteDecision](repeating: .free, count: core.siteCount)
    shares = [Double](repeating: 0, count: core.siteCount)
    direction = [Double](repeating: 0, count: core.rowCount)
    slopes = direction
    priced = MedianWorths(core)
    stride = Self.firstStride
  }

  var isClosed: Bool { bound > ceiling }

  /// Up to `steps` steps; ends early where the bound closes the core, or a share `narrowing` of
  /// the candidates is decided.
  mutating func climb(
    steps: Int, patience: Int, narrowing: Double = 1, _ stamina: inout Stamina
  ) {
    let enough = max(1, Int(narrowing * Double(core.siteCount)))
    var vain = 0
    for number in 0..<steps {
      if number % Self.stepsUnseen == 0, bound > .min, stamina.isSpent { return }
      stamina.spend(priced.update(core, current))
      for site in shares.indices {
        shares[site] = Self.shareDecay * shares[site]
        if priced.isSelected[site] { shares[site] += 1 - Self.shareDecay }
      }
      vain = vain + 1
      if priced.bound > bound {
        bound = priced.bound
        prices = current
        vain = 0
        if isClosed { return }
        decide()
      }
      let flatness = measureSlopes(&stamina)
      guard flatness > 0, stride > Self.lastStride, decided < enough, !stamina.budget.isSpent
      else { return }
      if vain >= patience {
        vain = 0
        stride *= Self.shrinking
        current = prices
        for row in direction.indices { direction[row] = 0 }
        continue
      }
      step()
    }
  }

  /// Candidates without which, or with which, the bound exceeds the ceiling.
  private mutating func decide() {
    for site in states.indices
    where states[site] == .free && priced.boundWithChange(of: site) > ceiling {
      states[site] = priced.isSelected[site] ? .taken : .left
      decided += 1
    }
  }

  /// How the bound changes with each price, and what the selected candidates cost as a choice.
  ///
  /// Returns the sum of squares: 0 at the top.
  private mutating func measureSlopes(_ stamina: inout Stamina) -> Double {
    var value = core.constant
    var squares = 0.0
    var work = 0
    for row in 0..<core.rowCount {
      let price = current[row]
      let start = core.starts[row]
      let end = core.starts[row + 1]
      var entry = start
      var open = 0
      var cost = core.base[row]
      while entry < end {
        let isBelow = core.costs[entry] < price
        if !isBelow, open > 0 { break }
        if priced.isSelected[Int(core.sites[entry])] {
          if open == 0 { cost = core.costs[entry] }
          if !isBelow { break }
          open += 1
        }
        entry += 1
      }
      work += entry - start
      value += cost
      var slope = Double(1 - open)
      if slope > 0, price >= core.base[row] { slope = 0 }
      slopes[row] = slope
      squares += slope * slope
    }
    stamina.spend(work)
    if value < choiceValue {
      choiceValue = value
      choice = (0..<Int32(core.siteCount)).filter { priced.isSelected[Int($0)] }
    }
    return squares
  }

  private mutating func step() {
    var along = 0.0
    var before = 0.0
    for row in slopes.indices {
      along += slopes[row] * direction[row]
      before += direction[row] * direction[row]
    }
    let keep = along < 0 ? -Self.deflection * along / before : 0
    var length = 0.0
    for row in slopes.indices {
      direction[row] = slopes[row] + keep * direction[row]
      length += direction[row] * direction[row]
    }
    guard length > 0 else { return }
    let size = stride * Double(max(aim - priced.bound, 1)) / length
    for row in slopes.indices {
      let change = min(
        max((size * direction[row]).rounded(), -Self.largestChange), Self.largestChange)
      let price = current[row] + Int64(change)
      current[row] = min(max(price, core.costs[core.starts[row]]), core.base[row])
    }
  }
}
