import Districting
import TestSupport

/// Towns on a square grid of lots, 20 m each.
enum Town {
  static let lot = 20.0

  /// A town drawn with numbers: each is an atom with so many households, `.` is no atom.
  ///
  /// Lots side by side adjoin.
  static func drawn(_ text: String) throws -> AtomGraph {
    var number: [[Int?]] = []
    var atoms: [AtomGraph.Atom] = []
    for (row, line) in text.split(separator: "\n").enumerated() {
      number.append([])
      for (column, word) in line.split(separator: " ").enumerated() {
        guard let weight = Int(word) else {
          number[row].append(nil)
          continue
        }
        number[row].append(atoms.count)
        atoms.append(atom(column, row, weight))
      }
    }
    var borders: [AtomGraph.Border] = []
    for row in number.indices {
      for (column, here) in number[row].enumerated() {
        guard let here else { continue }
        if column + 1 < number[row].count, let east = number[row][column + 1] {
          borders.append(.init(here, east, length: lot))
        }
        if row + 1 < number.count, column < number[row + 1].count,
          let south = number[row + 1][column]
        {
          borders.append(.init(here, south, length: lot))
        }
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  /// A random town: slabs, towers and empty lots, a road with a price, rivers without a bridge,
  /// compounds of 2 × 2 lots.
  static func random(seed: UInt64) throws -> AtomGraph {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...9, using: &random)
    let height = Int.random(in: 1...9, using: &random)
    let heaviest = [20, 60, 150, 400].randomElement(using: &random) ?? 60
    var atoms: [AtomGraph.Atom] = []
    for row in 0..<height {
      for column in 0..<width {
        let isEmpty = Int.random(in: 0..<6, using: &random) == 0
        var atom = atom(
          column, row, isEmpty ? 0 : Int.random(in: 1...heaviest, using: &random))
        atom.compound = (row + column) % 5 == 0 ? nil : row / 2 * 100 + column / 2
        atoms.append(atom)
      }
    }
    let road = Int.random(in: 0...9, using: &random)
    let river = Int.random(in: 0...9, using: &random)
    var borders: [AtomGraph.Border] = []
    for row in 0..<height {
      for column in 0..<width {
        let here = row * width + column
        if column + 1 < width {
          borders.append(.init(here, here + 1, length: lot, kind: column == road ? .priced : .free))
        }
        let isMissing = row == river || Int.random(in: 0..<12, using: &random) == 0
        if row + 1 < height, !isMissing { borders.append(.init(here, here + width, length: lot)) }
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }

  private static func atom(_ column: Int, _ row: Int, _ weight: Int) -> AtomGraph.Atom {
    AtomGraph.Atom(
      x: (Double(column) + 0.5) * lot, y: -(Double(row) + 0.5) * lot, weight: weight,
      area: lot * lot, perimeter: 4 * lot)
  }
}
