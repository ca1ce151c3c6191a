internal import Survey

/// Whose each face is.
struct FaceAssignment {
  /// For each face its atom: a building, or a piece of empty ground numbered after them; −1 where
  /// the ground is nobody's.
  var atoms: [Int32]
  /// For each face its region of ``GroundRegions``, or −1.
  var communities: [Int32]
  /// Scraps of ground that went to the neighbouring community.
  var scraps: [GroundOverlap] = []
  /// How many atoms there are, those of empty ground included.
  var atomCount: Int

  let mesh: HalfEdges
  let kinds: [GroundKind]
  let rings: FaceRings

  /// - Complexity: O(*n*), and for each wave of empty faces their borders.
  init(
    _ graph: GroundGraph, _ sites: SiteBlocks, in blocks: BlockMesh, rim: GroundRim,
    _ barriers: GroundKinds
  ) {
    mesh = graph.mesh
    kinds = graph.edgeKinds
    rings = graph.rings
    communities = graph.blocks.map { blocks.communities[Int($0)] }
    atomCount = sites.blockOfAtom.count
    atoms = [Int32](repeating: -1, count: graph.mesh.faceCount)
    if rim == .isDropped { dropRim(graph, sites) }
    settleClaims(graph, sites)
    attach { $0 == .between ? 0 : nil }
    attach { barriers.contains($0) ? nil : $0 == .between ? 0 : 1 }
    attach { barriers.contains($0) ? 2 : $0 == .between ? 0 : 1 }
    numberEmptyGround()
  }

  /// Gives each atom the faces around its building; further pieces of its cell, cut off by a line
  /// or by the shape of the block, stay open.
  private mutating func settleClaims(_ graph: GroundGraph, _ sites: SiteBlocks) {
    let claims = claims(graph, sites)
    var pieces = DisjointSets(count: mesh.faceCount)
    for edge in kinds.indices where kinds[edge] == .between {
      let left = Int(mesh.face(2 * edge))
      let right = Int(mesh.face(2 * edge + 1))
      if claims[left] >= 0, claims[left] == claims[right] { pieces.join(left, right) }
    }
    let choice = MainPieces(
      of: claims, footprints: graph.footprints, &pieces, mesh, rings, sites, atomCount: atomCount)
    for face in claims.indices where claims[face] >= 0 {
      if choice.roots[Int(claims[face])] == pieces.root(face) { atoms[face] = claims[face] }
    }
  }

  /// For each face the atom that it should belong to by its place, or −1.
  private func claims(_ graph: GroundGraph, _ sites: SiteBlocks) -> [Int32] {
    // The pieces of a block without sites stay open: what they adjoin decides.
    var isSettled = [Bool](repeating: false, count: sites.blockCapacity)
    for block in sites.blocks { isSettled[Int(block)] = true }
    var soleOwners = [Int32](repeating: -1, count: sites.blockCapacity)
    for i in sites.blocks.indices { soleOwners[Int(sites.blocks[i])] = sites.soleOwner(i) }
    var claims = graph.claims
    for face in claims.indices {
      guard communities[face] >= 0, isSettled[Int(graph.blocks[face])] else {
        claims[face] = -1
        continue
      }
      let block = graph.blocks[face]
      let sole = soleOwners[Int(block)]
      let footprint = graph.footprints[face]
      if sole >= 0 {
        claims[face] = sole
      } else if footprint >= 0, sites.blockOfAtom[Int(footprint)] == block {
        claims[face] = footprint
      }
    }
    return claims
  }

  /// Lets open faces join the atom with which they share the longest border, wave after wave.
  ///
  /// - Parameter rank: how good a kind of border is to join over, 0 the best; `nil` to not join
  ///   over it. A border of better rank counts, however short.
  private mutating func attach(_ rank: (GroundKind) -> Int?) {
    let ranks = GroundKind.allCases.map { rank($0) ?? -1 }
    var open = atoms.indices.filter { atoms[$0] < 0 && communities[$0] >= 0 }
    var joins: [(face: Int, atom: Int32)] = []
    var shared: [SharedBorder] = []
    var isAsked = [Bool](repeating: false, count: atoms.count)
    while !open.isEmpty {
      joins.removeAll(keepingCapacity: true)
      for face in open {
        isAsked[face] = false
        shared.removeAll(keepingCapacity: true)
        rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
          let other = Int(mesh.face(h ^ 1))
          guard atoms[other] >= 0, communities[other] == communities[face] else { return }
          let rank = ranks[Int(kinds[h >> 1].rawValue)]
          guard rank >= 0 else { return }
          let length = mesh.length(h)
          if let i = shared.firstIndex(where: { $0.atom == atoms[other] && $0.rank == rank }) {
            shared[i].length += length
          } else {
            shared.append(SharedBorder(atom: atoms[other], rank: rank, length: length))
          }
        }
        if let best = shared.min(by: SharedBorder.isBetter) { joins.append((face, best.atom)) }
      }
      for join in joins { atoms[join.face] = join.atom }
      // Only what adjoins these may find something new.
      open.removeAll(keepingCapacity: true)
      for join in joins {
        rings.visitHalfEdges(of: Int32(truncatingIfNeeded: join.face), in: mesh) { h in
          let other = Int(mesh.face(h ^ 1))
          guard atoms[other] < 0, communities[other] >= 0, !isAsked[other] else { return }
          isAsked[other] = true
          open.append(other)
        }
      }
    }
  }

  private struct SharedBorder {
    let atom: Int32
    let rank: Int
    var length: Double

    static func isBetter(_ left: SharedBorder, _ right: SharedBorder) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.length != right.length ? left.length > right.length : left.atom < right.atom
    }
  }
}
