import Geometry
import GeometryEngine
import TestSupport
import Testing

@Suite struct ValidityTests {
  let map = Drawing(
    """
    A---B---E
      X |   |
    C---D---F
    """)

  @Test func `A bow tie is told where it crosses`() throws {
    let bowtie = try map.polygon("ABCD")
    let invalidity = try #require(try bowtie.invalidity())
    #expect(invalidity.reason == "Self-intersection")
    #expect(invalidity.position == map["X"])
    #expect(try !bowtie.isValid())
    #expect(try map.polygon("ABDC").isValid())
  }

  @Test(arguments: Repair.allCases)
  func `A repaired bow tie is two triangles`(repair: Repair) throws {
    let repaired = try map.polygon("ABCD").repaired(repair)
    #expect(repaired.polygons.count == 2)
    #expect(repaired.area == 400)
    #expect(try repaired.isValid())
  }

  @Test func `Polygons that overlap become one`() throws {
    let twice = MultiPolygon([try map.polygon("AEFC"), try map.polygon("BEFD")])
    #expect(try !twice.isValid())
    #expect(try twice.repaired().area == 1600)
  }

  @Test func `What is gone around twice is area, or even and so a hole`() throws {
    let map = Drawing(
      """
      A-------B
      | E---F |
      | H---G |
      D-------C
      """)
    let twice = try map.polygon("ABCDAEFGHE")
    #expect(try twice.repaired(.shellsAndHoles).area == 2400)
    #expect(try twice.repaired(.evenOdd).area == 2000)
  }

  @Test func `A polygon folded to a line is repaired to nothing`() throws {
    #expect(try map.polygon("ABE").repaired().polygons.isEmpty)
  }

  @Test func `Valid polygons come back as they are`() throws {
    let cell = try map.polygon("BDFE")
    #expect(try cell.repaired().polygons == [cell])
  }
}
