package import Geometry

/// Which buildings a site reaches, asked of one site after another.
package struct SiteSearch: Sendable {
  private let walks: StreetWalks
  private let byEdge: LinksByEdge
  /// Buildings on open ground, and those of each walled compound.
  private let open: [Int]
  private let tree: PackedRTree
  private let inside: [Int32: [Int]]

  package init(_ walks: StreetWalks) {
    self.walks = walks
    byEdge = LinksByEdge(walks.links, edgeCount: walks.network.graph.edgeCount)
    let links = walks.links
    let positions = walks.positions
    open = positions.indices.filter { positions[$0].isFinite && links.compounds[$0] < 0 }
    tree = PackedRTree(positions: open.map { positions[$0] })
    inside = Dictionary(
      grouping: positions.indices.filter { links.compounds[$0] >= 0 }
    ) { links.compounds[$0] }
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
    for edge in search.touchedEdges {
      for slot in byEdge.slots(on: edge) {
        let link = walks.links.links[Int(byEdge.links[slot])]
        let metres = link.cost + search.answer(at: link.place).cost
        best[byEdge.places[slot]] = min(metres, best[byEdge.places[slot]] ?? .infinity)
      }
    }
    addDirect(from: position, in: sites.compounds[site], to: &best)
    return best.filter { $0.value <= limit }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  private func addDirect(
    from position: Position, in compound: Int32, to best: inout [Int32: Double]
  ) {
    guard position.isFinite else { return }
    let box = Box(position).expanded(by: walks.network.rules.streetLimit)
    let near = compound >= 0 ? inside[compound] ?? [] : tree.query(box).map { open[$0] }
    for building in near {
      let metres = walks.network.linker.direct(
        from: walks.positions[building], in: walks.links.compounds[building], to: position,
        in: compound)
      guard let metres else { continue }
      best[Int32(building)] = min(metres, best[Int32(building)] ?? .infinity)
    }
  }
}
