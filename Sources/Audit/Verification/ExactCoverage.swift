internal import Geometry

/// Shapes on whole numbers, so that sums of areas and borders are exact.
///
/// Positions are rounded to a unit below what files hold: a billionth of a degree, a millionth of a
/// metre. Positions that are equal stay equal, so what tiles stays a tiling.
struct ExactShapes: Sendable {
  struct Point: Hashable, Sendable, Comparable {
    let x: Int64
    let y: Int64

    static func < (left: Point, right: Point) -> Bool {
      left.x != right.x ? left.x < right.x : left.y < right.y
    }
  }

  struct Edge: Hashable, Sendable {
    let start: Point
    let end: Point
    var reversed: Edge { Edge(start: end, end: start) }
  }

  /// Edges of each shape, shells counter-clockwise and holes clockwise.
  let edges: [[Edge]]

  /// - Parameter unit: how many whole numbers one unit of the plane has.
  init(_ shapes: [MultiPolygon], unit: Double) {
    edges = shapes.map { shape in
      shape.polygons.flatMap { polygon in
        polygon.wound.rings.flatMap { ring in
          let points = ring.positions.map {
            Point(x: Int64(($0.x * unit).rounded()), y: Int64(($0.y * unit).rounded()))
          }
          return points.indices.dropFirst().map { Edge(start: points[$0 - 1], end: points[$0]) }
        }
      }
    }
  }

  /// Twice the area of a shape, exact, in square units.
  func doubledArea(_ row: Int) -> Int128 {
    edges[row].reduce(Int128(0)) { sum, edge in
      sum + Int128(edge.start.x) * Int128(edge.end.y) - Int128(edge.end.x) * Int128(edge.start.y)
    }
  }

  /// The edges of `parts` that neither meet their opposite nor lie on the border of `whole`, and
  /// those of `whole` that no part has.
  ///
  /// Where there are none, the borders of the parts add up to the border of the whole, so each
  /// place inside lies in exactly one part, and none outside in any: no gap, no overlap.
  func unmatched(_ parts: [Int], against whole: ExactShapes, _ row: Int) -> [Edge] {
    var counts: [Edge: Int] = [:]
    func add(_ edge: Edge, _ number: Int) {
      if edge.start < edge.end {
        counts[edge, default: 0] += number
      } else {
        counts[edge.reversed, default: 0] -= number
      }
    }
    for part in parts { for edge in edges[part] { add(edge, 1) } }
    for edge in whole.edges[row] { add(edge, -1) }
    return counts.filter { $0.value != 0 }.keys
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
