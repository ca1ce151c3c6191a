internal import Diagnostics
internal import Districting
internal import GroundMesh
internal import Survey

/// What would let a community keep the band that alone cannot.
struct CommunityMending {
  private let neighbours: [[Int]]
  private let households: [Int]
  private let band: Band
  private let codes: [String]

  init(_ drawing: CellDrawing, households: [Int]) {
    neighbours = drawing.ground.mesh.neighbouringCommunities()
    self.households = households
    band = drawing.partitioner.districtingBand
    codes = drawing.survey.communities.codes
  }

  /// The neighbour with whose households `total` households of `community` would fit the band: of
  /// several the one with the longest common border.
  func sentence(for total: Int, in community: Int) -> Explanation {
    for other in neighbours[community] where households[other] > 0 {
      let joined = total + households[other]
      guard let counts = band.cellCounts(for: joined) else { continue }
      return Explanation(
        .mendByNeighbour,
        [
          "neighbour": .text(codes[other]), "households": .integer(households[other]),
          "total": .integer(joined), "fewest": .integer(counts.lowerBound),
          "most": .integer(counts.upperBound),
        ])
    }
    return Explanation(
      .mendByBand, ["total": .integer(total), "wider": .text(Self.wider(total, band))])
  }

  /// The narrowest band around this one in which `total` fits: one end is moved.
  private static func wider(_ total: Int, _ band: Band) -> String {
    let cells = band.preferredCells(for: total)
    let lower = min(band.lower, band.highestLower(for: total, cells: cells))
    let upper = max(band.upper, band.lowestUpper(for: total, cells: cells))
    return "\(lower)-\(upper)"
  }
}
