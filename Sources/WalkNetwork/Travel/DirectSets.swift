package import Diagnostics
package import Geometry
package import Workers

/// A walk that needs no street: inside one block, or one walled compound.
package struct DirectWalk: Hashable, Sendable {
  /// Row of the buildings.
  package let place: Int32
  /// Metres of walk.
  package let metres: Double

  package init(place: Int32, metres: Double) {
    self.place = place
    self.metres = metres
  }
}

extension StreetWalks {
  /// For each of some stations the buildings that walk straight to it, by row: the walks that
  /// ``nearest(to:workers:)`` looks at beside those along the streets.
  ///
  /// - Throws: nothing of its own.
  /// - Complexity: O(log *n* + *k*) a station, for *k* buildings near it or in its compound.
  package func directWalks(
    to stations: [Position], workers: Workers
  ) throws(Failure) -> [[DirectWalk]] {
    let sites = try network.links(of: stations, workers: workers)
    let outside = positions.indices.filter {
      positions[$0].isFinite && links.compounds[$0] < 0
    }
    let tree = PackedRTree(positions: outside.map { positions[$0] })
    let inside = Dictionary(grouping: positions.indices.filter { links.compounds[$0] >= 0 }) {
      links.compounds[$0]
    }
    return try workers.map(count: stations.count) { station in
      let (position, compound) = (stations[station], sites.compounds[station])
      guard position.isFinite else { return [] }
      let near =
        compound >= 0
        ? inside[compound] ?? []
        : tree.query(Box(position).expanded(by: network.rules.streetLimit)).map { outside[$0] }
      return near.compactMap { row in
        network.linker.direct(
          from: positions[row], in: links.compounds[row], to: position, in: compound
        ).map { DirectWalk(place: Int32(row), metres: $0) }
      }.sorted { $0.place < $1.place }
    }
  }
}
