package import Diagnostics
internal import Geometry
internal import Survey
internal import Workers

extension GroundMesh {
  /// A mesh without a face: of buildings that a list names, and no map shows.
  ///
  /// - Parameters:
  ///   - count: how many buildings there are; none has ground.
  ///   - communityCount: how many communities there are.
  /// - Throws: nothing, as far as an empty grid is none too wide.
  package init(withoutGround count: Int, communityCount: Int) throws(Failure) {
    let grid = try GroundGrid(stepsPerMetre: GroundGrid.cut, over: .empty)
    let mesh = try HalfEdges([], edges: [], on: grid, .inline)
    let nobody = [Int32](repeating: -1, count: mesh.faceCount)
    try self.init(
      Parts(
        mesh: mesh, kinds: [], sources: [], atoms: nobody, communities: nobody, aparts: [],
        blocks: nobody, blockCount: 0, settled: [],
        hosts: [Int32](repeating: -1, count: count), atomCount: count,
        communityCount: communityCount, overlaps: [], barriers: .barriers,
        minimumBorder: Self.minimumCutBorder))
  }
}
