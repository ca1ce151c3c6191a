/// One connected component with atoms numbered from 0, as the search wants it.
struct ComponentGraph {
  /// A zero-household atom weighs 3 % of the mean atom: enough that cells do not grow ragged arms
  /// of schools and shops, too little to move a centre (PEERS.md, Partition S0).
  static let pseudoWeight = 0.03

  /// The numbers of the atoms in the whole graph, ascending.
  let atoms: [Int]
  /// What each atom adds to a cell; positions are relative to the first atom, so that squares
  /// keep their digits.
  let sums: [Sums]
  let x: [Double]
  let y: [Double]
  /// From 0, by atom.
  let zones: [Int]
  /// From 0, by atom; -1 where none.
  let compounds: [Int]
  let zoneCount: Int
  let compoundCount: Int
  let offsets: [Int]
  let neighbours: [Int]
  let lengths: [Double]
  /// Square metres of all atoms, or of the box around them where areas are unknown.
  let area: Double
  /// The cells that a redraw should keep.
  var oldCells = OldCells.none

  var count: Int { atoms.count }

  /// - Parameters:
  ///   - local: by atom of `graph`, its number inside its component.
  ///   - zones: by atom of `graph`.
  init(
    of atoms: [Int], in graph: AtomGraph, local: [Int32], zones allZones: [Int], band: Band
  ) {
    self.atoms = atoms
    let origin = atoms.first.map { graph.atoms[$0] } ?? AtomGraph.Atom(x: 0, y: 0, weight: 0)
    let total = atoms.reduce(0) { $0 + graph.atoms[$1].weight }
    let pseudo = total == 0 ? 1 : Self.pseudoWeight * Double(total) / Double(atoms.count)
    x = atoms.map { graph.atoms[$0].x - origin.x }
    y = atoms.map { graph.atoms[$0].y - origin.y }
    let extent = Self.boxArea(x, y)
    let known = atoms.reduce(0) { $0 + graph.atoms[$1].area }
    area = known > 0 ? known : extent
    zones = Self.renumbered(atoms.map { allZones[$0] })
    compounds = Self.renumbered(atoms.map { graph.atoms[$0].compound })
    zoneCount = (zones.max() ?? -1) + 1
    compoundCount = (compounds.max() ?? -1) + 1
    var sums: [Sums] = []
    var offsets = [0]
    var neighbours: [Int] = []
    var lengths: [Double] = []
    for (index, atom) in atoms.enumerated() {
      let data = graph.atoms[atom]
      let inertia = Double(data.weight) + pseudo
      let capped = min(data.weight, band.upper)
      sums.append(
        Sums(
          weight: capped, excess: data.weight - capped, inertia: inertia, x: inertia * x[index],
          y: inertia * y[index],
          square: inertia * (x[index] * x[index] + y[index] * y[index]),
          perimeter: data.perimeter, zones: 1, compounds: compounds[index] < 0 ? 0 : 1))
      for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
        neighbours.append(Int(local[Int(graph.neighbours[side])]))
        lengths.append(graph.lengths[side])
      }
      offsets.append(neighbours.count)
    }
    self.sums = sums
    self.offsets = offsets
    self.neighbours = neighbours
    self.lengths = lengths
  }

  private static func boxArea(_ x: [Double], _ y: [Double]) -> Double {
    guard let west = x.min(), let east = x.max(), let south = y.min(), let north = y.max()
    else { return 0 }
    return (east - west) * (north - south)
  }

  /// Numbers from 0 in order of appearance; nil becomes -1.
  private static func renumbered(_ keys: [Int?]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return keys.map { key in
      guard let key else { return -1 }
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
  }
}
