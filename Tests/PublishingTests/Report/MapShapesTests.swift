import Formats
import Geometry
import Publishing
import TestSupport
import Testing

/// Borders of a map: each once, and the same for all who share it.
@Suite struct MapShapesTests {
  /// Degrees so near the equator that a step is some 1.1 m east and north.
  private static let degree = 1e-5

  static func column(_ shapes: [[[(Int, Int)]]]) -> GeometryColumn {
    var column = GeometryColumn()
    for rings in shapes {
      for ring in rings {
        for (x, y) in ring + [ring[0]] {
          column.positions.append(Position(x: Double(x) * degree, y: Double(y) * degree))
        }
        column.endRing()
      }
      column.endPart()
      column.endRow(.polygon)
    }
    return column
  }

  static let grid = MapGrid(
    around: Box(minX: -0.01, minY: -0.01, maxX: 0.01, maxY: 0.01), step: 0.5)

  /// The points of a ring, its arcs walked one after another, without the closing point.
  static func points(_ ring: [Int32], _ shapes: MapShapes) -> [[Int32]] {
    var points: [[Int32]] = []
    for arc in ring {
      var (x, y): (Int32, Int32) = (0, 0)
      let steps = shapes.arcs[Int(arc < 0 ? ~arc : arc)]
      var walked: [[Int32]] = []
      for place in stride(from: 0, to: steps.count, by: 2) {
        x += steps[place]
        y += steps[place + 1]
        walked.append([x, y])
      }
      points += (arc < 0 ? walked.reversed() : walked).dropLast()
    }
    return points
  }

  static func expected(_ ring: [(Int, Int)]) -> [[Int32]] {
    ring.map { x, y in
      let point = grid.point(Position(x: Double(x) * degree, y: Double(y) * degree))
      return [point.x, point.y]
    }
  }

  /// Whether two rings are one, wherever they begin.
  static func isSame(_ ring: [[Int32]], _ other: [[Int32]]) -> Bool {
    guard ring.count == other.count else { return false }
    return ring.indices.contains { shift in
      ring.indices.allSatisfy { ring[($0 + shift) % ring.count] == other[$0] }
    }
  }

  @Test func `Two cells side by side have their border once`() {
    let left = [[(0, 0), (10, 0), (10, 10), (0, 10)]]
    let right = [[(10, 0), (20, 0), (20, 10), (10, 10)]]
    let shapes = MapShapes([Self.column([left, right])], on: Self.grid, tolerance: 0)
    #expect(shapes.arcs.count == 3)
    let (first, second) = (shapes.features[0][0], shapes.features[1][0])
    let shared = first.filter { second.contains(~$0) }
    #expect(shared.count == 1)
    #expect(Self.isSame(Self.points(first, shapes), Self.expected(left[0])))
    #expect(Self.isSame(Self.points(second, shapes), Self.expected(right[0])))
  }

  @Test func `A layer on the same borders costs no arcs of its own`() {
    let cells = [
      [[(0, 0), (10, 0), (10, 10), (0, 10)]], [[(10, 0), (20, 0), (20, 10), (10, 10)]],
    ]
    let whole = [[[(0, 0), (10, 0), (20, 0), (20, 10), (10, 10), (0, 10)]]]
    let shapes = MapShapes(
      [Self.column(cells), Self.column(whole)], on: Self.grid, tolerance: 0)
    #expect(shapes.arcs.count == 3)
    #expect(shapes.features.count == 3)
    #expect(Self.isSame(Self.points(shapes.features[2][0], shapes), Self.expected(whole[0][0])))
  }

  @Test func `A cell in another's hole shares its ring the other way round`() {
    let hole = [(4, 4), (4, 6), (6, 6), (6, 4)]
    let outer = [[(0, 0), (10, 0), (10, 10), (0, 10)], hole]
    let inner = [Array(hole.reversed())]
    let shapes = MapShapes([Self.column([outer, inner])], on: Self.grid, tolerance: 0)
    #expect(shapes.arcs.count == 2)
    #expect(shapes.features[0].count == 2)
    #expect(shapes.features[0][1][0] == ~shapes.features[1][0][0])
  }

  @Test func `Points nearly on a line go, corners stay`() {
    let ring = [(0, 0), (50, 0), (100, 0), (100, 100), (50, 130), (0, 100)]
    let shapes = MapShapes([Self.column([[ring]])], on: Self.grid, tolerance: 4)
    let kept = Self.points(shapes.features[0][0], shapes)
    #expect(kept.count == 5)
    #expect(!kept.contains(Self.expected([(50, 0)])[0]))
    #expect(kept.contains(Self.expected([(50, 130)])[0]))
  }

  @Test func `Rows without a shape keep their place`() {
    var column = Self.column([[[(0, 0), (10, 0), (10, 10)]]])
    column.appendNull()
    let shapes = MapShapes([column], on: Self.grid, tolerance: 0)
    #expect(shapes.features.count == 2)
    #expect(shapes.features[1].isEmpty)
  }

  @Test func `The grid is metres at any latitude`() {
    for latitude in [0.0, 30, 46.95, 60] {
      let grid = MapGrid(
        around: Box(minX: 126, minY: latitude - 0.1, maxX: 126.2, maxY: latitude + 0.1), step: 1)
      let north = grid.point(Position(x: 126.1, y: latitude + 0.01))
      // A hundredth of a degree of the meridian: 1105.7 m at the equator, 1117 m at the pole.
      #expect((-1117 ... -1105).contains(Int(north.y)))
      let east = grid.point(Position(x: 126.11, y: latitude))
      let exact: [Double: Int32] = [0: 1113, 30: 965, 46.95: 761, 60: 558]
      #expect(abs(east.x - (exact[latitude] ?? 0)) <= 1, "at \(latitude)")
    }
  }
}

/// Random patchworks of squares: what is put together again is what was cut.
@Suite struct MapShapesProperties {
  @Test(arguments: 0..<20)
  func `Rings come back from their arcs, and simplified borders stay near`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (rows, columns) = (Int.random(in: 1...5, using: &random), 4)
    // Corners are moved, and every side has points of its own, shared by both squares.
    var moved: [[Int]: (Int, Int)] = [:]
    func corner(_ x: Int, _ y: Int) -> (Int, Int) {
      if let known = moved[[x, y]] { return known }
      let place = (
        x * 40 + Int.random(in: -9...9, using: &random),
        y * 40 + Int.random(in: -9...9, using: &random)
      )
      moved[[x, y]] = place
      return place
    }
    var squares: [[(Int, Int)]] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let (x, y) = (column * 2, row * 2)
        let path = [
          (0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1),
        ]
        squares.append(path.map { corner(x + $0.0, y + $0.1) })
      }
    }
    let table = MapShapesTests.column(squares.map { [$0] })
    let exact = MapShapes([table], on: MapShapesTests.grid, tolerance: 0)
    for (square, rings) in zip(squares, exact.features) {
      let (kept, all) = (
        MapShapesTests.points(rings[0], exact), MapShapesTests.expected(square)
      )
      // Points that lie exactly between their neighbours may go.
      #expect(kept.allSatisfy(all.contains))
      for point in all { #expect(Self.distance(point, to: kept) < 1e-9) }
    }
    let tolerance = 20.0
    let rough = MapShapes([table], on: MapShapesTests.grid, tolerance: tolerance)
    #expect(rough.features == exact.features)
    for (square, rings) in zip(squares, rough.features) {
      let kept = MapShapesTests.points(rings[0], rough)
      for point in MapShapesTests.expected(square) {
        #expect(Self.distance(point, to: kept) <= tolerance + 1e-6)
      }
    }
  }

  /// From a point to the nearest side of a ring.
  private static func distance(_ point: [Int32], to ring: [[Int32]]) -> Double {
    let p = Position(x: Double(point[0]), y: Double(point[1]))
    return ring.indices.reduce(.infinity) { least, place in
      let (a, b) = (ring[place], ring[(place + 1) % ring.count])
      let start = Position(x: Double(a[0]), y: Double(a[1]))
      let along = Position(x: Double(b[0]) - start.x, y: Double(b[1]) - start.y)
      let length = along.x * along.x + along.y * along.y
      let share = (p.x - start.x) * along.x + (p.y - start.y) * along.y
      let part = length > 0 ? min(1, max(0, share / length)) : 0
      let (dx, dy) = (p.x - start.x - part * along.x, p.y - start.y - part * along.y)
      return min(least, (dx * dx + dy * dy).squareRoot())
    }
  }
}
