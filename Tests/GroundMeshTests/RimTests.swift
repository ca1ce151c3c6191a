import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

@Suite struct RimTests {
  @Test func `Derived ground ends at the street around a settlement`() throws {
    // A square of streets 100 m wide with four houses in it; ground reaches 50 m beyond houses.
    let map = Drawing(
      """
      A---------B
      | a     b |
      |         |
      | c     d |
      D---------C
      """, step: 10)
    let street = GroundLine(kind: .street, line: try map.line("ABCDA"))
    let sites = BuildingSites(positions: ["a", "b", "c", "d"].map { map[$0] })
    let mesh = try GroundMesh(
      around: sites, in: [0, 0, 0, 0], communityCount: 1, along: [street])
    let shape = mesh.communityShapes()[0]
    #expect(abs(shape.area - 100 * 40) < 1)
    #expect(mesh.hosts == [0, 1, 2, 3])
  }

  @Test func `Without a street around it derived ground is kept`() throws {
    let map = Drawing("a    b", step: 10)
    let mesh = try GroundMesh(
      around: BuildingSites(positions: [map["a"], map["b"]]), in: [0, 0], communityCount: 1,
      along: [])
    #expect(mesh.communityShapes()[0].area > 5_000)
  }
}
