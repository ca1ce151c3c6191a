package import Geometry
package import Survey

/// What a grid map is held against.
package struct AuditRules: Sendable {
  package var band = SizeBand.standard
  package var scheme = CodeScheme.gb15
  /// The 6 digits of the county, for community codes that have only the last 6.
  package var countyCode: String?
  /// Metres of common border below which parts of a cell only touch.
  package var minBorder = 0.5
  package var slivers = Slivers()
  /// How buildings over the band are divided, where their stairwells are given.
  package var ground = GroundRules()

  package init() {}

  /// What the codes of a community's cells begin with, or hold behind the class of object.
  func prefix(_ communityCode: String) -> String {
    guard let countyCode, communityCode.utf8.count == 6 else { return communityCode }
    return countyCode + communityCode
  }
}

/// What is too small to be a gap or an overlap.
///
/// Files have 7 decimals of a degree, 1.1 cm: two borders that are one on the ground part by as
/// much, over any length. So a piece is held for rounding if it is small or thin.
package struct Slivers: Hashable, Sendable {
  /// m².
  package var area = 0.05
  /// Metres: twice the area by the perimeter, which for a strip is its width.
  package var width = 0.01

  /// Metres below which a strip is told to be one: borders that two people drew along one line,
  /// or that a mesh of 0.2 m has moved.
  package static let strip = 0.25

  package init() {}

  /// Whether a piece is a thin strip, though more than rounding.
  package static func isStrip(_ shape: MultiPolygon) -> Bool {
    2 * shape.area < strip * shape.perimeter
  }

  /// Whether a piece is more than rounding.
  package func isReal(_ piece: Polygon) -> Bool {
    let area = piece.area
    guard area >= self.area else { return false }
    return 2 * area >= width * piece.perimeter
  }

  func real(_ shape: MultiPolygon) -> MultiPolygon {
    MultiPolygon(shape.polygons.filter(isReal))
  }

  /// Whether boxes overlap by more than rounding, so that what they hold can.
  func canOverlap(_ a: Box, _ b: Box) -> Bool {
    min(a.maxX, b.maxX) - max(a.minX, b.minX) >= width
      && min(a.maxY, b.maxY) - max(a.minY, b.minY) >= width
  }
}
