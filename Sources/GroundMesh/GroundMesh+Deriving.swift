package import Diagnostics
internal import Geometry
package import Survey
package import Workers

extension GroundMesh {
  /// Makes ground for buildings whose communities have no shapes.
  ///
  /// The ground is what lies around buildings; it is divided among them as if it were one
  /// community, and each community is the ground of its buildings, in as many pieces as that has.
  ///
  /// - Parameters:
  ///   - communities: for each building its community; one with −1 gets no ground.
  ///   - communityCount: how many communities there are.
  ///   - barriers: as for ``init(dividing:along:among:apart:barriers:stepsPerMetre:workers:)``.
  /// - Throws: `ground.too-wide`, `geometry.engine.failed`; what `workers` throws.
  /// - Complexity: O(*n* log *n*).
  package init(
    around sites: BuildingSites, in communities: [Int32], communityCount: Int,
    along lines: [GroundLine], barriers: GroundKinds = .barriers,
    stepsPerMetre: Int = GroundGrid.cut, workers: Workers = .inline
  ) throws(Failure) {
    precondition(communities.count == sites.count, "one community a building")
    var sites = sites
    for atom in communities.indices where communities[atom] < 0 {
      sites.positions[atom] = Position(x: .nan, y: .nan)
    }
    let ground = try BuiltGround(around: sites.points()).shape()
    let grid = try GroundGrid(stepsPerMetre: stepsPerMetre, over: ground.box)
    var parts = try Parts(
      dividing: BlockMesh([ground], lines, on: grid, workers: workers), lines, sites,
      communityCount: communityCount, rim: .isDropped, barriers: barriers, workers)
    // Ground that no building takes is nobody's: here communities are what their buildings have.
    parts.atoms = parts.atoms.map { Int($0) < communities.count ? $0 : -1 }
    parts.atomCount = communities.count
    parts.communities = parts.atoms.map { $0 >= 0 ? communities[Int($0)] : -1 }
    try self.init(parts, workers)
  }
}
