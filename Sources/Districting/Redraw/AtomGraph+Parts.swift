package import Diagnostics

extension AtomGraph {
  /// The connected parts of equal labels, each as its atoms, in order of their first atoms.
  ///
  /// - Precondition: one label an atom.
  /// - Complexity: O(*n* + *m*).
  package func parts(of labels: [Int]) -> [[Int]] { Contiguity.parts(of: labels, in: self) }

  /// The graph without the borders between atoms of different kinds: each kind goes its own way.
  ///
  /// - Precondition: one kind an atom.
  package func parted(by kinds: [Int]) throws(Failure) -> AtomGraph {
    guard kinds.contains(where: { $0 != kinds[0] }) else { return self }
    var borders: [Border] = []
    for atom in atoms.indices {
      for side in offsets[atom]..<offsets[atom + 1] {
        let other = Int(neighbours[side])
        guard other > atom, kinds[other] == kinds[atom] else { continue }
        borders.append(
          Border(atom, other, length: lengths[side], kind: isPriced[side] ? .priced : .free))
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }
}
