package import Diagnostics
package import Geometry
package import Survey
package import Workers

/// Which buildings each site reaches within a limit, and how far they are: compressed columns.
///
/// The sets of siting: site `s` reaches `buildings[offsets[s]..<offsets[s + 1]]`, ascending.
package struct TravelSets: Sendable, Equatable {
  package private(set) var offsets: [Int] = [0]
  package private(set) var buildings: [Int32] = []
  /// Metres of walk.
  package private(set) var metres: [Double] = []

  package init() {}

  package var siteCount: Int { offsets.count - 1 }

  /// The entries of a site.
  @inline(__always)
  package func slots(of site: Int) -> Range<Int> { offsets[site]..<offsets[site + 1] }

  /// The next building of the site that is being written.
  @inline(__always)
  package mutating func append(_ building: Int32, _ metres: Double) {
    buildings.append(building)
    self.metres.append(metres)
  }

  /// Ends the site that is being written.
  package mutating func endSite() { offsets.append(buildings.count) }

  /// The sites of some sets, one behind the other.
  package init(joining chunks: [TravelSets]) {
    let sites = chunks.reduce(0) { $0 + $1.siteCount }
    let entries = chunks.reduce(0) { $0 + $1.buildings.count }
    offsets.reserveCapacity(sites + 1)
    buildings.reserveCapacity(entries)
    metres.reserveCapacity(entries)
    for chunk in chunks {
      let start = buildings.count
      for offset in chunk.offsets.dropFirst() { offsets.append(start + offset) }
      buildings += chunk.buildings
      metres += chunk.metres
    }
  }
}

extension StraightLine {
  /// Sites searched together.
  private static let siteChunk = 64
  /// How much more than at the site itself the plane may stretch within a walk, as a share.
  private static let stretchAround = 1e-3

  /// The buildings within `limit` metres of each site as the crow flies.
  ///
  /// - Parameters:
  ///   - sites: in the plane; one without a finite position reaches nobody.
  ///   - buildings: in the plane; those without a finite position are reached by nobody.
  ///   - limit: metres on the ground; a building at exactly the limit is reached.
  /// - Throws: nothing of its own.
  /// - Complexity: O(log *n* + *k* log *k*) a site for *k* buildings in the square around it.
  package static func sets(
    from sites: [Position], to buildings: [Position], limit: Double, on plane: Plane,
    workers: Workers
  ) throws(Failure) -> TravelSets {
    let located = buildings.indices.filter { buildings[$0].isFinite }
    let tree = PackedRTree(positions: located.map { buildings[$0] })
    let chunks = try workers.map(0..<sites.count, chunk: siteChunk) { range in
      var sets = TravelSets()
      var found: [Int] = []
      for site in range {
        let position = sites[site]
        if position.isFinite {
          tree.query(Box(position).expanded(by: reach(limit, at: position, plane)), into: &found)
          for slot in found {
            let metres = plane.groundDistance(position, buildings[located[slot]])
            if metres <= limit { sets.append(Int32(located[slot]), metres) }
          }
        }
        sets.endSite()
      }
      return sets
    }
    return TravelSets(joining: chunks)
  }

  /// Units of the plane that hold `limit` metres on the ground around a position.
  private static func reach(_ limit: Double, at position: Position, _ plane: Plane) -> Double {
    let metre = plane.groundDistance(position, Position(x: position.x + 1, y: position.y))
    return limit / metre * (1 + stretchAround)
  }
}
