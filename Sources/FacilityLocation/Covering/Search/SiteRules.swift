/// Which columns may come and go: limit, budget and groups as arrays, so that a test of a move is
/// a few reads.
package struct SiteRules: Sendable {
  /// The most free columns, and how many there are.
  package let limit: Int
  package private(set) var sites = 0
  /// The most that free columns may cost, and what they do.
  package let budget: Int64
  package private(set) var spent: Int64 = 0
  /// Opening cost of each column; empty where there is no budget.
  private let costs: [Int64]
  /// Column `j` is in groups `groups[groupOffsets[j]..<groupOffsets[j + 1]]`.
  private let groupOffsets: [Int32]
  private let groups: [Int32]
  private let atLeast: [Int32]
  private let atMost: [Int32]
  private(set) var counts: [Int32]
  /// Whether anything but the limit must be asked.
  package let areStrict: Bool

  package init(_ problem: CoveringProblem) {
    limit = problem.limit ?? .max
    budget = problem.budget ?? .max
    costs = problem.budget == nil ? [] : (0..<problem.sets.columnCount).map { problem.cost(of: $0) }
    var offsets = Array(repeating: Int32(0), count: problem.sets.columnCount + 1)
    for group in problem.groups { for column in group.columns { offsets[Int(column) + 1] += 1 } }
    for column in 0..<problem.sets.columnCount { offsets[column + 1] += offsets[column] }
    var cursor = offsets
    var groups = Array(repeating: Int32(0), count: Int(offsets.last ?? 0))
    for (number, group) in problem.groups.enumerated() {
      for column in group.columns {
        groups[Int(cursor[Int(column)])] = Int32(number)
        cursor[Int(column)] += 1
      }
    }
    groupOffsets = offsets
    self.groups = groups
    atLeast = problem.groups.map { Int32(clamping: $0.atLeast) }
    atMost = problem.groups.map { Int32(clamping: $0.atMost) }
    counts = problem.groups.map { group in
      Int32(group.columns.count { problem.states[Int($0)] == .fixed })
    }
    areStrict = problem.budget != nil || !problem.groups.isEmpty
  }

  /// Whether no group has too few.
  package var keepLowerLimits: Bool { zip(counts, atLeast).allSatisfy { $0 >= $1 } }

  @inline(__always)
  private func groups(of column: Int) -> Range<Int> {
    Int(groupOffsets[column])..<Int(groupOffsets[column + 1])
  }

  @inline(__always)
  private func cost(of column: Int) -> Int64 { costs.isEmpty ? 0 : costs[column] }

  mutating func add(_ column: Int) {
    sites += 1
    guard areStrict else { return }
    spent += cost(of: column)
    for slot in groups(of: column) { counts[Int(groups[slot])] += 1 }
  }

  mutating func remove(_ column: Int) {
    sites -= 1
    guard areStrict else { return }
    spent -= cost(of: column)
    for slot in groups(of: column) { counts[Int(groups[slot])] -= 1 }
  }

  /// Whether limit, budget and upper limits of groups leave room for one more.
  @inline(__always)
  package func allowAdding(_ column: Int) -> Bool {
    sites < limit && (!areStrict || allow(column, insteadOf: nil))
  }

  /// Whether `column` may stand where `other` stood, lower limits of groups included.
  @inline(__always)
  package func allowSwapping(_ other: Int, for column: Int) -> Bool {
    !areStrict || (allow(column, insteadOf: other) && keepsGroups(without: other, with: column))
  }

  /// Whether no group has too few without `column`.
  package func allowRemoving(_ column: Int) -> Bool {
    !areStrict || keepsGroups(without: column, with: nil)
  }

  private func allow(_ column: Int, insteadOf other: Int?) -> Bool {
    if !costs.isEmpty {
      let freed = other.map { costs[$0] } ?? 0
      guard spent - freed <= budget - costs[column] else { return false }
    }
    for slot in groups(of: column) {
      let group = groups[slot]
      let freed: Int32 = other.map { isMember($0, of: group) ? 1 : 0 } ?? 0
      if counts[Int(group)] - freed >= atMost[Int(group)] { return false }
    }
    return true
  }

  private func keepsGroups(without column: Int, with other: Int?) -> Bool {
    for slot in groups(of: column) {
      let group = groups[slot]
      if counts[Int(group)] > atLeast[Int(group)] { continue }
      guard let other, isMember(other, of: group) else { return false }
    }
    return true
  }

  private func isMember(_ column: Int, of group: Int32) -> Bool {
    for slot in groups(of: column) where groups[slot] == group { return true }
    return false
  }
}
