package import Diagnostics
package import Geometry
package import Survey
package import TravelTimes
package import Workers

/// The walks of a survey's buildings along its streets: linked once, asked of any set of stations.
package struct StreetWalks: Sendable {
  package let network: StreetNetwork
  package let direction: TravelDirection
  package let positions: [Position]
  /// The buildings' links.
  package let links: PlaceLinks

  /// - Parameter stations: all places that stations stand or may stand at; a street with one of
  ///   them leads somewhere, however small its component.
  /// - Throws: nothing of its own.
  /// - Complexity: O(log *n* + *k*) a building, for *k* segments of street within the limit.
  package init(
    of buildings: BuildingTable, stations: [Position], on network: StreetNetwork,
    direction: TravelDirection = .toStation, workers: Workers
  ) throws(Failure) {
    var network = network
    network.prefer(componentsOf: try network.links(of: stations, workers: workers))
    links = try network.links(
      of: buildings.positions, compounds: buildings.compound, workers: workers)
    positions = buildings.positions
    self.network = network
    self.direction = direction
  }

  /// The walk of each building to the nearest of some stations.
  ///
  /// - Throws: nothing of its own.
  /// - Complexity: O(*n* + *m*) for the streets, O(log *n*) a building and link.
  package func nearest(
    to stations: [Position], workers: Workers
  ) throws(Failure) -> NetworkTravel {
    try NetworkTravel(self, to: stations, workers: workers)
  }
}

/// The walk of each building to its nearest station along the streets.
package struct NetworkTravel: Sendable {
  package let table: TravelTable
  package let walks: StreetWalks
  package let search: WalkSearch
  /// The stations' links.
  package let stations: PlaceLinks
  package let stationPositions: [Position]
  /// The link each building's walk begins with, as a row of `walks.links.links`; −1 where it walks
  /// straight to the station, or not at all.
  package let chosen: [Int32]

  init(
    _ walks: StreetWalks, to positions: [Position], workers: Workers
  ) throws(Failure) {
    let stations = try walks.network.links(of: positions, workers: workers)
    var search = WalkSearch(walks.network.graph, direction: walks.direction)
    search.run(from: stations.seeds)
    let near = DirectWalks(stations, positions, walks.network)
    let finished = search
    let chunks = try workers.map(0..<walks.positions.count, chunk: 1024) { range in
      range.map { Self.walk(of: $0, walks, finished, near) }
    }
    let found = chunks.flatMap(\.self)
    table = TravelTable(
      method: .network, owner: found.map(\.answer.owner), metres: found.map(\.answer.cost),
      indecisions: found.map(\.indecision), connectors: found.map(\.connector),
      isOffNetwork: found.map(\.isOffNetwork))
    chosen = found.map(\.chosen)
    self.walks = walks
    self.search = finished
    self.stations = stations
    stationPositions = positions
  }

  private struct Walk: Sendable {
    var answer = WalkSearch.Answer.none
    var indecision: Indecision?
    var connector = Double.nan
    var isOffNetwork = false
    var chosen: Int32 = -1
  }

  private static func walk(
    of row: Int, _ walks: StreetWalks, _ search: WalkSearch, _ near: DirectWalks
  ) -> Walk {
    var walk = Walk()
    let links = walks.links
    let own = links.links(of: row)
    for slot in own.indices {
      let link = own[slot]
      let onward = search.answer(at: link.place)
      let answer = WalkSearch.Answer(cost: link.cost + onward.cost, owner: onward.owner)
      guard answer.owner >= 0, answer == walk.answer.better(answer), answer != walk.answer
      else { continue }
      walk = Walk(
        answer: answer, connector: link.cost, isOffNetwork: link.isOffNetwork,
        chosen: Int32(slot))
    }
    let direct = near.answer(from: walks.positions[row], in: links.compounds[row])
    if direct.owner >= 0, direct == walk.answer.better(direct), direct != walk.answer {
      return Walk(
        answer: direct, connector: direct.cost, isOffNetwork: links.compounds[row] < 0)
    }
    if walk.answer.owner < 0 {
      walk.indecision = indecision(of: row, links, search.graph)
    }
    return walk
  }

  /// Why nothing is known of a building that no walk leads from.
  ///
  /// It has no link, or its street leads nowhere. On the main component it is beyond.
  private static func indecision(
    of row: Int, _ links: PlaceLinks, _ graph: WalkGraph
  ) -> Indecision? {
    if let reason = links.indecisions[row] { return reason }
    let isOnMain = links.links(of: row).contains {
      graph.component(ofEdge: Int($0.place.edge)) == 0
    }
    return isOnMain ? nil : .isolatedComponent
  }
}

extension PlaceLinks {
  /// Where a search from these places begins; the owner is the place's row.
  package var seeds: [WalkSeed] {
    (0..<count).flatMap { place in
      links(of: place).map { link in
        WalkSeed(place: link.place, cost: link.cost, owner: Int32(place))
      }
    }
  }
}

/// Straight walks between buildings and stations of one block or compound.
struct DirectWalks: Sendable {
  private let network: StreetNetwork
  private let positions: [Position]
  private let rows: [Int]
  private let tree: PackedRTree
  private let compounds: [Int32]
  private let stationsOfCompound: [Int32: [Int]]

  init(_ stations: PlaceLinks, _ positions: [Position], _ network: StreetNetwork) {
    self.network = network
    self.positions = positions
    rows = positions.indices.filter { positions[$0].isFinite && stations.compounds[$0] < 0 }
    tree = PackedRTree(positions: rows.map { positions[$0] })
    compounds = stations.compounds
    stationsOfCompound = Dictionary(
      grouping: positions.indices.filter { stations.compounds[$0] >= 0 }
    ) { stations.compounds[$0] }
  }

  func answer(from position: Position, in compound: Int32) -> WalkSearch.Answer {
    guard position.isFinite else { return .none }
    let near: [Int]
    if compound >= 0 {
      near = stationsOfCompound[compound] ?? []
    } else {
      let box = Box(position).expanded(by: network.rules.streetLimit)
      near = tree.query(box).map { rows[$0] }
    }
    return near.reduce(.none) { best, station in
      let metres = network.linker.direct(
        from: position, in: compound, to: positions[station], in: compounds[station])
      guard let metres else { return best }
      return best.better(WalkSearch.Answer(cost: metres, owner: Int32(station)))
    }
  }
}
