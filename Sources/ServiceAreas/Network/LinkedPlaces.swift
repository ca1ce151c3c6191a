package import Geometry
package import WalkNetwork

/// Places beside the streets, such as buildings: where each is linked to the network, and the
/// metres of walk up to there.
package struct LinkedPlaces: Sendable {
  package var positions: [Position] = []
  /// The place on the network, `nil` where nothing links it.
  package var links: [EdgePlace?] = []
  /// Metres of walk from the place to the network.
  package var connectors: [Double] = []

  package init() {}

  package init(positions: [Position], links: [EdgePlace?], connectors: [Double]) {
    self.positions = positions
    self.links = links
    self.connectors = connectors
  }

  package var count: Int { positions.count }
}

/// A station as areas begin at it.
package struct AreaOrigin: Sendable {
  package var position: Position
  /// The place on the network, `nil` where no street is near enough.
  package var link: EdgePlace?
  /// Metres of walk from the station to the network.
  package var connector: Double
  /// Metres that a delay before setting out is worth.
  package var delay: Double

  package init(position: Position, link: EdgePlace?, connector: Double, delay: Double = 0) {
    self.position = position
    self.link = link
    self.connector = connector
    self.delay = delay
  }
}
