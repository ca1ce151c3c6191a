import Districting
import TestSupport

/// Graphs of square lots, 20 m each; lots side by side adjoin.
enum LotTown {
  static let lot = 20.0

  /// A town drawn with words: a number is a lot with so many households, a letter after it its
  /// compound, `.` is no lot, `=` between two columns a main road.
  static func drawn(_ text: String) throws -> AtomGraph {
    var lots: [(column: Int, row: Int, weight: Int, compound: Int?)] = []
    var roads: Set<Int> = []
    for (row, line) in text.split(separator: "\n").enumerated() {
      var column = 0
      for word in line.split(separator: " ") {
        if word == "=" {
          roads.insert(column - 1)
          continue
        }
        if let weight = Int(word.prefix { $0.isNumber }) {
          let letter = word.last.flatMap { $0.isLetter ? $0.asciiValue : nil }
          lots.append((column, row, weight, letter.map(Int.init)))
        }
        column += 1
      }
    }
    return try graph(lots, roads)
  }

  /// A random town: half its lots without households, compounds of 2 × 2 lots, a main road.
  static func random(seed: UInt64) throws -> AtomGraph {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...10, using: &random)
    var lots: [(column: Int, row: Int, weight: Int, compound: Int?)] = []
    for row in 0..<Int.random(in: 1...10, using: &random) {
      for column in 0..<width where Int.random(in: 0..<10, using: &random) > 0 {
        let weight = Bool.random(using: &random) ? 0 : Int.random(in: 1...80, using: &random)
        let isOpen = (row / 2 + column / 2) % 3 == 0
        lots.append((column, row, weight, isOpen ? nil : row / 2 * 100 + column / 2))
      }
    }
    return try graph(lots, [Int.random(in: 0...12, using: &random)])
  }

  private static func graph(
    _ lots: [(column: Int, row: Int, weight: Int, compound: Int?)], _ roads: Set<Int>
  ) throws -> AtomGraph {
    let atoms = lots.map { one in
      AtomGraph.Atom(
        x: Double(one.column) * lot, y: -Double(one.row) * lot, weight: one.weight,
        area: lot * lot, perimeter: 4 * lot, compound: one.compound)
    }
    var borders: [AtomGraph.Border] = []
    for (a, one) in lots.enumerated() {
      for (b, other) in lots.enumerated() where b > a {
        let (across, down) = (other.column - one.column, other.row - one.row)
        guard abs(across) + abs(down) == 1 else { continue }
        let isRoad = across != 0 && roads.contains(min(one.column, other.column))
        // Of many lengths, so that one neighbour is nearest.
        let length = Double(1 + (7 * a + 3 * b) % 20)
        borders.append(.init(a, b, length: length, kind: isRoad ? .priced : .free))
      }
    }
    return try AtomGraph(atoms: atoms, borders: borders)
  }
}

extension AtomGraph {
  /// The sides of an atom: its neighbours with the border they share.
  func sides(of atom: Int) -> [(other: Int, length: Double, isPriced: Bool)] {
    (offsets[atom]..<offsets[atom + 1]).map { (Int(neighbours[$0]), lengths[$0], isPriced[$0]) }
  }

  /// Whether the atoms of each label hang together.
  func areConnected(_ labels: [Int]) -> Bool {
    var seen: Set<Int> = []
    var begun: Set<Int> = []
    for atom in 0..<count where !seen.contains(atom) {
      guard begun.insert(labels[atom]).inserted else { return false }
      var reached = [atom]
      seen.insert(atom)
      while let next = reached.popLast() {
        for side in sides(of: next)
        where labels[side.other] == labels[atom] && seen.insert(side.other).inserted {
          reached.append(side.other)
        }
      }
    }
    return true
  }
}
