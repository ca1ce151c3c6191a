package import Diagnostics
package import Geometry
internal import Glibc

extension Geodesic {
  /// How a polygon stands to the circle it is drawn for.
  package enum CircleFit: String, CaseIterable, Sendable {
    /// Corners on the circle: every point of the polygon is within the radius. Its area is too
    /// small by the part 6.6 ⁄ n²: 0.16 % with 64 corners, 0.04 % with 128.
    case inscribed
    /// The area of the circle, to 0.001 %; with 128 corners the outline is within 0.02 % of the
    /// radius (16 cm at 800 m).
    case equalArea = "equal-area"
    /// Edges touch the circle: every point within the radius is in the polygon.
    case circumscribed

    /// What the radius is multiplied by, for `count` corners.
    func factor(corners count: Int) -> Double {
      let angle = 2 * Double.pi / Double(count)
      return switch self {
      case .inscribed: 1
      case .equalArea: (angle / sin(angle)).squareRoot()
      case .circumscribed: 1 / cos(angle / 2)
      }
    }
  }

  /// Enough corners that no map shows them, and few enough for 1,000 circles in a file.
  package static let usualCorners = 128

  /// The circle of `metres` on the ground around `center`, as a closed, counter-clockwise ring.
  ///
  /// It starts in the north. Longitudes run on across the antimeridian, so the ring stays one
  /// piece. For display: who is reached is decided by distances.
  ///
  /// - Throws: `projection.circle.unusable` where the radius is not above 0 and finite, the centre
  ///   is no position in degrees, or the circle holds a pole.
  /// - Complexity: about 1 µs a corner.
  package func circle(
    around center: Position, metres: Double, corners: Int = usualCorners,
    fit: CircleFit = .equalArea
  ) throws(Failure) -> Ring {
    precondition(corners >= 4, "a circle needs 4 corners")
    let reach = metres * fit.factor(corners: corners)
    let pole = Position(x: center.x, y: center.y < 0 ? -90 : 90)
    guard metres > 0, metres.isFinite, center.isFinite, abs(center.y) <= 90,
      distance(from: center, to: pole) > reach
    else {
      throw Failure(
        .circleUnusable,
        ["radius": .number(metres), "x": .number(center.x), "y": .number(center.y)])
    }
    var positions: [Position] = []
    positions.reserveCapacity(corners + 1)
    for corner in 0..<corners {
      // Azimuths run clockwise, rings do not.
      let azimuth = -360 * Double(corner) / Double(corners)
      positions.append(position(from: center, azimuth: azimuth, metres: reach))
    }
    positions.append(positions[0])
    return Ring(unchecked: positions)
  }
}
