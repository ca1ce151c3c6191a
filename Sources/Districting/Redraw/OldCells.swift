/// The cells that a redraw should keep, seen from one component.
///
/// Each old cell has a core: its heaviest atom, of equals the lowest. The new cell that holds the
/// core keeps the old cell; where a new cell holds several cores, it keeps the old cell of which
/// it has most. Whatever lies outside the new cell that kept its old cell has moved. So every
/// new cell keeps at most one old cell, every old cell is kept at most once, and what has moved
/// adds up over the new cells, which lets windows price it exactly.
///
/// Moved is counted in inertia: households, and the pseudo-weight by which shops and schools stay
/// where they are when nothing is gained.
struct OldCells: Sendable {
  /// By atom, from 0; −1 for atoms that had no cell.
  ///
  /// Empty where nothing is redrawn.
  let cellOf: [Int]
  /// By old cell its core.
  let cores: [Int]

  /// No old cells: nothing has a cell that it could leave.
  static let none = OldCells(cellOf: [], cores: [])

  private init(cellOf: [Int], cores: [Int]) {
    self.cellOf = cellOf
    self.cores = cores
  }

  /// - Parameters:
  ///   - labels: by atom its old cell, any number; below 0 where it had none.
  ///   - start: by atom its cell at the start, which is connected: the core of an old cell in
  ///     several parts lies in the one that starts with most of it.
  init(_ labels: [Int], from start: [Int], _ sums: [Sums]) {
    var numbers: [Int: Int] = [:]
    var cellOf: [Int] = []
    for label in labels {
      if label >= 0, numbers[label] == nil { numbers[label] = numbers.count }
      cellOf.append(label < 0 ? -1 : numbers[label] ?? -1)
    }
    var members = [[Int]](repeating: [], count: numbers.count)
    for (atom, cell) in cellOf.enumerated() where cell >= 0 { members[cell].append(atom) }
    self.cellOf = cellOf
    cores = members.map { Self.core(of: $0, start, sums) }
  }

  private static func core(of atoms: [Int], _ start: [Int], _ sums: [Sums]) -> Int {
    var shares: [(cell: Int, mass: Double)] = []
    for atom in atoms {
      if let place = shares.firstIndex(where: { $0.cell == start[atom] }) {
        shares[place].mass += sums[atom].inertia
      } else {
        shares.append((start[atom], sums[atom].inertia))
      }
    }
    var most = shares[0]
    for share in shares where share.mass > most.mass { most = share }
    var core = -1
    for atom in atoms where start[atom] == most.cell {
      if core < 0 || sums[atom].inertia > sums[core].inertia { core = atom }
    }
    return core
  }

  /// What has moved among `atoms`, if they are one cell.
  ///
  /// - Complexity: O(*n* · old cells among them).
  func moved(_ atoms: [Int], _ sums: [Sums]) -> Double {
    guard !cellOf.isEmpty else { return 0 }
    var all = 0.0
    var shares: [(cell: Int, mass: Double, hasCore: Bool)] = []
    for atom in atoms where cellOf[atom] >= 0 {
      let cell = cellOf[atom]
      let mass = sums[atom].inertia
      all += mass
      if let place = shares.firstIndex(where: { $0.cell == cell }) {
        shares[place].mass += mass
        if cores[cell] == atom { shares[place].hasCore = true }
      } else {
        shares.append((cell, mass, cores[cell] == atom))
      }
    }
    return all - shares.reduce(0) { $1.hasCore ? max($0, $1.mass) : $0 }
  }
}
