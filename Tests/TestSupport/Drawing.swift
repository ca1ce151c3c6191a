package import Diagnostics
package import Geometry

/// A map drawn with letters.
///
/// Each letter or digit is a position, one step per column to the east and one per row to the
/// south; everything else is decoration.
///
///     let map = Drawing("""
///       A---B
///       |   |
///       D---C
///       """, step: 10)
package struct Drawing {
  private var positions: [Character: Position] = [:]

  package init(_ text: String, step: Double = 10) {
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for (column, letter) in line.enumerated() where letter.isLetter || letter.isNumber {
        positions[letter] = Position(x: Double(column) * step, y: -Double(row) * step)
      }
    }
  }

  package subscript(letter: Character) -> Position {
    guard let position = positions[letter] else { fatalError("the drawing has no \(letter)") }
    return position
  }

  /// The ring through `letters`, closed for you.
  package func ring(_ letters: String) throws(Failure) -> Ring {
    try Ring((letters + letters.prefix(1)).map { self[$0] })
  }

  package func polygon(_ letters: String, holes: [String] = []) throws(Failure) -> Polygon {
    var rings: [Ring] = []
    for hole in holes { rings.append(try ring(hole)) }
    return Polygon(exterior: try ring(letters), holes: rings)
  }

  package func line(_ letters: String) throws(Failure) -> LineString {
    try LineString(letters.map { self[$0] })
  }
}
