internal import Survey

/// Whose each face is.
struct FaceAssignment {
  /// For each face its atom: a building, or a piece of empty ground numbered after them; −1 where
  /// the ground is nobody's.
  private(set) var atoms: [Int32]
  /// For each face its community, or −1.
  let communities: [Int32]
  /// How many atoms there are, those of empty ground included.
  private(set) var atomCount: Int

  private let mesh: HalfEdges
  private let kinds: [GroundKind]

  /// - Complexity: O(*n*), and for each wave of empty faces their borders.
  init(_ graph: GroundGraph, _ sites: SiteBlocks, in blocks: BlockMesh) {
    mesh = graph.mesh
    kinds = graph.edgeKinds
    communities = graph.blocks.map { blocks.communities[Int($0)] }
    atomCount = sites.blockOfAtom.count
    atoms = [Int32](repeating: -1, count: graph.mesh.faceCount)
    settleClaims(graph, sites)
    attach { $0 == .between ? 0 : nil }
    attach { $0.isBarrier ? nil : $0 == .between ? 0 : 1 }
    attach { $0.isBarrier ? 2 : $0 == .between ? 0 : 1 }
    numberEmptyGround()
  }

  /// Gives each atom the face that holds its building; further pieces of its cell, cut off by a
  /// line or by the shape of the block, stay open.
  private mutating func settleClaims(_ graph: GroundGraph, _ sites: SiteBlocks) {
    var soleOwners = [Int32](repeating: -1, count: sites.blockCapacity)
    for i in sites.blocks.indices { soleOwners[Int(sites.blocks[i])] = sites.soleOwner(i) }
    var claims = graph.claims
    for face in claims.indices where communities[face] >= 0 {
      let sole = soleOwners[Int(graph.blocks[face])]
      if sole >= 0 { claims[face] = sole }
    }
    var areas = [Int64](repeating: 0, count: mesh.faceCount)
    for ring in mesh.ringAreas.indices {
      areas[Int(mesh.ringFaces[ring])] += mesh.ringAreas[ring]
    }
    let rings = FaceRings(mesh)
    let places = sites.firstPlaces(on: mesh.grid)
    var mains = [Int32](repeating: -1, count: atomCount)
    var mainHoldsSite = [Bool](repeating: false, count: atomCount)
    for face in claims.indices where communities[face] >= 0 && claims[face] >= 0 {
      let atom = Int(claims[face])
      let main = mains[atom]
      if main < 0 {
        mains[atom] = Int32(truncatingIfNeeded: face)
        continue
      }
      // Only now that there are two, look which one holds the building.
      if !mainHoldsSite[atom] {
        mainHoldsSite[atom] = rings.contains(places[atom], face: main, in: mesh)
      }
      guard !mainHoldsSite[atom] else { continue }
      let holds = rings.contains(places[atom], face: Int32(face), in: mesh)
      guard holds || areas[face] > areas[Int(main)] else { continue }
      mains[atom] = Int32(truncatingIfNeeded: face)
      mainHoldsSite[atom] = holds
    }
    for atom in mains.indices where mains[atom] >= 0 {
      atoms[Int(mains[atom])] = Int32(truncatingIfNeeded: atom)
    }
  }

  /// Lets open faces join the atom with which they share the longest border, wave after wave.
  ///
  /// - Parameter rank: how good a kind of border is to join over, 0 the best; `nil` to not join
  ///   over it. A border of better rank counts, however short.
  private mutating func attach(_ rank: (GroundKind) -> Int?) {
    let rings = FaceRings(mesh)
    var open = atoms.indices.filter { atoms[$0] < 0 && communities[$0] >= 0 }
    var joins: [(face: Int, atom: Int32)] = []
    var shared: [SharedBorder] = []
    repeat {
      joins.removeAll(keepingCapacity: true)
      for face in open {
        shared.removeAll(keepingCapacity: true)
        rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
          let other = Int(mesh.face(h ^ 1))
          guard atoms[other] >= 0, communities[other] == communities[face],
            let rank = rank(kinds[h >> 1])
          else { return }
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
      if !joins.isEmpty { open.removeAll { atoms[$0] >= 0 } }
    } while !joins.isEmpty && !open.isEmpty
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

  /// Makes each connected piece of a community's ground that has no building an atom of its own.
  private mutating func numberEmptyGround() {
    let rings = FaceRings(mesh)
    var queue: [Int] = []
    for seed in atoms.indices where atoms[seed] < 0 && communities[seed] >= 0 {
      let atom = Int32(truncatingIfNeeded: atomCount)
      atomCount += 1
      atoms[seed] = atom
      queue.append(seed)
      while let face = queue.popLast() {
        rings.visitHalfEdges(of: Int32(truncatingIfNeeded: face), in: mesh) { h in
          let other = Int(mesh.face(h ^ 1))
          guard atoms[other] < 0, communities[other] == communities[face] else { return }
          atoms[other] = atom
          queue.append(other)
        }
      }
    }
  }
}

extension HalfEdges {
  /// Metres from one end of a half-edge to the other.
  @inline(__always)
  func length(_ halfEdge: Int) -> Double {
    grid.length(vertices[Int(origins[halfEdge])], vertices[Int(destination(halfEdge))])
  }
}
