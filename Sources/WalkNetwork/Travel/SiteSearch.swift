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
  package func makeSearch() -> Run { Run(self) }

  /// The buildings within `limit` metres of walk of a site, ascending, with their metres.
  ///
  /// - Parameters:
  ///   - site: row of `sites`.
  ///   - position: where it stands.
  /// - Complexity: O(streets and buildings within the limit).
  package func reached(
    from site: Int, of sites: PlaceLinks, at position: Position, limit: Double,
    using search: inout Run
  ) -> [(building: Int32, metres: Double)] {
    search.find(from: site, of: sites, at: position, limit: limit)
    search.sortFound()
    return search.found.map { ($0, search.metres[Int($0)]) }
  }
}

extension SiteSearch {
  /// What a search writes into, used again and again: the next one clears only what the last one
  /// touched.
  package struct Run: Sendable {
    private let owner: SiteSearch
    private var search: WalkSearch
    /// Metres of walk from each building, `infinity` where it is not found.
    package private(set) var metres: [Double]
    /// The buildings that the last search found, in any order until they are sorted.
    package private(set) var found: [Int32] = []

    fileprivate init(_ owner: SiteSearch) {
      self.owner = owner
      search = WalkSearch(owner.walks.network.graph, direction: owner.walks.direction)
      metres = Array(repeating: .infinity, count: owner.walks.positions.count)
    }

    /// Finds the buildings within `limit` metres of walk of a row of `sites`.
    package mutating func find(
      from site: Int, of sites: PlaceLinks, at position: Position, limit: Double
    ) {
      for building in found { metres[Int(building)] = .infinity }
      found.removeAll(keepingCapacity: true)
      search.run(
        from: sites.links(of: site).map {
          WalkSeed(place: $0.place, cost: $0.cost, owner: Int32(site))
        }, limit: limit)
      findAlongStreets(limit)
      owner.direct.forEachWalk(
        to: position, in: sites.compounds[site], shorterThan: { metres[$0] }
      ) { building, walk in
        if walk <= limit { Self.lower(building, walk, &metres, &found) }
      }
    }

    /// Puts what was found in ascending order.
    package mutating func sortFound() { found.sort() }

    private mutating func findAlongStreets(_ limit: Double) {
      // Taken out, so that they may be written while the search is read.
      var (metres, found): ([Double], [Int32]) = ([], [])
      swap(&metres, &self.metres)
      swap(&found, &self.found)
      Self.lower(search, owner.byEdge, limit, &metres, &found)
      swap(&metres, &self.metres)
      swap(&found, &self.found)
    }

    private static func lower(
      _ search: WalkSearch, _ links: LinksByEdge, _ limit: Double, _ metres: inout [Double],
      _ found: inout [Int32]
    ) {
      search.forEachTouchedEdge { edge in
        let slots = links.slots(on: edge)
        guard !slots.isEmpty else { return }
        let way = EdgeWay(edge, search)
        for slot in slots {
          let walk = links.costs[slot] + way.cost(at: links.metres[slot], search)
          if walk <= limit { lower(Int(links.places[slot]), walk, &metres, &found) }
        }
      }
    }

    @inline(__always)
    private static func lower(
      _ building: Int, _ walk: Double, _ metres: inout [Double], _ found: inout [Int32]
    ) {
      let known = metres[building]
      guard walk < known else { return }
      if known == .infinity { found.append(Int32(building)) }
      metres[building] = walk
    }
  }
}

/// What the ends of an edge cost, asked once for all that stands on it.
private struct EdgeWay {
  let edge: Int32
  let start: Double
  let end: Double
  let length: Double
  /// Whether a seed stands on the edge, so that a walk need not lead by an end.
  let isSeeded: Bool

  @inline(__always)
  init(_ edge: Int, _ search: WalkSearch) {
    // Columns one by one: a graph bound to a name is retained, column after column, for each edge.
    let opening = search.graph.openings[edge]
    self.edge = Int32(edge)
    start =
      opening.contains(search.ways.byStart)
      ? search.costs[Int(search.graph.from[edge])] : .infinity
    end =
      opening.contains(search.ways.byEnd) ? search.costs[Int(search.graph.to[edge])] : .infinity
    length = search.graph.lengths[edge]
    isSeeded = search.seeds.contains { $0.place.edge == Int32(edge) }
  }

  @inline(__always)
  func cost(at metres: Double, _ search: WalkSearch) -> Double {
    guard !isSeeded else { return search.answer(at: EdgePlace(edge: edge, metres: metres)).cost }
    return min(start + metres, end + (length - metres))
  }
}
