import Geometry
import ServiceCoverage
import Survey
import Testing
import TravelTimes

/// Why somebody is not reached.
@Suite struct ReasonTests {
  /// 50 m a minute: ten minutes are 500 m.
  func coverage(
    _ metres: [Double], owners: [Int32]? = nil, limits: [Double] = [],
    indecisions: [Indecision?]? = nil
  ) -> Coverage {
    Coverage(
      travel: TravelTable(
        method: .network, owner: owners ?? metres.map { $0.isFinite ? 0 : -1 }, metres: metres,
        indecisions: indecisions ?? metres.map { _ in nil }, limits: limits),
      cutoffs: [10].compactMap { Cutoff(minutes: $0, preset: .senior) })
  }

  @Test func `Too far, by the question or by the station's own cutoff`() {
    let coverage = coverage([501, 400, 600], limits: [.infinity, 300, 300])
    let cutoff = coverage.cutoffs[0]
    #expect((0..<3).allSatisfy { coverage.state($0, within: cutoff) == .beyond })
    #expect(
      (0..<3).map { coverage.reason($0, within: cutoff) }
        == [.beyondCutoff, .stationCutoff, .beyondCutoff])
    // 1 m is 0.02 minutes: never told as nothing.
    #expect(
      (0..<3).map { coverage.minutesMissing($0, within: cutoff, preset: .senior) }
        == [0.1, 2, 6])
  }

  @Test func `No way to any station is another reason than no station`() {
    let cut = coverage([400, .infinity])
    #expect(cut.reason(1, within: cut.cutoffs[0]) == .noWay)
    #expect(cut.minutesMissing(1, within: cut.cutoffs[0], preset: .senior) == nil)
    let none = coverage([.infinity, .infinity])
    #expect(none.reason(1, within: none.cutoffs[0]) == .noStation)
  }

  @Test func `A closed station that would reach somebody is named`() {
    let used = coverage([900, 900])
    let all = coverage([900, 200], owners: [0, 1])
    let alternative = StatusAlternative(
      stations: stationTable([.init(x: 0, y: 0), .init(x: 1, y: 0)]), coverage: all)
    let cutoff = used.cutoffs[0]
    #expect(used.reason(0, within: cutoff, alternative: alternative) == .beyondCutoff)
    #expect(used.reason(1, within: cutoff, alternative: alternative) == .stationClosed)
    #expect(alternative.station(reaching: 1, within: cutoff) == 1)
  }

  @Test(arguments: Indecision.allCases)
  func `Whatever the reason, what is not known is not beyond`(indecision: Indecision) {
    let coverage = coverage([.infinity], indecisions: [indecision])
    #expect(coverage.state(0, within: coverage.cutoffs[0]) == .undetermined)
  }

  @Test
  func `F16: what the circle claims and the street does not is told, households by households`() {
    let street = coverage(
      [400, 700, 2000, .infinity], indecisions: [nil, nil, nil, .noStreetWithin])
    let circle = Coverage(
      travel: TravelTable(
        method: .straightLine, owner: [0, 0, 0, 0], metres: [300, 450, 1500, 400],
        indecisions: [nil, nil, nil, nil]), cutoffs: street.cutoffs)
    let claimed = (0..<4).filter {
      street.isOnlyClaimed($0, by: circle, within: street.cutoffs[0])
    }
    // Of the last nothing can be said: nobody claims it wrongly.
    #expect(claimed == [1])
  }

  @Test func `A delay is not lengthened by a detour`() {
    let travel = TravelTable(
      method: .straightLine, owner: [0], metres: [500], indecisions: [nil], waits: [250])
    let cutoff = [Cutoff(minutes: 11, preset: .senior)].compactMap(\.self)
    let coverage = Coverage(travel: travel, cutoffs: cutoff, detour: 1.2)
    #expect(coverage.state(0, within: cutoff[0]) == .reached)
    #expect(coverage.excess(0, within: cutoff[0]) == 0)
  }
}
