package import Diagnostics

/// The smallest pieces a plan is made of, and which of them adjoin.
///
/// Columns by atom; the neighbours of atom *i* stand in `neighbours[offsets[i]..<offsets[i + 1]]`,
/// ascending, with the shared border beside them. A border no cell may cross is simply absent.
package struct AtomGraph: Sendable {
  /// One atom: a building with its ground, a stack of towers, a statistical zone.
  package struct Atom: Hashable, Sendable {
    /// Metres.
    package var x: Double
    package var y: Double
    /// Households.
    package var weight: Int
    /// Square metres; 0 where unknown.
    package var area: Double
    /// Metres, borders included; raised to the sum of the borders where it is less.
    package var perimeter: Double
    /// The compound it belongs to, by any number; nil where none.
    package var compound: Int?

    package init(
      x: Double, y: Double, weight: Int, area: Double = 0, perimeter: Double = 0,
      compound: Int? = nil
    ) {
      self.x = x
      self.y = y
      self.weight = weight
      self.area = area
      self.perimeter = perimeter
      self.compound = compound
    }
  }

  /// What lies on a border.
  package enum BorderKind: Hashable, Sendable {
    /// Nothing a cell should mind.
    case free
    /// A main road, a railway, a river with a bridge: a cell may cross it, at a price.
    case priced
  }

  /// A border two atoms share; the order of the two does not matter.
  package struct Border: Hashable, Sendable {
    package var first: Int
    package var second: Int
    /// Metres, above 0.
    package var length: Double
    package var kind: BorderKind

    package init(_ first: Int, _ second: Int, length: Double, kind: BorderKind = .free) {
      self.first = first
      self.second = second
      self.length = length
      self.kind = kind
    }
  }

  package let atoms: [Atom]
  package let offsets: [Int]
  package let neighbours: [Int32]
  /// Metres, as `neighbours`.
  package let lengths: [Double]
  /// As `neighbours`.
  package let isPriced: [Bool]

  package var count: Int { atoms.count }
}

extension AtomGraph {
  /// Builds the graph; several borders of the same two atoms count as one, priced only if all
  /// are: where a part is free, a cell need not cross the road.
  ///
  /// - Throws: `districting.atom.…` or `districting.border.…` for the first unusable one.
  /// - Complexity: O(*n* + *m*) for *m* borders.
  package init(atoms: [Atom], borders: [Border]) throws(Failure) {
    try Self.check(atoms)
    try Self.check(borders, atoms: atoms.count)
    let sides = BorderSides(borders, atoms: atoms.count)
    var rows = BorderRows(atoms: atoms.count, sides: 2 * borders.count)
    var raised = atoms
    for atom in atoms.indices {
      rows.append(sides, of: atom, borders)
      raised[atom].perimeter = max(atoms[atom].perimeter, rows.lastBorders)
    }
    self.atoms = raised
    offsets = rows.offsets
    neighbours = rows.neighbours
    lengths = rows.lengths
    isPriced = rows.isPriced
  }

  private static func check(_ atoms: [Atom]) throws(Failure) {
    for (number, atom) in atoms.enumerated() {
      let sizes = atom.area + atom.perimeter
      guard atom.x.isFinite, atom.y.isFinite, sizes.isFinite, atom.weight >= 0 else {
        throw Failure(.atomUnusable, ["atom": .integer(number)])
      }
    }
  }

  private static func check(_ borders: [Border], atoms: Int) throws(Failure) {
    for (number, border) in borders.enumerated() {
      for atom in [border.first, border.second] where !(0..<atoms).contains(atom) {
        throw Failure(
          .borderUnknownAtom,
          ["border": .integer(number), "atom": .integer(atom), "last": .integer(atoms - 1)])
      }
      guard border.first != border.second else {
        throw Failure(
          .borderToItself, ["border": .integer(number), "atom": .integer(border.first)])
      }
      guard border.length.isFinite, border.length > 0 else {
        throw Failure(.borderLength, ["border": .integer(number)])
      }
    }
  }
}
