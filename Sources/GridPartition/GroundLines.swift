internal import Geometry
internal import GroundMesh
internal import Survey

extension CountySurvey {
  /// Classes of streets, as OSM has them, that are main roads: people cross them with care, and
  /// cells do not reach over them without need.
  private static let mainRoads: Set<String> = [
    "motorway", "trunk", "primary", "secondary", "motorway_link", "trunk_link", "primary_link",
    "secondary_link",
  ]

  /// Everything along which a border is easy to find: barriers, walls of compounds, streets.
  var groundLines: [GroundLine] {
    var lines: [GroundLine] = []
    for row in 0..<barriers.count {
      for line in barriers.lines[row] {
        lines.append(GroundLine(kind: barriers.kinds[row], line: line, source: Int32(row)))
      }
    }
    for row in 0..<compounds.count where compounds.isWalled[row] ?? false {
      for polygon in compounds.shapes[row].polygons {
        for ring in polygon.rings {
          lines.append(
            GroundLine(
              kind: .wall, line: LineString(unchecked: ring.positions), source: Int32(row)))
        }
      }
    }
    for row in 0..<streets.count {
      let kind: GroundKind = Self.mainRoads.contains(streets.classes[row]) ? .mainRoad : .street
      lines.append(
        GroundLine(
          kind: kind, line: streets.lines[row], source: Int32(row),
          isBridge: streets.isBridge[row] || streets.isUnderpass[row]))
    }
    return lines
  }

  /// Where the atoms stand: the footprint of a building, the place of a stack.
  func sites(_ atoms: BuildingAtoms) -> BuildingSites {
    guard buildings.form == .footprints else { return BuildingSites(positions: atoms.positions) }
    var footprints = PolygonColumn()
    for atom in 0..<atoms.count {
      footprints.append(buildings.shapes[Int(atoms.members(of: atom).first ?? 0)])
    }
    return BuildingSites(positions: atoms.positions, footprints: footprints)
  }
}
