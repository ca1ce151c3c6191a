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
    let buildings = DirectBuildings(self)
    return try workers.map(count: stations.count) { station in
      buildings.walks(to: stations[station], in: sites.compounds[station])
    }
  }
}

/// Buildings by where they stand: on open ground, or in which walled compound.
struct DirectBuildings: Sendable {
  private let walks: StreetWalks
  private let outside: [Int]
  private let tree: PackedRTree
  private let inside: [Int32: [Int]]

  init(_ walks: StreetWalks) {
    self.walks = walks
    let (positions, compounds) = (walks.positions, walks.links.compounds)
    outside = positions.indices.filter { positions[$0].isFinite && compounds[$0] < 0 }
    tree = PackedRTree(positions: outside.map { positions[$0] })
    inside = Dictionary(grouping: positions.indices.filter { compounds[$0] >= 0 }) {
      compounds[$0]
    }
  }

  /// The buildings that walk straight to a place, ascending.
  ///
  /// - Parameter compound: the walled compound that the place lies in, −1 for none.
  func walks(to position: Position, in compound: Int32) -> [DirectWalk] {
    var found: [DirectWalk] = []
    forEachWalk(to: position, in: compound, shorterThan: { _ in .infinity }) { row, metres in
      found.append(DirectWalk(place: Int32(row), metres: metres))
    }
    return found
  }

  /// Calls `visit` for each building that walks straight to a place in less than `bound` metres of
  /// walk, ascending.
  ///
  /// What lies between is only looked at where the walk would be short enough.
  func forEachWalk(
    to position: Position, in compound: Int32, shorterThan bound: (Int) -> Double,
    _ visit: (Int, Double) -> Void
  ) {
    guard position.isFinite else { return }
    let box = Box(position).expanded(by: walks.network.rules.streetLimit)
    let near = compound >= 0 ? inside[compound] ?? [] : tree.query(box).map { outside[$0] }
    for row in near {
      let metres = walks.network.linker.direct(
        from: walks.positions[row], in: walks.links.compounds[row], to: position, in: compound,
        shorterThan: bound(row))
      if let metres { visit(row, metres) }
    }
  }
}
