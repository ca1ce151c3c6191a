import Formats
import Geometry
import Publishing
import TestSupport
import Testing

/// Squares of a board, each letter one area: letters that stand side by side adjoin.
private func areas(_ rows: [String]) throws -> (letters: [Character], geometry: GeometryColumn) {
  let letters = Array(Set(rows.joined())).sorted()
  var geometry = GeometryColumn()
  for letter in letters {
    var polygons: [Polygon] = []
    for (y, row) in rows.enumerated() {
      for (x, other) in row.enumerated() where other == letter {
        let (x, y) = (Double(x), Double(y))
        let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
        polygons.append(
          Polygon(exterior: try Ring(corners.map { Position(x: $0.0, y: $0.1) })))
      }
    }
    geometry.append(MultiPolygon(polygons))
  }
  return (letters, geometry)
}

/// Pairs of letters side by side.
private func sides(_ rows: [String]) -> Set<Set<Character>> {
  let board = rows.map(Array.init)
  var pairs: Set<Set<Character>> = []
  for y in board.indices {
    for x in board[y].indices {
      if x + 1 < board[y].count { pairs.insert([board[y][x], board[y][x + 1]]) }
      if y + 1 < board.count { pairs.insert([board[y][x], board[y + 1][x]]) }
    }
  }
  return pairs.filter { $0.count == 2 }
}

@Suite struct MapColouringTests {
  @Test func `Areas with a common border differ, and four that meet at a corner differ too`()
    throws
  {
    let (letters, geometry) = try areas(["AB", "CD"])
    let colours = MapColouring.colours(geometry)
    #expect(letters.count == 4 && Set(colours).count == 4)
  }

  @Test func `An area around another has another colour`() throws {
    let (_, geometry) = try areas(["AAA", "ABA", "AAA"])
    #expect(Set(MapColouring.colours(geometry)).count == 2)
  }

  @Test func `Rows without a shape have a colour as well`() {
    var geometry = GeometryColumn()
    geometry.appendNull()
    geometry.appendNull()
    #expect(MapColouring.colours(geometry).count == 2)
    #expect(MapColouring.colours(GeometryColumn()).isEmpty)
  }
}

@Suite struct MapColouringProperties {
  #if DEBUG
    static let seeds = 0..<40
  #else
    static let seeds = 0..<3_000
  #endif

  @Test(arguments: seeds)
  func `On any board no two areas with a common border have the same colour`(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let size = Int.random(in: 2...9, using: &chance)
    let kinds = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".prefix(Int.random(in: 2...26, using: &chance)))
    let rows = (0..<size).map { _ in
      String((0..<size).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &chance)] })
    }
    let (letters, geometry) = try areas(rows)
    let colours = MapColouring.colours(geometry)
    for pair in sides(rows) {
      let rows = pair.compactMap { letters.firstIndex(of: $0) }
      #expect(colours[rows[0]] != colours[rows[1]], "\(pair) in \(rows)")
    }
  }

  /// On a board of single squares, which is a map in the plane.
  @Test(arguments: seeds)
  func `A map in the plane needs six colours at most`(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    // Bricks of one or two squares, each another letter.
    var next = 0x4E00
    let size = Int.random(in: 2...8, using: &chance)
    let rows = (0..<size).map { _ -> String in
      var row = ""
      while row.count < size {
        guard let scalar = Unicode.Scalar(next) else { break }
        row += String(repeating: Character(scalar), count: Int.random(in: 1...2, using: &chance))
        next += 1
      }
      return String(row.prefix(size))
    }
    let colours = MapColouring.colours(try areas(rows).geometry)
    #expect((colours.max() ?? 0) < 6)
  }
}
