import Geometry
import Survey
import Tallying
import TestSupport
import Testing
import Workers

/// Small problems solved by trying everything.
@Suite struct AssignmentProperties {
  #if DEBUG
    static let problems: UInt64 = 150
  #else
    static let problems: UInt64 = 6000
  #endif

  /// What is made small, in its order.
  struct Cost: Comparable {
    let first: Int
    let second: Int

    static func < (left: Cost, right: Cost) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Units and areas drawn by chance, as a problem and as a town.
  static func town(seed: UInt64) throws -> (TallyUnitTable, AreaTable, Assigner.Balance) {
    var random = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...4, using: &random)
    var cells = try field(columns, 1)
    let parents = cells.codes.map { _ in ["甲", "乙"].randomElement(using: &random) ?? "" }
    cells.parentCodes = parents
    let count = Int.random(in: 1...5, using: &random)
    var people = units(
      strewn(count, over: columns, 1, seed: seed, margin: 4).map {
        Position(x: $0.x.rounded(), y: $0.y.rounded())
      })
    people.codes = people.ids.map { _ in "" }
    people.parentCodes = people.ids.map { _ in "" }
    for unit in 0..<count where Int.random(in: 0..<4, using: &random) == 0 {
      people.positions[unit] = nowhere
      people.parentCodes[unit] = parents.randomElement(using: &random) ?? ""
    }
    let lower = Int.random(in: 0...1, using: &random)
    let balance: Assigner.Balance =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: .free
      case 1: .even
      default: .bounds(lower: lower, upper: lower + Int.random(in: 1...2, using: &random))
      }
    return (people, cells, balance)
  }

  /// The least cost of all assignments that keep the balance, `nil` where there is none.
  static func leastCost(
    _ units: TallyUnitTable, _ areas: AreaTable, _ balance: Assigner.Balance
  ) -> Cost? {
    var best: Cost?
    var loads = [Int](repeating: 0, count: areas.count)
    func go(_ unit: Int, _ way: Int) {
      guard unit < units.count else {
        if case .bounds(let lower, let upper) = balance,
          loads.contains(where: { $0 < lower || $0 > upper })
        {
          return
        }
        let squares = loads.reduce(0) { $0 + $1 * $1 }
        let cost =
          balance == .even
          ? Cost(first: squares, second: way) : Cost(first: way, second: squares)
        if best.map({ cost < $0 }) ?? true { best = cost }
        return
      }
      for area in 0..<areas.count {
        guard let step = Self.way(unit, area, units, areas) else { continue }
        loads[area] += 1
        go(unit + 1, way + step)
        loads[area] -= 1
      }
    }
    go(0, 0)
    return best
  }

  /// Millimetres from a unit to an area, by arithmetic of boxes; `nil` where it must not go.
  static func way(
    _ unit: Int, _ area: Int, _ units: TallyUnitTable, _ areas: AreaTable
  ) -> Int? {
    let position = units.positions[unit]
    guard position.isFinite else {
      return units.parentCodes[unit] == areas.parentCodes[area] ? 0 : nil
    }
    let home = areas.shapes.indices.first { areas.shapes[$0].box.contains(position) }
    if home == area { return 0 }
    let metres = areas.shapes[area].box.squaredDistance(to: position).squareRoot()
    return max(1, Int((metres * 1000).rounded()))
  }

  static func cost(
    _ assignment: Assignment, _ units: TallyUnitTable, _ areas: AreaTable,
    _ balance: Assigner.Balance
  ) -> Cost? {
    var way = 0
    for unit in 0..<units.count {
      guard let step = Self.way(unit, Int(assignment.areas[unit]), units, areas) else { return nil }
      way += step
    }
    let squares = assignment.loads.reduce(0) { $0 + $1 * $1 }
    return balance == .even ? Cost(first: squares, second: way) : Cost(first: way, second: squares)
  }

  @Test func `No assignment is cheaper, bounds are kept, and prices prove it`() throws {
    var impossible = 0
    for seed in 0..<Self.problems {
      let (people, cells, balance) = try Self.town(seed: seed)
      let least = Self.leastCost(people, cells, balance)
      var assigner = Assigner()
      assigner.balance = balance
      assigner.nearestAreas = 1
      guard let least else {
        impossible += 1
        #expect(throws: (any Error).self, "problem \(seed)") {
          try assigner.assign(people, to: cells, workers: .inline)
        }
        continue
      }
      let found = try assigner.assign(people, to: cells, workers: .inline)
      #expect(found.areas.allSatisfy { $0 >= 0 } && found.unplaced.isEmpty, "problem \(seed)")
      #expect(found.isProven, "problem \(seed)")
      for area in 0..<cells.count {
        #expect(found.areas.count { Int($0) == area } == found.loads[area])
      }
      #expect(Self.cost(found, people, cells, balance) == least, "problem \(seed), \(balance)")
    }
    #expect(impossible > 0 && impossible < Self.problems / 2)
  }

  @Test func `No order of rows changes who goes where`() throws {
    for seed in 0..<Self.problems {
      let (people, cells, balance) = try Self.town(seed: seed)
      var assigner = Assigner()
      assigner.balance = balance
      guard let found = try? assigner.assign(people, to: cells, workers: .inline) else { continue }
      var random = SeededGenerator(seed: seed)
      let order = Array(0..<people.count).shuffled(using: &random)
      let again = try assigner.assign(people.reordered(order), to: cells, workers: .inline)
      #expect(again.areas == order.map { found.areas[$0] }, "problem \(seed)")
    }
  }

  @Test func `Ways that were left out at first are found where they matter`() throws {
    for seed in 0..<Self.problems / 30 {
      let cells = try field(6, 6)
      // Crowded into a corner, so that most must leave it.
      let people = units(strewn(60, over: 2, 2, seed: seed))
      for balance in [Assigner.Balance.even, .bounds(lower: 1, upper: 3)] {
        var assigner = Assigner()
        assigner.balance = balance
        assigner.nearestAreas = 36
        let whole = try assigner.assign(people, to: cells, workers: .inline)
        assigner.nearestAreas = 2
        let sparse = try assigner.assign(people, to: cells, workers: .inline)
        #expect(sparse.totalMillimetres == whole.totalMillimetres, "problem \(seed)")
        #expect(sparse.loads.sorted() == whole.loads.sorted())
        #expect(sparse.isProven && whole.isProven)
      }
    }
  }

  @Test func `A plan that can be bettered is not proven`() {
    var problem = AssignmentProblem(areaCount: 2, lower: 0, upper: 2, objective: .nearest)
    problem.add([(0, 0), (1, 10)])
    problem.add([(0, 10), (1, 0)])
    let worse = AssignmentPlan(areas: [1, 0], loads: [1, 1], prices: [1, 1])
    let best = AssignmentPlan(areas: [0, 1], loads: [1, 1], prices: [1, 1])
    #expect(best.isProven(for: problem))
    #expect(!worse.isProven(for: problem))
    let overpriced = AssignmentPlan(areas: [0, 1], loads: [1, 1], prices: [4, 4])
    #expect(!overpriced.isProven(for: problem))
  }
}
