import Diagnostics
import GridReach
import Survey
import Testing
import Workers

/// Ctrl-C and the time limit: the best answer until then with its gap, never called the best.
@Suite struct SiteStopTests {
  /// Minutes of search on any machine, so that only the stop can end it.
  private static let effort = 1000.0
  private static let patience = Duration.seconds(60)

  private func stopped(
    _ model: SitingModel, by cancellation: Cancellation
  ) throws -> (SiteResult, WrittenSiting) {
    var job = SiteTown.job(model, sites: 20)
    job.candidates = .buildings
    job.effort = Self.effort
    if model == .maxCover { job.backup = 0.5 }
    let start = ContinuousClock.now
    let result = try job.run(
      on: SiteTown.hard, workers: Workers(threads: 2), cancellation: cancellation)
    #expect(ContinuousClock.now - start < Self.patience)
    return (result, try WrittenSiting(result))
  }

  private func expectUnproven(_ result: SiteResult, _ written: WrittenSiting) {
    #expect(result.isFeasible)
    #expect(written.proof == "none" && !written.isProven)
    #expect(written.gap > 0 && written.bound > written.value && written.value > 0)
    #expect(written.ids.count == 20)
    #expect(result.findings.map(\.code).contains("site.stopped"))
    let words = result.sentences.map { $0.words(in: .english) }
    #expect(words.contains { $0.contains("not proved to be the best") })
    #expect(words.allSatisfy { !$0.hasPrefix("proved") && !$0.contains("optim") })
  }

  @Test func `Stopped during the search, the best so far is told with its gap`() throws {
    let (result, written) = try stopped(
      .maxCover, by: Cancellation(after: .milliseconds(400)))
    expectUnproven(result, written)
  }

  @Test func `Stopped from another thread, it ends as well`() throws {
    let cancellation = Cancellation()
    let answers = try Workers(threads: 2).map(count: 2) { number -> Answer? in
      guard number == 1 else { return Result { try stopped(.maxCover, by: cancellation) } }
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .milliseconds(400) {}
      cancellation.request()
      return nil
    }
    let (result, written) = try #require(answers[0]).get()
    expectUnproven(result, written)
  }

  private typealias Answer = Result<(SiteResult, WrittenSiting), any Error>

  @Test(arguments: [SitingModel.maxCover, .pMedian, .pCenter])
  func `Stopped before it began, there is an answer all the same`(model: SitingModel) throws {
    let cancellation = Cancellation()
    cancellation.request()
    let (result, written) = try stopped(model, by: cancellation)
    #expect(result.isFeasible && written.ids.count == 20)
    #expect(written.isProven == (written.proof != "none"))
    #expect(written.isProven || written.gap > 0)
    #expect(result.findings.map(\.code).contains("site.stopped"))
  }

  @Test func `Left alone, the same question is searched to its end without that word`() throws {
    let result = try SiteTown.run(SiteTown.job(.maxCover))
    #expect(!result.findings.map(\.code).contains("site.stopped"))
    #expect(result.sentences.contains { $0.words(in: .english).hasPrefix("proved to be the best") })
  }
}
