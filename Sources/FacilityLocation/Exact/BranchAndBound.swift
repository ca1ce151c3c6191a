internal import Diagnostics
internal import Workers

/// Branch and bound on Clp: every node is solved from where its parent ended, and closed by
/// whole-number prices.
///
/// Clp proposes, whole numbers dispose: a node is left only where prices that re-add to no more than
/// the best known show that nothing better is in it. Depth first, the side with the site chosen
/// first, since Clp goes on from there at once; then the open node with the best bound.
struct BranchAndBound: ~Copyable {
  /// Later a restart throws too much away; a smaller gain fixes too little more.
  private static let restartNodes = 12
  private static let restartShare = 0.2

  /// A solution near what Clp proposes; `nil` for none.
  typealias Rounding = ([Double]) -> [Int64]?

  /// A part of the search that waits.
  struct Node {
    /// `scale` times the bound of its parent.
    let sum: Int64
    /// How many waited before: the order among equals.
    let number: Int
    let changes: [Change]
    let basis: [UInt8]
  }

  struct Change {
    let column: Int32
    let lower: Int64
    let upper: Int64
  }

  /// The program; its bounds are those of the node at hand.
  var program: WholeProgram
  var linear: LinearProgram
  let scale: Int64
  private let root: (lower: [Int64], upper: [Int64])
  private let round: Rounding
  /// Worth of the best known; what is looked for is more.
  var floor: Int64
  private var best: [Int64]?
  /// What was known at the beginning, and the bound of the root.
  private let begun: Int64
  private var rootSum: Int64?
  private var changes: [Change] = []
  private var waiting: [Node] = []
  private var nodes = 0
  var experience: BranchingExperience

  /// - Throws: `siting.milp-not-built`, `siting.milp-failed`.
  init(
    _ program: WholeProgram, above floor: Int64?, cancellation: Cancellation?,
    round: @escaping Rounding
  ) throws(Failure) {
    self.program = program
    linear = try LinearProgram(program, cancellation: cancellation)
    root = (program.lower, program.upper)
    scale = Self.scale(of: program)
    self.floor = floor ?? .min
    begun = floor ?? .min
    self.round = round
    experience = BranchingExperience(columnCount: program.columnCount)
  }

  /// Parts of a unit, as fine as sums allow: a billionth at most.
  private static func scale(of program: WholeProgram) -> Int64 {
    var most = abs(Double(program.constant)) + 1
    for column in 0..<program.columnCount {
      let far = max(program.lower[column].magnitude, program.upper[column].magnitude)
      most += abs(Double(program.objective[column])) * Double(far)
    }
    var scale: Int64 = 1_000_000_000
    while scale > 1, Double(scale) * most > 0x1p52 { scale /= 10 }
    return scale
  }

  /// - Parameters:
  ///   - start: a solution to begin with; it need not be better than what is known.
  ///   - limit: nodes at most.
  mutating func search(from start: [Int64]?, limit: Int) throws(Failure) -> SearchEnd {
    var isComplete = true
    if let start { linear.begin(at: start, of: program) }
    var end = try linear.solve()
    while true {
      nodes += 1
      if isRestartWorth { return restart }
      guard end != .stopped else {
        isComplete = false
        break
      }
      let branch = try close(end)
      if let branch {
        guard nodes < limit else {
          isComplete = false
          break
        }
        guard branch.column >= 0 else {
          // All is whole and yet the bound is not reached: more than sums can tell.
          isComplete = false
          break
        }
        postpone(branch)
        set(branch.column, from: branch.first, to: branch.first)
      } else if !takeWaiting() {
        break
      }
      end = try linear.resolve(cutOff: cutOff)
    }
    return SearchEnd(
      isComplete: isComplete, best: best.map { $0.map { Double($0) } }, nodes: nodes)
  }

  /// Whether the best known has come so much nearer to the bound that fixing and merging anew saves
  /// more than the few nodes done.
  private var isRestartWorth: Bool {
    guard let rootSum, nodes <= Self.restartNodes, best != nil else { return false }
    guard begun != .min else { return true }
    let before = Double(rootSum) / Double(scale) - Double(begun)
    return Double(floor - begun) > before * Self.restartShare
  }

  private var restart: SearchEnd {
    SearchEnd(
      isComplete: false, best: best.map { $0.map { Double($0) } }, nodes: nodes, isRestart: true)
  }

  /// What Clp may stop below: worths are whole, so a next one, less what its sums may be wrong.
  var cutOff: Double {
    let slack = 1e-4
    return floor == .min ? -.infinity : Double(floor - program.constant) + 1 - slack
  }

  /// The least `scale` times worth that counts.
  var least: Int64 {
    let (least, isOver) = (floor &+ 1).multipliedReportingOverflow(by: scale)
    return floor == .min || isOver ? .min : least
  }

  mutating func set(_ column: Int, from lower: Int64, to upper: Int64) {
    program.lower[column] = lower
    program.upper[column] = upper
    linear.setBounds(of: column, from: lower, to: upper)
    changes.append(Change(column: Int32(column), lower: lower, upper: upper))
  }
}

/// Where to branch: one side is looked at now, the other waits.
struct Branch {
  var column: Int
  /// `scale` times the bound where both sides begin.
  var sum: Int64
  var first: Int64
  var other: Int64

  /// Neither closed nor to be branched on: the search ends without a proof.
  static let unknown = Branch(column: -1, sum: 0, first: 0, other: 0)
}

extension BranchAndBound {
  /// Closes the node that Clp has just ended, or tells where to branch.
  private mutating func close(_ end: LinearProgram.End) throws(Failure) -> Branch? {
    var end = end
    while true {
      if end == .cutOff {
        if let bound = bound(), bound.sum < least { return nil }
        end = try linear.resolve(cutOff: -.infinity)
        continue
      }
      // Stopped is not closed: what lies below is not known.
      if end == .stopped { return .unknown }
      // Clp's word stands where its ray is too coarse to re-add: its tolerance is 1e-7.
      guard end == .solved else { return nil }
      let values = linear.values
      offer(values)
      guard let bound = bound() else { return .unknown }
      if rootSum == nil { rootSum = bound.sum }
      guard bound.sum >= least else { return nil }
      fix(bound)
      guard let branch = try branch(values, sum: bound.sum) else { return nil }
      guard branch.column < 0 || program.lower[branch.column] < program.upper[branch.column]
      else {
        // Trying both sides has fixed columns: solve again with them.
        end = try linear.resolve(cutOff: cutOff)
        continue
      }
      return branch
    }
  }

  /// What the prices of Clp's last call prove.
  func bound() -> WholeProgram.Bound? {
    let far = 0x1p62
    var prices: [Int64] = []
    prices.reserveCapacity(program.rowCount)
    for price in linear.prices {
      let scaled = (price * Double(scale)).rounded()
      prices.append(abs(scaled) < far ? Int64(scaled) : 0)
    }
    return program.bound(of: prices, scale: scale)
  }

  /// Takes what is near `values`, where it is better than the best known.
  private mutating func offer(_ values: [Double]) {
    guard let solution = round(values), let worth = program.worth(root, of: solution),
      worth > floor
    else { return }
    floor = worth
    best = solution
  }

  /// Fixes columns that a better solution must or cannot have.
  private mutating func fix(_ bound: WholeProgram.Bound) {
    for column in 0..<program.columnCount where program.isWhole[column] {
      let (lower, upper) = (program.lower[column], program.upper[column])
      let surplus = bound.surplus[column]
      guard lower < upper, surplus != 0, bound.sum - abs(surplus) < least else { continue }
      let stay = surplus < 0 ? lower : upper
      set(column, from: stay, to: stay)
    }
  }

  /// Leaves the other side of a branch for later.
  private mutating func postpone(_ branch: Branch) {
    let change = Change(column: Int32(branch.column), lower: branch.other, upper: branch.other)
    waiting.append(
      Node(
        sum: branch.sum, number: nodes, changes: changes + [change], basis: linear.basis))
  }

  /// Goes to the waiting node with the best bound; false where none is left.
  private mutating func takeWaiting() -> Bool {
    let least = least
    waiting.removeAll { $0.sum < least }
    var next = 0
    for index in waiting.indices
    where (waiting[index].sum, -waiting[index].number) > (waiting[next].sum, -waiting[next].number)
    {
      next = index
    }
    guard next < waiting.count else { return false }
    let node = waiting.remove(at: next)
    for change in changes {
      let column = Int(change.column)
      (program.lower[column], program.upper[column]) = (root.lower[column], root.upper[column])
      linear.setBounds(of: column, from: root.lower[column], to: root.upper[column])
    }
    changes = []
    for change in node.changes { set(Int(change.column), from: change.lower, to: change.upper) }
    linear.basis = node.basis
    return true
  }
}

extension WholeProgram {
  /// What a solution is worth under other bounds than the present ones; `nil` where it breaks a
  /// bound.
  fileprivate func worth(
    _ bounds: (lower: [Int64], upper: [Int64]), of solution: [Int64]
  ) -> Int64? {
    var program = self
    program.lower = bounds.lower
    program.upper = bounds.upper
    return program.worth(of: solution)
  }
}
