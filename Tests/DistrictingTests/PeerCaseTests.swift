import Districting
import TestSupport
import Testing

/// The synthetic towns peers were measured on; the figures of peers stand in their README.
@Suite(.enabled(if: Cases.arePresent)) struct PeerCaseTests {
  let band: Band

  init() throws { band = try Band(lower: 200, upper: 300) }

  /// The plan after few rounds, where the engine is built without optimization and slow.
  func report(_ name: String) throws -> PlanReport {
    let graph = try TownFile.graph(try Cases.text("partition/\(name).txt"))
    var options = PartitionOptions()
    #if DEBUG
      options.effort = 1
    #endif
    let plan = try partition(graph, band: band, options: options)
    return PlanReport(of: plan.labels, in: graph, band: band)
  }

  /// What a plan with the usual effort reaches, and a little room.
  private func expect(
    _ report: PlanReport, rootMeanSquareAtMost distance: Double, polsbyPopperAtLeast shape: Double
  ) {
    #if !DEBUG
      #expect(report.rootMeanSquareDistance <= distance)
      #expect(report.polsbyPopper >= shape)
    #endif
  }

  @Test func `urbanS: every cell in band and in one piece`() throws {
    let report = try report("urbanS")
    #expect(report.outOfBand == 0)
    #expect(report.disconnected == 0)
    expect(report, rootMeanSquareAtMost: 60, polsbyPopperAtLeast: 0.65)
  }

  @Test func `urbanM: every cell in band and in one piece; after one round at most three are not`()
    throws
  {
    let report = try report("urbanM")
    #if DEBUG
      #expect(report.outOfBand <= 3)
    #else
      #expect(report.outOfBand == 0)
    #endif
    #expect(report.disconnected == 0)
    expect(report, rootMeanSquareAtMost: 59.5, polsbyPopperAtLeast: 0.67)
  }

  @Test func `villageS: every cell in band and in one piece`() throws {
    let report = try report("villageS")
    #expect(report.outOfBand == 0)
    #expect(report.disconnected == 0)
    expect(report, rootMeanSquareAtMost: 199, polsbyPopperAtLeast: 0.52)
  }

  @Test func `slabP: every cell in band and in one piece`() throws {
    let report = try report("slabP")
    #expect(report.outOfBand == 0)
    #expect(report.disconnected == 0)
  }

  @Test func `The proven optimum of slabP has its cost, and nothing better is found from it`()
    throws
  {
    let graph = try TownFile.graph(try Cases.text("partition/slabP.txt"))
    var options = PartitionOptions()
    (options.opening, options.perimeter, options.zone, options.compound) = (0, 0, 0, 0)
    // The file begins with the number of cells out of band, which is 0.
    options.start = try Cases.text("partition/slabP.optimal.labels.txt")
      .split(whereSeparator: \.isWhitespace).dropFirst().compactMap { Int($0) }
    let plan = try partition(graph, band: band, options: options)
    #expect(plan.score.violation == 0)
    #expect(abs(plan.score.cost - 14_325_784) < 1)
  }
}

/// The exact finish on the town whose best plan is known.
@Suite(.enabled(if: Cases.arePresent)) struct ProvenOptimumProperties {
  /// Σ households · squared distance to the centroid, weight (households + 0.03 · mean).
  static let optimum = 14_325_784.0

  let band: Band
  let slabP: AtomGraph
  var options = PartitionOptions()

  init() throws {
    band = try Band(lower: 200, upper: 300)
    slabP = try TownFile.graph(try Cases.text("partition/slabP.txt"))
    (options.opening, options.perimeter, options.zone, options.compound) = (0, 0, 0, 0)
  }

  #if !DEBUG
    @Test func `slabP: the usual effort comes within 1 % of the proven optimum`() throws {
      let plan = try partition(slabP, band: band, options: options)
      #expect(plan.score.violation == 0)
      #expect(plan.score.cost <= 1.01 * Self.optimum)
    }

    @Test func `slabP: exact reaches the optimum and proves it`() throws {
      var options = options
      options.exact = true
      let plan = try partition(slabP, band: band, options: options)
      #expect(plan.score.violation == 0)
      #expect(abs(plan.score.cost - Self.optimum) < 1)
      #expect(plan.components.map(\.proof) == [.exhaustive])
      #expect(plan.components[0].costBound == plan.score.cost)
    }

    @Test func `slabP: with the usual prices too the plan is near the best, and exact proves it`()
      throws
    {
      let usual = try partition(slabP, band: band)
      var options = PartitionOptions()
      options.exact = true
      let exact = try partition(slabP, band: band, options: options)
      #expect(exact.components.map(\.proof) == [.exhaustive])
      #expect(usual.score.cost <= 1.01 * exact.score.cost)
    }
  #endif
}
