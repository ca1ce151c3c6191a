/// Programs as text that other solvers read: free MPS.
///
/// There is no way in this format to ask for the most that all readers understand, so objectives
/// have their signs turned and the least is asked for. COIN's readers take a file for one of fixed
/// places unless its name is followed by FREE; others read over that.
package enum MPS {
  /// The covering program of a problem, after equal rows are merged.
  ///
  /// Column `s12` is 1 where column 12 of the problem is chosen; `c7` is 1 where the row 7 and those
  /// covered by the same columns count. Of the rows of the program `r7` ties both; `limit`,
  /// `budget`, `floor1` and `group1` are the rules.
  ///
  /// - Complexity: O(entries × log rows).
  package static func write(_ problem: CoveringProblem) -> String {
    let built = CoveringProgram(problem, for: .file)
    let names = built.names(in: problem)
    var text =
      "* The least of \(names.objective); the most of what is covered has its sign turned.\n"
    text += "NAME gridreach FREE\nROWS\n N \(names.objective)\n"
    write(rowsOf: built.program, names, to: &text)
    write(columnsOf: built.program, names, to: &text)
    write(sidesOf: built.program, names, to: &text)
    write(boundsOf: built.program, names, to: &text)
    return text + "ENDATA\n"
  }

  struct Names {
    var objective: String
    var rows: [String]
    var columns: [String]
  }

  private static func write(rowsOf program: WholeProgram, _ names: Names, to text: inout String) {
    for row in 0..<program.rowCount {
      let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
      let kind =
        lower == upper
        ? "E"
        : upper != WholeProgram.none.above ? "L" : lower != WholeProgram.none.below ? "G" : "N"
      text += " \(kind) \(names.rows[row])\n"
    }
  }

  private static func write(columnsOf program: WholeProgram, _ names: Names, to text: inout String)
  {
    text += "COLUMNS\n"
    var isInside = false
    var markers = 0
    func mark(_ isWhole: Bool) {
      guard isWhole != isInside else { return }
      text += " M\(markers) 'MARKER' '\(isWhole ? "INTORG" : "INTEND")'\n"
      markers += 1
      isInside = isWhole
    }
    for column in 0..<program.columnCount {
      mark(program.isWhole[column])
      let name = names.columns[column]
      let cost = -program.objective[column]
      let slots = program.starts[column]..<program.starts[column + 1]
      // A column without entries is one that readers have never heard of.
      if cost != 0 || slots.isEmpty { text += " \(name) \(names.objective) \(cost)\n" }
      for slot in slots {
        text += " \(name) \(names.rows[Int(program.rows[slot])]) \(program.values[slot])\n"
      }
    }
    mark(false)
  }

  private static func write(sidesOf program: WholeProgram, _ names: Names, to text: inout String) {
    text += "RHS\n"
    // Readers take the side of the objective off it.
    if program.constant != 0 { text += " RHS \(names.objective) \(program.constant)\n" }
    var ranges = ""
    for row in 0..<program.rowCount {
      let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
      let side = upper != WholeProgram.none.above ? upper : lower
      guard side != WholeProgram.none.below else { continue }
      if side != 0 { text += " RHS \(names.rows[row]) \(side)\n" }
      if upper != WholeProgram.none.above, lower != WholeProgram.none.below, lower != upper {
        ranges += " RNG \(names.rows[row]) \(upper - lower)\n"
      }
    }
    if !ranges.isEmpty { text += "RANGES\n" + ranges }
  }

  private static func write(boundsOf program: WholeProgram, _ names: Names, to text: inout String) {
    text += "BOUNDS\n"
    for column in 0..<program.columnCount {
      if program.lower[column] != 0 {
        text += " LO BND \(names.columns[column]) \(program.lower[column])\n"
      }
      text += " UP BND \(names.columns[column]) \(program.upper[column])\n"
    }
  }
}

extension CoveringProgram {
  /// What the rows and columns of the program are called in a file.
  func names(in problem: CoveringProblem) -> MPS.Names {
    var rows = Array(repeating: "", count: program.rowCount)
    var columns = Array(repeating: "", count: program.columnCount)
    for (index, site) in sites.enumerated() { columns[index] = "s\(site)" }
    for (index, entry) in classes.enumerated() {
      guard let row = classRows[index] else { continue }
      rows[row] = "r\(entry.rows[0])"
      columns[classColumns[index]] = "c\(entry.rows[0])"
    }
    if let limitRow { rows[limitRow] = "limit" }
    if let budgetRow { rows[budgetRow] = "budget" }
    for (index, row) in floorRows.enumerated() { if let row { rows[row] = "floor\(index + 1)" } }
    for (index, row) in groupRows.enumerated() { if let row { rows[row] = "group\(index + 1)" } }
    let objective =
      switch problem.goal {
      case .mostWeight: "weight"
      case .fewestSites: "sites"
      case .leastCost: "cost"
      }
    return MPS.Names(objective: objective, rows: rows, columns: columns)
  }
}
