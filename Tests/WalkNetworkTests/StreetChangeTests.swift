import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

@Suite struct StreetChangeTests {
  @Test func `Streets that cross without a vertex are joined where that is asked for`() throws {
    var sketch = try TownSketch(
      """
          C
          |
      A---+---B
          |
          D
      """, streets: ["AB", "CD"], step: 100)
    sketch.addBuildings("A")
    #expect(try sketch.travel(to: "C").table.indecisions == [nil])
    #expect(try sketch.travel(to: "C").table.owner == [-1])
    let noding = StreetNoding(tolerance: 0.5)
    #expect(try sketch.travel(to: "C", noding: noding).table.metres == [600])
    // A bridge leads over, and does not meet.
    sketch.survey.streets.isBridge = [false, true]
    #expect(try sketch.travel(to: "C", noding: noding).table.owner == [-1])
  }

  @Test func `An end that nearly touches a street is moved onto it`() throws {
    var sketch = try TownSketch("A--------B", streets: ["AB"], step: 100)
    sketch.addStreet([Position(x: 400, y: 0.3), Position(x: 400, y: 2000)])
    sketch.addBuildings([Position(x: 400, y: 2000)])
    #expect(try sketch.travel(to: "A", noding: StreetNoding(tolerance: 0.1)).table.owner == [-1])
    #expect(try sketch.travel(to: "A", noding: StreetNoding(tolerance: 0.5)).table.metres == [2400])
  }

  /// Two ways from b to S: straight, and round by A and C.
  func ring() throws -> TownSketch {
    var sketch = try TownSketch(
      """
      b-------X-------S
      |               |
      A---------------C
      """, streets: ["bXS", "bACS"])
    sketch.addBuildings("b")
    return sketch
  }

  @Test func `A closed street is walked round`() throws {
    var sketch = try ring()
    #expect(try sketch.travel(to: "S").table.metres == [160])
    sketch.survey.closures.points = [Position(x: 40, y: 3)]
    let closed = try sketch.travel(to: "S")
    #expect(closed.table.metres == [200])
    #expect(closed.search.graph.closed.map(\.reason) == [.closedByUser])
    #expect(closed.search.graph.closed.map(\.street) == [0])
  }

  @Test func `A line closes the street along it, and none across it`() throws {
    var sketch = try ring()
    let across = LineString(unchecked: [Position(x: 40, y: -8), Position(x: 40, y: 8)])
    sketch.survey.closures.lines = [across]
    #expect(try sketch.travel(to: "S").table.metres == [160])
    let along = LineString(unchecked: [Position(x: 20, y: 4), Position(x: 60, y: 4)])
    sketch.survey.closures.lines = [along]
    #expect(try sketch.travel(to: "S").table.metres == [200])
  }

  @Test func `An area closes the streets inside it`() throws {
    var sketch = try ring()
    sketch.survey.closures.areas = [
      MultiPolygon([
        try Drawing("a-b\n| |\nd-c").polygon("abcd")
      ])
    ]
    #expect(try sketch.travel(to: "S").table.metres == [160])
    let wide = try Ring(
      [(90, 5), (150, 5), (150, -5), (90, -5), (90, 5)].map {
        Position(x: $0.0, y: $0.1)
      })
    sketch.survey.closures.areas = [MultiPolygon([Polygon(exterior: wide)])]
    #expect(try sketch.travel(to: "S").table.metres == [200])
  }
}
