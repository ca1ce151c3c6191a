package import Diagnostics
package import Geometry
package import Survey
package import TravelTimes
package import Workers

/// The walk of each building to its nearest station along the streets.
package struct NetworkTravel: Sendable {
  package let table: TravelTable
  package let network: StreetNetwork
  package let search: WalkSearch
  package let stations: PlaceLinks
  package let buildings: PlaceLinks
  /// The link each building's walk begins with, as a row of `buildings.links`; −1 where it walks
  /// straight to the station, or not at all.
  package let chosen: [Int32]

  /// What a walk is measured from and to.
  package struct Question: Sendable {
    package var direction = TravelDirection.toStation
    /// Metres of walk that each station's delay counts for; empty for none.
    package var delays: [Double] = []

    package init() {}
  }

  /// One search from all stations, and a look at each building's links.
  ///
  /// - Parameter positions: of the stations.
  /// - Throws: nothing of its own.
  /// - Complexity: O(*n* + *m*) for the streets, O(log *n*) a building and link.
  package init(
    of buildings: BuildingTable, to positions: [Position], on network: StreetNetwork,
    question: Question = Question(), workers: Workers
  ) throws(Failure) {
    var network = network
    let stations = try network.links(of: positions, workers: workers)
    network.prefer(componentsOf: stations)
    let links = try network.links(
      of: buildings.positions, compounds: buildings.compound, workers: workers)
    var search = WalkSearch(network.graph, direction: question.direction)
    search.run(from: stations.seeds(delays: question.delays))
    let near = DirectWalks(stations, positions, network)
    let finished = search
    let chunks = try workers.map(0..<buildings.count, chunk: 1024) { range in
      range.map { row in
        Self.walk(
          of: row, at: buildings.positions[row], links, finished, near, question.delays)
      }
    }
    let walks = chunks.flatMap(\.self)
    table = TravelTable(
      method: .network, owner: walks.map(\.answer.owner), metres: walks.map(\.answer.cost),
      indecisions: walks.map(\.indecision), connectors: walks.map(\.connector),
      isOffNetwork: walks.map(\.isOffNetwork))
    chosen = walks.map(\.chosen)
    self.network = network
    self.search = finished
    self.stations = stations
    self.buildings = links
  }

  private struct Walk: Sendable {
    var answer = WalkSearch.Answer.none
    var indecision: Indecision?
    var connector = 0.0
    var isOffNetwork = false
    var chosen: Int32 = -1
  }

  private static func walk(
    of row: Int, at position: Position, _ links: PlaceLinks, _ search: WalkSearch,
    _ near: DirectWalks, _ delays: [Double]
  ) -> Walk {
    var walk = Walk()
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
    let direct = near.answer(from: position, in: links.compounds[row], delays: delays)
    if direct.owner >= 0, direct == walk.answer.better(direct), direct != walk.answer {
      return Walk(
        answer: direct, connector: direct.cost, isOffNetwork: links.compounds[row] < 0)
    }
    if walk.answer.owner < 0 {
      walk.indecision = indecision(of: row, links, search.graph)
    }
    return walk
  }

  /// Why nothing is known of a building that no walk leads from: it has no link, or its street
  /// leads nowhere. On a component that leads somewhere it is beyond.
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
  /// Where a search from these places begins.
  ///
  /// - Parameter delays: metres of walk for each place, empty for none.
  package func seeds(delays: [Double] = []) -> [WalkSeed] {
    (0..<count).flatMap { place in
      links(of: place).map { link in
        WalkSeed(
          place: link.place, cost: link.cost + (delays.isEmpty ? 0 : delays[place]),
          owner: Int32(place))
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

  func answer(
    from position: Position, in compound: Int32, delays: [Double]
  ) -> WalkSearch.Answer {
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
      return best.better(
        WalkSearch.Answer(
          cost: metres + (delays.isEmpty ? 0 : delays[station]), owner: Int32(station)))
    }
  }
}
