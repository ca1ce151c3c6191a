internal import Diagnostics
internal import Workers

extension AtomGraph {
  /// An old cell of more than so many upper ends of the band is cut anew before windows open:
  /// their work grows with the households that a cell may have.
  private static let mostUpperEnds = 2

  /// Labels to start a redraw from: the old ones, and new ones where windows could not begin.
  ///
  /// Ground that had no cell and has households for one is cut anew; so is an old cell with
  /// households for many. What is left without a label, below 0, is for its neighbours.
  func startOfRedraw(
    _ old: [Int], band: Band, options: PartitionOptions, workers: Workers
  ) throws(Failure) -> [Int] {
    var labels = old
    var next = (old.max() ?? -1) + 1
    var fresh = options
    (fresh.start, fresh.stay, fresh.cells) = (nil, nil, nil)
    for atoms in Contiguity.parts(of: old.map { max($0, -1) }, in: self) {
      let weight = atoms.reduce(0) { $0 + self.atoms[$1].weight }
      let isUnlabelled = old[atoms[0]] < 0
      let isLarge =
        isUnlabelled
        ? weight >= band.lower || !borders(atoms, on: old)
        : weight > Self.mostUpperEnds * band.upper
      guard isLarge else { continue }
      let plan = try partition(part(atoms), band: band, options: fresh, workers: workers)
      for (atom, label) in zip(atoms, plan.labels) { labels[atom] = next + label }
      next += plan.cells.count
    }
    return labels
  }

  /// Whether one of `atoms` adjoins an atom with a label.
  private func borders(_ atoms: [Int], on labels: [Int]) -> Bool {
    atoms.contains { atom in
      neighbours[offsets[atom]..<offsets[atom + 1]].contains { labels[Int($0)] >= 0 }
    }
  }

  /// The graph of `atoms` alone, ascending.
  private func part(_ atoms: [Int]) throws(Failure) -> AtomGraph {
    let place = Dictionary(uniqueKeysWithValues: atoms.enumerated().map { ($1, $0) })
    var borders: [Border] = []
    for (number, atom) in atoms.enumerated() {
      for side in offsets[atom]..<offsets[atom + 1] {
        guard let other = place[Int(neighbours[side])], other > number else { continue }
        borders.append(
          Border(number, other, length: lengths[side], kind: isPriced[side] ? .priced : .free))
      }
    }
    return try AtomGraph(atoms: atoms.map { self.atoms[$0] }, borders: borders)
  }
}
