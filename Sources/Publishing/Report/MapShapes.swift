package import Formats
package import Geometry

/// Polygons as arcs on a whole-number grid: each border once, whoever shares it, so that it stays
/// one line however it is simplified.
///
/// A ring is a list of arcs; the arc *a* walked backwards is ~*a*. Arcs are simplified as Douglas
/// and Peucker (1973) have it; their ends stay.
package struct MapShapes: Sendable {
  /// x and y in turn: the first point of an arc, then steps.
  package private(set) var arcs: [[Int32]] = []
  /// For each feature its rings, holes among them: filled by the rule of even and odd.
  package private(set) var features: [[[Int32]]] = []

  /// The rows of `columns`, one after another, in one net of arcs.
  ///
  /// - Parameter tolerance: how far a line may move, in steps of the grid.
  /// - Complexity: O(*n* log *n*) for *n* positions.
  package init(_ columns: [GeometryColumn], on grid: MapGrid, tolerance: Double) {
    var rings: [[Int64]] = []
    var ringCounts: [Int] = []
    for column in columns {
      for row in 0..<column.count {
        let before = rings.count
        for part in column.parts(ofRow: row) {
          for ring in column.rings(ofPart: part) {
            let keys = Self.ring(column.positions[column.positions(ofRing: ring)], grid)
            if keys.count >= 3 { rings.append(keys) }
          }
        }
        ringCounts.append(rings.count - before)
      }
    }
    var net = ArcNet(rings)
    let walked = rings.map { net.walk($0) }
    arcs = net.arcs.map { ArcSimplification.simplified($0, tolerance: tolerance) }
    var next = 0
    for count in ringCounts {
      features.append(Array(walked[next..<next + count]))
      next += count
    }
  }

  /// The points of a ring on the grid, without the closing one and without repetition.
  private static func ring(_ positions: ArraySlice<Position>, _ grid: MapGrid) -> [Int64] {
    var keys: [Int64] = []
    keys.reserveCapacity(positions.count)
    for position in positions {
      let key = grid.key(position)
      if key != keys.last { keys.append(key) }
    }
    while keys.count > 1, keys.first == keys.last { keys.removeLast() }
    return keys
  }
}

/// The whole-number grid that a map is drawn on: metres of a plane around the data.
///
/// Longitude and latitude become east and north by the radii of the ellipsoid at the middle: true
/// there, and within 1 % some 50 km north or south of it. It is for drawing.
package struct MapGrid: Sendable {
  /// Metres between neighbouring points.
  package let step: Double
  private let center: Position
  private let perDegree: (x: Double, y: Double)

  package init(around box: Box, step: Double) {
    self.step = step
    center = box.isEmpty ? Position(x: 0, y: 0) : box.center
    let radians = Double.pi / 180
    let sine = Self.sine(center.y * radians)
    let cosine = (max(0, 1 - sine * sine)).squareRoot()
    let flat = 1 - Self.squaredEccentricity * sine * sine
    let across = Self.semiMajorAxis / flat.squareRoot()
    let along = across * (1 - Self.squaredEccentricity) / flat
    perDegree = (across * cosine * radians / step, along * radians / step)
  }

  /// WGS 84.
  private static let semiMajorAxis = 6_378_137.0
  private static let squaredEccentricity = 0.006_694_379_990_14

  /// By Taylor's series, exact to 1e-10 for latitudes: no C library for one number a map.
  private static func sine(_ angle: Double) -> Double {
    var (term, sum) = (angle, angle)
    for power in stride(from: 2.0, through: 16, by: 2) {
      term *= -angle * angle / (power * (power + 1))
      sum += term
    }
    return sum
  }

  /// East and south of the middle, in steps: pictures count downwards.
  package func point(_ position: Position) -> (x: Int32, y: Int32) {
    let x = ((position.x - center.x) * perDegree.x).rounded()
    let y = ((center.y - position.y) * perDegree.y).rounded()
    return (Int32(clamping: Int(x.isFinite ? x : 0)), Int32(clamping: Int(y.isFinite ? y : 0)))
  }

  func key(_ position: Position) -> Int64 {
    let (x, y) = point(position)
    return Int64(x) << 32 | Int64(UInt32(bitPattern: y))
  }

  static func point(_ key: Int64) -> (x: Int32, y: Int32) {
    (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
  }
}
