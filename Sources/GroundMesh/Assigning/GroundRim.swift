/// What becomes of blocks without a building at the edge of the ground.
enum GroundRim {
  /// They join a neighbour: communities reach as far as their shapes.
  case joins
  /// They are nobody's: where ground is what lies around buildings, a street around a settlement
  /// is its edge, and not the strip beyond it.
  case isDropped
}

extension FaceAssignment {
  /// Takes from all communities the blocks that hold no site and touch nobody's ground.
  mutating func dropRim(_ graph: GroundGraph, _ sites: SiteBlocks) {
    var isRim = [Bool](repeating: false, count: sites.blockCapacity)
    for edge in 0..<mesh.edgeCount {
      let left = Int(mesh.face(2 * edge))
      let right = Int(mesh.face(2 * edge + 1))
      guard (communities[left] < 0) != (communities[right] < 0) else { continue }
      isRim[Int(graph.blocks[communities[left] < 0 ? right : left])] = true
    }
    for block in sites.blocks { isRim[Int(block)] = false }
    for face in communities.indices where communities[face] >= 0 {
      if isRim[Int(graph.blocks[face])] { communities[face] = -1 }
    }
  }
}
