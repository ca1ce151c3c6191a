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
    let metres = displacement(x, y)
    let north = metres.north / meridianRadius
    let east = metres.east / parallelRadius
    return Position(x: position.x + east * 180 / .pi, y: position.y + north * 180 / .pi)
  }

  private static func displacement(_ x: Double, _ y: Double) -> (north: Double, east: Double) {
    let third = sin(x * .pi / 3)
    let thirdCosine = cos(x * .pi / 3)
    let whole = triple(third)
    let wholeCosine = (4 * thirdCosine * thirdCosine - 3) * thirdCosine
    let double = 2 * whole * wholeCosine
    let shortWaves = 20 * triple(double) + 20 * double
    let yThird = sin(y * .pi / 3)
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
      + 2.0 / 3
      * (shortWaves + 20 * triple(yThird) + 40 * yThird + 160 * sin(y * .pi / 12)
        + 320 * sin(y * .pi / 30))
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
      + 2.0 / 3
      * (shortWaves + 20 * whole + 40 * third + 150 * sin(x * .pi / 12) + 300 * sin(x * .pi / 30))
    return (north, east)
  }

  /// The sine of three times an angle, from its sine: half of the formula's sines are such.
  private static func triple(_ sine: Double) -> Double { (3 - 4 * sine * sine) * sine }
}
