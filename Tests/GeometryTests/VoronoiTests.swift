import Geometry
import TestSupport
import Testing

@Suite struct VoronoiTests {
  let square = Box(minX: 0, minY: 0, maxX: 10, maxY: 10)

  @Test func `One site has the whole box and no edge`() throws {
    let diagram = VoronoiDiagram(sites: [Position(x: 50, y: 50)])
    #expect(diagram.edges(within: square).isEmpty)
    #expect(try #require(diagram.cells(within: square)[0]).area == 100)
    #expect(VoronoiDiagram(sites: []).cells(within: square).isEmpty)
  }

  @Test func `Two sites share the box along their bisector`() {
    let diagram = VoronoiDiagram(sites: [Position(x: 2, y: 5), Position(x: 6, y: 5)])
    let edges = diagram.edges(within: square)
    #expect(edges.count == 1)
    #expect(edges[0].left == 0 && edges[0].right == 1)
    #expect(edges[0].start == Position(x: 4, y: 0))
    #expect(edges[0].end == Position(x: 4, y: 10))
    #expect(diagram.cells(within: square).map { $0?.area } == [40, 60])
  }

  @Test func `Sites on a line have strips, and one beyond the box has nothing`() {
    let diagram = VoronoiDiagram(sites: [3.0, 1, 7, 30].map { Position(x: $0, y: 5) })
    #expect(diagram.cells(within: square).map { $0?.area } == [30, 20, 50, nil])
    #expect(diagram.edges(within: square).count == 2)
  }

  @Test func `Sites at one place share the cell of the first`() {
    let a = Position(x: 2, y: 5)
    let cells = VoronoiDiagram(sites: [a, Position(x: 6, y: 5), a]).cells(within: square)
    #expect(cells[0] == cells[2])
    #expect(cells[0]?.area == 40)
  }

  @Test func `Corners of one building have no edge between them`() {
    let map = Drawing(
      """
      A-B   E-F
      |1|   |2|
      D-C   H-G
      """, step: 1)
    let sites = "ABCDEFGH".map { map[$0] }
    let owners: [Int32] = [1, 1, 1, 1, 2, 2, 2, 2]
    let box = Box(around: sites).expanded(by: 5)
    let edges = VoronoiDiagram(sites: sites, owners: owners).edges(within: box)
    #expect(edges.allSatisfy { $0.start.x == 4 && $0.end.x == 4 })
    #expect(edges.map { abs($0.start.y - $0.end.y) }.reduce(0, +) == box.height)
  }

  @Test func `On a lattice four cells meet in one position`() {
    let sites = (0..<9).map { Position(x: Double($0 % 3), y: Double($0 / 3)) }
    let box = Box(around: sites).expanded(by: 0.5)
    let edges = VoronoiDiagram(sites: sites).edges(within: box)
    #expect(edges.count == 12)
    #expect(Set(edges.flatMap { [$0.start, $0.end] }).count == 12)
  }

  @Test(arguments: PointSet.allCases)
  func `Cells fill the box`(kind: PointSet) {
    for seed in seeds {
      let (sites, box, diagram) = diagram(kind, seed)
      let cells = diagram.cells(within: box)
      let first = sites.indices.filter {
        Int(diagram.triangulation.inputOfVertex[Int(diagram.triangulation.vertexOfInput[$0])])
          == $0
      }
      let area = first.reduce(0) { $0 + (cells[$1]?.area ?? 0) }
      let whole = box.width * box.height
      #expect(abs(area - whole) <= 1e-7 * whole, "seed \(seed): \(area) of \(whole)")
    }
  }

  @Test(arguments: PointSet.allCases)
  func `A position is in the cell of the nearest site`(kind: PointSet) {
    for seed in seeds {
      let (sites, box, diagram) = diagram(kind, seed)
      var generator = SeededGenerator(seed: seed &+ 99)
      let cells = diagram.cells(within: box).map {
        $0.map { PolygonLocator(Polygon(exterior: $0)) }
      }
      for _ in 0..<10 {
        let position = Position(
          x: .random(in: box.minX...box.maxX, using: &generator),
          y: .random(in: box.minY...box.maxY, using: &generator))
        let nearest = sites.map { $0.distance(to: position) }.min() ?? 0
        let holders = cells.indices.filter { cells[$0]?.covers(position) ?? false }
        #expect(!holders.isEmpty, "seed \(seed)")
        for holder in holders {
          #expect(sites[holder].distance(to: position) <= nearest + 1e-6, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: PointSet.allCases)
  func `An edge is as far from both sites and no site is nearer`(kind: PointSet) {
    for seed in seeds.prefix(40) {
      let (sites, box, diagram) = diagram(kind, seed)
      let tolerance = 1e-6 + 1e-10 * (box.width + box.height)
      for edge in diagram.edges(within: box) {
        #expect(box.contains(edge.start) && box.contains(edge.end))
        let middle = Position(
          x: (edge.start.x + edge.end.x) / 2, y: (edge.start.y + edge.end.y) / 2)
        let left = sites[Int(edge.left)].distance(to: middle)
        let right = sites[Int(edge.right)].distance(to: middle)
        #expect(abs(left - right) <= tolerance, "seed \(seed) \(edge)")
        #expect(sites.allSatisfy { $0.distance(to: middle) >= left - tolerance })
      }
    }
  }

  @Test(arguments: [PointSet.scattered, .lattice, .repeated])
  func `Cells and edges have the same positions`(kind: PointSet) {
    for seed in seeds {
      let (_, box, diagram) = diagram(kind, seed)
      let cells = diagram.cells(within: box)
      for edge in diagram.edges(within: box) {
        #expect(
          sides(cells[Int(edge.left)]).contains([edge.start, edge.end]),
          "seed \(seed) \(edge)")
        #expect(sides(cells[Int(edge.right)]).contains([edge.end, edge.start]), "seed \(seed)")
      }
    }
  }

  private func sides(_ ring: Ring?) -> Set<[Position]> {
    guard let positions = ring?.positions else { return [] }
    return Set(zip(positions, positions.dropFirst()).map { [$0, $1] })
  }

  private func diagram(_ kind: PointSet, _ seed: UInt64) -> ([Position], Box, VoronoiDiagram) {
    let sites = kind.points(seed: seed)
    let around = Box(around: sites)
    // From a box that cuts sites off to one far beyond them.
    let margin = [-0.2, 0, 0.1, 10][Int(seed % 4)] * max(around.width, around.height)
    let box = around.expanded(by: margin)
    let hasArea = box.width > 0 && box.height > 0
    return (sites, hasArea ? box : around.expanded(by: 1), VoronoiDiagram(sites: sites))
  }
}
