import Diagnostics
import Geometry
import GeometryEngine
import TestSupport
import Testing

@Suite struct OverlayTests {
  let map = Drawing(
    """
    A---B---E
    |   |   |
    D---C---F
    """)

  @Test func `Neighbours share a border but no area`() throws {
    let west = try map.polygon("ABCD")
    let east = try map.polygon("BEFC")
    #expect(try west.intersection(with: east).polygons.isEmpty)
    #expect(try west.sharedArea(with: east) == 0)
    #expect(try west.distance(to: east) == 0)
    #expect(try west.union(with: east).area == 1600)
    #expect(try [west, east, west].union() == west.union(with: east))
    #expect(try west.subtracting(east).area == 800)
    #expect(try west.symmetricDifference(with: west).polygons.isEmpty)
  }

  @Test func `Results run counter-clockwise and their holes clockwise`() throws {
    let map = Drawing(
      """
      A-------B
      | E---F |
      | H---G |
      D-------C
      """)
    let frame = try map.polygon("ABCD").subtracting(map.polygon("EFGH"))
    #expect(frame.polygons.count == 1)
    #expect(frame.polygons[0].exterior.isCounterClockwise)
    #expect(frame.polygons[0].holes.map(\.isCounterClockwise) == [false])
    #expect(frame.area == 2400 - 400)
  }

  @Test func `On a grid results lie on the grid`() throws {
    let sliver = try Ring(
      [(0.0, 0.0), (7.3, 0.2), (7.4, 9.9), (0.3, 5.1), (0, 0)].map(Position.init))
    let square = try Ring([(1.0, 1), (5, 1), (5, 20), (1, 20), (1, 1)].map(Position.init))
    let shared = try Polygon(exterior: sliver)
      .intersection(with: Polygon(exterior: square), grid: 0.5)
    let positions = shared.polygons[0].exterior.positions
    #expect(
      positions.allSatisfy { ($0.x * 2).rounded() == $0.x * 2 && ($0.y * 2).rounded() == $0.y * 2 })
  }

  @Test func `An invalid polygon fails with the words of GEOS`() throws {
    let map = Drawing(
      """
      A---B
        X
      C---D
      """)
    let bowtie = try map.polygon("ABCD")
    let other = try map.polygon("ACDB")
    let failure = #expect(throws: Failure.self) { try bowtie.intersection(with: other) }
    #expect(failure?.code == "geometry.engine.failed")
    #expect(failure?.words(in: .english).contains("TopologyException") == true)
    // The next operation on this thread knows nothing of it.
    #expect(try other.intersection(with: other).area == other.area)
  }

  @Test func `Eight threads can overlay at once`() async throws {
    let west = try map.polygon("ABCD")
    let whole = try map.polygon("AEFD")
    try await withThrowingTaskGroup(of: Double.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var sum = 0.0
          for i in 0..<100 {
            let disk = try [Position(x: Double(i), y: -10)].buffered(by: 5)
            sum += try disk.union(with: west).intersection(with: whole).area
          }
          return sum
        }
      }
      var sums: Set<Double> = []
      for try await sum in group { sums.insert(sum) }
      #expect(sums.count == 1)
    }
  }

  @Test func `Buffers are as round as asked for`() throws {
    let center = Position(x: 500_000, y: 4_000_000)
    let coarse = try [center].buffered(by: 100, quadrantSegments: 1)
    #expect(abs(coarse.area - 20_000) < 1e-6)
    let fine = try [center].buffered(by: 100, quadrantSegments: 90)
    #expect(abs(fine.area / (.pi * 10_000) - 1) < 1e-4)
    #expect(try map.polygon("ABCD").buffered(by: -20).polygons.isEmpty)
    #expect(try [map.line("AB")].buffered(by: 10, quadrantSegments: 1).area == 40 * 20 + 200)
  }

  @Test func `A concave hull of few positions is their convex hull`() throws {
    let positions = "ABCDEF".map { map[$0] }
    #expect(try positions.concaveHull(ratio: 1).area == 1600)
    #expect(try [map["A"], map["E"]].concaveHull(ratio: 0).polygons.isEmpty)
  }

  @Test func `Empty in, empty out`() throws {
    let nothing = MultiPolygon([])
    let cell = try map.polygon("ABCD")
    #expect(try nothing.intersection(with: cell).polygons.isEmpty)
    #expect(try cell.subtracting(nothing).area == 800)
    #expect(try [Polygon]().union().polygons.isEmpty)
    #expect(try nothing.buffered(by: 3).polygons.isEmpty)
    #expect(try [LineString]().noded(grid: 1).isEmpty)
    #expect(try [LineString]().polygonized().faces.isEmpty)
    #expect(try nothing.repaired().polygons.isEmpty)
  }
}
