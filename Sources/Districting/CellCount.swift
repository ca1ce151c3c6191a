/// Brings a draft to a given number of cells, before the search keeps it there.
enum CellCount {
  /// Cuts the heaviest cells in two, or joins the lightest to neighbours, until `draft` has
  /// `wanted` cells or no cell is left that can be cut or joined.
  static func settle(_ draft: inout Draft, at wanted: Int) {
    while draft.liveCells < wanted, cutHeaviest(&draft) {}
    while draft.liveCells > wanted, joinLightest(&draft) {}
  }

  /// Parts the heaviest cell of several atoms into two connected ones of about equal weight.
  private static func cutHeaviest(_ draft: inout Draft) -> Bool {
    var heaviest: Int?
    for cell in draft.cells where draft.sizes[cell] > 1 {
      if let known = heaviest, draft.sums[cell].inertia <= draft.sums[known].inertia { continue }
      heaviest = cell
    }
    guard let heaviest else { return false }
    let atoms = draft.atoms(of: heaviest)
    let grown = grown(from: farthest(atoms, heaviest, draft), in: heaviest, draft)
    // What growing leaves may fall apart: its heaviest part goes, the rest stays with the grown.
    let leaving = heaviestPart(of: atoms.filter { !grown.contains($0) }, draft)
    let fresh = draft.vacantCell()
    for atom in leaving { draft.move(atom, to: fresh) }
    return true
  }

  private static func farthest(_ atoms: [Int], _ cell: Int, _ draft: Draft) -> Int {
    let sums = draft.sums[cell]
    func distance(_ atom: Int) -> Double {
      let dx = draft.graph.x[atom] - sums.x / sums.inertia
      let dy = draft.graph.y[atom] - sums.y / sums.inertia
      return dx * dx + dy * dy
    }
    return atoms.max { (distance($0), -$0) < (distance($1), -$1) } ?? atoms[0]
  }

  /// Atoms of `cell` around `seed`, breadth first, until they weigh half of it; never all.
  private static func grown(from seed: Int, in cell: Int, _ draft: Draft) -> Set<Int> {
    let half = draft.sums[cell].inertia / 2
    var grown: Set<Int> = [seed]
    var queue = [seed]
    var weight = draft.graph.sums[seed].inertia
    var next = 0
    while next < queue.count, weight < half {
      let atom = queue[next]
      next += 1
      for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
        let other = draft.graph.neighbours[side]
        guard draft.cellOf[other] == cell, weight < half, grown.count + 1 < draft.sizes[cell],
          grown.insert(other).inserted
        else { continue }
        weight += draft.graph.sums[other].inertia
        queue.append(other)
      }
    }
    return grown
  }

  private static func heaviestPart(of atoms: [Int], _ draft: Draft) -> [Int] {
    var left = Set(atoms)
    var best: [Int] = []
    var most = -1.0
    for start in atoms.sorted() where left.contains(start) {
      var part = [start]
      left.remove(start)
      var next = 0
      while next < part.count {
        for side in draft.graph.offsets[part[next]]..<draft.graph.offsets[part[next] + 1] {
          let other = draft.graph.neighbours[side]
          if left.remove(other) != nil { part.append(other) }
        }
        next += 1
      }
      let weight = part.reduce(0) { $0 + draft.graph.sums[$1].inertia }
      if weight > most {
        most = weight
        best = part
      }
    }
    return best
  }

  /// Joins the lightest cell to its lightest neighbour.
  private static func joinLightest(_ draft: inout Draft) -> Bool {
    func lightest(_ cells: some Sequence<Int>) -> Int? {
      cells.min { (draft.sums[$0].inertia, $0) < (draft.sums[$1].inertia, $1) }
    }
    guard let cell = lightest(draft.cells.filter { draft.first[$0] >= 0 }) else { return false }
    var around: Set<Int> = []
    for atom in draft.atoms(of: cell) {
      for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
        around.insert(draft.cellOf[draft.graph.neighbours[side]])
      }
    }
    around.remove(cell)
    guard let host = lightest(around.sorted()) else { return false }
    for atom in draft.atoms(of: cell) { draft.move(atom, to: host) }
    draft.retireIfEmpty(cell)
    return true
  }
}
