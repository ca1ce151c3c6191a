import Audit
import Diagnostics
import Testing

@Suite struct RateAuditTests {
  private let audit = RateAudit()

  @Test func `F33, A21: no whole number gives 90.47 % of 148`() throws {
    guard
      case .impossible(let below, let above, let fitting) = audit.verdict(
        try StatedRate("90.47%/148"))
    else { throw Missing() }
    #expect(below == .init(numerator: 133, percent: "89.86"))
    #expect(above == .init(numerator: 134, percent: "90.54"))
    let names = fitting.map { "\($0.numerator)/\($0.denominator)" }
    #expect(names.contains("19/21") && names.contains("133/147"))
    #expect(fitting.allSatisfy { $0.fit == .cutOff })
  }

  @Test func `F34, A21: 104 of 115 is 90.4 %`() throws {
    #expect(audit.verdict(try StatedRate("104/115=90.4%")) == .fits([104], .rounded))
    #expect(audit.finding(try StatedRate("104/115=90.4%")) == nil)
    #expect(audit.verdict(try StatedRate("104/115=90.43%")) == .fits([104], .rounded))
    #expect(audit.finding(try StatedRate("104/115=90.44%"))?.code == "rate.wrong")
  }

  @Test func `F32: 34 of 233 is 14.6 % rounded, and 14.5 % cut off`() throws {
    #expect(audit.verdict(try StatedRate("34/233=14.6%")) == .fits([34], .rounded))
    #expect(audit.verdict(try StatedRate("34/233=14.5%")) == .fits([34], .cutOff))
    #expect(audit.verdict(try StatedRate("14.59%/233")) == .fits([34], .rounded))
  }

  @Test(arguments: [
    ("90.47%/148", "90.47%", 148), ("９０．４７％／１４８", "90.47%", 148), ("90.47/148", "90.47%", 148),
    ("90.4% = 104/115", "90.4%", 115), ("104/115=90.4", "90.4%", 115),
    ("0.9047/148", "0.9047", 148),
    ("100%/14", "100%", 14),
  ])
  func `A rate is read as people write it`(text: String, rate: String, of: Int) throws {
    let stated = try StatedRate(text)
    #expect(stated.text == rate && stated.denominator == of)
  }

  @Test(arguments: [
    "", "90.47%", "/148", "90.47%/", "90.47%/0", "a/b=c", "90..4%/5", "90.%/5", "-3%/5", "1=2=3",
    "3/4/5=60%", "90.1234567%/5", "99999999999/5", "5%/99999999999",
  ])
  func `What is no rate of a number is refused`(text: String) {
    let failure = #expect(throws: Failure.self) { try StatedRate(text) }
    #expect(failure?.code == "rate.unreadable")
  }

  @Test func `A share without a percent sign is judged as one`() throws {
    #expect(audit.verdict(try StatedRate("19/21=0.9048")) == .fits([19], .rounded))
    #expect(audit.verdict(try StatedRate("19/21=0.9047")) == .fits([19], .cutOff))
    #expect(audit.finding(try StatedRate("19/21=0.905")) == nil)
    #expect(audit.finding(try StatedRate("19/21=0.91")) != nil)
  }

  @Test func `Decimals that were written count: 90.40 is not 90.4`() throws {
    #expect(audit.finding(try StatedRate("104/115=90.40%"))?.code == "rate.wrong")
  }

  @Test func `More than all is impossible, and all is possible`() throws {
    #expect(audit.finding(try StatedRate("150%/10"))?.code == "rate.impossible")
    #expect(audit.finding(try StatedRate("100%/14")) == nil)
    #expect(audit.finding(try StatedRate("0%/14")) == nil)
    #expect(audit.finding(try StatedRate("15/14=107.14%"))?.code == "rate.wrong")
  }

  @Test(arguments: 1...60)
  func `Every fraction fits its own rate, and what is said to fit is found by trying all`(
    denominator: Int
  ) throws {
    for numerator in 0...denominator {
      let tenths = (numerator * 2000 + denominator) / (2 * denominator)
      let rate = try StatedRate("\(tenths / 10).\(tenths % 10)%/\(denominator)")
      guard case .fits(let numerators, _) = audit.verdict(rate) else { throw Missing() }
      let tried = (0...denominator).filter { count in
        (count * 2000 + denominator) / (2 * denominator) == tenths
          || count * 1000 / denominator == tenths
      }
      #expect(numerators == tried && numerators.contains(numerator))
    }
  }

  @Test func `The words name the nearest and what fits, in both languages`() throws {
    let finding = try #require(audit.finding(try StatedRate("90.47%/148"), name: "业委会"))
    #expect(finding.words(in: .english).contains("133 → 89.86%, 134 → 90.54%"))
    #expect(finding.words(in: .chinese).contains("19/21"))
    #expect(finding.subject == "业委会")
  }
}
