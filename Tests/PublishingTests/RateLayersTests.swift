import Diagnostics
import Formats
import Publishing
import SampleCounty
import ServiceCoverage
import Survey
import Testing
import TravelTimes

@Suite struct RateLayersTests {
  @Test func `The county comes first, then each community, and absent denominators are left out`()
    throws
  {
    let results = try Results.small.get()
    let entries = RateLayers.entries(
      results.rates, codes: results.survey.communities.codes, minutes: 2, preset: "senior",
      method: TravelMethod.straightLine.word(detour: 1))
    let codes = entries.map(\.communityCode)
    #expect(codes.first == .some(nil))
    let order = codes.reduce(into: [String?]()) { if $0.last != .some($1) { $0.append($1) } }
    #expect(order == [nil] + results.survey.communities.codes.map { .some($0) })
    #expect(entries.allSatisfy { $0.rate.total > 0 })
    #expect(!entries.contains { $0.denominator == .cells })
  }

  @Test func `A row says what its share is a share of, and lower is not above upper`() throws {
    let results = try Results.small.get()
    let layer = try #require(results.layers.last { $0.name == "coverage" })
    let table = layer.features(in: .english)
    for row in 0..<table.rowCount {
      func number(_ name: String) -> Double { table.column(named: name)?.number(row) ?? .nan }
      #expect(
        abs(number("reached") + number("beyond") + number("undetermined") - number("total"))
          < 0.3)
      #expect(number("lower_pct") <= number("upper_pct"))
      let isHouseholds = table.column(named: "denominator")?.text(row) == "hh"
      #expect((table.column(named: "household_kind")?.text(row) != nil) == isHouseholds)
    }
  }
}
