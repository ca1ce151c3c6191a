import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct StreetPlacesTests {
  func places(_ sketch: TownSketch, spacing: Double) -> StreetPlaces {
    StreetPlaces(
      on: StreetNetwork(sketch.survey, preset: .cn67), of: sketch.survey.streets, spacing: spacing)
  }

  @Test func `A street is divided evenly, with a place at each end`() throws {
    let sketch = try TownSketch("A-----------B", streets: ["AB"])
    let found = places(sketch, spacing: 50).positions.map(\.x).sorted()
    #expect(found == [0, 40, 80, 120])
  }

  @Test func `A junction has one place, and the names of its streets`() throws {
    var sketch = try TownSketch(
      """
            B
            |
      A-----C-----E
            |
            D
      """)
    try sketch.addStreet("ACE", name: "人民路")
    try sketch.addStreet("BCD", name: "解放路")
    let found = places(sketch, spacing: 100)
    // The ends of the short street stand closer to the junction than half the spacing.
    #expect(found.count == 3)
    let junction = try #require(found.positions.firstIndex(of: sketch.map["C"]))
    #expect(found.names[junction] == "人民路/解放路" && found.streets[junction] == 0)
    #expect(Set(found.positions).count == found.count)
  }

  @Test func `Junctions closer together than half the spacing share a place`() throws {
    var sketch = try TownSketch(
      """
      A----------BC----------D
      """)
    try sketch.addStreet("AB")
    try sketch.addStreet("BC")
    try sketch.addStreet("CD")
    sketch.addStreet([sketch.map["B"], Position(x: 110, y: -100)])
    sketch.addStreet([sketch.map["C"], Position(x: 120, y: -100)])
    let found = places(sketch, spacing: 60).positions
    #expect(found.count { $0 == sketch.map["B"] || $0 == sketch.map["C"] } == 1)
  }

  @Test func `None stands on a bridge, on a motorway or on streets that lead nowhere`() throws {
    var sketch = try TownSketch(
      """
      A-----B-----C-----D

      E-----F     G-----H
      """)
    try sketch.addStreet("AB")
    try sketch.addStreet("BC")
    sketch.survey.streets.isBridge[1] = true
    try sketch.addStreet("CD")
    try sketch.addStreet("EF", class: "motorway")
    try sketch.addStreet("GH")
    let found = places(sketch, spacing: 30).positions
    #expect(found.allSatisfy { $0.y == 0 })
    #expect(found.map(\.x).sorted() == [0, 30, 120, 150, 180])
  }
}

extension WalkProperties {
  @Test(arguments: seeds)
  func `Nobody on a street is farther than the spacing from a place, along the streets`(
    seed: Int
  ) throws {
    let town = try Town(seed: seed)
    let network = StreetNetwork(town.sketch.survey, preset: .cn67)
    let graph = network.graph
    guard graph.edgeCount > 0 else { return }
    let spacing = Double([25, 50, 80, 300][seed % 4])
    let places = StreetPlaces(on: network, of: town.sketch.survey.streets, spacing: spacing)
    #expect(Set(places.positions).count == places.count)
    var search = WalkSearch(graph)
    search.run(from: try network.links(of: places.positions, workers: .inline).seeds)
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let edge = Int.random(in: 0..<graph.edgeCount, using: &random)
      let isMain = graph.component(ofEdge: edge) == 0
      let place = EdgePlace(
        edge: Int32(edge), metres: Double.random(in: 0...graph.lengths[edge], using: &random))
      let metres = search.answer(at: place).cost
      #expect(isMain ? metres <= spacing + 1e-6 : metres == .infinity)
    }
  }

  @Test(arguments: seeds) func `Sets of sites are those of one search after another`(
    seed: Int
  ) throws {
    let town = try Town(seed: seed, oneWays: true)
    for direction in TravelDirection.allCases {
      let walks = try StreetWalks(
        of: town.sketch.survey.buildings, stations: town.stations,
        on: StreetNetwork(town.sketch.survey, preset: .cn67), direction: direction,
        workers: .inline)
      let limit = Double(100 + seed % 5 * 150)
      let (sets, indecisions) = try TravelSets.streets(
        from: town.stations, walks: walks, limit: limit, workers: Workers(threads: 2))
      #expect(sets.siteCount == town.stations.count && indecisions.count == town.stations.count)
      for (site, station) in town.stations.enumerated() {
        let table = try walks.nearest(to: [station], workers: .inline).table
        let reached = (0..<table.count).filter { table.metres[$0] <= limit }
        let slots = sets.slots(of: site)
        #expect(sets.buildings[slots].map { Int($0) } == reached)
        #expect(Array(sets.metres[slots]) == reached.map { table.metres[$0] })
      }
    }
  }

  @Test(arguments: seeds) func `Threads that share searches find what one search finds`(
    seed: Int
  ) throws {
    let town = try Town(seed: seed, oneWays: true)
    let walks = try StreetWalks(
      of: town.sketch.survey.buildings, stations: town.stations,
      on: StreetNetwork(town.sketch.survey, preset: .cn67), direction: .toStation,
      workers: .inline)
    let pool = SiteSearchPool(walks)
    let links = try walks.network.links(of: town.stations, workers: .inline)
    // Each site several times, far and near in turn: what one question leaves must not tell.
    let found = try Workers(threads: 3).map(count: town.stations.count * 4) { number in
      var reached: [Int] = []
      pool.reached(
        from: number / 4, of: links, at: town.stations[number / 4],
        limit: number % 2 == 0 ? 600 : 150
      ) { reached.append($0) }
      return reached.sorted()
    }
    for (number, reached) in found.enumerated() {
      let table = try walks.nearest(to: [town.stations[number / 4]], workers: .inline).table
      let limit = number % 2 == 0 ? 600.0 : 150
      #expect(reached == (0..<table.count).filter { table.metres[$0] <= limit })
    }
  }
}
