internal import Workers

/// Looks for so many columns that serve all rows, by exchanges that rows pay for.
///
/// A row costs its weight while it is left, and each round it is left makes it dearer, so that the
/// walk leaves places where no single exchange helps (weighting search for unicost covers: Gao,
/// Weise and Li, 2015).
struct CoverWalk: Sendable {
  let core: MedianCore
  let columns: CoreColumns
  private(set) var open: [Int32]
  /// The rows that no open column has.
  private(set) var left: [Int32] = []
  /// Where each row stands in `left`; -1: it is served.
  private var places: [Int32]
  /// How many open columns each row has.
  private var covers: [Int32]
  private var weights: [Int64]
  private var isOpen: [Bool]
  /// Of an open column, what closing it would leave; of a closed one, what opening it would serve.
  private var scores: [Int64]
  /// The round of each column's last exchange.
  private var rounds: [Int]
  private var work = 0

  init(_ core: MedianCore, _ columns: CoreColumns, open: [Int32]) {
    self.core = core
    self.columns = columns
    self.open = []
    left = (0..<Int32(core.rowCount)).map(\.self)
    places = left
    covers = [Int32](repeating: 0, count: core.rowCount)
    weights = [Int64](repeating: 1, count: core.rowCount)
    isOpen = [Bool](repeating: false, count: core.siteCount)
    scores = (0..<core.siteCount).map { Int64(columns.starts[$0 + 1] - columns.starts[$0]) }
    rounds = [Int](repeating: -1, count: core.siteCount)
    for column in open { self.open(Int(column)) }
  }

  /// Up to `steps` exchanges; ends early where all rows are served.
  mutating func run(steps: Int, _ random: inout SeededRandom, _ stamina: inout Stamina) {
    guard !open.isEmpty else { return }
    var newest = -1
    for round in 0..<steps {
      stamina.spend(work)
      work = open.count
      guard !left.isEmpty, !stamina.budget.isSpent else { return }
      if round % Self.roundsUnseen == 0, stamina.isSpent { return }
      let slot = cheapest(but: newest)
      let leaving = Int(open[slot])
      close(slot)
      rounds[leaving] = round
      let row = Int(left[random.below(left.count)])
      newest = best(for: row, but: leaving)
      open(newest)
      rounds[newest] = round
      for row in left { raise(Int(row)) }
    }
  }

  /// Rounds between looks at the clock.
  private static let roundsUnseen = 256

  /// The slot whose column leaves least; equal ones by age.
  private func cheapest(but newest: Int) -> Int {
    var best = -1
    for (slot, column) in open.enumerated() where Int(column) != newest || open.count == 1 {
      guard best >= 0 else {
        best = slot
        continue
      }
      let (one, other) = (Int(column), Int(open[best]))
      if scores[one] < scores[other]
        || scores[one] == scores[other] && rounds[one] < rounds[other]
      {
        best = slot
      }
    }
    return best
  }

  /// The closed column of `row` that serves most; equal ones by age, `leaving` only alone.
  private func best(for row: Int, but leaving: Int) -> Int {
    var best = leaving
    for entry in core.starts[row]..<core.starts[row + 1] {
      let column = Int(core.sites[entry])
      guard column != leaving else { continue }
      if best == leaving || scores[column] > scores[best]
        || scores[column] == scores[best] && rounds[column] < rounds[best]
      {
        best = column
      }
    }
    return best
  }

  private mutating func open(_ column: Int) {
    var loss: Int64 = 0
    for entry in columns.starts[column]..<columns.starts[column + 1] {
      let row = Int(columns.rows[entry])
      covers[row] += 1
      switch covers[row] {
      case 1:
        loss += weights[row]
        settle(row)
        change(row, by: -weights[row])
      case 2: scores[only(row)] -= weights[row]
      case _: break
      }
    }
    work += columns.starts[column + 1] - columns.starts[column]
    isOpen[column] = true
    open.append(Int32(column))
    scores[column] = loss
  }

  private mutating func close(_ slot: Int) {
    let column = Int(open[slot])
    open.swapAt(slot, open.count - 1)
    open.removeLast()
    isOpen[column] = false
    var gain: Int64 = 0
    for entry in columns.starts[column]..<columns.starts[column + 1] {
      let row = Int(columns.rows[entry])
      covers[row] -= 1
      switch covers[row] {
      case 0:
        gain += weights[row]
        places[row] = Int32(left.count)
        left.append(Int32(row))
        change(row, by: weights[row])
      case 1: scores[only(row)] += weights[row]
      case _: break
      }
    }
    work += columns.starts[column + 1] - columns.starts[column]
    scores[column] = gain
  }

  /// Takes `row` out of those left.
  private mutating func settle(_ row: Int) {
    let place = Int(places[row])
    let last = left.removeLast()
    if Int(last) != row {
      left[place] = last
      places[Int(last)] = Int32(place)
    }
    places[row] = -1
  }

  /// The open column of a row that has one besides the one that comes or goes.
  private func only(_ row: Int) -> Int {
    for entry in core.starts[row]..<core.starts[row + 1] where isOpen[Int(core.sites[entry])] {
      return Int(core.sites[entry])
    }
    return 0
  }

  private mutating func change(_ row: Int, by weight: Int64) {
    for entry in core.starts[row]..<core.starts[row + 1] {
      scores[Int(core.sites[entry])] += weight
    }
    work += core.starts[row + 1] - core.starts[row]
  }

  /// A row left becomes dearer, and the columns that have it more wanted.
  private mutating func raise(_ row: Int) {
    weights[row] += 1
    change(row, by: 1)
  }
}
