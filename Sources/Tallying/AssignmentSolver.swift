/// Cheapest flow from units to areas by shortest augmenting paths over the areas alone.
///
/// One unit after another takes the cheapest chain of moves that ends in an area with room
/// (successive shortest paths with potentials: Edmonds and Karp, 1972). Costs are whole numbers,
/// so the result is exact. Ties go to what comes first, so the result depends on the order of
/// units and areas and on nothing else.
struct AssignmentSolver {
  private let problem: AssignmentProblem
  /// Minus the price of each area.
  private var potential: [Int128]
  private var members: [[Int32]]
  private var areaOfUnit: [Int32]
  private var costOfUnit: [Int128]

  // Of one search.
  private var distance: [Int128]
  private var cameFrom: [Int32]
  private var cameWith: [Int32]
  private var isSettled: [Bool]
  private var touched: [Int32] = []
  private var queue = AreaQueue()

  private static let unreached = Int128.max

  init(_ problem: AssignmentProblem) {
    self.problem = problem
    let count = problem.areaCount
    // An area without room for one is never entered; its price does not matter.
    potential = Array(repeating: -(problem.marginal(1) ?? 0), count: count)
    members = Array(repeating: [], count: count)
    areaOfUnit = Array(repeating: -1, count: problem.unitCount)
    costOfUnit = Array(repeating: 0, count: problem.unitCount)
    distance = Array(repeating: Self.unreached, count: count)
    cameFrom = Array(repeating: -1, count: count)
    cameWith = Array(repeating: -1, count: count)
    isSettled = Array(repeating: false, count: count)
  }

  /// The cheapest plan over the ways of the problem.
  ///
  /// - Returns: `nil` where some unit finds no room or some area stays below the lower bound.
  /// - Complexity: O(*n* (*w* + *m* log *m*)) at worst, for *n* units, *w* ways and *m* areas; far
  ///   less where areas are not fought over.
  mutating func solve() -> AssignmentPlan? {
    for unit in 0..<problem.unitCount {
      guard let end = search(from: unit) else { return nil }
      updatePotentials(end.distance)
      move(along: end.area, from: unit)
      forget()
    }
    let loads = members.map(\.count)
    guard loads.allSatisfy({ $0 >= problem.lower }) else { return nil }
    return AssignmentPlan(areas: areaOfUnit, loads: loads, prices: potential.map { -$0 })
  }

  /// The area with room that is cheapest to reach.
  private mutating func search(from unit: Int) -> (area: Int, distance: Int128)? {
    var best: (area: Int, distance: Int128)?
    relax(unit, from: -1, at: 0)
    while let (area, reached) = queue.pop() {
      guard !isSettled[area], reached == distance[area] else { continue }
      if let best, reached >= best.distance { break }
      isSettled[area] = true
      if let price = problem.marginal(members[area].count + 1) {
        let total = reached + price + potential[area]
        if best.map({ total < $0.distance }) ?? true { best = (area, total) }
      }
      for member in members[area] {
        relax(
          Int(member), from: area,
          at: reached + potential[area] - costOfUnit[Int(member)])
      }
    }
    if best == nil { forget() }
    return best
  }

  /// Looks at the areas that a unit can go to, from the one it is in.
  private mutating func relax(_ unit: Int, from origin: Int, at start: Int128) {
    let weight = problem.costWeight
    for way in problem.ways(of: unit) {
      let area = Int(problem.areas[way])
      guard area != origin, !isSettled[area] else { continue }
      let reached = start + weight * Int128(problem.costs[way]) - potential[area]
      guard reached < distance[area] else { continue }
      if distance[area] == Self.unreached { touched.append(Int32(area)) }
      distance[area] = reached
      cameFrom[area] = Int32(origin)
      cameWith[area] = Int32(unit)
      queue.push(area, reached)
    }
  }

  private mutating func updatePotentials(_ end: Int128) {
    for area in touched where isSettled[Int(area)] {
      potential[Int(area)] += distance[Int(area)] - end
    }
  }

  private mutating func move(along end: Int, from unit: Int) {
    var area = end
    while true {
      let mover = Int(cameWith[area])
      let origin = Int(cameFrom[area])
      if origin >= 0, let slot = members[origin].firstIndex(of: Int32(mover)) {
        members[origin].remove(at: slot)
      }
      members[area].append(Int32(mover))
      areaOfUnit[mover] = Int32(area)
      costOfUnit[mover] = problem.costWeight * Int128(cost(of: mover, to: area))
      guard origin >= 0 else { return }
      area = origin
    }
  }

  private func cost(of unit: Int, to area: Int) -> Int {
    let way = problem.ways(of: unit).first { Int(problem.areas[$0]) == area }
    return way.map { problem.costs[$0] } ?? 0
  }

  private mutating func forget() {
    for area in touched {
      distance[Int(area)] = Self.unreached
      isSettled[Int(area)] = false
    }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}

/// Areas that wait to be looked at, the nearest on top; of those equally near the lowest.
private struct AreaQueue {
  private var heap: [(distance: Int128, area: Int)] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func push(_ area: Int, _ distance: Int128) {
    heap.append((distance, area))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> (area: Int, distance: Int128)? {
    guard let last = heap.popLast() else { return nil }
    guard let top = heap.first else { return (last.area, last.distance) }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return (top.area, top.distance)
  }
}
