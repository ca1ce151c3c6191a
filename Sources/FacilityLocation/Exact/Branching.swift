internal import Diagnostics

/// How much branching on each column has lowered the bound so far.
struct BranchingExperience {
  /// Σ of loss for a whole unit and how often, down and up.
  private(set) var sums: [[Double]]
  private(set) var counts: [[Int]]

  init(columnCount: Int) {
    sums = Array(repeating: Array(repeating: 0, count: columnCount), count: 2)
    counts = Array(repeating: Array(repeating: 0, count: columnCount), count: 2)
  }

  mutating func add(_ loss: Double, to side: Int, of column: Int) {
    sums[side][column] += loss
    counts[side][column] += 1
  }

  /// Expected loss for a whole unit; `nil` where it was tried too rarely.
  func loss(on side: Int, of column: Int, tries: Int) -> Double? {
    counts[side][column] < tries ? nil : sums[side][column] / Double(counts[side][column])
  }
}

extension BranchAndBound {
  /// Nearer to a whole number counts as whole.
  private static let tolerance = 1e-6
  /// Columns tried on both sides before one is chosen, and steps that Clp may take for each.
  private static let tried = 10
  private static let trialSteps: Int32 = 100
  /// A column tried so often on both sides is known.
  private static let tries = 2

  /// The column whose worse side loses most by what both lose; one that a trial has fixed, to solve
  /// again; -1 where all is whole; `nil` where trials have closed the node.
  mutating func branch(_ values: [Double], sum: Int64) throws(Failure) -> Branch? {
    var candidates: [(column: Int, part: Double, score: Double)] = []
    for column in 0..<program.columnCount
    where program.isWhole[column] && program.lower[column] < program.upper[column] {
      let part = values[column] - values[column].rounded(.down)
      guard part > Self.tolerance, part < 1 - Self.tolerance else { continue }
      candidates.append((column, part, score(column, part)))
    }
    guard !candidates.isEmpty else { return Branch(column: -1, sum: sum, first: 0, other: 0) }
    candidates.sort { ($0.score, -$0.column) > ($1.score, -$1.column) }
    let start = linear.basis
    let objective = linear.objective
    var best: (column: Int, score: Double)?
    var hasFixed: Int?
    for candidate in candidates.prefix(Self.tried) {
      let column = candidate.column
      guard !isKnown(column) else {
        if candidate.score > best?.score ?? -1 { best = (column, candidate.score) }
        continue
      }
      var losses = [0.0, 0.0]
      var isClosed = [false, false]
      for side in 0...1 {
        (losses[side], isClosed[side]) = try trial(column, side, values[column], objective, start)
      }
      if isClosed[0] && isClosed[1] { return nil }
      if isClosed[0] || isClosed[1] {
        let (lower, upper) = (program.lower[column], program.upper[column])
        let whole = Int64(values[column].rounded(.down))
        isClosed[0] ? set(column, from: whole + 1, to: upper) : set(column, from: lower, to: whole)
        hasFixed = column
        continue
      }
      let score = Self.score(losses[0], losses[1])
      if score > best?.score ?? -1 { best = (column, score) }
    }
    if let hasFixed, program.lower[hasFixed] == program.upper[hasFixed] {
      return Branch(column: hasFixed, sum: sum, first: 0, other: 0)
    }
    guard let column = best?.column else { return nil }
    let down = Int64(values[column].rounded(.down))
    return Branch(column: column, sum: sum, first: down + 1, other: down)
  }

  private func isKnown(_ column: Int) -> Bool {
    experience.loss(on: 0, of: column, tries: Self.tries) != nil
      && experience.loss(on: 1, of: column, tries: Self.tries) != nil
  }

  private static func score(_ down: Double, _ up: Double) -> Double {
    let least = 1e-6
    return max(down, least) * max(up, least)
  }

  private func score(_ column: Int, _ part: Double) -> Double {
    let down = experience.loss(on: 0, of: column, tries: 1) ?? 1
    let up = experience.loss(on: 1, of: column, tries: 1) ?? 1
    return Self.score(down * part, up * (1 - part))
  }

  /// What one side of a column loses, and whether nothing better is there.
  private mutating func trial(
    _ column: Int, _ side: Int, _ value: Double, _ objective: Double, _ start: [UInt8]
  ) throws(Failure) -> (loss: Double, isClosed: Bool) {
    let (lower, upper) = (program.lower[column], program.upper[column])
    let down = Int64(value.rounded(.down))
    let side0 = side == 0
    program.lower[column] = side0 ? lower : down + 1
    program.upper[column] = side0 ? down : upper
    linear.setBounds(of: column, from: program.lower[column], to: program.upper[column])
    let end = try linear.resolve(cutOff: cutOff, steps: Self.trialSteps)
    let isClosed = end == .infeasible || (bound().map { $0.sum < least } ?? false)
    let loss = max(objective - linear.objective, 0)
    let part = side0 ? value - Double(down) : Double(down) + 1 - value
    if !isClosed { experience.add(loss / part, to: side, of: column) }
    (program.lower[column], program.upper[column]) = (lower, upper)
    linear.setBounds(of: column, from: lower, to: upper)
    linear.basis = start
    return (loss, isClosed)
  }
}
