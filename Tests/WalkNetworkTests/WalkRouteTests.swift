import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct WalkRouteTests {
  @Test func `A walk names its connector, gate, streets and arrival`() throws {
    var sketch = try TownSketch(
      """
      P---Q
      | b |
      N-g-M

      A-B-----C
              |
              D-S
      """)
    try sketch.addStreet("ABC", name: "First")
    try sketch.addStreet("CD", name: "Second")
    try sketch.addCompound("PQMN")
    sketch.addGate("g")
    sketch.addBuildings("b", compound: 0)
    let travel = try sketch.travel(to: "S")
    let route = try #require(
      travel.route(of: 0))
    #expect(
      route.stretches.map(\.ground) == [
        .connector(gate: 0, isOffNetwork: false), .street(0), .street(1),
        .arrival(gate: -1, isOffNetwork: false),
      ])
    #expect(route.stretches.map(\.metres) == [30, 60, 20, 20])
    #expect(route.stretches[0].positions == ["b", "g", "B"].map { sketch.map[$0] })
    #expect(route.stretches[1].positions == ["B", "C"].map { sketch.map[$0] })
  }

  @Test func `Nobody has a walk to a station that is not reached`() throws {
    var sketch = try TownSketch("A--B", streets: ["AB"])
    sketch.addBuildings("A")
    #expect(try sketch.travel(to: "").route(of: 0) == nil)
  }
}
