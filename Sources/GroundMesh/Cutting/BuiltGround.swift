internal import Diagnostics
internal import Geometry
internal import GeometryEngine

/// The ground around buildings, where nobody says how far it reaches.
///
/// Buildings are first drawn on a lattice, grown there, and only the outline is rounded: joining
/// the disks around 50,000 points takes GEOS minutes, because each crosses dozens of others.
struct BuiltGround {
  /// Metres; the outline follows buildings no nearer than this.
  private static let square = 20.0
  /// Squares that ground reaches from a building's: 50 m to 70 m, so that a house stands free, and
  /// houses 120 m apart are one settlement.
  private static let reach = 3
  /// Gaps up to twice this wide, as a street between two settlements, are ground.
  private static let bridging = 30.0
  /// Corners that point outwards are rounded so wide.
  private static let rounding = 20.0
  /// Ponds and squares in the middle up to this size are ground, too; in m².
  private static let smallestHole = 20_000.0

  private let origin: Position
  /// Rows above columns, ascending: squares that are ground.
  private let squares: [UInt64]

  init(around positions: [Position]) {
    let box = Box(around: positions).expanded(by: Double(Self.reach + 1) * Self.square)
    origin = box.isEmpty ? Position(x: 0, y: 0) : Position(x: box.minX, y: box.minY)
    var built: [UInt64] = []
    built.reserveCapacity(positions.count)
    for position in positions {
      let column = UInt64((position.x - box.minX) / Self.square)
      built.append(UInt64((position.y - box.minY) / Self.square) << 32 | column)
    }
    RadixOrder.sortUnique(&built)
    var squares: [UInt64] = []
    for row in -Self.reach...Self.reach {
      for column in -Self.reach...Self.reach
      where row * row + column * column <= Self.reach * Self.reach {
        for key in built { squares.append(key &+ UInt64(bitPattern: Int64(row << 32 + column))) }
      }
    }
    RadixOrder.sortUnique(&squares)
    self.squares = squares
  }

  /// The outline, its corners rounded.
  ///
  /// - Throws: `geometry.engine.failed`.
  func shape() throws(Failure) -> MultiPolygon {
    let rounded = try runs().union()
      .buffered(by: Self.bridging, quadrantSegments: 2)
      .buffered(by: -Self.bridging - Self.rounding, quadrantSegments: 2)
      .buffered(by: Self.rounding, quadrantSegments: 2)
    return MultiPolygon(
      rounded.polygons.map { polygon in
        Polygon(
          exterior: polygon.exterior, holes: polygon.holes.filter { $0.area > Self.smallestHole })
      })
  }

  /// Rectangles of squares side by side in a row.
  private func runs() -> [Polygon] {
    var runs: [Polygon] = []
    var first = 0
    for i in squares.indices {
      if i + 1 < squares.count, squares[i + 1] == squares[i] + 1 { continue }
      runs.append(rectangle(from: squares[first], to: squares[i]))
      first = i + 1
    }
    return runs
  }

  private func rectangle(from first: UInt64, to last: UInt64) -> Polygon {
    let minX = origin.x + Double(first & 0xFFFF_FFFF) * Self.square
    let maxX = origin.x + Double(last & 0xFFFF_FFFF + 1) * Self.square
    let minY = origin.y + Double(first >> 32) * Self.square
    let maxY = origin.y + Double(first >> 32 + 1) * Self.square
    let start = Position(x: minX, y: minY)
    return Polygon(
      exterior: Ring(unchecked: [
        start, Position(x: maxX, y: minY), Position(x: maxX, y: maxY), Position(x: minX, y: maxY),
        start,
      ]))
  }
}
