import Audit
import Diagnostics
import Geometry
import Survey
import TestSupport
import Testing

@Suite struct CoverageChecksTests {
  @Test func `A map that keeps all rules has no findings`() throws {
    let result = try AuditMap.clean().audited()
    #expect(result.findings.isEmpty, "\(result.findings)")
    #expect(result.cellCount == 2 && result.households == [250, 250])
    #expect(!result.hasErrors && result.untested.isEmpty)
  }

  @Test func `A7: ground of a community in no cell is a gap with its area`() throws {
    var map = AuditMap(
      """
      A-----B--G--C
      |  1  |2 |  |
      D-----E--H--F
      """)
    try map.community("990101001001", "ACFD")
    try map.cell("990101001001001", "ABED")
    try map.cell("990101001001002", "BGHE")
    map.building("1", 250)
    map.building("2", 250)
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.gap" && finding.severity == .error)
    #expect(finding.area == 600 && finding.community == "990101001001")
    let gap = MultiPolygon([try map.drawing.polygon("GCFH")])
    guard case .ground(let place) = finding.place else { throw Missing() }
    #expect(place.box == gap.box && place.area == gap.area)
  }

  @Test func `A7: ground in two cells is an overlap with both codes`() throws {
    var map = AuditMap(
      """
      A-----B--G--C
      |  1  |  |2 |
      D-----E--H--F
      """)
    try map.community("990101001001", "ACFD")
    try map.cell("990101001001001", "AGHD")
    try map.cell("990101001001002", "BCFE")
    map.building("1", 250)
    map.building("2", 250)
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.overlap" && finding.area == 600)
    #expect(finding.cell == "990101001001001" && finding.other == "990101001001002")
  }

  @Test(arguments: [(0.009, 0), (0.011, 1), (0.3, 1)])
  func `A strip narrower than the snap is rounding, a wider one a gap`(
    width: Double, count: Int
  ) throws {
    var map = try AuditMap.clean()
    map.survey.cells.shapes[1] = try map.shifted(1, by: width)
    let codes = try map.codes().filter { $0 == "gap" }
    #expect(codes.count == count)
    map.rules.slivers.width = 0.4
    #expect(try map.codes().allSatisfy { $0 != "gap" && $0 != "crosses-community" })
  }

  @Test func `F31: a cell that reaches into the next community is told with the part outside`()
    throws
  {
    var map = AuditMap(
      """
      A-----B--G--C
      |  1  |  |2 |
      D-----E--H--F
      """)
    try map.community("990101001001", "ABED")
    try map.community("990101001002", "BCFE")
    try map.cell("990101001001001", "AGHD")
    try map.cell("990101001002001", "GCFH")
    map.building("1", 250)
    map.building("2", 250)
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.crosses-community" && finding.area == 600)
    #expect(finding.cell == "990101001001001" && finding.community == "990101001001")
    #expect(try map.audited().findings.count == 1)
  }

  @Test func `F31: a cell in no community, and one that names another than it lies in`() throws {
    var map = AuditMap(
      """
      A-----B-----C
      |  1  |  2  |
      D-----E-----F
      """)
    try map.community("990101001001", "ABED")
    try map.cell("990101001001001", "ABED", community: "990101001002")
    try map.cell("990101001001002", "BCFE")
    map.building("1", 250)
    map.building("2", 250)
    #expect(try map.codes().prefix(2) == ["community-differs", "cell-outside"])
  }

  @Test func `Retired cells are history: their ground does not count`() throws {
    var map = try AuditMap.clean()
    try map.cell("990101001001003", "ACFD", until: "2024-06-30")
    let result = try map.audited()
    #expect(result.findings.isEmpty && result.retiredCount == 1)
  }

  @Test func `Without communities gaps are not tested, and that is said`() throws {
    var map = AuditMap(
      """
      A--B--C
      |  |  |
      D--E--F
      """)
    try map.cell("990101001001001", "ABED")
    let result = try map.audited()
    #expect(result.findings.isEmpty)
    #expect(
      result.untested.map(\.code) == ["audit.untested-communities", "audit.untested-buildings"])
  }

  @Test func `The same findings for any number of threads`() throws {
    var map = try AuditMap.clean()
    map.survey.cells.shapes[1] = try map.shifted(1, by: 3)
    let one = try map.audited(threads: 1).findings
    #expect(try map.audited(threads: 4).findings == one && !one.isEmpty)
  }
}

struct Missing: Error {}

extension AuditMap {
  /// The shape of a cell moved to the east by so many metres.
  func shifted(_ cell: Int, by metres: Double) throws -> MultiPolygon {
    MultiPolygon(
      try survey.cells.shapes[cell].polygons.map { polygon in
        Polygon(
          exterior: try Ring(
            polygon.exterior.positions.map { Position(x: $0.x + metres, y: $0.y) }))
      })
  }
}
