package import Diagnostics
package import Geometry
package import Workers

/// Which buildings each site reaches within a limit, and how far they are: compressed columns.
///
/// The sets of siting: site `s` reaches `buildings[offsets[s]..<offsets[s + 1]]`, ascending.
package struct TravelSets: Sendable {
  package private(set) var offsets: [Int] = [0]
  package private(set) var buildings: [Int32] = []
  /// Metres of walk.
  package private(set) var metres: [Double] = []

  /// One bounded search for each site.
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
    let chunks = try workers.map(0..<sites.count, chunk: 32) { range in
      var search = searcher.makeSearch()
      return range.map { site in
        searcher.reached(
          from: site, of: sites, at: positions[site], limit: limit, using: &search)
      }
    }
    for found in chunks.joined() {
      for (building, metres) in found {
        buildings.append(building)
        self.metres.append(metres)
      }
      offsets.append(buildings.count)
    }
  }
}

/// Links in the order of their edges.
struct LinksByEdge: Sendable {
  /// Rows of the links, and the place each belongs to.
  private(set) var links: [Int32]
  private(set) var places: [Int32]
  private var offsets: [Int32]

  init(_ all: PlaceLinks, edgeCount: Int) {
    offsets = Array(repeating: 0, count: edgeCount + 1)
    for link in all.links { offsets[Int(link.place.edge) + 1] += 1 }
    for edge in 0..<edgeCount { offsets[edge + 1] += offsets[edge] }
    links = Array(repeating: 0, count: all.links.count)
    places = links
    var cursor = offsets
    for place in 0..<all.count {
      let own = all.links(of: place)
      for slot in own.indices {
        let edge = Int(own[slot].place.edge)
        links[Int(cursor[edge])] = Int32(slot)
        places[Int(cursor[edge])] = Int32(place)
        cursor[edge] += 1
      }
    }
  }

  func slots(on edge: Int32) -> Range<Int> {
    Int(offsets[Int(edge)])..<Int(offsets[Int(edge) + 1])
  }
}
