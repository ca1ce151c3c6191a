package import Geometry
package import Survey

/// What holds the ground of a cell together besides borders: its buildings.
package struct BuildingLinks: Sendable {
  /// By row of the buildings a place in each of its parts, in degrees, of those with several.
  package var places: [Int: [Position]] = [:]
  /// Which buildings adjoin, where a file says so instead of the ground.
  package var adjacency: AdjacencyTable?
  /// The cells were made with such a file, and it was not given.
  package var lacksAdjacency = false

  package init() {}
}
