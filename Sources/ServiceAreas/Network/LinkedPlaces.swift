package import Geometry
package import WalkNetwork

/// Places beside the streets, such as buildings, and how they get onto the network.
package struct LinkedPlaces: Sendable {
  package private(set) var positions: [Position] = []
  /// Links of place `p`: `offsets[p]..<offsets[p + 1]` of `links`.
  package private(set) var offsets: [Int32] = [0]
  package private(set) var links: [WalkLink] = []
  /// For each station the places that walk to it without a street; empty where there are none.
  package var direct: [[DirectWalk]] = []

  package init() {}

  /// - Parameter links: of the places, in their order.
  package init(positions: [Position], links: PlaceLinks, direct: [[DirectWalk]] = []) {
    for row in positions.indices { append(positions[row], links.links(of: row)) }
    self.direct = direct
  }

  package mutating func append(_ position: Position, _ links: some Sequence<WalkLink>) {
    positions.append(position)
    self.links += links
    offsets.append(Int32(self.links.count))
  }

  package var count: Int { positions.count }

  func links(of place: Int) -> ArraySlice<WalkLink> {
    links[Int(offsets[place])..<Int(offsets[place + 1])]
  }
}

/// A station as areas begin at it.
package struct AreaOrigin: Sendable {
  package var position: Position
  /// Its ways onto the network; none where no street is near enough.
  package var links: [WalkLink]
  package var terms: StationTerms

  package init(
    position: Position, links: [WalkLink], terms: StationTerms = StationTerms()
  ) {
    self.position = position
    self.links = links
    self.terms = terms
  }
}
