internal import Diagnostics
internal import Districting
internal import Foundation

/// Every case cut on one thread, and what came out.
enum CaseTable {
  private static let headings = [
    "case", "atoms", "cells", "out", "out_hh", "violation", "least", "proof", "disconnected",
    "rms_m", "pp", "straddling", "splits", "ms",
  ]

  static func run(_ arguments: Arguments) throws {
    let band = try Band(lower: 200, upper: 300)
    if let folder = arguments.labels {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    print(Row(headings).line(under: headings))
    for name in arguments.cases {
      let graph = try arguments.town(name)
      var plans: [Plan] = []
      let seconds = try (0..<arguments.runs).map { _ in
        let start = processorSeconds()
        plans.append(try partition(graph, band: band, options: arguments.options))
        return processorSeconds() - start
      }
      guard let plan = plans.first, plans.allSatisfy({ $0 == plan }) else {
        throw Differing(name: name)
      }
      print(row(name, plan, graph, band, seconds: median(seconds)).line(under: headings))
      if let folder = arguments.labels {
        try plan.labels.map { "\($0)\n" }.joined()
          .write(toFile: "\(folder)/\(name).labels.txt", atomically: true, encoding: .utf8)
      }
    }
  }

  private static func row(
    _ name: String, _ plan: Plan, _ graph: AtomGraph, _ band: Band, seconds: Double
  ) -> Row {
    let report = PlanReport(of: plan.labels, in: graph, band: band)
    var row = Row(name)
    row.add(graph.count)
    row.add(report.cells)
    row.add(report.outOfBand)
    row.add(report.householdsOutOfBand)
    row.add(report.violation)
    row.add(plan.components.reduce(0) { $0 + $1.leastViolation })
    let isProven = plan.components.allSatisfy { $0.proof != .boundOnly }
    row.add(isProven ? "proven" : "bound")
    row.add(report.disconnected)
    row.add(report.rootMeanSquareDistance, decimals: 2)
    row.add(report.polsbyPopper, decimals: 3)
    row.add(report.straddlingCells)
    row.add(report.compoundSplits)
    row.add(seconds * 1000, decimals: 1)
    return row
  }

  struct Differing: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name): two runs of the same input gave different plans" }
  }
}
