/// A choice of columns under rules, and what each further column would bring.
///
/// A search walks through it by adding and taking away columns. Limit, budget and upper limits of
/// groups are never exceeded; floors and lower limits of groups may fail at a price, and the prices
/// are what a search moves: a floor that keeps failing becomes dearer.
struct RuleState {
  let problem: CoveringProblem
  let index: RuleIndex
  /// May be tightened while no more stand.
  var limit: Int
  var budget: Int64

  /// What one unit of weight counts for.
  let unit: Int64
  /// What a missing unit of each floor costs, and a missing column of each group.
  private(set) var floorPrices: [Int64]
  private(set) var groupPrices: [Int64]

  /// How many chosen columns cover each row.
  private(set) var counts: [Int32]
  private(set) var isIn: [Bool]
  private(set) var sites = 0
  private(set) var cost: Int64 = 0
  private(set) var value: Int64 = 0
  private(set) var covered: [Int64]
  private(set) var standing: [Int]
  /// What each row counts for now: its weight, and the prices of floors that still fail.
  private var worth: [Int64]
  /// Σ of what the rows of each column that are not covered yet count for.
  private(set) var gains: [Int64]
  /// What failing floors and groups cost at the prices of now, and what they miss.
  private var fine: Int64 = 0
  private(set) var missing: Int64 = 0
  /// What each floor would gain, while one column is weighed.
  private var scratch: [Int64]
  private var touched: [Int32] = []

  init(_ problem: CoveringProblem, index: RuleIndex, unit: Int64) {
    self.problem = problem
    self.index = index
    self.unit = unit
    limit = problem.limit ?? problem.sets.columnCount
    budget = problem.budget ?? .max
    floorPrices = Array(repeating: 2 * max(unit, 8), count: problem.floors.count)
    let mean = problem.weights.reduce(0, +) / Int64(max(problem.sets.columnCount, 1))
    groupPrices = Array(repeating: max(unit, 8) * max(mean, 1), count: problem.groups.count)
    counts = Array(repeating: 0, count: problem.sets.rowCount)
    isIn = Array(repeating: false, count: problem.sets.columnCount)
    covered = Array(repeating: 0, count: problem.floors.count)
    standing = Array(repeating: 0, count: problem.groups.count)
    worth = problem.weights.map { $0 * unit }
    gains = Array(repeating: 0, count: problem.sets.columnCount)
    scratch = Array(repeating: 0, count: problem.floors.count)
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      for slot in floor.rows.indices {
        worth[Int(floor.rows[slot])] += floorPrices[number] * floor.weights[slot]
      }
    }
    for column in gains.indices {
      for row in problem.sets.rows(of: column) { gains[column] += step(Int(row), from: 0) }
    }
    for (number, group) in problem.groups.enumerated() where group.atLeast > 0 {
      for column in group.columns { gains[Int(column)] += groupPrices[number] }
    }
    for floor in problem.floors { missing += max(floor.least, 0) }
    for group in problem.groups { missing += Int64(max(group.atLeast, 0)) }
    settleFine()
    for column in problem.fixed { add(Int(column)) }
  }

  /// What one more column is worth to a row that `count` cover: for a row that needs several, a
  /// little with each and most with the last, so that the first does not look useless.
  @inline(__always)
  private func step(_ row: Int, from count: Int32) -> Int64 {
    let need = problem.need(of: row)
    if count >= need { return 0 }
    if need == 1 { return worth[row] }
    let early = worth[row] / Int64(2 * need)
    return count < need - 1 ? early : worth[row] - Int64(need - 1) * early
  }

  mutating func add(_ column: Int) { change(column, by: 1) }

  mutating func remove(_ column: Int) { change(column, by: -1) }

  private mutating func change(_ column: Int, by sign: Int32) {
    isIn[column] = sign > 0
    if problem.states[column] == .free {
      sites += Int(sign)
      cost += Int64(sign) * problem.cost(of: column)
    }
    touched.removeAll(keepingCapacity: true)
    for slot in problem.sets.columnOffsets[column]..<problem.sets.columnOffsets[column + 1] {
      let row = Int(problem.sets.rows[slot])
      let before = counts[row]
      counts[row] = before + sign
      let difference = step(row, from: before + sign) - step(row, from: before)
      if difference != 0 { spread(difference, of: row) }
      if max(before, before + sign) == problem.need(of: row) { turn(row, by: Int64(sign)) }
    }
    for floor in touched { refresh(Int(floor), sign > 0) }
    for slot in index.groupOffsets[column]..<index.groupOffsets[column + 1] {
      let number = Int(index.groups[slot])
      let least = problem.groups[number].atLeast
      let before = standing[number]
      let old = missing(in: number)
      standing[number] = before + Int(sign)
      let change = Int64(missing(in: number) - old)
      missing += change
      fine += change * groupPrices[number]
      if (before < least) != (standing[number] < least) {
        for member in problem.groups[number].columns {
          gains[Int(member)] -= Int64(sign) * groupPrices[number]
        }
      }
    }
  }

  private mutating func spread(_ difference: Int64, of row: Int) {
    for slot in problem.sets.rowOffsets[row]..<problem.sets.rowOffsets[row + 1] {
      gains[Int(problem.sets.columns[slot])] &+= difference
    }
  }

  /// `row` is covered now, or no longer.
  private mutating func turn(_ row: Int, by sign: Int64) {
    value += sign * problem.weights[row]
    for slot in index.floorOffsets[row]..<index.floorOffsets[row + 1] {
      let floor = Int(index.floors[slot])
      let before = covered[floor]
      let old = deficit(of: floor)
      covered[floor] = before + sign * index.floorWeights[slot]
      let change = deficit(of: floor) - old
      missing += change
      fine += change * floorPrices[floor]
      let least = problem.floors[floor].least
      if (before < least) != (covered[floor] < least) { touched.append(Int32(floor)) }
    }
  }

  /// A floor is kept now, or fails again: its rows count for less, or more.
  private mutating func refresh(_ floor: Int, _ isKept: Bool) {
    reprice(floor, by: isKept ? -floorPrices[floor] : floorPrices[floor])
  }

  private mutating func reprice(_ number: Int, by price: Int64) {
    let floor = problem.floors[number]
    for slot in floor.rows.indices {
      let row = Int(floor.rows[slot])
      let before = step(row, from: counts[row])
      worth[row] += price * floor.weights[slot]
      let difference = step(row, from: counts[row]) - before
      if difference != 0 { spread(difference, of: row) }
    }
  }
}

extension RuleState {
  @inline(__always)
  func deficit(of floor: Int) -> Int64 { max(problem.floors[floor].least - covered[floor], 0) }

  @inline(__always)
  func missing(in group: Int) -> Int { max(problem.groups[group].atLeast - standing[group], 0) }

  /// Whether floors and groups are kept; the rest always is.
  var isFeasible: Bool { missing == 0 }

  /// What the choice is worth at the prices of now.
  var score: Int64 { unit * value - fine }

  /// The free columns that stand, ascending.
  var chosenFree: [Int] {
    isIn.indices.filter { isIn[$0] && problem.states[$0] == .free }
  }

  /// All columns that stand, ascending.
  var chosen: [Int32] { isIn.indices.lazy.filter { isIn[$0] }.map { Int32($0) } }

  @inline(__always)
  func mayAdd(_ column: Int) -> Bool {
    guard problem.states[column] == .free, !isIn[column], sites < limit else { return false }
    if budget < .max, problem.cost(of: column) > budget - cost { return false }
    for slot in index.groupOffsets[column]..<index.groupOffsets[column + 1] {
      let number = Int(index.groups[slot])
      if standing[number] >= problem.groups[number].atMost { return false }
    }
    return true
  }

  /// What adding `column` brings; its gain, less what floors would have beyond what they ask.
  mutating func delta(_ column: Int) -> Int64 {
    var delta = gains[column]
    guard !problem.floors.isEmpty else { return delta }
    touched.removeAll(keepingCapacity: true)
    for row in problem.sets.rows(of: column) {
      let row = Int(row)
      guard counts[row] + 1 == problem.need(of: row) else { continue }
      for slot in index.floorOffsets[row]..<index.floorOffsets[row + 1] {
        let floor = Int(index.floors[slot])
        guard deficit(of: floor) > 0 else { continue }
        if scratch[floor] == 0 { touched.append(Int32(floor)) }
        scratch[floor] += index.floorWeights[slot]
      }
    }
    for floor in touched.map(Int.init) {
      delta -= floorPrices[floor] * max(scratch[floor] - deficit(of: floor), 0)
      scratch[floor] = 0
    }
    return delta
  }

  /// Makes each floor and group that fails dearer by a quarter, and the others cheaper.
  mutating func adaptPrices() {
    for floor in covered.indices {
      let old = floorPrices[floor]
      let fails = deficit(of: floor) > 0
      let new = fails ? min(old + max(old / 4, 1), 1 << 24) : max(old - old / 32, 1)
      if fails, new != old { reprice(floor, by: new - old) }
      floorPrices[floor] = new
    }
    for group in standing.indices {
      let old = groupPrices[group]
      let fails = missing(in: group) > 0
      let new = fails ? min(old + max(old / 4, 1), 1 << 40) : max(old - old / 32, 1)
      if fails, new != old {
        for member in problem.groups[group].columns { gains[Int(member)] += new - old }
      }
      groupPrices[group] = new
    }
    settleFine()
  }

  private mutating func settleFine() {
    fine = 0
    for floor in covered.indices { fine += floorPrices[floor] * deficit(of: floor) }
    for group in standing.indices { fine += groupPrices[group] * Int64(missing(in: group)) }
  }
}
