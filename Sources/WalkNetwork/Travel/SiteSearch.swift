package import Geometry

/// Which buildings a site reaches, asked of one site after another.
package struct SiteSearch: Sendable {
  private let walks: StreetWalks
  private let byEdge: LinksByEdge
  private let direct: DirectBuildings

  package init(_ walks: StreetWalks) {
    self.walks = walks
    byEdge = LinksByEdge(walks.links, edgeCount: walks.network.graph.edgeCount)
    direct = DirectBuildings(walks)
  }

  /// A search to ask site after site with; one a thread.
  package func makeSearch() -> WalkSearch {
    WalkSearch(walks.network.graph, direction: walks.direction)
  }

  /// The buildings within `limit` metres of walk of a site, ascending, with their metres.
  ///
  /// - Parameters:
  ///   - site: row of `sites`.
  ///   - position: where it stands.
  /// - Complexity: O(streets and buildings within the limit).
  package func reached(
    from site: Int, of sites: PlaceLinks, at position: Position, limit: Double,
    using search: inout WalkSearch
  ) -> [(building: Int32, metres: Double)] {
    search.run(
      from: sites.links(of: site).map {
        WalkSeed(place: $0.place, cost: $0.cost, owner: Int32(site))
      }, limit: limit)
    var best: [Int32: Double] = [:]
    search.forEachTouchedEdge { edge in
      for slot in byEdge.slots(on: Int32(edge)) {
        let link = walks.links.links[Int(byEdge.links[slot])]
        let metres = link.cost + search.answer(at: link.place).cost
        best[byEdge.places[slot]] = min(metres, best[byEdge.places[slot]] ?? .infinity)
      }
    }
    for walk in direct.walks(to: position, in: sites.compounds[site]) {
      best[walk.place] = min(walk.metres, best[walk.place] ?? .infinity)
    }
    return best.filter { $0.value <= limit }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
