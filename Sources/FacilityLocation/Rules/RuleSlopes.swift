/// One number for each price: how a sum changes with it, or how far it may go.
struct RuleSlopes {
  var rows: [Double]
  var floors: [Double]
  var atMost: [Double]
  var atLeast: [Double]
  var cost = 0.0

  /// All level.
  init(level relaxation: RuleRelaxation) {
    let problem = relaxation.problem
    rows = Array(repeating: 0, count: problem.sets.rowCount)
    floors = Array(repeating: 0, count: problem.floors.count)
    atMost = Array(repeating: 0, count: problem.groups.count)
    atLeast = atMost
  }

  /// How large each price may be expected to be, so that none holds up the others.
  init(scaling relaxation: RuleRelaxation) {
    self.init(level: relaxation)
    let problem = relaxation.problem
    for row in rows.indices {
      rows[row] = Double(max(relaxation.dearest(row), 1))
    }
    let mean = rows.reduce(0, +) / Double(max(rows.count, 1))
    for (number, floor) in problem.floors.enumerated() {
      let count = Double(max(floor.weights.count { $0 > 0 }, 1))
      let weight = max(Double(floor.weights.reduce(0, +)) / count, 1)
      floors[number] = mean / (weight * weight * count.squareRoot())
    }
    let columns = max(problem.sets.columnCount, 1)
    let site = mean * max(Double(problem.entryCount) / Double(columns), 1)
    let total = (0..<problem.sets.columnCount).reduce(0) { $0 + problem.cost(of: $1) }
    let meanCost = max(Double(total) / Double(columns), 1)
    cost = site / (meanCost * meanCost)
    for group in problem.groups.indices {
      atMost[group] = site
      atLeast[group] = site
    }
  }

  /// Takes `portion` of the slope where the relaxation stands into this average.
  mutating func blend(_ relaxation: RuleRelaxation, _ portion: Double) {
    let problem = relaxation.problem
    for row in rows.indices {
      let need = relaxation.needs[row]
      guard need != CoveringProblem.unreachable else { continue }
      let slope = Double(relaxation.cover[row] - (relaxation.sells(row) ? need : 0))
      rows[row] += (slope - rows[row]) * portion
    }
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      var slope = -Double(floor.least)
      for slot in floor.rows.indices {
        let row = Int(floor.rows[slot])
        if relaxation.sells(row) { slope += Double(floor.weights[slot]) }
      }
      floors[number] += (slope - floors[number]) * portion
    }
    for (number, group) in problem.groups.enumerated() {
      let standing = group.columns.count { relaxation.isOpen[Int($0)] }
      if group.atMost < group.columns.count {
        atMost[number] += (Double(group.atMost - standing) - atMost[number]) * portion
      }
      if group.atLeast > 0 {
        atLeast[number] += (Double(standing - group.atLeast) - atLeast[number]) * portion
      }
    }
    var spent: Int64 = 0
    for column in relaxation.isOpen.indices
    where relaxation.isOpen[column] && relaxation.states[column] == .free {
      spent += problem.cost(of: column)
    }
    if let budget = relaxation.budget, !relaxation.pricesCostItself {
      cost += (Double(budget - spent) - cost) * portion
    }
  }

  /// Leaves out what would make all floors dearer or cheaper together, where only their proportions
  /// matter.
  mutating func level(_ scale: RuleSlopes, _ problem: CoveringProblem) {
    var along = 0.0
    var length = 0.0
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      along += scale.floors[number] * floors[number] * Double(floor.least)
      length += scale.floors[number] * Double(floor.least) * Double(floor.least)
    }
    guard length > 0 else { return }
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      floors[number] -= along / length * Double(floor.least)
    }
  }

  /// The square of the length of a step of one, in `scale`; prices that cannot go lower do not
  /// count.
  func norm(_ scale: RuleSlopes, _ prices: CoveringPrices) -> Double {
    var sum = part(cost, prices.cost, scale.cost)
    for row in rows.indices { sum += part(rows[row], prices.rows[row], scale.rows[row]) }
    for floor in floors.indices {
      sum += part(floors[floor], prices.floors[floor], scale.floors[floor])
    }
    for group in atMost.indices {
      sum += part(atMost[group], prices.atMost[group], scale.atMost[group])
      sum += part(atLeast[group], prices.atLeast[group], scale.atLeast[group])
    }
    return sum
  }

  @inline(__always)
  private func part(_ slope: Double, _ price: Int64, _ scale: Double) -> Double {
    slope > 0 && price == 0 ? 0 : slope * slope * scale
  }
}

extension RuleRelaxation {
  /// Moves all prices against `slopes`; none below 0, nor so high that sums would leave 64 bits.
  mutating func move(_ slopes: RuleSlopes, _ scale: RuleSlopes, by stride: Double) {
    for row in slopes.rows.indices where slopes.rows[row] != 0 {
      prices.rows[row] = Self.moved(
        prices.rows[row], stride * scale.rows[row] * slopes.rows[row],
        atMost: dearest(row))
    }
    let count = Int64(4 * max(slopes.floors.count, 1))
    for (number, floor) in problem.floors.enumerated() where slopes.floors[number] != 0 {
      prices.floors[number] = Self.moved(
        prices.floors[number], stride * scale.floors[number] * slopes.floors[number],
        atMost: ceiling / max(floor.weights.reduce(0, +), 1) / count)
    }
    let most = ceiling / 8
    for (number, group) in problem.groups.enumerated() {
      if slopes.atMost[number] != 0 {
        prices.atMost[number] = Self.moved(
          prices.atMost[number], stride * scale.atMost[number] * slopes.atMost[number],
          atMost: most / Int64(group.atMost + 1))
      }
      if slopes.atLeast[number] != 0 {
        prices.atLeast[number] = Self.moved(
          prices.atLeast[number], stride * scale.atLeast[number] * slopes.atLeast[number],
          atMost: most / Int64(group.atLeast))
      }
    }
    if slopes.cost != 0 {
      prices.cost = Self.moved(
        prices.cost, stride * scale.cost * slopes.cost, atMost: most / max(problem.budget ?? 1, 1))
    }
  }

  /// Makes all floors dearer or cheaper together, so that what they ask is worth `total` again.
  mutating func restoreFloors(to total: Double) {
    var now = 0.0
    for (price, floor) in zip(prices.floors, problem.floors) {
      now += Double(price) * Double(max(floor.least, 0))
    }
    guard now > 0 else { return }
    for (number, floor) in problem.floors.enumerated() where floor.least > 0 {
      let next = Double(prices.floors[number]) * total / now
      let most = ceiling / max(floor.weights.reduce(0, +), 1) / 4
      prices.floors[number] = min(Int64(next + 0.5), most)
    }
  }

  @inline(__always)
  private static func moved(_ price: Int64, _ by: Double, atMost most: Int64) -> Int64 {
    let next = Double(price) - by
    if next <= 0 { return 0 }
    return next >= Double(most) ? most : Int64(next + 0.5)
  }
}
