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

  /// How far apart, in metres, the points may be that stand for the wall of a building.
  ///
  /// Between two slabs 12 m apart the border then sways by less than 1 m from the middle.
  private static let wallStep = 5.0

  /// All points that stand for atoms, and whom each stands for.
  ///
  /// Each atom's own position comes first, then the corners of its outline and points between
  /// them.
  func points() -> (positions: [Position], owners: [Int32]) {
    var points: [Position] = []
    var owners: [Int32] = []
    for atom in positions.indices where positions[atom].isFinite {
      points.append(positions[atom])
      owners.append(Int32(truncatingIfNeeded: atom))
      guard footprints.count > 0 else { continue }
      for polygon in footprints[atom].polygons {
        Self.append(polygon.exterior.positions, of: atom, to: &points, &owners)
      }
    }
    return (points, owners)
  }

  private static func append(
    _ wall: [Position], of atom: Int, to points: inout [Position], _ owners: inout [Int32]
  ) {
    for i in wall.indices.dropFirst() {
      let start = wall[i - 1]
      let end = wall[i]
      let pieces = max(1, Int((start.distance(to: end) / wallStep).rounded(.up)))
      for piece in 0..<pieces {
        let share = Double(piece) / Double(pieces)
        points.append(
          Position(
            x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
        owners.append(Int32(truncatingIfNeeded: atom))
      }
    }
  }
}
