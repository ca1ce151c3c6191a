import Diagnostics
import Geometry
import GeometryEngine
import Intake
import Survey
import Testing

@Suite struct ShapesTests {
  /// A community whose outline crosses itself, beside a good one.
  let map = WorldMap(
    """
    A-------B---E
     \\     /    |
      >   <     |
     /     \\    |
    C-------D---F
    """)

  @Test func `An outline that crosses itself is repaired, and told`() throws {
    let reading = try reading([
      \.communities: features([
        (map.polygon("ABCD"), #""code":"7""#), (map.polygon("BEFD"), #""code":"8""#),
      ])
    ])
    let communities = reading.survey.communities
    #expect(communities.codes == ["7", "8"])
    #expect(try communities.shapes[0].isValid())
    // Two triangles of half the rectangle's area together.
    let rectangle = communities.shapes[1].area * 2
    #expect(abs(communities.shapes[0].area / rectangle - 0.5) < 0.001)
    #expect(reading.findingCodes == ["geometry.repaired"])
    #expect(reading.findings.first?.place.row == 1)
    #expect(reading.findings.first?.words(in: .english).contains("7: the shape") == true)
  }

  @Test func `An outline without an area is rejected`() throws {
    let reading = try reading([
      \.communities: features([
        (map.polygon("ABAB"), #""code":"7""#), (map.polygon("BEFD"), #""code":"8""#),
      ])
    ])
    #expect(reading.survey.communities.codes == ["8"])
    #expect(reading.log.rejected.map(\.id) == ["7"])
  }

  @Test func `A geometry of the wrong kind is rejected with both kinds named`() throws {
    let reading = try reading([
      \.communities: features([
        (map.line("AB"), #""code":"7""#), ("null", #""code":"9""#),
        (map.polygon("BEFD"), #""code":"8""#),
      ])
    ])
    #expect(reading.rejectedCodes == ["geometry.wrong-kind", "geometry.missing"])
    let words = reading.log.rejected.first?.reason.words(in: .english) ?? ""
    #expect(words.contains("LineString") && words.contains("Polygon"))
  }
}
