import Audit
import Diagnostics
import Geometry
import Survey
import Testing

/// What was reported beside what is counted: each difference, and what explains it.
@Suite struct ReportedAuditTests {
  /// West and east of x = 100, each 100 m wide; buildings by place, households and the community
  /// that their list names (−1 for none).
  private func survey(
    _ rows: [(id: String, x: Double, households: Int, named: Int32)]
  ) -> CountySurvey {
    var survey = CountySurvey()
    survey.communities.codes = ["C1", "C2"]
    survey.communities.names = ["西社区", "东社区"]
    survey.communities.shapes = [0.0, 100].map { left in
      let corners = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)].map {
        Position(x: left + Double($0.0), y: Double($0.1))
      }
      return MultiPolygon([Polygon(exterior: Ring(unchecked: corners))])
    }
    for (index, row) in rows.enumerated() {
      survey.buildings.ids.append(row.id)
      survey.buildings.positions.append(Position(x: row.x, y: 50))
      survey.buildings.households.append(row.households)
      survey.buildings.persons.append(row.households * 3)
      survey.buildings.uses.append(.residential)
      survey.buildings.community.append(row.x < 100 ? 0 : row.x < 200 ? 1 : -1)
      survey.buildings.namedCommunity.append(row.named)
      survey.buildings.compound.append(-1)
      survey.buildings.sourceRows.append(Int32(index + 1))
    }
    return survey
  }

  private func reported(_ rows: [(code: String, households: Int?)]) -> ReportedTable {
    var table = ReportedTable()
    table.codes = rows.map(\.code)
    table.names = rows.map { _ in "" }
    table.households = rows.map(\.households)
    table.sourceRows = rows.indices.map { Int32($0 + 1) }
    return table
  }

  @Test func `What agrees needs no records`() {
    let audit = ReportedAudit(
      reported([("C1", 30), ("C2", 50)]),
      survey([("A", 10, 30, 0), ("B", 150, 50, 1)]), lost: [])
    #expect(audit.rows.map(\.verdict) == [.agrees, .agrees])
    #expect(audit.records.isEmpty && audit.findings.isEmpty)
  }

  @Test func `A building that lies elsewhere explains both communities`() {
    // B is on the list of the west and stands in the east.
    let audit = ReportedAudit(
      reported([("C1", 50), ("C2", 50)]),
      survey([("A", 10, 30, 0), ("B", 150, 20, 0), ("C", 160, 50, 1)]), lost: [])
    #expect(audit.rows.map { $0.difference.households } == [-20, 20])
    #expect(audit.rows.map { $0.explained.households } == [-20, 20])
    #expect(audit.rows.map(\.verdict) == [.explained, .explained])
    #expect(audit.records.map(\.id) == ["B", "B"])
    #expect(audit.records.map { $0.effect.buildings } == [-1, 1])
  }

  @Test func `A building outside all is missing in the community that its list names`() {
    let reason = Argument.phrase(.buildingOutside)
    let lost = ReportedAudit.Lost(
      layer: "buildings", row: 2, id: "B", community: "C1", position: Position(x: 500, y: 50),
      reason: reason)
    let audit = ReportedAudit(
      reported([("C1", 50), ("C2", 0)]),
      survey([("A", 10, 30, 0), ("B", 500, 20, 0)]), lost: [lost])
    #expect(audit.rows.map(\.verdict) == [.explained, .agrees])
    #expect(audit.records.map { $0.effect.households } == [-20])
    #expect(audit.records.map(\.reason) == [reason])
  }

  @Test func `A rejected row may explain a difference, and says how many buildings it would be`() {
    let lost = ReportedAudit.Lost(
      layer: "buildings", row: 7, id: "X", community: "", position: Position(x: 20, y: 20),
      reason: .phrase(.countBlank))
    let survey = survey([("A", 10, 30, 0), ("B", 150, 50, 1)])
    let audit = ReportedAudit(reported([("C1", 42), ("C2", 50)]), survey, lost: [lost])
    #expect(audit.rows.map(\.verdict) == [.perhaps, .agrees])
    #expect(audit.records.map(\.community) == [0])
    #expect(audit.records.map { $0.effect.buildings } == [-1])
    #expect(audit.records.map { $0.effect.households } == [nil])
    // The same row explains nothing of the other community.
    let other = ReportedAudit(reported([("C1", 30), ("C2", 51)]), survey, lost: [lost])
    #expect(other.rows.map(\.verdict) == [.agrees, .open])
    #expect(other.records.isEmpty)
  }

  @Test func `A building that stands twice is counted twice`() {
    let audit = ReportedAudit(
      reported([("C1", 30), ("C2", 0)]),
      survey([("A", 10, 30, 0), ("A", 12, 30, 0)]), lost: [])
    #expect(audit.rows[0].difference.households == 30)
    #expect(audit.rows[0].verdict == .explained)
    #expect(audit.records.map(\.row) == [2])
  }

  @Test func `A building without households may be a count that is missing`() {
    let audit = ReportedAudit(
      reported([("C1", 75), ("C2", 0)]),
      survey([("A", 10, 30, 0), ("B", 20, 0, 0)]), lost: [])
    #expect(audit.rows[0].verdict == .perhaps)
    #expect(audit.records.map(\.id) == ["B"])
  }

  @Test func `Households, buildings and persons are held against each other apart`() {
    var table = reported([("C1", 30), ("C2", 50)])
    table.buildings = [1, 2]
    table.persons = [nil, 150]
    let audit = ReportedAudit(
      table, survey([("A", 10, 30, 0), ("B", 150, 50, 1)]), lost: [])
    #expect(audit.rows[1].difference == .init(households: 0, buildings: -1, persons: 0))
    #expect(audit.rows[0].difference.persons == nil)
    #expect(audit.rows.map(\.verdict) == [.agrees, .open])
  }

  @Test func `Names are matched where there is no code, rows of one are added up, and others told`()
  {
    var table = reported([("", 20), ("", 10), ("C9", 5), ("", 1)])
    table.names = ["西社区", "西社区", "", "东社"]
    let audit = ReportedAudit(
      table, survey([("A", 10, 30, 0), ("B", 150, 50, 1)]), lost: [])
    #expect(audit.rows.map(\.verdict) == [.agrees, .oneSided, .oneSided, .oneSided])
    #expect(audit.rows.map { $0.reported?.households } == [30, nil, 5, 1])
    #expect(audit.findings.map(\.code) == ["reported.unknown", "reported.unknown-near"])
    #expect(audit.findings[1].words(in: .chinese).contains("东社区"))
  }
}
