import Geometry
import GeometryEngine
import TestSupport
import Testing

@Suite struct VoronoiCellsTests {
  let map = Drawing(
    """
    A---B   E---F
    |   |   |   |
    | 1 | 2 | 3 |
    |   |   |   |
    |   C---D   |
    |           |
    H-----------G
    """)

  @Test func `A cell may have several pieces`() throws {
    let bowl = try map.polygon("ABCDEFGH")
    let above = Position(x: 60, y: 40)
    let below = Position(x: 60, y: -90)
    let cells = try VoronoiDiagram(sites: [above, below]).cells(clippedTo: bowl)
    #expect(cells[0].polygons.count == 2)
    #expect(abs(cells[0].area + cells[1].area - bowl.area) < 1e-9)
  }

  @Test func `Sites at one place share a cell, and one site has all`() throws {
    let bowl = try map.polygon("ABCDEFGH")
    let one = try VoronoiDiagram(sites: [map["1"], map["1"]]).cells(clippedTo: bowl)
    #expect(one[0] == one[1])
    #expect(abs(one[0].area - bowl.area) < 1e-9)
    let line = try VoronoiDiagram(sites: "123".map { map[$0] }).cells(clippedTo: bowl)
    #expect(abs(line.reduce(0) { $0 + $1.area } - bowl.area) < 1e-9)
    let nothing = try VoronoiDiagram(sites: [map["1"]]).cells(clippedTo: MultiPolygon([]))
    #expect(nothing.map(\.polygons.isEmpty) == [true])
  }

  @Test func `Cells add up to the area and hold what is nearest`() throws {
    #if DEBUG
      let rounds: UInt64 = 4
    #else
      let rounds: UInt64 = 60
    #endif
    for seed in 0..<rounds {
      var generator = SeededGenerator(seed: seed)
      func random() -> Position {
        Position(
          x: .random(in: 0..<130, using: &generator), y: .random(in: -60..<0, using: &generator))
      }
      let sites = (0..<60).map { _ in random() }
      let pierced = try map.polygon("ABCDEFGH").subtracting([random()].buffered(by: 9))
      let cells = try VoronoiDiagram(sites: sites).cells(clippedTo: pierced)
      #expect(abs(cells.reduce(0) { $0 + $1.area } - pierced.area) < 1e-6, "seed \(seed)")
      let index = PolygonIndex(cells)
      let locator = PolygonLocator(pierced)
      for _ in 0..<100 {
        let position = random()
        guard locator.location(of: position) == .inside else { continue }
        let cell = try #require(index.first(covering: position))
        let nearest = sites.map { $0.distance(to: position) }.min() ?? 0
        #expect(sites[cell].distance(to: position) < nearest + 1e-9, "seed \(seed)")
      }
    }
  }
}
