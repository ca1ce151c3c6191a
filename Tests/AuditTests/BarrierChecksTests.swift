import Audit
import Geometry
import Survey
import TestSupport
import Testing

@Suite struct BarrierChecksTests {
  /// One cell with a river from R to S through its middle.
  private func map(_ kind: GroundKind = .river) throws -> AuditMap {
    var map = AuditMap(
      """
      A-----R-----B
      |  1  |  2  |
      |  X-----Y  |
      D-----S-----C
      """)
    try map.community("990101001001", "ABCD")
    try map.cell("990101001001001", "ABCD")
    map.building("1", 150)
    map.building("2", 100)
    map.survey.barriers.kinds = [kind]
    map.survey.barriers.names = ["和溪"]
    map.survey.barriers.lines = [[try map.drawing.line("RS")]]
    return map
  }

  @Test func `A10: a cell on both banks without a bridge is an error with the smaller side`() throws
  {
    let finding = try #require(try map().audited().findings.first)
    #expect(finding.code == "audit.barrier-crossed" && finding.severity == .error)
    #expect(finding.households == 100 && finding.subject == "和溪")
    #expect(abs((finding.area ?? 0) - 1800) < 0.01)
  }

  @Test func `A10: a bridge joins the banks, a street that is none does not`() throws {
    var map = try map()
    map.survey.streets.lines = [try map.drawing.line("XY")]
    map.survey.streets.classes = ["primary"]
    map.survey.streets.names = [""]
    map.survey.streets.isBridge = [false]
    #expect(try map.codes() == ["barrier-crossed"])
    map.survey.streets.isBridge = [true]
    #expect(try map.codes() == [])
    map.survey.streets.isBridge = [false]
    map.survey.streets.isUnderpass = [true]
    #expect(try map.codes() == [])
  }

  @Test func `A main road costs, a wall is the compounds' affair`() throws {
    #expect(try map(.mainRoad).audited().findings.map(\.severity) == [.warning])
    #expect(try map(.wall).codes() == [])
    #expect(try map(.railway).audited().findings.map(\.severity) == [.error])
  }

  @Test func `A river along the border of cells parts nobody`() throws {
    var map = try AuditMap.clean()
    map.survey.barriers.kinds = [.river]
    map.survey.barriers.names = [""]
    map.survey.barriers.lines = [[try map.drawing.line("BE")]]
    #expect(try map.codes() == [])
  }

  @Test func `A river that ends in the cell does not part it`() throws {
    var map = try map()
    map.survey.barriers.lines = [[try LineString([map.drawing["R"], Position(x: 60, y: -15)])]]
    #expect(try map.codes() == [])
  }

  @Test func `A river drawn by its banks is crossed over the water`() throws {
    var map = try map()
    let banks = [(55.0, 5.0), (65, 5), (65, -35), (55, -35), (55, 5)]
    map.survey.barriers.lines = [[try LineString(banks.map { Position(x: $0.0, y: $0.1) })]]
    #expect(try map.codes() == ["barrier-crossed"])
    map.survey.streets.lines = [try map.drawing.line("XY")]
    map.survey.streets.classes = ["primary"]
    map.survey.streets.names = [""]
    map.survey.streets.isBridge = [true]
    #expect(try map.codes() == [])
  }
}
