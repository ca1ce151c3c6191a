import ServiceCoverage
import Testing

@Suite struct CoverageRateTests {
  @Test(arguments: [
    (99_999.0, 100_000.0, 99.99), (999_999, 1_000_000, 99.99), (100, 100, 100), (0, 100, 0),
    (1, 3, 33.33), (2, 3, 66.66), (29, 100, 29), (57, 100, 57), (1, 1e9, 0), (104, 115, 90.43),
  ])
  func `Percents are cut off, and a hundred only when nobody is left out`(
    part: Double, total: Double, percent: Double
  ) {
    #expect(CoverageRate.percent(part, of: total) == percent)
  }

  @Test func `Of nothing there is no percent`() {
    #expect(CoverageRate.percent(0, of: 0) == nil)
    #expect(CoverageRate().lowerPercent == nil && CoverageRate().upperPercent == nil)
  }

  @Test func `Whole percents are not cut down by rounding errors`() {
    for total in 1...400 {
      for percent in 0...100 where total * percent % 100 == 0 {
        let part = Double(total * percent / 100)
        #expect(CoverageRate.percent(part, of: Double(total)) == Double(percent))
      }
    }
  }

  @Test func `An upper value of a hundred does not raise the lower one`() {
    let rate = CoverageRate(reached: 99, undetermined: 1, total: 100)
    #expect(rate.lowerPercent == 99 && rate.upperPercent == 100)
  }
}
