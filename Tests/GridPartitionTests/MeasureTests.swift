import Districting
import Foundation
import GridPartition
import Survey
import TestSupport
import Testing
import Workers

@Suite(.enabled(if: ProcessInfo.processInfo.environment["MEASURE"] != nil)) struct MeasureTests {
  @Test func measure() throws {
    let names = ProcessInfo.processInfo.environment["MEASURE"]!.split(separator: ",").map(
      String.init)
    for name in names {
      let graph = try CompoundCaseTests.graph(try Cases.text("partition/\(name).txt"))
      let band = try Band(lower: 200, upper: 300)
      for (rule, rounds) in [(CompoundRule.free, 0), (.prefer, 1), (.prefer, 3), (.prefer, 10)] {
        for price in rule == .free ? [0.1, 0.2] : [0.1, 0.2, 0.3] {
          var options = PartitionOptions()
          options.compound = price
          let clock = ContinuousClock().now
          let r: PlanReport
          if rule == .free {
            let plan = try partition(graph, band: band, options: options)
            r = PlanReport(of: plan.labels, in: graph, band: band)
          } else {
            var search = CompoundSearch(band: band, options, rule)
            search.coarseRounds = rounds
            let found = try search.found(in: graph, workers: .inline)
            r = PlanReport(of: found.labels, in: graph, band: band)
          }
          FileHandle.standardError.write(
            Data(
              "\(name) \(rule == .free ? "before" : "prefer \(rounds)") \(price): cells \(r.cells) out \(r.outOfBand) splits \(r.compoundSplits) rms \(r.rootMeanSquareDistance) pp \(r.polsbyPopper) strad \(r.straddlingCells) t \(ContinuousClock().now - clock)\n"
                .utf8))
        }
      }
    }
  }
}
