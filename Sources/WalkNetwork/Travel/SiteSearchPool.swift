package import Geometry
internal import Synchronization

/// Searches for whoever asks next, on any thread.
///
/// A search is as large as the network, so it is made once for each thread that asks at the same
/// time, and not for each site.
package final class SiteSearchPool: Sendable {
  private let searcher: SiteSearch
  private let idle = Mutex<[SiteSearch.Run]>([])

  package init(_ walks: StreetWalks) { searcher = SiteSearch(walks) }

  /// The buildings within `limit` metres of walk of a row of `sites`, ascending.
  ///
  /// - Complexity: O(streets and buildings within the limit).
  package func reached(
    from site: Int, of sites: PlaceLinks, at position: Position, limit: Double
  ) -> [Int] {
    var search = idle.withLock { $0.popLast() } ?? searcher.makeSearch()
    search.find(from: site, of: sites, at: position, limit: limit)
    let found = search.found.map { Int($0) }
    idle.withLock { $0.append(search) }
    return found
  }
}
