internal import Diagnostics
internal import Districting
internal import Geometry
internal import GroundMesh
internal import Survey

/// The nodes of the graph while they are gathered.
struct Nodes {
  private(set) var atomOfNode: [Int32] = []
  private(set) var nodeOfAtom: [Int32]
  private(set) var communities: [Int32] = []
  /// For each node its special compound, or −1.
  private(set) var specials: [Int32] = []
  private(set) var held: [[Int32]] = []
  /// For each atom of buildings its node, −1 where it stands on nobody's ground.
  private(set) var nodeOfBuildingAtom: [Int32]

  init(_ survey: CountySurvey, _ atoms: BuildingAtoms, _ mesh: GroundMesh) {
    nodeOfAtom = [Int32](repeating: -1, count: mesh.atomCount)
    nodeOfBuildingAtom = [Int32](repeating: -1, count: atoms.count)
    let special = survey.specialCompounds
    for atom in 0..<mesh.atomCount where mesh.atomCommunities[atom] >= 0 {
      nodeOfAtom[atom] = Int32(atomOfNode.count)
      atomOfNode.append(Int32(atom))
      communities.append(mesh.atomCommunities[atom])
      let apart = mesh.atomAparts[atom]
      specials.append(apart < 0 ? -1 : Int32(special[Int(apart)]))
    }
    held = [[Int32]](repeating: [], count: atomOfNode.count)
    let isOwn = survey.adjacency != nil
    for atom in 0..<atoms.count {
      let host = mesh.hosts[atom]
      let isHosted = host >= 0 && nodeOfAtom[Int(host)] >= 0 && (!isOwn || Int(host) == atom)
      if isHosted {
        nodeOfBuildingAtom[atom] = nodeOfAtom[Int(host)]
        held[Int(nodeOfAtom[Int(host)])].append(Int32(atom))
      } else if atoms.parts[atom] != nil || isOwn {
        nodeOfBuildingAtom[atom] = Int32(atomOfNode.count)
        atomOfNode.append(-1)
        communities.append(atoms.community[atom])
        specials.append(-1)
        held.append([Int32(atom)])
      }
    }
    // Where ground is not cut by shapes, a building's compound tells.
    let isSpecial = Set(special.map { Int32($0) })
    guard survey.buildings.form == .tiles || survey.communities.shapes.isEmpty else { return }
    for node in held.indices {
      guard let first = held[node].first, isSpecial.contains(atoms.compound[Int(first)]) else {
        continue
      }
      specials[node] = atoms.compound[Int(first)]
    }
  }

  /// - Throws: `partition.special-households` where somebody lives on the ground of a special cell.
  func refuseHouseholds(_ survey: CountySurvey, _ atoms: BuildingAtoms) throws(Failure) {
    for node in held.indices where specials[node] >= 0 {
      for atom in held[node] where atoms.households[Int(atom)] > 0 {
        let building = atoms.anyBuilding(of: Int(atom))
        throw Failure(
          .specialHouseholds,
          [
            "compound": .text(survey.compounds.label(Int(specials[node]))),
            "building": .text(survey.buildings.ids[building]),
            "households": .integer(atoms.households[Int(atom)]),
          ])
      }
    }
  }

  func graphAtoms(_ atoms: BuildingAtoms, _ mesh: GroundMesh) -> [AtomGraph.Atom] {
    let areas = mesh.atomAreas()
    let perimeters = mesh.atomPerimeters()
    let empty = Self.places(ofEmpty: mesh)
    return atomOfNode.indices.map { node in
      let atom = Int(atomOfNode[node])
      let first = held[node].first.map { Int($0) }
      let place = first.map { atoms.positions[$0] } ?? empty[atom] ?? Position(x: 0, y: 0)
      let compound = first.flatMap { atoms.compound[$0] >= 0 ? Int(atoms.compound[$0]) : nil }
      return AtomGraph.Atom(
        x: place.x, y: place.y,
        weight: held[node].reduce(0) { $0 + atoms.households[Int($1)] },
        area: atom < 0 ? 0 : areas[atom], perimeter: atom < 0 ? 0 : perimeters[atom],
        compound: compound)
    }
  }

  /// A place for ground that no building takes.
  private static func places(ofEmpty mesh: GroundMesh) -> [Int: Position] {
    guard !mesh.emptyAtoms.isEmpty else { return [:] }
    let shapes = mesh.atomShapes()
    return Dictionary(
      uniqueKeysWithValues: mesh.emptyAtoms.map { ($0, shapes[$0].box.center) })
  }

  /// Metres of border given to parts of a tower that stand above each other.
  private static let stackedBorder = 1.0

  /// What joins the parts of a tower that have no ground: each to the next, and to the one that has.
  ///
  /// - Parameter isMesh: whether parts with ground adjoin as their ground does; else they all are
  ///   in one row.
  func towerLinks(_ atoms: BuildingAtoms, isMesh: Bool) -> [AtomGraph.Border] {
    var links: [AtomGraph.Border] = []
    for tower in atoms.towers {
      let nodes = tower.atoms.map { Int(nodeOfBuildingAtom[$0]) }
      let ground = nodes.first { atomOfNode[$0] >= 0 }
      for (number, node) in nodes.enumerated() where number > 0 {
        let isStacked = atomOfNode[node] < 0
        if (isStacked || !isMesh), nodes[number - 1] != node {
          links.append(AtomGraph.Border(nodes[number - 1], node, length: Self.stackedBorder))
        }
        if isStacked, let ground, ground != nodes[number - 1] {
          links.append(AtomGraph.Border(ground, node, length: Self.stackedBorder))
        }
      }
    }
    return links
  }
}

extension BuildingAtoms {
  /// A building of an atom, to name it by.
  func anyBuilding(of atom: Int) -> Int {
    if let part = parts[atom] { return Int(towers[part.tower].buildings.first ?? 0) }
    return Int(members(of: atom).first ?? 0)
  }
}

extension CompoundTable {
  /// How a compound is called: its name, else its id.
  func label(_ row: Int) -> String { names[row].isEmpty ? ids[row] : names[row] }
}
