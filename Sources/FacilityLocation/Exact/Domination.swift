/// Leaves out columns without which the best is as good: another covers all that they cover and
/// costs no more.
///
/// Columns in groups stay, and those that cover a row which needs several: there two are better
/// than the better one.
enum Domination {
  /// Rounds of leaving out and merging rows; a second finds little, a third next to nothing.
  private static let rounds = 3

  /// - Parameters:
  ///   - isOpen: columns that may be chosen; those left out are taken away.
  ///   - musts: see ``RowClasses``.
  /// - Returns: the classes of rows under the columns left, and of each column the one that took its
  ///   place, itself where it is left.
  /// - Complexity: a column is compared with those of its least covered row.
  static func reduce(
    _ problem: CoveringProblem, isOpen: inout [Bool], musts: [Bool]
  ) -> (classes: RowClasses, stand: [Int32]) {
    var stand = isOpen.indices.map { Int32($0) }
    let isGrouped = problem.isGrouped
    var found = RowClasses(problem, isOpen: isOpen, musts: musts)
    for _ in 0..<rounds {
      let left = undominated(
        problem, found.classes, isOpen: isOpen, isGrouped: isGrouped, stand: &stand)
      guard left != isOpen else { break }
      isOpen = left
      found = RowClasses(problem, isOpen: isOpen, musts: musts)
    }
    for column in stand.indices {
      while stand[column] != stand[Int(stand[column])] {
        stand[column] = stand[Int(stand[column])]
      }
    }
    return (found, stand)
  }

  private static func undominated(
    _ problem: CoveringProblem, _ classes: [RowClass], isOpen: [Bool], isGrouped: [Bool],
    stand: inout [Int32]
  ) -> [Bool] {
    let countsCost = problem.budget != nil || problem.goal == .leastCost
    var members = Array(repeating: [Int](), count: isOpen.count)
    for (index, entry) in classes.enumerated() {
      for column in entry.columns { members[Int(column)].append(index) }
    }
    var isOpen = isOpen
    var isMarked = Array(repeating: false, count: classes.count)
    for column in isOpen.indices where isOpen[column] && !isGrouped[column] {
      let own = members[column]
      guard own.allSatisfy({ classes[$0].need == 1 }) else { continue }
      guard let rarest = own.min(by: { classes[$0].columns.count < classes[$1].columns.count })
      else {
        isOpen[column] = false
        continue
      }
      for index in own { isMarked[index] = true }
      let cost = countsCost ? problem.cost(of: column) : 0
      let better = classes[rarest].columns.first { other in
        let other = Int(other)
        guard other != column, isOpen[other], !isGrouped[other] else { return false }
        let otherCost = countsCost ? problem.cost(of: other) : 0
        guard otherCost <= cost, members[other].count >= own.count else { return false }
        // Of two that are alike the first stays.
        let isBetter = otherCost < cost || members[other].count > own.count || other < column
        return isBetter && members[other].count(where: { isMarked[$0] }) == own.count
      }
      for index in own { isMarked[index] = false }
      if let better {
        isOpen[column] = false
        stand[column] = better
      }
    }
    return isOpen
  }
}
