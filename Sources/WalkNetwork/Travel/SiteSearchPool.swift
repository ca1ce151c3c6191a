package import Geometry
internal import Workers

/// Searches for whoever asks next, on any thread.
///
/// A search is as large as the network, so it is made once for each thread that asks at the same
/// time, and not for each site.
package final class SiteSearchPool: Sendable {
  private let searcher: SiteSearch
  private let idle = Guarded<[SiteSearch.Run]>([])

  package init(_ walks: StreetWalks) { searcher = SiteSearch(walks) }

  /// Visits the buildings within `limit` metres of walk of a row of `sites`, in any order.
  ///
  /// - Complexity: O(streets and buildings within the limit).
  package func reached(
    from site: Int, of sites: PlaceLinks, at position: Position, limit: Double,
    _ visit: (Int) -> Void
  ) {
    var search = idle.withLock { $0.popLast() } ?? searcher.makeSearch()
    search.find(from: site, of: sites, at: position, limit: limit)
    for building in search.found { visit(Int(building)) }
    idle.withLock { $0.append(search) }
  }
}
