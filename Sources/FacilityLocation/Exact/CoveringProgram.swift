/// A covering problem as a mixed-integer program.
///
/// A column is 1 where a site is chosen, or where a class of rows counts as covered. A class needs as
/// many chosen columns as its rows say; limit, budget, floors and groups are a row each. A class that
/// one site alone covers needs no column of its own: its worth goes to the site.
package struct CoveringProgram: Sendable {
  package enum Use: Sendable {
    /// Its relaxation is the one whose prices re-add on the problem; columns that others dominate
    /// are left out.
    case prices
    /// As `prices`, but the most is 0 less what floors and groups must lack.
    case shortfall
    /// All columns; the best of whole choices is the same, the relaxation is tighter.
    case file
    /// As `file`, and columns that others dominate are left out.
    case search
  }

  package private(set) var program = WholeProgram()
  /// The columns of the problem that the first columns of the program stand for.
  package private(set) var sites: [Int32] = []
  /// Its first columns are sites, then come classes.
  let use: Use
  let classes: [RowClass]
  /// Of each column the one that does all it does, where it is left out; else itself.
  let stand: [Int32]
  /// Of each class: its column, or the one site that covers it; and its row, if it has one.
  private(set) var classColumns: [Int] = []
  private(set) var classRows: [Int?] = []
  private(set) var limitRow: Int?
  private(set) var budgetRow: Int?
  /// Of each floor and each group; `nil` where it asks for nothing.
  private(set) var floorRows: [Int?] = []
  private(set) var groupRows: [Int?] = []
  /// What each class counts for in the objective, and in each floor.
  private(set) var classWeights: [Int64] = []
  private(set) var floorWeights: [[Int64]] = []

  /// - Parameter musts: rows that must be covered; empty for none.
  /// - Complexity: O(entries × log rows); except for `file` see ``Domination``.
  package init(_ problem: CoveringProblem, for use: Use, musts: [Bool] = []) {
    self.use = use
    var isOpen = problem.states.map { $0 == .free }
    let found: RowClasses
    if use == .file {
      found = RowClasses(problem, isOpen: isOpen)
      stand = problem.states.indices.map { Int32($0) }
    } else {
      (found, stand) = Domination.reduce(problem, isOpen: &isOpen, musts: musts)
    }
    classes = found.classes
    weigh(problem)
    let covered = Set(found.covered)
    addRows(problem, isOpen: isOpen, covered: covered)
    addSites(problem, isOpen: isOpen)
    addClasses(problem)
    addShortfalls(problem)
    if isTight { requireMusts() }
    if problem.goal == .mostWeight, use != .shortfall {
      program.constant = covered.reduce(0) { $0 + problem.weights[Int($1)] }
    }
  }
}

extension CoveringProgram {
  private var isTight: Bool { use == .file || use == .search }

  private mutating func weigh(_ problem: CoveringProblem) {
    func sums(_ weights: [Int64]) -> [Int64] {
      classes.map { $0.rows.reduce(0) { $0 + weights[Int($1)] } }
    }
    classWeights = sums(problem.weights)
    floorWeights = problem.floors.map { floor in
      var weights = Array(repeating: Int64(0), count: problem.sets.rowCount)
      for slot in floor.rows.indices { weights[Int(floor.rows[slot])] += floor.weights[slot] }
      return sums(weights)
    }
  }

  /// Whether one site alone decides about a class.
  private func isSingle(_ entry: RowClass) -> Bool {
    entry.columns.count == 1 && entry.need == 1
  }

  private mutating func addRows(_ problem: CoveringProblem, isOpen: [Bool], covered: Set<Int32>) {
    for entry in classes {
      classRows.append(isSingle(entry) ? nil : program.addRow(to: 0))
    }
    if let limit = problem.limit, limit < isOpen.count(where: \.self) {
      limitRow = program.addRow(to: Int64(limit))
    }
    if let budget = problem.budget { budgetRow = program.addRow(to: budget) }
    floorRows = problem.floors.map { floor in
      var least = floor.least
      for slot in floor.rows.indices where covered.contains(floor.rows[slot]) {
        least -= floor.weights[slot]
      }
      return least > 0 ? program.addRow(from: least) : nil
    }
    groupRows = problem.groups.map { group in
      let fixed = group.columns.count { problem.states[Int($0)] == .fixed }
      let open = group.columns.count { isOpen[Int($0)] }
      let (least, most) = (
        group.atLeast - fixed, group.atMost == .max ? .max : group.atMost - fixed
      )
      guard least > 0 || most < open else { return nil }
      return program.addRow(
        from: least > 0 ? Int64(least) : WholeProgram.none.below,
        to: most < open ? Int64(most) : WholeProgram.none.above)
    }
  }

  private mutating func addSites(_ problem: CoveringProblem, isOpen: [Bool]) {
    var entries = Array(repeating: [(row: Int, value: Int64)](), count: isOpen.count)
    var worth = Array(repeating: Int64(0), count: isOpen.count)
    var single: [(floor: Int, column: Int, weight: Int64)] = []
    for (index, entry) in classes.enumerated() {
      if let row = classRows[index] {
        for column in entry.columns { entries[Int(column)].append((row, -1)) }
        continue
      }
      let column = Int(entry.columns[0])
      if problem.goal == .mostWeight { worth[column] += classWeights[index] }
      for floor in floorRows.indices where floorWeights[floor][index] > 0 {
        single.append((floor, column, floorWeights[floor][index]))
      }
    }
    for column in isOpen.indices where isOpen[column] {
      if let limitRow { entries[column].append((limitRow, 1)) }
      if let budgetRow { entries[column].append((budgetRow, problem.cost(of: column))) }
    }
    for (floor, column, weight) in single.sorted(by: { $0.floor < $1.floor }) {
      guard let row = floorRows[floor] else { continue }
      if let last = entries[column].last, last.row == row {
        entries[column][entries[column].count - 1].value += weight
      } else {
        entries[column].append((row, weight))
      }
    }
    for (index, group) in problem.groups.enumerated() {
      guard let row = groupRows[index] else { continue }
      for column in group.columns { entries[Int(column)].append((row, 1)) }
    }
    for column in isOpen.indices where isOpen[column] {
      if use == .shortfall { worth[column] = 0 }
      switch problem.goal {
      case .mostWeight: break
      case .fewestSites: worth[column] = use == .shortfall ? 0 : -1
      case .leastCost: worth[column] = use == .shortfall ? 0 : -problem.cost(of: column)
      }
      sites.append(Int32(column))
      program.addColumn(worth: worth[column], isWhole: true, entries[column])
    }
  }

  private mutating func addClasses(_ problem: CoveringProblem) {
    var place = Array(repeating: 0, count: problem.sets.columnCount)
    for (index, site) in sites.enumerated() { place[Int(site)] = index }
    for (index, entry) in classes.enumerated() {
      guard let row = classRows[index] else {
        classColumns.append(place[Int(entry.columns[0])])
        continue
      }
      var entries = [(row: row, value: entry.need)]
      for (floor, row) in floorRows.enumerated() {
        if let row { entries.append((row, floorWeights[floor][index])) }
      }
      let counts = problem.goal == .mostWeight && use != .shortfall
      // A class that needs one more is covered as far as sites are: whole where they are.
      classColumns.append(
        program.addColumn(
          worth: counts ? classWeights[index] : 0, isWhole: entry.need > 1, entries))
    }
  }

  private mutating func addShortfalls(_ problem: CoveringProblem) {
    guard use == .shortfall else { return }
    for row in (floorRows + groupRows).compactMap(\.self) {
      let (least, most) = (program.rowLower[row], program.rowUpper[row])
      if least > 0 { program.addColumn(worth: -1, to: least, isWhole: false, [(row, 1)]) }
      // More fixed ones than a group may have.
      if most < 0 { program.addColumn(worth: -1, to: -most, isWhole: false, [(row, -1)]) }
    }
  }

  /// Classes that must be covered, and those that a floor cannot do without.
  private mutating func requireMusts() {
    for (floor, row) in floorRows.enumerated() {
      guard let row else { continue }
      let all = floorWeights[floor].reduce(0, +)
      for index in classes.indices where all - floorWeights[floor][index] < program.rowLower[row] {
        if floorWeights[floor][index] > 0 { program.lower[classColumns[index]] = 1 }
      }
    }
    for index in classes.indices where classes[index].isMust {
      program.lower[classColumns[index]] = 1
    }
  }
}

extension CoveringProgram {
  /// The columns of the problem that a solution chooses, ascending, fixed ones among them.
  package func chosen(by values: [Double], in problem: CoveringProblem) -> [Int32] {
    let half = 0.5
    var chosen = problem.fixed
    for (index, site) in sites.enumerated() where values[index] > half { chosen.append(site) }
    return chosen.sorted()
  }

  /// The solution that chooses these columns, or those that do all they do; `nil` where one is closed
  /// here.
  package func solution(choosing chosen: [Int32], in problem: CoveringProblem) -> [Int64]? {
    var isChosen = Array(repeating: false, count: problem.sets.columnCount)
    for column in chosen where problem.states[Int(column)] != .fixed {
      isChosen[Int(stand[Int(column)])] = true
    }
    var left = isChosen.count(where: \.self)
    var values = Array(repeating: Int64(0), count: program.columnCount)
    for (index, site) in sites.enumerated() where isChosen[Int(site)] {
      values[index] = 1
      left -= 1
    }
    guard left == 0 else { return nil }
    for (index, entry) in classes.enumerated() where classRows[index] != nil {
      let standing = Int64(entry.columns.count { isChosen[Int($0)] })
      if standing >= entry.need { values[classColumns[index]] = 1 }
    }
    return values
  }
}
