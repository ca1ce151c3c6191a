/// Shares of cells scaled until those around each atom sum to 1.
struct ShareScaling {
  /// By atom: the logarithm of all factors its cells were scaled by.
  private(set) var logs: [Double]
  /// The same for what all cells were scaled by, where their number is given.
  private(set) var cellLog = 0.0

  private var shares: [Double]
  /// The cells of atom *i* stand in `members[starts[i]..<starts[i + 1]]`.
  private var starts: [Int]
  private var members: [Int32]
  private let cells: Int?

  init(_ masks: [AtomMask], _ shares: [Double], atoms: Int, _ cells: Int?) {
    self.shares = shares
    self.cells = cells
    logs = [Double](repeating: 0, count: atoms)
    starts = [Int](repeating: 0, count: atoms + 1)
    for mask in masks {
      var left = mask
      while left != 0 {
        starts[left.trailingZeroBitCount + 1] += 1
        left &= left - 1
      }
    }
    for atom in 0..<atoms { starts[atom + 1] += starts[atom] }
    var ends = starts
    members = [Int32](repeating: 0, count: starts[atoms])
    for (place, mask) in masks.enumerated() {
      var left = mask
      while left != 0 {
        let atom = left.trailingZeroBitCount
        members[ends[atom]] = Int32(place)
        ends[atom] += 1
        left &= left - 1
      }
    }
  }

  /// Scales the cells of each atom in turn, so that they sum to 1.
  mutating func sweep() {
    if let cells {
      let factor = Double(cells) / max(shares.reduce(0, +), Self.least)
      for place in shares.indices { shares[place] *= factor }
      cellLog += Exponential.logarithm(factor)
    }
    for atom in logs.indices where starts[atom] < starts[atom + 1] {
      let range = starts[atom]..<starts[atom + 1]
      var sum = 0.0
      for entry in range { sum += shares[Int(members[entry])] }
      let factor = 1 / max(sum, Self.least)
      for entry in range { shares[Int(members[entry])] *= factor }
      logs[atom] += Exponential.logarithm(factor)
    }
  }

  /// A sum below this is taken for it, so that no factor overflows.
  private static let least = 1e-100
}
