internal import Diagnostics
internal import Districting
internal import Workers

/// A town of square lots in rows, made from a seed: for where the cases are not at hand.
enum SquareTown {
  private static let side = 30.0
  private static let seed: UInt64 = 12
  /// One lot in so many is a school or a shop.
  private static let empties = 8

  /// The lots of a row, where `name` is `squares` with a number.
  static func width(of name: String) -> Int? {
    guard name.hasPrefix("squares"), let width = Int(name.dropFirst(7)), width >= 1 else {
      return nil
    }
    return width
  }

  /// `width`² lots of 0 or 8 to 47 households.
  static func graph(width: Int) throws(Failure) -> AtomGraph {
    var random = SeededRandom(seed: seed)
    let atoms = (0..<width * width).map { lot in
      AtomGraph.Atom(
        x: Double(lot % width) * side, y: Double(lot / width) * side,
        weight: random.below(empties) == 0 ? 0 : 8 + random.below(40), area: side * side,
        perimeter: 4 * side)
    }
    var borders: [AtomGraph.Border] = []
    for lot in atoms.indices {
      if lot % width + 1 < width { borders.append(.init(lot, lot + 1, length: side)) }
      if lot + width < atoms.count { borders.append(.init(lot, lot + width, length: side)) }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }
}
