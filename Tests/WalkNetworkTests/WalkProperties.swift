import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

/// Random towns: a grid of streets with gaps, one-way streets, slants, islands.
@Suite struct WalkProperties {
  #if DEBUG
    static let seeds = 0..<20
  #else
    static let seeds = 0..<300
  #endif

  struct Town {
    var sketch: TownSketch
    var stations: [Position] = []

    init(seed: Int, oneWays: Bool = false) throws {
      var random = SeededGenerator(seed: UInt64(seed))
      sketch = try TownSketch("")
      let side = Int.random(in: 2...7, using: &random)
      var corners: [Position] = []
      for row in 0...side {
        for column in 0...side {
          corners.append(
            Position(
              x: Double(column * 120 + Int.random(in: -40...40, using: &random)),
              y: Double(row * 120 + Int.random(in: -40...40, using: &random))))
        }
      }
      for row in 0...side {
        for column in 0...side {
          for (down, right) in [(0, 1), (1, 0)] where row + down <= side && column + right <= side {
            guard Int.random(in: 0..<10, using: &random) < 8 else { continue }
            let start = corners[row * (side + 1) + column]
            let end = corners[(row + down) * (side + 1) + column + right]
            var positions = [start, end]
            if Bool.random(using: &random) {
              let middle = Segment(start, end).position(at: 0.5)
              positions.insert(Position(x: middle.x + 13, y: middle.y - 7), at: 1)
            }
            let way = oneWays ? Int8([-1, 0, 0, 1].randomElement(using: &random) ?? 0) : 0
            sketch.addStreet(positions, direction: way)
          }
        }
      }
      func anywhere() -> Position {
        Position(
          x: Double.random(in: -60...Double(side * 120 + 60), using: &random),
          y: Double.random(in: -60...Double(side * 120 + 60), using: &random))
      }
      sketch.addBuildings((0..<30).map { _ in anywhere() })
      stations = (0..<Int.random(in: 1...6, using: &random)).map { _ in anywhere() }
    }

    func travel(
      _ stations: [Position]? = nil, direction: TravelDirection = .toStation
    ) throws -> NetworkTravel {
      let all = self.stations
      return try StreetWalks(
        of: sketch.survey.buildings, stations: all,
        on: StreetNetwork(sketch.survey, preset: .cn67), direction: direction, workers: .inline
      ).nearest(to: stations ?? all, workers: .inline)
    }
  }

  @Test(arguments: seeds) func `A field used again answers for every vertex`(seed: Int) throws {
    let town = try Town(seed: seed, oneWays: true)
    let graph = WalkGraph(town.sketch.survey.streets, on: .flat)
    guard graph.edgeCount > 0 else { return }
    var random = SeededGenerator(seed: UInt64(seed + 3000))
    var search = WalkSearch(graph, direction: seed % 2 == 0 ? .toStation : .fromStation)
    var field = VertexField(graph)
    for limit in [.infinity, 150, 0, 400, 30, .infinity, 90] {
      let seeds = (0..<3).map { owner in
        let edge = Int.random(in: 0..<graph.edgeCount, using: &random)
        return WalkSeed(
          place: EdgePlace(
            edge: Int32(edge), metres: Double.random(in: 0...graph.lengths[edge], using: &random)),
          cost: Double.random(in: 0...60, using: &random), owner: Int32(owner))
      }
      search.run(from: seeds, limit: limit)
      field.update(from: search)
      #expect(Array(field.costs.prefix(graph.nodeCount)) == search.costs)
      #expect(Array(field.owners.prefix(graph.nodeCount)) == search.owners)
      for edge in 0..<graph.edgeCount {
        for vertex in graph.vertices(of: edge).dropFirst().dropLast() {
          let row = VertexField.row(of: vertex, inside: edge, of: graph)
          let answer = search.answer(
            at: EdgePlace(edge: Int32(edge), metres: graph.along[vertex]))
          #expect(WalkSearch.Answer(cost: field.costs[row], owner: field.owners[row]) == answer)
        }
      }
    }
  }

  @Test(arguments: seeds) func `Costs are those of a plain search`(seed: Int) throws {
    let town = try Town(seed: seed, oneWays: true)
    let graph = WalkGraph(town.sketch.survey.streets, on: .flat)
    guard graph.edgeCount > 0 else { return }
    var random = SeededGenerator(seed: UInt64(seed + 1000))
    let seeds = (0..<3).map { owner in
      let edge = Int.random(in: 0..<graph.edgeCount, using: &random)
      return WalkSeed(
        place: EdgePlace(
          edge: Int32(edge), metres: Double.random(in: 0...graph.lengths[edge], using: &random)),
        cost: Double.random(in: 0...100, using: &random), owner: Int32(owner))
    }
    for direction in TravelDirection.allCases {
      var search = WalkSearch(graph, direction: direction)
      search.run(from: seeds)
      let plain = PlainSearch(graph, direction).costs(from: seeds)
      for node in 0..<graph.nodeCount {
        let found = search.costs[node]
        #expect(found == plain[node] || abs(found - plain[node]) < 1e-9)
      }
    }
  }

  @Test(arguments: seeds) func `Nobody walks less than the straight line`(seed: Int) throws {
    let town = try Town(seed: seed)
    let travel = try town.travel()
    for building in 0..<travel.table.count where travel.table.owner[building] >= 0 {
      let owner = Int(travel.table.owner[building])
      let straight = town.sketch.survey.buildings.positions[building]
        .distance(to: town.stations[owner])
      #expect(travel.table.metres[building] >= straight - 1e-9)
    }
  }

  @Test(arguments: seeds) func `A station more never makes a walk longer`(seed: Int) throws {
    let town = try Town(seed: seed)
    let all = try town.travel()
    let fewer = try town.travel(Array(town.stations.dropLast()))
    for building in 0..<all.table.count {
      #expect(all.table.metres[building] <= fewer.table.metres[building])
    }
  }

  @Test(arguments: seeds) func `Where streets are open both ways, so are walks`(seed: Int) throws {
    let town = try Town(seed: seed)
    let there = try town.travel()
    let back = try town.travel(direction: .fromStation)
    #expect(there.table.metres == back.table.metres)
  }

  @Test(arguments: seeds) func `A route adds up to the walk`(seed: Int) throws {
    let town = try Town(seed: seed, oneWays: true)
    let travel = try town.travel()
    for building in 0..<travel.table.count {
      let route = travel.route(of: building)
      #expect((route == nil) == (travel.table.owner[building] < 0))
      guard let route else { continue }
      #expect(abs(route.metres - travel.table.metres[building]) < 1e-6)
    }
  }

  @Test(arguments: seeds) func `Sets of sites agree with the nearest station`(seed: Int) throws {
    let town = try Town(seed: seed)
    let travel = try town.travel()
    let sets = try TravelSets(
      from: travel.stations, at: town.stations, walks: travel.walks, limit: 500, workers: .inline)
    var least = [Double](repeating: .infinity, count: travel.table.count)
    for slot in sets.buildings.indices {
      least[Int(sets.buildings[slot])] = min(least[Int(sets.buildings[slot])], sets.metres[slot])
    }
    for building in 0..<travel.table.count {
      let metres = travel.table.metres[building]
      #expect(metres > 500 || least[building] == metres)
    }
  }
}

/// Dijkstra's search as in the textbook: the node of least cost is sought among all.
struct PlainSearch {
  let graph: WalkGraph
  let direction: TravelDirection

  init(_ graph: WalkGraph, _ direction: TravelDirection) {
    self.graph = graph
    self.direction = direction
  }

  func costs(from seeds: [WalkSeed]) -> [Double] {
    var costs = [Double](repeating: .infinity, count: graph.nodeCount)
    for seed in seeds {
      let edge = Int(seed.place.edge)
      let (there, back) = openings(edge)
      // To a station people walk from the beginning along the edge, or from its end against it.
      if there { lower(&costs, graph.from[edge], seed.cost + seed.place.metres) }
      if back { lower(&costs, graph.to[edge], seed.cost + graph.lengths[edge] - seed.place.metres) }
    }
    var isDone = [Bool](repeating: false, count: graph.nodeCount)
    while let node = costs.indices.filter({ !isDone[$0] && costs[$0] < .infinity })
      .min(by: { costs[$0] < costs[$1] })
    {
      isDone[node] = true
      for edge in 0..<graph.edgeCount {
        let (there, back) = openings(edge)
        if there, Int(graph.to[edge]) == node {
          lower(&costs, graph.from[edge], costs[node] + graph.lengths[edge])
        }
        if back, Int(graph.from[edge]) == node {
          lower(&costs, graph.to[edge], costs[node] + graph.lengths[edge])
        }
      }
    }
    return costs
  }

  /// Whether the search may go from the end to the beginning, and from the beginning to the end.
  private func openings(_ edge: Int) -> (Bool, Bool) {
    let opening = graph.openings[edge]
    let along = opening.contains(.along)
    let against = opening.contains(.against)
    return direction == .toStation ? (along, against) : (against, along)
  }

  private func lower(_ costs: inout [Double], _ node: Int32, _ cost: Double) {
    costs[Int(node)] = min(costs[Int(node)], cost)
  }
}
