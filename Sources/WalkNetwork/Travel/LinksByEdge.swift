/// Links of places in the order of their edges, in columns.
struct LinksByEdge: Sendable {
  /// The place each link belongs to, how far along the edge it meets the street, and what it costs
  /// to get there.
  private(set) var places: [Int32]
  private(set) var metres: [Double]
  private(set) var costs: [Double]
  private var offsets: [Int32]

  init(_ all: PlaceLinks, edgeCount: Int) {
    offsets = Array(repeating: 0, count: edgeCount + 1)
    for link in all.links { offsets[Int(link.place.edge) + 1] += 1 }
    for edge in 0..<edgeCount { offsets[edge + 1] += offsets[edge] }
    places = Array(repeating: 0, count: all.links.count)
    metres = Array(repeating: 0, count: all.links.count)
    costs = metres
    var cursor = offsets
    for place in 0..<all.count {
      for link in all.links(of: place) {
        let slot = Int(cursor[Int(link.place.edge)])
        places[slot] = Int32(place)
        metres[slot] = link.place.metres
        costs[slot] = link.cost
        cursor[Int(link.place.edge)] += 1
      }
    }
  }

  func slots(on edge: Int) -> Range<Int> { Int(offsets[edge])..<Int(offsets[edge + 1]) }
}
