import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct StreetLinkTests {
  @Test func `A building stands on the nearest street, wherever along it that is`() throws {
    var sketch = try TownSketch(
      """
          b
      A---+---S
      """, streets: ["AS"])
    sketch.addBuildings("b")
    let travel = try sketch.travel(to: "S")
    #expect(travel.table.metres == [50])
    #expect(travel.table.connectors == [10])
    #expect(travel.table.isOffNetwork == [false])
  }

  @Test func `A river without a bridge parts a building from the nearest street`() throws {
    // The street A-S beyond the river is nearer; C-D on the own bank leads round by the bridge A-C.
    var sketch = try TownSketch(
      """
      A-------------S
      |R-----------------r
      |             b
      |
      |
      C-----------------D
      """, streets: ["AS", "AC", "CD"])
    sketch.addBuildings("b")
    #expect(try sketch.travel(to: "S").table.metres == [20])
    try sketch.addBarrier("Rr")
    let travel = try sketch.travel(to: "S")
    #expect(travel.table.connectors == [30])
    #expect(travel.table.metres == [30 + 140 + 50 + 140])
  }

  @Test func `Where every street within the limit lies across a barrier, that is the reason`()
    throws
  {
    var sketch = try TownSketch(
      """
      A------S
      R------r
         b
      """, streets: ["AS"])
    try sketch.addBarrier("Rr", kind: .railway)
    sketch.addBuildings("b")
    #expect(try sketch.travel(to: "S").table.indecisions == [.blockedByBarrier])
  }

  @Test func `Beyond the limit a building walks over open ground, slower and marked`() throws {
    var sketch = try TownSketch("A--S", streets: ["AS"])
    sketch.addBuildings([Position(x: 0, y: 200), Position(x: 0, y: 500)])
    let travel = try sketch.travel(to: "S")
    #expect(abs(travel.table.metres[0] - (200 * 1.3 * (4000.0 / 60) / 50 + 30)) < 1e-9)
    #expect(travel.table.isOffNetwork == [true, false])
    #expect(travel.table.indecisions == [nil, .noStreetWithin])
    var rules = LinkRules()
    rules.offNetworkLimit = 0
    let without = try sketch.travel(to: "S", rules: rules)
    #expect(without.table.indecisions == [.noStreetWithin, .noStreetWithin])
  }

  @Test func `A street that hangs together with no other is passed over for one that does`() throws
  {
    var sketch = try TownSketch(
      """
      b
      E-F

      A------------S
      """, streets: ["EF", "AS"])
    sketch.addBuildings("b")
    #expect(try sketch.travel(to: "S").table.metres == [30 + 130])
  }

  @Test func `On a street that leads nowhere nothing is known`() throws {
    var sketch = try TownSketch("A------S", streets: ["AS"])
    sketch.addStreet([Position(x: 5000, y: 0), Position(x: 5040, y: 0)])
    sketch.addBuildings([Position(x: 5000, y: 5), Position(x: 50_000, y: 0)])
    #expect(
      try sketch.travel(to: "S").table.indecisions == [.isolatedComponent, .noStreetWithin])
  }

  @Test func `A building without a position has no answer, one without a station is beyond`() throws
  {
    var sketch = try TownSketch("A------S", streets: ["AS"])
    sketch.addBuildings([Position(x: .nan, y: .nan), Position(x: 10, y: 0)])
    let travel = try sketch.travel(to: "")
    #expect(travel.table.indecisions == [.noPosition, nil])
    #expect(travel.table.metres == [.infinity, .infinity])
  }

  @Test func `Next door to the station nobody walks round by the street`() throws {
    var sketch = try TownSketch(
      """
          bS

      A---------B
      """, streets: ["AB"])
    sketch.addBuildings("b")
    let travel = try sketch.travel(to: "S", preset: .senior)
    #expect(travel.table.metres == [13])
    #expect(travel.chosen == [-1])
  }

  @Test func `600 seconds are within ten minutes, 601 are not`() throws {
    var sketch = try TownSketch("A--S")
    let start = sketch.map["A"]
    sketch.addStreet([start, Position(x: 700, y: 0)])
    let speed = 4000.0 / 3600
    sketch.addBuildings([599, 600, 601].map { Position(x: $0 * speed, y: 0) })
    let travel = try sketch.travel(to: "A")
    let cutoff = try #require(Cutoff(minutes: 10, preset: .cn67))
    #expect(travel.table.metres.map { cutoff.reaches($0) } == [true, true, false])
  }
}
