/// Budget and groups as rows `Σ coefficient × chosen ≤ most`.
struct SideRows: Sendable {
  private(set) var offsets = [0]
  private(set) var columns: [Int32] = []
  private(set) var coefficients: [Double] = []
  private(set) var most: [Double] = []
  /// What each row is: a place among these, or nowhere.
  private(set) var budgetRow: Int?
  private(set) var atMostRows: [(group: Int, row: Int)] = []
  private(set) var atLeastRows: [(group: Int, row: Int)] = []

  init(_ problem: CoveringProblem) {
    if let budget = problem.budget {
      budgetRow = most.count
      append(
        (0..<problem.sets.columnCount).map { (Int32($0), Double(problem.cost(of: $0))) },
        most: Double(budget))
    }
    for (number, group) in problem.groups.enumerated() {
      if group.atMost < group.columns.count {
        atMostRows.append((number, most.count))
        append(group.columns.map { ($0, 1) }, most: Double(group.atMost))
      }
      if group.atLeast > 0 {
        atLeastRows.append((number, most.count))
        append(group.columns.map { ($0, -1) }, most: -Double(group.atLeast))
      }
    }
  }

  var count: Int { most.count }

  private mutating func append(_ terms: [(column: Int32, coefficient: Double)], most: Double) {
    for term in terms where term.coefficient != 0 {
      columns.append(term.column)
      coefficients.append(term.coefficient)
    }
    offsets.append(columns.count)
    self.most.append(most)
  }
}
