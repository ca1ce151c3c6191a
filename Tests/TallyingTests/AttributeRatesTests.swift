import Geometry
import ServiceCoverage
import Survey
import Tallying
import Testing

@Suite struct AttributeRatesTests {
  func compounds(
    _ flags: [Bool?], households: [Int] = [], kinds: [String] = []
  ) -> AreaTable {
    var table = areas(
      codes(flags.count, prefix: "C"), Array(repeating: MultiPolygon([]), count: flags.count))
    table.flags = flags
    table.households = households
    table.kinds = kinds
    return table
  }

  @Test func `F32: 34 of 233 compounds with a committee are 14.59 percent, cut off`() throws {
    let flags = (0..<233).map { $0 < 34 }
    let all = try #require(AttributeRates(compounds(flags)).groups.first)
    #expect(all.areas == CoverageRate(reached: 34, undetermined: 0, total: 233))
    #expect(all.areas.lowerPercent == 14.59 && all.areas.upperPercent == 14.59)
    #expect(all.households.total == 0)
  }

  @Test func `F12: shares are split by kind, by number and by households`() throws {
    let rates = AttributeRates(
      compounds(
        [true, false, true, nil, true], households: [100, 300, 50, 20, -1],
        kinds: ["无物业", "无物业", "有物业", "有物业", ""]))
    #expect(rates.groups.map(\.kind) == [nil, "", "无物业", "有物业"])
    let all = rates.groups[0]
    #expect(all.areas == CoverageRate(reached: 3, undetermined: 1, total: 5))
    #expect(all.areas.lowerPercent == 60 && all.areas.upperPercent == 80)
    #expect(all.households == CoverageRate(reached: 150, undetermined: 20, total: 470))
    #expect(all.withoutHouseholds == 1)
    let without = rates.groups[2]
    #expect(without.areas == CoverageRate(reached: 1, undetermined: 0, total: 2))
    #expect(without.households == CoverageRate(reached: 100, undetermined: 0, total: 400))
    // The kinds together are all there is.
    #expect(rates.groups.dropFirst().reduce(0) { $0 + $1.areas.total } == all.areas.total)
    #expect(rates.groups.dropFirst().reduce(0) { $0 + $1.households.total } == all.households.total)
  }

  @Test func `A13: 99.999 percent is told as 99.99, and a hundred only when none is missing`()
    throws
  {
    let nearly = compounds([true, false], households: [99_999, 1])
    let rate = try #require(AttributeRates(nearly).groups.first)
    #expect(rate.households.lowerPercent == 99.99)
    let unknown = compounds([true, nil], households: [99_999, 1])
    let other = try #require(AttributeRates(unknown).groups.first)
    #expect(other.households.lowerPercent == 99.99 && other.households.upperPercent == 100)
    let full = try #require(AttributeRates(compounds([true, true])).groups.first)
    #expect(full.areas.lowerPercent == 100)
  }
}
