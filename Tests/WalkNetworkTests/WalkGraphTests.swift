import Geometry
import Survey
import TestSupport
import Testing
import WalkNetwork

@Suite struct WalkGraphTests {
  func graph(
    _ text: String, streets: [String], profile: WalkProfile = .walking
  ) throws -> WalkGraph {
    let sketch = try TownSketch(text, streets: streets)
    return WalkGraph(sketch.survey.streets, on: .flat, profile: profile)
  }

  @Test func `Streets that share a vertex meet there, and bends are no junctions`() throws {
    let graph = try graph(
      """
      A---B---C
          |
          D---E
      """, streets: ["ABC", "BDE"])
    #expect(graph.nodeCount == 4)
    #expect(graph.lengths.sorted() == [40, 40, 60])
    #expect(graph.componentLengths == [140])
  }

  @Test func `Streets that cross without a common vertex do not meet`() throws {
    let graph = try graph(
      """
        C
        |
      A-+-B
        |
        D
      """, streets: ["AB", "CD"])
    #expect(graph.edgeCount == 2)
    #expect(graph.componentLengths == [40, 40])
  }

  @Test func `Two streets end to end are one stretch, and each keeps its part`() throws {
    let graph = try graph("A---B--C", streets: ["AB", "BC"])
    #expect(graph.lengths == [70])
    #expect(graph.along == [0, 40, 70])
    #expect(graph.streets == [0, 1, 1])
    #expect(graph.position(on: 0, at: 55) == Position(x: 55, y: 0))
    #expect(graph.position(on: 0, at: 70) == Position(x: 70, y: 0))
  }

  @Test func `A ring without a junction is one stretch from a place to itself`() throws {
    let graph = try graph(
      """
      A---B
      |   |
      D---C
      """, streets: ["ABCDA"])
    #expect(graph.edgeCount == 1)
    #expect(graph.from == graph.to)
    #expect(graph.lengths == [120])
  }

  @Test func `Parallel streets and loops stay apart`() throws {
    let graph = try graph(
      """
      X--A---B---C--D
         |   |   |  |
         E---F   G--H
      """, streets: ["XABC", "AEFB", "CDHGC"])
    #expect(graph.lengths.sorted() == [30, 40, 40, 80, 100])
    #expect(graph.components.allSatisfy { $0 == 0 })
  }

  @Test func `Doubled vertices make no street of length zero`() throws {
    let graph = try graph("A--B--C", streets: ["AABBBC"])
    #expect(graph.lengths == [60])
    #expect(graph.shape.count == 3)
  }

  @Test func `A street of one place is none`() throws {
    let graph = try graph("A--B", streets: ["AA", "AB"])
    #expect(graph.edgeCount == 1)
  }

  @Test func `Where the way allowed changes, a stretch ends`() throws {
    var sketch = try TownSketch("A--B--C--D")
    try sketch.addStreet("AB", direction: 1)
    try sketch.addStreet("CB", direction: -1)
    try sketch.addStreet("CD")
    let graph = WalkGraph(sketch.survey.streets, on: .flat)
    #expect(graph.lengths == [60, 30])
    #expect(graph.openings == [.along, .both])
  }

  @Test func `F30: without steps, a street of steps is closed`() throws {
    var sketch = try TownSketch("A--B--C", streets: ["AB"])
    try sketch.addStreet("BC", class: "steps")
    #expect(WalkGraph(sketch.survey.streets, on: .flat).lengths == [60])
    let stepFree = WalkGraph(sketch.survey.streets, on: .flat, profile: .stepFree)
    #expect(stepFree.lengths == [30])
    #expect(stepFree.closed.map(\.street) == [1])
    #expect(stepFree.closed.map(\.reason) == [.steps])
  }

  @Test func `What OSM's tags say decides who walks`() {
    func closed(_ highway: String, foot: String = "", access: String = "") -> ClosedReason? {
      Walkability.closed(class: highway, foot: foot, access: access, profile: .walking)
    }
    #expect(closed("motorway") == .notForWalking)
    #expect(closed("motorway", foot: "yes") == nil)
    #expect(closed("residential", foot: "no") == .noAccess)
    #expect(closed("service", access: "no") == .noAccess)
    #expect(closed("service", foot: "designated", access: "no") == nil)
    #expect(closed("service", access: "private") == nil)
    #expect(closed("") == nil)
    #expect(closed("trunk") == nil)
  }

  @Test func `OSM's own node numbers decide what meets, not positions`() throws {
    var sketch = try TownSketch(
      """
        C
        |
      A-X-B
        |
        D
      """, streets: ["AXB", "CXD"])
    sketch.survey.streets.vertexKeys = [[1, 2, 3], [4, 5, 6]]
    #expect(WalkGraph(sketch.survey.streets, on: .flat).componentLengths == [40, 40])
    sketch.survey.streets.vertexKeys = [[1, 2, 3], [4, 2, 6]]
    #expect(WalkGraph(sketch.survey.streets, on: .flat).componentLengths == [80])
  }

  @Test func `Two of OSM's nodes at one place of a street are one`() throws {
    var sketch = try TownSketch("A--B--C", streets: ["ABBC", "BC"])
    sketch.survey.streets.vertexKeys = [[1, 2, 3, 4], [3, 5]]
    let graph = WalkGraph(sketch.survey.streets, on: .flat)
    #expect(graph.lengths.sorted() == [30, 30, 30])
    #expect(graph.componentLengths == [90])
  }
}
