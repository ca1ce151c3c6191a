internal import Geometry
internal import Glibc

/// Baidu's offset over GCJ-02, by the public formula.
///
/// A turn and a stretch about 0° 0°, both with a wave, and a step aside. The closed formula in
/// circulation for the way back is off by up to 0.217 m, so the way back is iterated.
enum BD09 {
  /// From GCJ-02 to BD-09.
  static func offset(_ position: Position) -> Position {
    GCJ02.area.contains(position) ? shifted(position) : position
  }

  /// From BD-09 to GCJ-02; near the edge of the rectangle the inside is taken.
  static func restored(_ position: Position) -> Position {
    guard GCJ02.area.expanded(by: reach).contains(position) else { return position }
    let origin = undo(position, shifted)
    return GCJ02.areaWithEdge.contains(origin) ? origin : position
  }

  /// More than any offset, in degrees.
  private static let reach = 0.02
  private static let wavesPerDegree = Double.pi * 3000 / 180

  private static func shifted(_ position: Position) -> Position {
    let x = position.x
    let y = position.y
    let radius = (x * x + y * y).squareRoot() + 0.000_02 * sin(y * wavesPerDegree)
    let angle = atan2(y, x) + 0.000_003 * cos(x * wavesPerDegree)
    return Position(x: radius * cos(angle) + 0.0065, y: radius * sin(angle) + 0.006)
  }
}
