import Audit
import Geometry
import Survey
import Testing

@Suite struct ContactChecksTests {
  @Test func `A9: a cell in two parts that do not touch is not one`() throws {
    var map = AuditMap(
      """
      A--B--C--G
      |1 |2 |  |
      D--E--F--H
      """)
    try map.community("990101001001", "AGHD")
    try map.cell("990101001001001", "ABED CGHF")
    try map.cell("990101001001002", "BCFE")
    map.building("1", 250)
    map.building("2", 250)
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.parts" && finding.severity == .error && finding.area == 600)
  }

  @Test func `A9: parts that meet at a corner alone are not connected`() throws {
    var map = AuditMap(
      """
      A--B--C
      |1 |2 |
      D--E--F
      |  |  |
      G--H--I
      """)
    try map.community("990101001001", "ACIG")
    try map.cell("990101001001001", "ABED EFIH")
    try map.cell("990101001001002", "BCFE DEHG")
    map.building("1", 250)
    map.building("2", 250)
    #expect(try map.codes().filter { $0 == "corner-contact" }.count == 2)
    #expect(try map.codes().allSatisfy { $0 == "corner-contact" || $0 == "code-order" })
  }

  @Test(arguments: [(0.4, ["corner-contact"]), (0.6, [])])
  func `Half a metre of common border connects, less does not`(
    length: Double, expected: [String]
  ) throws {
    var map = AuditMap("A")
    let west = try box(0, 0, 10, 10)
    let east = try box(10, 10 - length, 20, 20)
    map.survey.cells.append("990101001001001", MultiPolygon([west, east]))
    #expect(try map.codes() == expected)
    map.rules.minBorder = 0.1
    #expect(try map.codes() == [])
  }

  @Test func `A part beside another by rounding touches it`() throws {
    var map = AuditMap("A")
    let west = try box(0, 0, 10, 10)
    let east = try box(10.005, 0, 20, 10)
    map.survey.cells.append("990101001001001", MultiPolygon([west, east]))
    #expect(try map.codes() == [])
    map.survey.cells.shapes[0] = MultiPolygon([west, try box(10.02, 0, 20, 10)])
    #expect(try map.codes() == ["parts"])
  }

  @Test func `An island of the community can be no other than a part: a warning`() throws {
    var map = AuditMap(
      """
      A--B  C--G
      |1 |  |2 |
      D--E  F--H
      """)
    try map.community("990101001001", "ABED CGHF")
    try map.cell("990101001001001", "ABED CGHF")
    map.building("1", 150)
    map.building("2", 100)
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.parts-of-community" && finding.severity == .warning)
  }

  private func box(_ x: Double, _ y: Double, _ x2: Double, _ y2: Double) throws -> Polygon {
    let corners = [(x, y), (x2, y), (x2, y2), (x, y2), (x, y)]
    return Polygon(exterior: try Ring(corners.map { Position(x: $0.0, y: $0.1) }))
  }
}
