internal import Diagnostics
internal import Districting
internal import Survey

/// The borders of the graph as a list of pairs gives them.
struct AdjacencyBorders {
  private(set) var borders: [AtomGraph.Border] = []
  /// Pairs of buildings in two communities: no cell reaches across.
  private var acrossCommunities = 0

  init(_ pairs: AdjacencyTable, _ atoms: BuildingAtoms, _ nodes: Nodes) {
    for row in 0..<pairs.count {
      let first = Self.nodes(of: Int(pairs.first[row]), atoms, nodes)
      let second = Self.nodes(of: Int(pairs.second[row]), atoms, nodes)
      guard let a = first.first, let b = second.first else { continue }
      guard nodes.communities[a] == nodes.communities[b] else {
        acrossCommunities += 1
        continue
      }
      guard nodes.specials[a] == nodes.specials[b] else { continue }
      // What adjoins a tower adjoins each of its parts.
      let length = pairs.lengths[row] / Double(first.count * second.count)
      for a in first {
        for b in second where a != b {
          borders.append(
            AtomGraph.Border(a, b, length: length, kind: pairs.isPriced[row] ? .priced : .free))
        }
      }
    }
  }

  /// The nodes of a building: several where it is cut, none where it has no place.
  private static func nodes(of building: Int, _ atoms: BuildingAtoms, _ nodes: Nodes) -> [Int] {
    let atom = Int(atoms.atomOfBuilding[building])
    guard atom >= 0 else { return [] }
    guard let part = atoms.parts[atom] else {
      return nodes.nodeOfBuildingAtom[atom] < 0 ? [] : [Int(nodes.nodeOfBuildingAtom[atom])]
    }
    return atoms.towers[part.tower].atoms.map { Int(nodes.nodeOfBuildingAtom[$0]) }
  }

  func findings(_ survey: CountySurvey) -> [Finding] {
    guard acrossCommunities > 0 else { return [] }
    return [
      Finding(.note, .adjacencyAcrossCommunities, ["count": .integer(acrossCommunities)])
    ]
  }
}
