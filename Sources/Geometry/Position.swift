/// A place on a plane or, before projection, longitude (`x`) and latitude (`y`) in degrees.
public struct Position: Hashable, Sendable {
  public var x: Double
  public var y: Double

  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  @inlinable public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The square of the straight distance to `other`, in square units of the plane.
  @inlinable
  public func squaredDistance(to other: Position) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    return dx * dx + dy * dy
  }

  /// The straight distance to `other`, in units of the plane.
  @inlinable
  public func distance(to other: Position) -> Double { squaredDistance(to: other).squareRoot() }
}
