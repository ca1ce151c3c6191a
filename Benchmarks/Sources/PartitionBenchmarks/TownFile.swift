internal import Diagnostics
internal import Districting
internal import Foundation

/// The text form of a town: counts, atoms, adjacencies.
///
/// Line 1 is atoms and adjacencies; then by atom x, y (metres), households, compound (below 0:
/// none), area (m²) and perimeter (m); then by adjacency two atoms, metres of border, and 1 where
/// a main road runs between them.
enum TownFile {
  static func graph(path: String) throws -> AtomGraph {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var words = text.split(whereSeparator: \.isWhitespace).makeIterator()
    func number() throws -> Double {
      guard let number = words.next().flatMap({ Double($0) }) else {
        throw BadTown(path: path)
      }
      return number
    }
    let (atomCount, borderCount) = (Int(try number()), Int(try number()))
    let atoms = try (0..<atomCount).map { _ in
      var atom = AtomGraph.Atom(x: try number(), y: try number(), weight: Int(try number()))
      let compound = Int(try number())
      atom.compound = compound < 0 ? nil : compound
      atom.area = try number()
      atom.perimeter = try number()
      return atom
    }
    let borders = try (0..<borderCount).map { _ in
      AtomGraph.Border(
        Int(try number()), Int(try number()), length: try number(),
        kind: try number() == 0 ? .free : .priced)
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  struct BadTown: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is no town: a number is missing, or a word is no number" }
  }
}
