internal import Diagnostics
internal import Geometry
internal import Workers

/// The atoms of each block, block after block, and their points as far as they lie in it.
struct SiteBlocks: Sendable {
  private let sites: BuildingSites
  /// For each atom the block that holds its position, or −1 where that is nobody's ground.
  let blockOfAtom: [Int32]
  /// Blocks that hold an atom, ascending.
  let blocks: [Int32]
  /// For each of `blocks` the place of its first atom in `atoms`, and at the end their count.
  private let offsets: [Int32]
  private let atoms: [Int32]
  /// For each atom whether all its points are in its block.
  private let isWhole: [Bool]
  /// One more than the highest number a block may have.
  let blockCapacity: Int

  /// How many atoms a thread looks up at a time; small against a county, long against a thread.
  private static let chunk = 1024

  /// - Complexity: O(*n*) for sites, where lines are about as dense everywhere.
  init(
    _ sites: BuildingSites, in blocks: BlockMesh, _ locator: FaceLocator, workers: Workers
  ) throws(Failure) {
    let grid = blocks.mesh.grid
    let parts = try workers.map(0..<sites.count, chunk: Self.chunk) { (range) throws(Failure) in
      range.map { atom -> (block: Int32, isWhole: Bool) in
        guard sites.positions[atom].isFinite else { return (-1, true) }
        let block = locator.face(containing: grid.fine(sites.positions[atom]))
        guard blocks.communities[Int(block)] >= 0 else { return (-1, true) }
        return (block, !locator.hasEdge(near: sites.box(of: atom)))
      }
    }
    let found = Array(parts.joined())
    var offsets = [Int32](repeating: 0, count: blocks.mesh.faceCount + 1)
    for place in found where place.block >= 0 { offsets[Int(place.block) + 1] += 1 }
    for block in 1..<offsets.count { offsets[block] += offsets[block - 1] }
    var atoms = [Int32](repeating: 0, count: Int(offsets[offsets.count - 1]))
    var fill = offsets
    for atom in found.indices where found[atom].block >= 0 {
      let block = Int(found[atom].block)
      atoms[Int(fill[block])] = Int32(truncatingIfNeeded: atom)
      fill[block] += 1
    }
    let settled = (0..<blocks.mesh.faceCount).filter { offsets[$0] < offsets[$0 + 1] }
    self.sites = sites
    self.atoms = atoms
    self.blocks = settled.map { Int32(truncatingIfNeeded: $0) }
    self.offsets = settled.map { offsets[$0] } + [Int32(truncatingIfNeeded: atoms.count)]
    blockOfAtom = found.map(\.block)
    isWhole = found.map(\.isWhole)
    blockCapacity = blocks.mesh.faceCount
  }

  /// The atoms in the block at this place of `blocks`, ascending.
  func atoms(_ place: Int) -> ArraySlice<Int32> {
    atoms[Int(offsets[place])..<Int(offsets[place + 1])]
  }

  /// The only atom in the block at this place of `blocks`, or −1 where there are several.
  func soleOwner(_ place: Int) -> Int32 {
    offsets[place + 1] - offsets[place] == 1 ? atoms[Int(offsets[place])] : -1
  }

  /// How many atoms the blocks before this place of `blocks` have.
  func atomCount(before place: Int) -> Int { Int(offsets[place]) }

  /// Appends the points of an atom that lie in the block of its position: what of a building
  /// stands across a line counts nowhere.
  func append(
    _ atom: Int32, to points: inout SitePoints, on grid: GroundGrid, _ locator: FaceLocator
  ) {
    let first = points.count
    sites.append(Int(atom), to: &points)
    guard !isWhole[Int(atom)] else { return }
    let block = blockOfAtom[Int(atom)]
    points.filter(from: first) { locator.face(containing: grid.fine($0)) == block }
  }

  /// The box around all points of an atom.
  func box(of atom: Int32) -> Box { sites.box(of: Int(atom)) }

  /// Where an atom stands; the origin for one that stands nowhere.
  func place(of atom: Int, on grid: GroundGrid) -> FinePoint {
    let position = sites.positions[atom]
    return position.isFinite ? grid.fine(position) : FinePoint(x: 0, y: 0)
  }
}
