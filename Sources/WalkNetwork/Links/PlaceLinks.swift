package import TravelTimes

/// A way from a building or station to a place on the network.
package struct WalkLink: Hashable, Sendable {
  package let place: EdgePlace
  /// Metres of walk; more than the metres on the ground where no street leads.
  package let cost: Double
  /// Row of the gates it leads through, −1 for none.
  package let gate: Int32
  package let isOffNetwork: Bool

  package init(place: EdgePlace, cost: Double, gate: Int32 = -1, isOffNetwork: Bool = false) {
    self.place = place
    self.cost = cost
    self.gate = gate
    self.isOffNetwork = isOffNetwork
  }
}

/// The links of many places: one to the street, or one through each gate.
package struct PlaceLinks: Sendable {
  /// Links of place `p`: `offsets[p]..<offsets[p + 1]`.
  package private(set) var offsets: [Int32] = [0]
  package private(set) var links: [WalkLink] = []
  /// Why a place has no link; `nil` where it has one.
  package private(set) var indecisions: [Indecision?] = []
  /// Row of the walled compound that each place lies in, −1 for none.
  package private(set) var compounds: [Int32] = []

  package init() {}

  package var count: Int { indecisions.count }

  package func links(of place: Int) -> ArraySlice<WalkLink> {
    links[Int(offsets[place])..<Int(offsets[place + 1])]
  }

  package mutating func append(_ result: LinkResult) {
    links += result.links
    offsets.append(Int32(links.count))
    indecisions.append(result.links.isEmpty ? result.indecision ?? .noStreetWithin : nil)
    compounds.append(result.compound)
  }
}

/// What looking for the links of one place gave.
package struct LinkResult: Sendable {
  package var links: [WalkLink] = []
  package var indecision: Indecision?
  package var compound: Int32 = -1
}
