package import Districting

/// The text form of the towns: counts, atoms, adjacencies.
package enum TownFile {
  /// The file has fewer numbers than its first line promises.
  struct EndsEarly: Error {}

  package static func graph(_ text: String) throws -> AtomGraph {
    var numbers = text.split(whereSeparator: \.isWhitespace).lazy.compactMap { Double($0) }
      .makeIterator()
    func next() throws -> Double {
      guard let number = numbers.next() else { throw EndsEarly() }
      return number
    }
    let (atomCount, borderCount) = (Int(try next()), Int(try next()))
    let atoms = try (0..<atomCount).map { _ in
      var atom = AtomGraph.Atom(x: try next(), y: try next(), weight: Int(try next()))
      let compound = Int(try next())
      atom.compound = compound < 0 ? nil : compound
      atom.area = try next()
      atom.perimeter = try next()
      return atom
    }
    let borders = try (0..<borderCount).map { _ in
      AtomGraph.Border(
        Int(try next()), Int(try next()), length: try next(),
        kind: try next() == 0 ? .free : .priced)
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }
}
