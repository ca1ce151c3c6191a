package import Geometry

/// The one metric plane that a run computes in: a transverse Mercator projection.
///
/// Every position of a survey lies in it. What the plane stretches is taken back where distances
/// decide, by ``groundDistance(_:_:)``.
package struct Plane: Hashable, Sendable {
  /// The projection as PROJ reads it.
  package let definition: String
  /// Easting of the central meridian, in metres.
  package let centralEasting: Double
  /// Scale on the central meridian.
  package let centralScale: Double
  /// Mean radius of curvature at the middle of the data, in metres.
  package let radius: Double

  /// A plane without stretch, as tests draw their maps.
  package static let flat = Plane(
    definition: "", centralEasting: 0, centralScale: 1, radius: .infinity)

  package init(definition: String, centralEasting: Double, centralScale: Double, radius: Double) {
    self.definition = definition
    self.centralEasting = centralEasting
    self.centralScale = centralScale
    self.radius = radius
  }

  /// The distance on the ellipsoid between two positions of the plane, in metres.
  ///
  /// The plane's distance divided by the mean scale of a short line, `k0 (1 + (x₁² + x₁x₂ + x₂²) /
  /// 6R²)`: within 1 mm of the geodesic up to 2 km long and 100 km off the central meridian.
  @inlinable
  package func groundDistance(_ a: Position, _ b: Position) -> Double {
    a.distance(to: b) / lineScale(a.x - centralEasting, b.x - centralEasting)
  }

  @inlinable
  func lineScale(_ left: Double, _ right: Double) -> Double {
    centralScale * (1 + (left * left + left * right + right * right) / (6 * radius * radius))
  }
}
