/// Which columns stand and whom each serves, while a search changes both.
struct CapacityState {
  let problem: CapacityProblem
  /// Rows by weight for their size, the best first: how a knapsack is filled.
  private let order: [Int32]
  /// The place of each row in `order`.
  private let rank: [Int32]
  private(set) var isIn: [Bool]
  private(set) var sites = 0
  private(set) var cost: Int64 = 0
  /// The column that serves each row; −1 for none.
  private(set) var assignment: [Int32]
  /// What is left of each column.
  private(set) var room: [Int64]
  private(set) var value: Int64 = 0
  /// Work left for exchanges through a third column.
  private var depth = 0

  init(_ problem: CapacityProblem) {
    self.problem = problem
    let rate = problem.weights.indices.map { row in
      Double(problem.weights[row]) / Double(max(problem.sizes[row], 1))
    }
    let sorted = problem.weights.indices.sorted { one, other in
      if rate[one] != rate[other] { return rate[one] > rate[other] }
      let (left, right) = (problem.weights[one], problem.weights[other])
      return left != right ? left > right : one < other
    }
    order = sorted.map { Int32($0) }
    var rank = Array(repeating: Int32(0), count: sorted.count)
    for (place, row) in sorted.enumerated() { rank[row] = Int32(place) }
    self.rank = rank
    isIn = Array(repeating: false, count: problem.sets.columnCount)
    assignment = Array(repeating: -1, count: problem.sets.rowCount)
    room = problem.capacities.indices.map { problem.room(of: $0) }
    for column in isIn.indices where problem.states[column] == .fixed { isIn[column] = true }
  }

  var chosen: [Int32] { isIn.indices.filter { isIn[$0] }.map { Int32($0) } }

  var chosenFree: [Int] { isIn.indices.filter { isIn[$0] && problem.states[$0] == .free } }

  func mayAdd(_ column: Int) -> Bool {
    problem.states[column] == .free && !isIn[column]
      && sites < (problem.limit ?? .max)
      && (problem.budget.map { problem.cost(of: column) <= $0 - cost } ?? true)
  }

  mutating func serve(_ row: Int, by column: Int) {
    assignment[row] = Int32(column)
    room[column] -= problem.sizes[row]
    value += problem.weights[row]
  }

  mutating func release(_ row: Int) {
    guard assignment[row] >= 0 else { return }
    room[Int(assignment[row])] += problem.sizes[row]
    value -= problem.weights[row]
    assignment[row] = -1
  }

  mutating func move(_ row: Int, to column: Int) {
    release(row)
    serve(row, by: column)
  }

  /// Opens a column, and fills it with the best of what nobody serves.
  mutating func add(_ column: Int) {
    isIn[column] = true
    sites += 1
    cost += problem.cost(of: column)
    for row in unserved(near: column) where problem.sizes[row] <= room[column] {
      serve(row, by: column)
    }
  }

  mutating func remove(_ column: Int) {
    isIn[column] = false
    sites -= 1
    cost -= problem.cost(of: column)
    for row in problem.sets.rows(of: column) where Int(assignment[Int(row)]) == column {
      release(Int(row))
    }
  }

  /// What nobody serves that `column` reaches, the best for its size first.
  private func unserved(near column: Int) -> [Int] {
    problem.sets.rows(of: column).filter { assignment[Int($0)] < 0 }
      .sorted { rank[Int($0)] < rank[Int($1)] }.map(Int.init)
  }

  /// What opening `column` would bring at once: all it reaches, cut where its room ends.
  ///
  /// An estimate: rows it would relieve others of are not counted.
  func promise(_ column: Int) -> Int64 {
    var size: Int64 = 0
    var weight: Int64 = 0
    for row in problem.sets.rows(of: column) where assignment[Int(row)] < 0 {
      guard problem.sizes[Int(row)] <= room[column] else { continue }
      size += problem.sizes[Int(row)]
      weight += problem.weights[Int(row)]
    }
    guard size > room[column] else { return weight }
    return Int64(Double(weight) * Double(room[column]) / Double(size))
  }
}

extension CapacityState {
  /// Entries a deep improvement may look at.
  private static let deepWork = 1 << 24

  /// Serves more by rows put in, moved on and exchanged, until none of these helps.
  ///
  /// - Parameter isDeep: whether exchanges through a third column are tried too, as long as the
  ///   work for them lasts.
  mutating func improve(isDeep: Bool) {
    var improves = true
    depth = isDeep ? Self.deepWork : 0
    while improves {
      improves = false
      for row in order.lazy.map(Int.init) where assignment[row] < 0 && problem.weights[row] > 0 {
        if place(row) || shift(row) || exchange(row) { improves = true }
      }
    }
  }

  /// Serves `row` where there is most room.
  private mutating func place(_ row: Int) -> Bool {
    var best = -1
    for column in problem.sets.columns(of: row).lazy.map(Int.init)
    where isIn[column] && room[column] >= problem.sizes[row] {
      if best < 0 || room[column] > room[best] { best = column }
    }
    guard best >= 0 else { return false }
    serve(row, by: best)
    return true
  }

  /// Makes room for `row` by moving another row to where there is room.
  private mutating func shift(_ row: Int) -> Bool {
    var most: Int64 = 0
    for column in isIn.indices where isIn[column] { most = max(most, room[column]) }
    for column in problem.sets.columns(of: row).lazy.map(Int.init)
    where isIn[column] && problem.sizes[row] <= problem.room(of: column) {
      let wanted = problem.sizes[row] - room[column]
      guard wanted <= most else { continue }
      for other in problem.sets.rows(of: column).lazy.map(Int.init)
      where Int(assignment[other]) == column && problem.sizes[other] >= wanted {
        guard let target = roomElsewhere(for: other, not: column) else { continue }
        move(other, to: target)
        serve(row, by: column)
        return true
      }
    }
    return false
  }

  private func roomElsewhere(for row: Int, not column: Int) -> Int? {
    problem.sets.columns(of: row).lazy.map(Int.init).first {
      $0 != column && isIn[$0] && room[$0] >= problem.sizes[row]
    }
  }

  /// Puts `row` in the place of one that counts for less: that one directly, or after a row in
  /// between has moved on into its place.
  private mutating func exchange(_ row: Int) -> Bool {
    for column in problem.sets.columns(of: row).lazy.map(Int.init)
    where isIn[column] && problem.sizes[row] <= problem.room(of: column) {
      let wanted = problem.sizes[row] - room[column]
      var lightest = -1
      for other in problem.sets.rows(of: column).lazy.map(Int.init)
      where Int(assignment[other]) == column && problem.sizes[other] >= wanted {
        if lightest < 0 || problem.weights[other] < problem.weights[lightest] { lightest = other }
      }
      if lightest >= 0, problem.weights[lightest] < problem.weights[row] {
        release(lightest)
        serve(row, by: column)
        return true
      }
      if depth > 0, pass(row, through: column, wanted) { return true }
    }
    return false
  }

  /// `row` into `column`, another from there into a third column, and out of that what counts
  /// least.
  private mutating func pass(_ row: Int, through column: Int, _ wanted: Int64) -> Bool {
    for other in problem.sets.rows(of: column).lazy.map(Int.init)
    where Int(assignment[other]) == column && problem.sizes[other] >= wanted {
      depth -= problem.sets.columns(of: other).count
      guard depth > 0 else { return false }
      for third in problem.sets.columns(of: other).lazy.map(Int.init)
      where third != column && isIn[third] && problem.sizes[other] <= problem.room(of: third) {
        let lacking = problem.sizes[other] - room[third]
        depth -= problem.sets.rows(of: third).count
        for last in problem.sets.rows(of: third).lazy.map(Int.init)
        where Int(assignment[last]) == third && problem.sizes[last] >= lacking
          && problem.weights[last] < problem.weights[row]
        {
          release(last)
          move(other, to: third)
          serve(row, by: column)
          return true
        }
      }
    }
    return false
  }

  /// Shortens walks without changing who is served: rows to nearer columns, and pairs exchanged.
  mutating func shorten() {
    guard !problem.walks.isEmpty else { return }
    var improves = true
    while improves {
      improves = false
      for row in assignment.indices where assignment[row] >= 0 {
        if shorten(row) { improves = true }
      }
    }
  }

  private mutating func shorten(_ row: Int) -> Bool {
    let from = Int(assignment[row])
    let now = walk(row, from)
    for column in problem.sets.columns(of: row).lazy.map(Int.init)
    where column != from && isIn[column] && problem.sizes[row] <= problem.room(of: column) {
      let saved = now - walk(row, column)
      guard saved > 0 else { continue }
      if room[column] >= problem.sizes[row] {
        move(row, to: column)
        return true
      }
      for other in problem.sets.rows(of: column).lazy.map(Int.init)
      where Int(assignment[other]) == column && reaches(other, from) {
        let change = problem.sizes[row] - problem.sizes[other]
        guard change <= room[column], -change <= room[from],
          walk(other, from) - walk(other, column) < saved
        else { continue }
        release(other)
        move(row, to: column)
        serve(other, by: from)
        return true
      }
    }
    return false
  }

  private func reaches(_ row: Int, _ column: Int) -> Bool {
    problem.sets.columns(of: row).contains(Int32(column))
  }

  /// Weight × walk of `row` from `column`, which reaches it.
  private func walk(_ row: Int, _ column: Int) -> Int64 {
    let slots = problem.sets.columnOffsets[column]..<problem.sets.columnOffsets[column + 1]
    var (low, high) = (slots.lowerBound, slots.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(problem.sets.rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return problem.weights[row] * problem.walk(low)
  }
}
