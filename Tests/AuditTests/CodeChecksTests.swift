import Audit
import Diagnostics
import Survey
import Testing

@Suite struct CodeChecksTests {
  private func map(_ first: String, _ second: String) throws -> AuditMap {
    var map = try AuditMap.clean()
    map.survey.cells.codes = [first, second]
    return map
  }

  @Test func `F2: 76 codes, each that of its community and a number, break no rule`() throws {
    var map = AuditMap("A")
    for number in 0..<76 {
      let x = Double(number % 19) * 10
      let y = -Double(number / 19) * 10
      let corners = [(x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10), (x, y)]
      let padded = String(String(1001 + number).dropFirst())
      map.survey.cells.append("990101001001" + padded, try .ring(corners))
    }
    #expect(try map.audited().findings.isEmpty)
  }

  @Test func `F2: a code given twice`() throws {
    let codes = try map("990101001001001", "990101001001001").codes()
    #expect(codes == ["code-twice"])
  }

  @Test func `A cell without a code`() throws {
    #expect(try map("990101001001001", "").codes() == ["code-missing"])
  }

  @Test(arguments: ["99010100100102", "9901010010010002", "99010100100100x"])
  func `A code of another length or without a number`(code: String) throws {
    #expect(try map("990101001001001", code).codes() == ["code-form"])
  }

  @Test func `A code of another community`() throws {
    #expect(try map("990101001001001", "990101001002002").codes() == ["code-prefix"])
  }

  @Test func `A code of CJ/T 349 has the community behind the class of object`() throws {
    var map = try map("00000099010100100101", "00000099010100100102")
    map.rules.scheme = .cjt349(objectClass: "000000")
    #expect(try map.codes() == [])
    map.survey.cells.codes[1] = "00000099010100100202"
    #expect(try map.codes() == ["code-prefix"])
  }

  @Test func `Communities with the last 6 digits alone need the county's`() throws {
    var map = try map("990101001001001", "990101001001002")
    map.survey.communities.codes = ["001001"]
    #expect(try map.codes() == ["code-form", "code-form"])
    map.rules.countyCode = "990101"
    #expect(try map.codes() == [])
  }

  @Test func `A retired code is not used again`() throws {
    var map = try AuditMap.clean()
    try map.cell("990101001001002", "BCFE", until: "2023-12-31")
    #expect(try map.codes() == ["code-reused"])
  }

  @Test func `Numbers that are missing are noted, unless they were retired`() throws {
    var map = try map("990101001001001", "990101001001004")
    let finding = try #require(try map.audited().findings.first)
    #expect(finding.code == "audit.code-gap" && finding.severity == .note)
    #expect(finding.words(in: .english).contains("2, 3"))
    try map.cell("990101001001002", "BCFE", until: "2023-12-31")
    try map.cell("990101001001003", "BCFE", until: "2023-12-31")
    #expect(try map.codes() == [])
  }

  @Test func `A6: numbers from east to west are noted`() throws {
    let findings = try map("990101001001002", "990101001001001").audited().findings
    #expect(findings.map(\.code) == ["audit.code-order"])
    #expect(findings[0].severity == .note)
  }
}
