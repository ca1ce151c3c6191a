import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork

@Suite struct WalkSearchTests {
  /// A--B--C--D, 30 m each.
  func line(direction: Int8 = 0) throws -> WalkGraph {
    var sketch = try TownSketch("A--B--C--D")
    try sketch.addStreet("ABCD", direction: direction)
    return WalkGraph(sketch.survey.streets, on: .flat)
  }

  func place(_ metres: Double) -> EdgePlace { EdgePlace(edge: 0, metres: metres) }

  @Test func `A place on the seed's own edge is reached straight`() throws {
    var search = WalkSearch(try line())
    search.run(from: [WalkSeed(place: place(40), cost: 5, owner: 7)])
    #expect(search.answer(at: place(30)) == .init(cost: 15, owner: 7))
    #expect(search.answer(at: place(40)) == .init(cost: 5, owner: 7))
    #expect(search.answer(at: place(90)) == .init(cost: 55, owner: 7))
  }

  @Test func `A limit belongs to the reached side`() throws {
    var search = WalkSearch(try line())
    search.run(from: [WalkSeed(place: place(0), cost: 0, owner: 0)], limit: 60)
    #expect(search.answer(at: place(60)).owner == 0)
    #expect(search.answer(at: place(60.000_001)) == .none)
  }

  @Test func `Of seeds equally near the lowest owner has the place`() throws {
    var search = WalkSearch(try line())
    search.run(from: [
      WalkSeed(place: place(90), cost: 0, owner: 1), WalkSeed(place: place(0), cost: 0, owner: 2),
    ])
    #expect(search.answer(at: place(45)) == .init(cost: 45, owner: 1))
  }

  @Test func `A way that is open one way leads to a station, or from it`() throws {
    let graph = try line(direction: 1)
    var toStation = WalkSearch(graph, direction: .toStation)
    toStation.run(from: [WalkSeed(place: place(60), cost: 0, owner: 0)])
    #expect(toStation.answer(at: place(30)).cost == 30)
    #expect(toStation.answer(at: place(90)) == .none)
    var fromStation = WalkSearch(graph, direction: .fromStation)
    fromStation.run(from: [WalkSeed(place: place(60), cost: 0, owner: 0)])
    #expect(fromStation.answer(at: place(30)) == .none)
    #expect(fromStation.answer(at: place(90)).cost == 30)
  }

  @Test func `A search forgets the one before`() throws {
    var search = WalkSearch(try line())
    search.run(from: [WalkSeed(place: place(0), cost: 0, owner: 0)])
    search.run(from: [WalkSeed(place: place(90), cost: 0, owner: 1)], limit: 40)
    #expect(search.answer(at: place(0)) == .none)
    #expect(search.answer(at: place(50)) == .init(cost: 40, owner: 1))
  }

  @Test func `Without seeds nothing is reached`() throws {
    var search = WalkSearch(try line())
    search.run(from: [])
    #expect(search.answer(at: place(0)) == .none)
    #expect(search.touched.isEmpty)
  }
}
