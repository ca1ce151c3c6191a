package import Geometry
package import Survey

/// A line along which a border is easy to find: a river, a railway, a road, a wall, a street.
package struct GroundLine: Sendable {
  package var kind: GroundKind
  package var line: LineString
  /// Row of the table the line came from, so that a border can name its road.
  package var source: Int32
  /// Whether people pass over rivers and railways on it.
  package var isBridge: Bool

  package init(kind: GroundKind, line: LineString, source: Int32 = -1, isBridge: Bool = false) {
    self.kind = kind
    self.line = line
    self.source = source
    self.isBridge = isBridge
  }
}

extension GroundKind {
  /// How many kinds there are: the length of an array with one number for each.
  package static let count = allCases.count
}

/// The buildings between which the ground is divided, one an atom.
package struct BuildingSites: Sendable {
  /// Where each atom stands, `nan` for nowhere; it belongs to the block that holds this place.
  package var positions: [Position]
  /// For each atom its outline, or no row at all where buildings are points.
  package var footprints: PolygonColumn

  package init(positions: [Position], footprints: PolygonColumn = PolygonColumn()) {
    precondition(
      footprints.count == 0 || footprints.count == positions.count, "one footprint an atom")
    self.positions = positions
    self.footprints = footprints
  }

  package var count: Int { positions.count }
}
