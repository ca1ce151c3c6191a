package import Geometry

/// A connected area of buildings that nobody reaches.
package struct Gap: Sendable {
  /// Rows of `BuildingTable`, ascending.
  package let buildings: [Int]
  package let households: Int
  /// All within a part of the linking distance of its buildings and of the links between them:
  /// gaps do not overlap.
  package let shape: MultiPolygon
  /// The building that lacks least, the lowest row of equals.
  package let nearest: Int
  /// The building of the gap where a station would reach most households that nobody reaches, in
  /// this gap and in others; the lowest row of equals.
  package let best: Int
  /// Those households, and their buildings.
  package let gainedHouseholds: Int
  package let gainedBuildings: Int
}
