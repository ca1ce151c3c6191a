package import Formats
internal import Geometry

/// Colours for areas so that no two with a common border have the same.
///
/// Areas that adjoin have equal edges, as the cells of one mesh do. Colours are given in the order
/// in which areas of fewest neighbours are taken away last (Matula and Beck 1983): a map in the
/// plane needs six at most so, and nearly always five. Where it costs nothing, areas that meet at a
/// corner differ too, and all colours are used about as often.
package enum MapColouring {
  /// A colour from 0 for each row.
  ///
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package static func colours(_ geometry: GeometryColumn) -> [Int] {
    let borders = Borders(geometry)
    var colours = [Int](repeating: -1, count: geometry.count)
    var used: [Int] = Array(repeating: 0, count: preferred)
    for row in borders.smallestLast() {
      let taken = Set(borders.edges.of(row).map { colours[Int($0)] })
      let met = Set(borders.corners.of(row).map { colours[Int($0)] })
      let free = used.indices.filter { !taken.contains($0) }
      let best = free.min {
        (met.contains($0) ? 1 : 0, used[$0], $0) < (met.contains($1) ? 1 : 0, used[$1], $1)
      }
      if let best {
        colours[row] = best
        used[best] += 1
      } else {
        // Areas of several parts can need more than a map in the plane.
        colours[row] = used.count
        used.append(1)
      }
    }
    return colours
  }

  /// What a map in the plane gets by with.
  private static let preferred = 6

  /// The pairs of areas with a common edge, and those that meet at a corner.
  static func adjoining(_ geometry: GeometryColumn) -> [[Int]] {
    let borders = Borders(geometry)
    return (0..<geometry.count).map { borders.edges.of($0).map(Int.init).sorted() }
  }

  /// Rows and their neighbours, end to end.
  struct Neighbours {
    private var offsets: [Int]
    private var rows: [Int32]

    /// - Parameter pairs: each in both directions, sorted.
    init(_ pairs: [(Int32, Int32)], count: Int) {
      offsets = [Int](repeating: 0, count: count + 1)
      rows = pairs.map(\.1)
      for pair in pairs { offsets[Int(pair.0) + 1] += 1 }
      for row in 0..<count { offsets[row + 1] += offsets[row] }
    }

    func of(_ row: Int) -> ArraySlice<Int32> { rows[offsets[row]..<offsets[row + 1]] }
  }

  struct Borders {
    let edges: Neighbours
    let corners: Neighbours
    private let count: Int

    init(_ geometry: GeometryColumn) {
      count = geometry.count
      let vertices = Self.vertices(geometry)
      var touching: [(Int32, Int32)] = []
      Self.pairs(vertices.places.indices.map { (vertices.places[$0], -1, vertices.rows[$0]) }) {
        touching.append(($0, $1))
      }
      corners = Neighbours(Self.bothWays(touching), count: count)
      var sides: [(Int32, Int32, Int32)] = []
      for (from, to, row) in vertices.edges {
        let (a, b) = (vertices.places[from], vertices.places[to])
        if a != b { sides.append((min(a, b), max(a, b), row)) }
      }
      var sharing: [(Int32, Int32)] = []
      Self.pairs(sides) { sharing.append(($0, $1)) }
      edges = Neighbours(Self.bothWays(sharing), count: count)
    }

    /// Hands on each pair of rows that have an entry in common.
    private static func pairs(
      _ entries: [(Int32, Int32, Int32)], _ found: (Int32, Int32) -> Void
    ) {
      let entries = entries.sorted { $0 < $1 }
      var start = 0
      for index in entries.indices {
        let entry = entries[index]
        if entry.0 != entries[start].0 || entry.1 != entries[start].1 { start = index }
        for other in start..<index where entries[other].2 != entry.2 {
          found(entries[other].2, entry.2)
        }
      }
    }

    private static func bothWays(_ pairs: [(Int32, Int32)]) -> [(Int32, Int32)] {
      let all = (pairs + pairs.map { ($0.1, $0.0) }).sorted { $0 < $1 }
      var unique: [(Int32, Int32)] = []
      for pair in all where unique.last.map({ $0 != pair }) ?? true { unique.append(pair) }
      return unique
    }

    /// The rows in the order in which they are to be coloured.
    func smallestLast() -> [Int] {
      var degree = (0..<count).map { edges.of($0).count }
      var buckets = [[Int]](repeating: [], count: (degree.max() ?? 0) + 1)
      for row in (0..<count).reversed() { buckets[degree[row]].append(row) }
      var isTaken = [Bool](repeating: false, count: count)
      var order: [Int] = []
      var least = 0
      while order.count < count {
        while least < buckets.count, buckets[least].isEmpty { least += 1 }
        guard least < buckets.count, let row = buckets[least].popLast() else { break }
        guard !isTaken[row], degree[row] == least else { continue }
        isTaken[row] = true
        order.append(row)
        for other in edges.of(row) where !isTaken[Int(other)] {
          degree[Int(other)] -= 1
          buckets[degree[Int(other)]].append(Int(other))
          least = min(least, degree[Int(other)])
        }
      }
      return order.reversed()
    }

    /// A number for each place that vertices stand on, the rows of vertices, and edges as pairs of
    /// vertices.
    private static func vertices(_ geometry: GeometryColumn)
      -> (places: [Int32], rows: [Int32], edges: [(Int, Int, Int32)])
    {
      let positions = geometry.positions
      var rows = [Int32](repeating: 0, count: positions.count)
      var edges: [(Int, Int, Int32)] = []
      for row in 0..<geometry.count {
        for part in geometry.parts(ofRow: row) {
          for ring in geometry.rings(ofPart: part) {
            let range = geometry.positions(ofRing: ring)
            for index in range {
              rows[index] = Int32(row)
              if index > range.lowerBound { edges.append((index - 1, index, Int32(row))) }
            }
          }
        }
      }
      let order = positions.indices.sorted {
        (positions[$0].x, positions[$0].y) < (positions[$1].x, positions[$1].y)
      }
      var places = [Int32](repeating: 0, count: positions.count)
      var place: Int32 = -1
      for (index, vertex) in order.enumerated() {
        let isSame = index > 0 && positions[order[index - 1]] == positions[vertex]
        if !isSame { place += 1 }
        places[vertex] = place
      }
      return (places, rows, edges)
    }
  }
}
