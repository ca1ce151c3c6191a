internal import Diagnostics
internal import Survey
internal import Workers

/// The edges between atoms of one community, filed under the lower atom of each.
struct AtomBorders: Sendable {
  private let mesh: HalfEdges
  private let kinds: [GroundKind]
  private let atoms: [Int32]
  /// For each atom where its edges begin, and after the last where they end.
  private let offsets: [Int32]
  /// Edges of one atom stand in their own order.
  private let edges: [Int32]

  /// So many atoms are looked at by one thread at a time.
  private static let chunk = 1 << 13

  /// - Parameters:
  ///   - atoms: for each face its atom, or −1.
  ///   - communities: for each face its community, or −1.
  ///   - atomCount: atoms are below it.
  /// - Complexity: O(*n*) for *n* edges.
  init(
    of mesh: HalfEdges, _ kinds: [GroundKind], atoms: [Int32], communities: [Int32], atomCount: Int
  ) {
    self.mesh = mesh
    self.kinds = kinds
    self.atoms = atoms
    // For each edge the lower of its atoms, or −1 where it parts no two atoms of a community.
    var lows = [Int32](repeating: -1, count: kinds.count)
    var counts = [Int32](repeating: 0, count: atomCount + 1)
    for edge in kinds.indices {
      let left = Int(mesh.face(2 * edge))
      let right = Int(mesh.face(2 * edge + 1))
      guard atoms[left] != atoms[right], atoms[left] >= 0, atoms[right] >= 0,
        communities[left] == communities[right]
      else { continue }
      lows[edge] = min(atoms[left], atoms[right])
      counts[Int(lows[edge]) + 1] += 1
    }
    for atom in 0..<atomCount { counts[atom + 1] += counts[atom] }
    offsets = counts
    var filed = [Int32](repeating: 0, count: Int(counts[atomCount]))
    for edge in lows.indices where lows[edge] >= 0 {
      let low = Int(lows[edge])
      filed[Int(counts[low])] = Int32(truncatingIfNeeded: edge)
      counts[low] += 1
    }
    edges = filed
  }

  /// The borders in order of their atoms.
  ///
  /// - Parameter minimum: metres; a shorter border is no neighbourhood, as a corner is none.
  /// - Complexity: O(*n*): an atom has few edges.
  func borders(minimum: Double, _ workers: Workers) throws(Failure) -> [AtomBorder] {
    let chunks = try workers.map(0..<(offsets.count - 1), chunk: Self.chunk) {
      (range) throws(Failure) in
      var borders: [AtomBorder] = []
      var near: [(high: Int32, edge: Int32)] = []
      for low in range { append(bordersOf: low, minimum: minimum, to: &borders, &near) }
      return borders
    }
    var borders: [AtomBorder] = []
    borders.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
    for chunk in chunks { borders += chunk }
    return borders
  }

  private func append(
    bordersOf low: Int, minimum: Double, to borders: inout [AtomBorder],
    _ near: inout [(high: Int32, edge: Int32)]
  ) {
    near.removeAll(keepingCapacity: true)
    for i in Int(offsets[low])..<Int(offsets[low + 1]) {
      let edge = Int(edges[i])
      let high = max(atoms[Int(mesh.face(2 * edge))], atoms[Int(mesh.face(2 * edge + 1))])
      near.append((high, edges[i]))
    }
    // Edges stay in their order, in which lengths are added.
    near.sort { ($0.high, $0.edge) < ($1.high, $1.edge) }
    var i = 0
    while i < near.count {
      let high = near[i].high
      var lengths = KindLengths()
      while i < near.count, near[i].high == high {
        lengths[kinds[Int(near[i].edge)]] += mesh.length(2 * Int(near[i].edge))
        i += 1
      }
      guard lengths.total >= minimum else { continue }
      borders.append(AtomBorder(a: Int32(truncatingIfNeeded: low), b: high, lengths: lengths))
    }
  }
}
