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
  /// Entries of the table read so far.
  private(set) var work = 0

  /// The entropy of each stage, as a share of an average cell.
  private static let stages = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002]
  private static let sweeps = 24
  /// Cells whose share is below e to the power of minus this are left out of a stage.
  private static let farthest = 30.0

  private let masks: [AtomMask]
  private let values: [Int]
  private let cells: Int?

  /// - Parameters:
  ///   - masses: by atom, above 0.
  ///   - cells: the number of cells, where it is given.
  ///   - effort: stages to work through.
  init(_ masks: [AtomMask], _ values: [Int], masses: [Double], cells: Int?, stages: Int = 6) {
    self.masks = masks
    self.values = values
    self.cells = cells
    reduced = []
    prices = [Int](repeating: 0, count: masses.count)
    start(masses)
    let average = max(1, bound / max(1, cells ?? masses.count / 6))
    for share in Self.stages.prefix(stages) {
      for _ in 0..<2 { ascend(Double(average) * share) }
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
    bound = prices.reduce(0, +)
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
    // A cell below its atoms' prices has a share above 1; beyond e³ it is cut, for the numbers' sake.
    var shares = active.map { cell -> Double in
      let distance = Double(reduced[cell]) / entropy
      return distance >= 0
        ? Exponential.negative(distance) : 1 / Exponential.negative(min(3, -distance))
    }
    var starts = [Int](repeating: 0, count: prices.count + 1)
    for cell in active { Self.forEachBit(masks[cell]) { starts[$0 + 1] += 1 } }
    for atom in prices.indices { starts[atom + 1] += starts[atom] }
    var places = starts
    var members = [Int32](repeating: 0, count: starts[prices.count])
    for (place, cell) in active.enumerated() {
      Self.forEachBit(masks[cell]) {
        members[places[$0]] = Int32(place)
        places[$0] += 1
      }
    }
    var logs = [Double](repeating: 0, count: prices.count)
    var cellLog = 0.0
    for _ in 0..<Self.sweeps {
      work += members.count
      if let cells {
        let factor = Double(cells) / shares.reduce(0, +)
        for place in shares.indices { shares[place] *= factor }
        cellLog += Exponential.logarithm(factor)
      }
      for atom in prices.indices where starts[atom] < starts[atom + 1] {
        var sum = 0.0
        for entry in starts[atom]..<starts[atom + 1] { sum += shares[Int(members[entry])] }
        let factor = 1 / max(sum, 1e-200)
        for entry in starts[atom]..<starts[atom + 1] { shares[Int(members[entry])] *= factor }
        logs[atom] += Exponential.logarithm(factor)
      }
    }
    for atom in prices.indices { prices[atom] += Int((entropy * logs[atom]).rounded(.down)) }
    cellPrice += Int((entropy * cellLog).rounded(.down))
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
