internal import Workers

/// Rows that are covered together, as one each.
struct MergedRows {
  /// Row `r` stands for `members[offsets[r]..<offsets[r + 1]]`, ascending.
  private(set) var offsets: [Int]
  private(set) var members: [Int32]
  private(set) var needs: [Int32]

  init(_ rows: [Int32], needs: [Int32]) {
    offsets = Array(0...rows.count)
    members = rows
    self.needs = rows.map { needs[Int($0)] }
  }

  var count: Int { needs.count }

  /// What `columns` cover of these rows; each is its first member.
  func sets(of whole: CoverSets, columns: [Int32]) -> CoverSets {
    var places = Array(repeating: Int32(-1), count: whole.rowCount)
    for row in 0..<count { places[Int(members[offsets[row]])] = Int32(row) }
    var starts = [0]
    starts.reserveCapacity(columns.count + 1)
    var rows: [Int32] = []
    for column in columns {
      for row in whole.rows(of: Int(column)) where places[Int(row)] >= 0 {
        rows.append(places[Int(row)])
      }
      starts.append(rows.count)
    }
    return CoverSets(rowCount: count, columnOffsets: starts, rows: rows)
  }

  /// Joins rows that the same columns cover as often; in order of their first members.
  mutating func merge(equalIn sets: CoverSets) {
    var hashes = Array(repeating: UInt64(0), count: count)
    var random = SeededRandom(seed: 0)
    for column in 0..<sets.columnCount {
      let mark = random.next()
      for row in sets.rows(of: column) { hashes[Int(row)] &+= mark }
    }
    let order = (0..<count).sorted {
      (hashes[$0], needs[$0], $0) < (hashes[$1], needs[$1], $1)
    }
    // The row each is joined to: the first of its like.
    var heads = Array(0..<count)
    for (row, next) in zip(order, order.dropFirst()) {
      let head = heads[row]
      if hashes[head] == hashes[next], needs[head] == needs[next],
        sets.columns(of: head) == sets.columns(of: next)
      {
        heads[next] = head
      }
    }
    join(heads)
  }

  private mutating func join(_ heads: [Int]) {
    var places = Array(repeating: -1, count: count)
    var newOffsets = [0]
    var newNeeds: [Int32] = []
    for row in 0..<count where heads[row] == row {
      places[row] = newNeeds.count
      newNeeds.append(needs[row])
    }
    var sizes = Array(repeating: 0, count: newNeeds.count)
    for row in 0..<count { sizes[places[heads[row]]] += offsets[row + 1] - offsets[row] }
    for size in sizes { newOffsets.append(newOffsets[newOffsets.count - 1] + size) }
    var cursor = newOffsets
    var newMembers = Array(repeating: Int32(0), count: members.count)
    for row in 0..<count {
      let place = places[heads[row]]
      for slot in offsets[row]..<offsets[row + 1] {
        newMembers[cursor[place]] = members[slot]
        cursor[place] += 1
      }
    }
    for row in newNeeds.indices { newMembers[newOffsets[row]..<newOffsets[row + 1]].sort() }
    (offsets, members, needs) = (newOffsets, newMembers, newNeeds)
  }

  /// `whole` asked of these rows and of `columns` alone.
  ///
  /// - Parameter settled: of each row of `whole`, whether fixed columns cover it.
  func problem(
    _ whole: CoveringProblem, sets: CoverSets, columns: [Int32], settled: [Bool]
  ) -> CoveringProblem {
    var problem = CoveringProblem(
      goal: whole.goal, sets: sets, weights: sums(of: whole.weights), limit: whole.limit)
    problem.needs = needs.allSatisfy { $0 == 1 } ? [] : needs
    problem.costs = whole.costs.isEmpty ? [] : columns.map { whole.costs[Int($0)] }
    problem.budget = whole.budget
    problem.floors = whole.floors.map { floor in
      var weights = Array(repeating: Int64(0), count: whole.sets.rowCount)
      for slot in floor.rows.indices { weights[Int(floor.rows[slot])] = floor.weights[slot] }
      let merged = sums(of: weights)
      let rows = merged.indices.filter { merged[$0] > 0 }
      return CoverFloor(
        rows: rows.map { Int32($0) }, weights: rows.map { merged[$0] },
        least: floor.least - floor.covered(settled))
    }
    var places = Array(repeating: Int32(-1), count: whole.sets.columnCount)
    for place in columns.indices { places[Int(columns[place])] = Int32(place) }
    problem.groups = whole.groups.map { group in
      let standing = group.columns.count { whole.states[Int($0)] == .fixed }
      return SiteGroup(
        columns: group.columns.map { places[Int($0)] }.filter { $0 >= 0 },
        atLeast: max(group.atLeast - standing, 0),
        atMost: group.atMost == .max ? .max : max(group.atMost - standing, 0))
    }
    return problem
  }

  private func sums(of weights: [Int64]) -> [Int64] {
    (0..<count).map { row in
      (offsets[row]..<offsets[row + 1]).reduce(0) { $0 + weights[Int(members[$1])] }
    }
  }
}
