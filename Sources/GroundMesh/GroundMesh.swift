internal import Diagnostics
package import Survey
internal import Workers

/// The ground of communities as one planar mesh, each of whose faces belongs to an atom.
///
/// Vertices are points of an integer grid, and edges meet only in vertices. A shape made of whole
/// faces therefore shares its border with its neighbours vertex by vertex: no gap and no overlap
/// can occur, and areas are whole numbers of half squared grid steps that add up exactly.
///
/// Atoms are what is never cut: first the buildings or tiles of the input, then pieces of a
/// community's ground that no building can take, as an exclave without one.
package struct GroundMesh: Sendable {
  package let halfEdges: HalfEdges
  /// For each edge what it is on the ground.
  package let edgeKinds: [GroundKind]
  /// For each edge the row of the line that it follows in its table, or −1.
  package let edgeSources: [Int32]
  /// For each face its atom, or −1 where the ground is nobody's.
  package let faceAtoms: [Int32]
  /// For each face its community, or −1.
  package let faceCommunities: [Int32]
  /// For each face the block of streets, rivers and borders that holds it; −1 where unknown.
  package let faceBlocks: [Int32]
  package let blockCount: Int
  /// Whether buildings stand in the block of a face; empty where each face is a tile.
  private let settled: [Bool]

  /// Whether a building stands in the block of a face, and not only beside it.
  package func isSettled(_ face: Int) -> Bool { settled.isEmpty || settled[face] }

  /// For each building or tile the atom that holds its ground: itself as a rule, another one where
  /// both stand on one grid point, −1 where it stands on nobody's ground.
  package let hosts: [Int32]
  /// For each atom its community, or −1 where it has no face.
  package let atomCommunities: [Int32]
  /// For each atom the ground set apart that it lies in, or −1.
  package let atomAparts: [Int32]
  /// For each atom the block of its first face, or −1 where it has no face.
  package let atomBlocks: [Int32]
  /// For each atom twice its area, in squared grid steps.
  package let doubledAtomAreas: [Int64]
  package let communityCount: Int
  /// The atoms that are ground without a building; they come after the buildings.
  package var emptyAtoms: Range<Int> { hosts.count..<atomCommunities.count }
  package var atomCount: Int { atomCommunities.count }

  /// Borders between atoms of one community, in order of their atoms, each pair once.
  package let borders: [AtomBorder]
  package let bridgeLinks: [BridgeLink]
  /// Where the shapes of the input overlapped, in order of their rows.
  package let overlaps: [GroundOverlap]
  /// Scraps of ground that an overlap cut off from their community, the second, and that now are
  /// the first's, to which they adjoin.
  package let scraps: [GroundOverlap]

  /// The shortest border in metres that makes neighbours in a mesh that was cut: a corner that
  /// snapping has drawn out to two grid steps is still a corner.
  static let minimumCutBorder = 0.5
  /// As above for tiles, which are not snapped: 5 cm, as peers have it.
  static let minimumTileBorder = 0.05

  /// What a mesh is made of, once its faces have owners.
  struct Parts {
    var mesh: HalfEdges
    var kinds: [GroundKind]
    var sources: [Int32]
    var atoms: [Int32]
    var communities: [Int32]
    /// For each face the ground set apart that holds it, or −1; empty where there is none.
    var aparts: [Int32]
    var blocks: [Int32]
    var blockCount: Int
    /// For each face whether a building stands in its block; empty where all are tiles.
    var settled: [Bool]
    var hosts: [Int32]
    var atomCount: Int
    var communityCount: Int
    /// Vertices of bridges; each bridge crosses the barriers that meet it there.
    var bridgePoints: [(point: GridPoint, source: Int32)] = []
    /// Edges that bridges cross.
    var bridgedEdges: [(edge: Int, source: Int32)] = []
    var overlaps: [GroundOverlap]
    var scraps: [GroundOverlap] = []
    /// The kinds that bridges lead over.
    var barriers: GroundKinds
    var minimumBorder: Double
  }

  init(_ parts: Parts, _ workers: Workers = .inline) throws(Failure) {
    halfEdges = parts.mesh
    edgeSources = parts.sources
    faceAtoms = parts.atoms
    faceCommunities = parts.communities
    faceBlocks = parts.blocks
    blockCount = parts.blockCount
    settled = parts.settled
    hosts = parts.hosts
    communityCount = parts.communityCount
    overlaps = parts.overlaps
    scraps = parts.scraps
    edgeKinds = Self.kindsWithBorders(parts)
    var communities = [Int32](repeating: -1, count: parts.atomCount)
    var blocks = communities
    var aparts = communities
    for face in parts.atoms.indices.reversed() where parts.atoms[face] >= 0 {
      communities[Int(parts.atoms[face])] = parts.communities[face]
      blocks[Int(parts.atoms[face])] = parts.blocks[face]
      if !parts.aparts.isEmpty { aparts[Int(parts.atoms[face])] = parts.aparts[face] }
    }
    atomAparts = aparts
    atomCommunities = communities
    atomBlocks = blocks
    var areas = [Int64](repeating: 0, count: parts.atomCount)
    for ring in parts.mesh.ringAreas.indices {
      let atom = parts.atoms[Int(parts.mesh.ringFaces[ring])]
      if atom >= 0 { areas[Int(atom)] += parts.mesh.ringAreas[ring] }
    }
    doubledAtomAreas = areas
    let bordering = AtomBorders(
      of: parts.mesh, edgeKinds, atoms: parts.atoms, communities: parts.communities,
      atomCount: parts.atomCount)
    borders = try bordering.borders(minimum: parts.minimumBorder, workers)
    bridgeLinks = Self.bridgeLinks(parts, edgeKinds)
    FreedMemory.giveBack(after: halfEdges.edgeCount)
  }

  /// The kinds of edges, where communities meet called their border.
  private static func kindsWithBorders(_ parts: Parts) -> [GroundKind] {
    var kinds = parts.kinds
    for edge in kinds.indices {
      let left = parts.communities[Int(parts.mesh.face(2 * edge))]
      let right = parts.communities[Int(parts.mesh.face(2 * edge + 1))]
      if left != right { kinds[edge] = .communityBorder }
    }
    return kinds
  }
}
