/// A whole-number price for each atom such that no cell of a table is worth less than its atoms.
///
/// So the prices of all atoms add up to a lower bound on every partition, which anyone can check
/// by adding. They are feasible for the dual of the set-partitioning programme, and nearly the
/// best: entropy is added to the programme, its dual ascended atom by atom (each step makes the
/// shares of the cells around an atom sum to 1), and the entropy taken away again by degrees.
struct AtomPrices {
  private(set) var prices: [Int]
  /// The price of having one cell, where the number of cells is given.
  private(set) var cellPrice = 0
  /// Σ prices: no partition is worth less.
  private(set) var bound = 0
  /// By cell of the table: its worth above its atoms' prices, never negative.
  private(set) var reduced: [Int]
  /// The entropy of each stage, as a share of what an average cell is worth.
  private static let stages = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002]
  /// Each is gone through again with the cells that the first time left out by mistake.
  private static let rounds = 1
  private static let sweeps = 24
  /// Cells whose share is below e to the power of minus this are left out of a stage.
  private static let farthest = 30.0

  private let masks: [AtomMask]
  private let values: [Int]
  private let cells: Int?

  /// - Parameters:
  ///   - masses: by atom, above 0.
  ///   - average: about what one cell is worth; nil to take it from the cheapest cells.
  ///   - expected: about how many cells there will be.
  ///   - cells: their number, where it is given.
  init(
    _ masks: [AtomMask], _ values: [Int], masses: [Double], average: Double? = nil,
    expected: Int, cells: Int?
  ) {
    self.masks = masks
    self.values = values
    self.cells = cells
    reduced = []
    prices = [Int](repeating: 0, count: masses.count)
    start(masses)
    let average = average ?? Double(prices.reduce(0, +)) / Double(max(1, expected))
    for share in Self.stages {
      for _ in 0..<Self.rounds { ascend(max(1, average) * share) }
    }
    settle()
    for atom in prices.indices { raise(atom) }
    bound = prices.reduce(0, +) + cellPrice * (cells ?? 0)
  }

  /// The cheapest cell per mass for each atom.
  private mutating func start(_ masses: [Double]) {
    var least = [Double](repeating: .infinity, count: masses.count)
    for (mask, value) in zip(masks, values) {
      var mass = 0.0
      Self.forEachBit(mask) { mass += masses[$0] }
      let share = Double(value) / mass
      Self.forEachBit(mask) { least[$0] = min(least[$0], share) }
    }
    for (atom, share) in least.enumerated() where share.isFinite {
      prices[atom] = Int((share * masses[atom]).rounded(.down))
    }
    reprice()
  }

  private mutating func reprice() {
    reduced = values
    for cell in masks.indices {
      var sum = cellPrice
      Self.forEachBit(masks[cell]) { sum += prices[$0] }
      reduced[cell] -= sum
    }
  }

  /// One stage: sweeps over the atoms with the cells that matter at this `entropy`.
  private mutating func ascend(_ entropy: Double) {
    let limit = Int(entropy * Self.farthest)
    let active = masks.indices.filter { reduced[$0] <= limit }
    // A cell below its atoms' prices has a share above 1; it is cut at e³, or sweeps would swing.
    let shares = active.map { cell -> Double in
      let distance = Double(reduced[cell]) / entropy
      return distance >= 0
        ? Exponential.negative(distance) : 1 / Exponential.negative(min(3, -distance))
    }
    var scaling = ShareScaling(active.map { masks[$0] }, shares, atoms: prices.count, cells)
    for _ in 0..<Self.sweeps { scaling.sweep() }
    for atom in prices.indices {
      prices[atom] += Int((entropy * scaling.logs[atom]).rounded(.down))
    }
    cellPrice += Int((entropy * scaling.cellLog).rounded(.down))
    reprice()
  }

  /// Lowers prices until no cell is worth less than its atoms.
  private mutating func settle() {
    for cell in masks.indices where reduced[cell] < 0 {
      var above = cellPrice - values[cell]
      Self.forEachBit(masks[cell]) { above += prices[$0] }
      guard above > 0 else { continue }
      let size = masks[cell].nonzeroBitCount
      let share = (above + size - 1) / size
      Self.forEachBit(masks[cell]) { prices[$0] -= share }
    }
    reprice()
  }

  /// Takes from all cells with `atom` what the cheapest of them has above its prices.
  private mutating func raise(_ atom: Int) {
    let bit: AtomMask = 1 << AtomMask(atom)
    var slack = Int.max
    for cell in masks.indices where masks[cell] & bit != 0 { slack = min(slack, reduced[cell]) }
    guard slack > 0, slack < .max else { return }
    for cell in masks.indices where masks[cell] & bit != 0 { reduced[cell] -= slack }
    prices[atom] += slack
  }

  private static func forEachBit(_ mask: AtomMask, _ body: (Int) -> Void) {
    var left = mask
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
