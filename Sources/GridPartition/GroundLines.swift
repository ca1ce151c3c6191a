internal import Geometry
internal import GroundMesh
internal import Survey

extension CountySurvey {
  /// Everything along which a border is easy to find: barriers, walls of compounds, streets.
  ///
  /// The source of a line numbers barriers, then streets, then compounds, all in one row, so that
  /// ``lineName(_:_:)`` finds it.
  var groundLines: [GroundLine] {
    var lines: [GroundLine] = []
    for row in 0..<barriers.count {
      let isBridge = barriers.isBridge.isEmpty ? false : barriers.isBridge[row]
      for line in barriers.lines[row] {
        lines.append(
          GroundLine(
            kind: barriers.kinds[row], line: line, source: Int32(row), isBridge: isBridge))
      }
    }
    let special = Set(specialCompounds)
    for row in 0..<compounds.count
    where compounds.isWalled[row] ?? false || special.contains(row) {
      for polygon in compounds.shapes[row].polygons {
        for ring in polygon.rings {
          lines.append(
            GroundLine(
              kind: .wall, line: LineString(unchecked: ring.positions),
              source: Int32(barriers.count + streets.count + row)))
        }
      }
    }
    for row in 0..<streets.count {
      let kind: GroundKind = GroundKind.isMainRoad(streets.classes[row]) ? .mainRoad : .street
      let isUnderpass = streets.isUnderpass.isEmpty ? false : streets.isUnderpass[row]
      lines.append(
        GroundLine(
          kind: kind, line: streets.lines[row], source: Int32(barriers.count + row),
          isBridge: streets.isBridge[row] || isUnderpass))
    }
    return lines
  }

  /// How a line of ``groundLines`` is called: its name, else its kind.
  func lineName(_ source: Int32, _ kind: GroundKind) -> String {
    let row = Int(source)
    let name =
      switch row {
      case ..<0: ""
      case ..<barriers.count: barriers.names[row]
      case ..<(barriers.count + streets.count): streets.names[row - barriers.count]
      default: compounds.names[row - barriers.count - streets.count]
      }
    return name.isEmpty ? kind.name : name
  }

  /// The kind of a line of ``groundLines``; `nil` where there is no line.
  func lineKind(_ source: Int32) -> GroundKind? {
    let row = Int(source)
    switch row {
    case ..<0: return nil
    case ..<barriers.count: return barriers.kinds[row]
    case ..<(barriers.count + streets.count):
      return GroundKind.isMainRoad(streets.classes[row - barriers.count]) ? .mainRoad : .street
    default: return .wall
    }
  }

  /// Rows of compounds whose ground is a cell of its own.
  var specialCompounds: [Int] {
    compounds.isSpecial.indices.filter {
      compounds.isSpecial[$0] && !compounds.shapes[$0].polygons.isEmpty
    }
  }

  /// Where the atoms stand: the footprint of a building, the place of a stack; nowhere for the
  /// parts of a tower whose ground another has.
  func sites(_ atoms: BuildingAtoms) -> BuildingSites {
    let positions = (0..<atoms.count).map { atom in
      guard let part = atoms.parts[atom] else { return atoms.positions[atom] }
      return part.site ?? Position(x: .nan, y: .nan)
    }
    guard buildings.form == .footprints else { return BuildingSites(positions: positions) }
    return BuildingSites(positions: positions, footprints: shapes(of: atoms))
  }

  /// The footprint or tile of each atom.
  func shapes(of atoms: BuildingAtoms) -> PolygonColumn {
    let rows = (0..<atoms.count).map { Int(atoms.members(of: $0).first ?? 0) }
    // As a rule each building is an atom, and nothing is copied.
    if atoms.parts.isEmpty, rows.elementsEqual(0..<buildings.count) { return buildings.shapes }
    var shapes = PolygonColumn()
    for atom in 0..<atoms.count {
      if let footprint = atoms.parts[atom]?.footprint {
        shapes.append(footprint)
      } else {
        shapes.append(rows[atom], of: buildings.shapes)
      }
    }
    return shapes
  }
}
