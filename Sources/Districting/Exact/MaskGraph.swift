/// A set of atoms, as bits.
typealias AtomMask = UInt128

/// A component of at most 128 atoms whose sets are bit masks.
///
/// Bits stand across the longer extent, which keeps the frontier of a partition short.
struct MaskGraph {
  static let mostAtoms = 128

  /// The atom of the component that each bit stands for.
  let atoms: [Int]
  let adjacent: [AtomMask]
  /// What an atom adds to a cell, zones and compounds apart.
  let sums: [Sums]
  /// The bit of its zone, and of its compound if it has one.
  let zones: [AtomMask]
  let compounds: [AtomMask]
  /// Atoms that adjoin others of the component than these.
  let rim: AtomMask
  /// Metres bit *i* shares with bit *j*, at *i* · count + *j*.
  let borders: [Double]
  /// What the households of bit *i* cost where bit *j* is the centre, at *j* · count + *i*; empty
  /// where centres are centroids.
  let distances: [Double]

  var count: Int { atoms.count }
  var all: AtomMask { AtomMask.max >> AtomMask(Self.mostAtoms - count) }

  /// - Returns: nil where there are more atoms than bits, or none.
  init?(_ graph: ComponentGraph, center: PartitionOptions.Center) {
    self.init(graph, Array(0..<graph.count), center: center)
  }

  /// The part of `graph` that has `atoms` alone.
  ///
  /// - Returns: nil where there are more atoms than bits, or none.
  init?(_ graph: ComponentGraph, _ atoms: [Int], center: PartitionOptions.Center = .centroid) {
    guard !atoms.isEmpty, atoms.count <= Self.mostAtoms else { return nil }
    let count = atoms.count
    let order = Self.acrossExtent(atoms, graph)
    var bits: [Int: Int] = [:]
    for (bit, atom) in order.enumerated() { bits[atom] = bit }
    var adjacent = [AtomMask](repeating: 0, count: count)
    var borders = [Double](repeating: 0, count: count * count)
    var rim: AtomMask = 0
    for (bit, atom) in order.enumerated() {
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        guard let other = bits[graph.neighbours[side]] else {
          rim |= 1 << AtomMask(bit)
          continue
        }
        adjacent[bit] |= 1 << AtomMask(other)
        borders[bit * count + other] += graph.lengths[side]
      }
    }
    self.atoms = order
    self.adjacent = adjacent
    self.borders = borders
    self.rim = rim
    sums = order.map { atom in
      var sums = graph.sums[atom]
      (sums.zones, sums.compounds) = (0, 0)
      return sums
    }
    zones = order.map { Self.bit(graph.zones[$0]) }
    compounds = order.map { Self.bit(graph.compounds[$0]) }
    distances = center == .member ? MemberCentre.costs(graph, order) : []
  }

  /// The bit of a kind, none for -1; nor for more kinds than bits, as part of a graph may have.
  private static func bit(_ kind: Int) -> AtomMask {
    kind >= 0 && kind < mostAtoms ? 1 << AtomMask(kind) : 0
  }

  private static func acrossExtent(_ atoms: [Int], _ graph: ComponentGraph) -> [Int] {
    func extent(_ column: [Double]) -> Double {
      (atoms.map { column[$0] }.max() ?? 0) - (atoms.map { column[$0] }.min() ?? 0)
    }
    let isWide = extent(graph.x) >= extent(graph.y)
    let (along, across) = isWide ? (graph.x, graph.y) : (graph.y, graph.x)
    return atoms.sorted { (along[$0], across[$0], $0) < (along[$1], across[$1], $1) }
  }

  /// The households of a set, an oversize atom counted as the upper end of the band.
  func weight(of mask: AtomMask) -> Int {
    var weight = 0
    var left = mask
    while left != 0 {
      weight += sums[left.trailingZeroBitCount].weight
      left &= left - 1
    }
    return weight
  }

  /// The atoms that adjoin one of `mask`, those of `mask` among them.
  func neighbours(of mask: AtomMask) -> AtomMask {
    var reached: AtomMask = 0
    var left = mask
    while left != 0 {
      reached |= adjacent[left.trailingZeroBitCount]
      left &= left - 1
    }
    return reached
  }

  /// The connected part of `mask` around the lowest bit of `seeds`, or as much of it as weighs
  /// `enough`.
  func part(
    of mask: AtomMask, from seeds: AtomMask, enough: Int
  ) -> (mask: AtomMask, weight: Int) {
    var part = seeds & (0 &- seeds)
    var fresh = part
    var weight = 0
    while fresh != 0, weight < enough {
      let bit = fresh.trailingZeroBitCount
      fresh &= fresh - 1
      weight += sums[bit].weight
      let reached = adjacent[bit] & mask & ~part
      part |= reached
      fresh |= reached
    }
    return (part, weight)
  }
}
