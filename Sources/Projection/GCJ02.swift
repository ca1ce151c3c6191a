package import Geometry
internal import Glibc

/// The offset of Chinese web maps, by the public formula.
///
/// A polynomial and waves of the position relative to 105° E 35° N give metres, which the radii of
/// Krassowsky's ellipsoid turn into degrees.
package enum GCJ02 {
  /// The rectangle the formula calls China, in degrees: 72.004–137.8347 E, 0.8293–55.8271 N.
  ///
  /// It holds much of the neighbours, and Hong Kong, Macau and Taiwan, where maps are not offset.
  package static let area = Box(minX: 72.004, minY: 0.8293, maxX: 137.8347, maxY: 55.8271)

  /// What comes back to an edge may miss it by the last digits: 0.1 mm in degrees.
  static let areaWithEdge = area.expanded(by: 1e-9)

  /// More than any offset, in degrees.
  private static let reach = 0.02

  private static let semiMajorAxis = 6_378_245.0
  /// The square of the eccentricity.
  private static let eccentricity2 = 0.006_693_421_622_965_943_23

  /// From WGS 84 to GCJ-02.
  static func offset(_ position: Position) -> Position {
    area.contains(position) ? shifted(position) : position
  }

  /// From GCJ-02 to WGS 84.
  ///
  /// Near the edge of the rectangle a position can come from both sides; the inside is taken.
  static func restored(_ position: Position) -> Position {
    guard area.expanded(by: reach).contains(position) else { return position }
    let origin = undo(position, shifted)
    return areaWithEdge.contains(origin) ? origin : position
  }

  private static func shifted(_ position: Position) -> Position {
    let x = position.x - 105
    let y = position.y - 35
    let latitude = position.y * .pi / 180
    let sine = sin(latitude)
    let w2 = 1 - eccentricity2 * sine * sine
    let w = w2.squareRoot()
    let meridianRadius = semiMajorAxis * (1 - eccentricity2) / (w2 * w)
    let parallelRadius = semiMajorAxis / w * cos(latitude)
    let north = northMetres(x, y) / meridianRadius
    let east = eastMetres(x, y) / parallelRadius
    return Position(x: position.x + east * 180 / .pi, y: position.y + north * 180 / .pi)
  }

  private static func northMetres(_ x: Double, _ y: Double) -> Double {
    let plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
    return plane + 2.0 / 3
      * (shortWaves(x) + 20 * wave(y) + 40 * wave(y / 3) + 160 * wave(y / 12)
        + 320 * wave(y / 30))
  }

  private static func eastMetres(_ x: Double, _ y: Double) -> Double {
    let plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
    return plane + 2.0 / 3
      * (shortWaves(x) + 20 * wave(x) + 40 * wave(x / 3) + 150 * wave(x / 12)
        + 300 * wave(x / 30))
  }

  private static func shortWaves(_ x: Double) -> Double { 20 * wave(6 * x) + 20 * wave(2 * x) }

  /// One half period for each whole of `turns`.
  private static func wave(_ turns: Double) -> Double { sin(turns * .pi) }
}
