internal import GroundMesh
internal import Survey

/// Where nodes of different communities adjoin over ground that a cell may pass.
///
/// Of communities whose buildings adjoin by a list, nothing is known. An atom through whose own
/// ground a hard line runs is left out: its border may lie on the far bank. So are bridges.
struct CommunityCrossings {
  /// For nodes of the communities that were asked for those beyond the border, ascending, with
  /// metres of border.
  private(set) var beyond: [Int: [(node: Int, length: Double)]] = [:]

  /// Metres of border that make neighbours: what snapping draws out of a corner are fewer.
  private static let shortest = 1.0

  private struct Pair: Hashable {
    let a: Int
    let b: Int
  }

  private struct Lengths {
    var open = 0.0
    var hard = 0.0
  }

  /// - Complexity: O(*n*) for *n* edges.
  init(_ drawing: CellDrawing, of communities: Set<Int>) {
    guard !communities.isEmpty, drawing.survey.adjacency == nil else { return }
    let communityOfNode = drawing.ground.communityOfNode
    for (pair, lengths) in Self.borders(drawing, of: communities)
    where lengths.open >= max(Self.shortest, lengths.hard) {
      for (node, other) in [(pair.a, pair.b), (pair.b, pair.a)]
      where communities.contains(Int(communityOfNode[node])) {
        beyond[node, default: []].append((node: other, length: lengths.open))
      }
    }
    beyond = beyond.mapValues { $0.sorted { $0.node < $1.node } }
  }

  /// The borders between nodes of different communities, one of them asked for.
  private static func borders(
    _ drawing: CellDrawing, of communities: Set<Int>
  ) -> [Pair: Lengths] {
    let (ground, mesh) = (drawing.ground, drawing.ground.mesh)
    let crossing = drawing.partitioner.rules.crossing
    let hard = GroundKinds(CrossingRules.kinds.filter { crossing[$0] == .hard })
    let isParted = partedAtoms(mesh, hard)
    func node(_ face: Int) -> Int? {
      let atom = Int(mesh.faceAtoms[face])
      guard atom >= 0, !isParted[atom], ground.nodeOfAtom[atom] >= 0 else { return nil }
      let node = Int(ground.nodeOfAtom[atom])
      return ground.specialOfNode[node] < 0 ? node : nil
    }
    var borders: [Pair: Lengths] = [:]
    for edge in mesh.edgeKinds.indices where mesh.edgeKinds[edge] == .communityBorder {
      let left = Int(mesh.halfEdges.face(2 * edge))
      let right = Int(mesh.halfEdges.face(2 * edge + 1))
      let sides = (Int(mesh.faceCommunities[left]), Int(mesh.faceCommunities[right]))
      guard sides.0 >= 0, sides.1 >= 0,
        communities.contains(sides.0) || communities.contains(sides.1),
        let a = node(left), let b = node(right)
      else { continue }
      // The kind of the line that runs along the border has given way to the border's.
      let line = drawing.survey.lineKind(mesh.edgeSources[edge])
      let length = mesh.halfEdges.length(2 * edge)
      let pair = Pair(a: min(a, b), b: max(a, b))
      if let line, hard.contains(line) {
        borders[pair, default: Lengths()].hard += length
      } else {
        borders[pair, default: Lengths()].open += length
      }
    }
    return borders
  }

  /// Atoms through whose ground a hard line runs.
  private static func partedAtoms(_ mesh: GroundMesh, _ hard: GroundKinds) -> [Bool] {
    var isParted = [Bool](repeating: false, count: mesh.atomCount)
    for edge in mesh.edgeKinds.indices where hard.contains(mesh.edgeKinds[edge]) {
      let atom = mesh.faceAtoms[Int(mesh.halfEdges.face(2 * edge))]
      guard atom >= 0, atom == mesh.faceAtoms[Int(mesh.halfEdges.face(2 * edge + 1))] else {
        continue
      }
      isParted[Int(atom)] = true
    }
    return isParted
  }
}
