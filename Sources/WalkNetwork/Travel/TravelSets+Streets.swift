package import Diagnostics
package import Geometry
package import TravelTimes
package import Workers

extension TravelSets {
  /// Sites searched together: enough to make their arrays worth it.
  private static let chunk = 32

  /// The buildings within `limit` metres of walk of each site, along the streets.
  ///
  /// - Parameters:
  ///   - sites: links of the places that stations stand or may stand on, and their positions.
  ///   - limit: metres of walk; a building at exactly the limit is reached.
  /// - Throws: nothing of its own.
  /// - Complexity: O(streets and buildings within the limit) a site.
  package init(
    from sites: PlaceLinks, at positions: [Position], walks: StreetWalks, limit: Double,
    workers: Workers
  ) throws(Failure) {
    let searcher = SiteSearch(walks)
    let chunks = try workers.map(0..<sites.count, chunk: Self.chunk) { range in
      var search = searcher.makeSearch()
      var sets = TravelSets()
      for site in range {
        search.find(from: site, of: sites, at: positions[site], limit: limit)
        search.sortFound()
        for building in search.found { sets.append(building, search.metres[Int(building)]) }
        sets.endSite()
      }
      return sets
    }
    self.init(joining: chunks)
  }

  /// The same from positions, which are linked first.
  ///
  /// - Returns: the sets, and why a site has no way onto the streets; `nil` where it has one.
  /// - Throws: nothing of its own.
  package static func streets(
    from positions: [Position], walks: StreetWalks, limit: Double, workers: Workers
  ) throws(Failure) -> (sets: TravelSets, indecisions: [Indecision?]) {
    let sites = try walks.network.links(of: positions, workers: workers)
    let sets = try TravelSets(
      from: sites, at: positions, walks: walks, limit: limit, workers: workers)
    return (sets, sites.indecisions)
  }
}
