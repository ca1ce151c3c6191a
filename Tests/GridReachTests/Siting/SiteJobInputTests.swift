import Diagnostics
import GridReach
import Survey
import Testing
import Workers

/// Questions that cannot be asked: one failure each, that says what was found.
@Suite struct SiteJobInputTests {
  private func failure(
    _ model: SitingModel = .maxCover, survey: CountySurvey = SiteTown.survey,
    _ adjust: (inout SiteJob) -> Void
  ) -> Failure? {
    var job = SiteTown.job(model)
    adjust(&job)
    do throws(Failure) {
      _ = try job.run(on: survey, workers: .inline)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [0, -1, -1000]) func `Fewer than one station cannot be asked for`(
    sites: Int
  ) {
    for model in [SitingModel.maxCover, .pMedian, .pCenter] {
      let failure = failure(model) { $0.sites = sites }
      #expect(failure?.code == "site.number-unusable")
      #expect(failure?.words(in: .english).contains("\(sites)") == true)
      #expect(failure?.words(in: .chinese).contains("--sites") == true)
    }
  }

  @Test func `A number that is none is refused`() {
    #expect(failure { $0.budget = .nan }?.code == "site.number-unusable")
    #expect(failure { $0.budget = -1 }?.code == "site.number-unusable")
    #expect(failure { $0.effort = .infinity }?.code == "site.number-unusable")
    #expect(failure { $0.backup = -0.5 }?.code == "site.number-unusable")
    #expect(failure { $0.curve = 0 }?.code == "site.number-unusable")
    #expect(failure { $0.leastDistance = .nan }?.code == "site.number-unusable")
    let failure = failure {
      $0.capacity = .floorArea
      $0.areaPer100 = 0
    }
    #expect(failure?.code == "site.number-unusable")
  }

  @Test(arguments: [-1.0, 100.5, .nan]) func `A target is a share from 0 to 100`(percent: Double) {
    let failure = failure(.minStations) {
      $0.requirements = [Requirement(minutes: 15, percent: percent)]
    }
    #expect(failure?.code == "site.percent")
  }

  @Test func `A weight below nought is refused`() {
    let failure = failure {
      $0.weights = SitingWeights([SitingWeights.Share(.households, factor: -2)])
    }
    #expect(failure?.code == "site.share-negative")
  }

  @Test func `A candidate without a cost cannot be bought`() {
    var survey = SiteTown.survey
    survey.candidates.costs[2] = .nan
    let failure = failure(survey: survey) { $0.budget = 50 }
    #expect(failure?.code == "site.cost-missing")
    #expect(failure?.words(in: .english).contains("K3") == true)
  }

  @Test func `A building that fits nowhere is named`() {
    let failure = failure {
      $0.capacity = .floorArea
      $0.areaPer100 = 300
    }
    #expect(failure?.code == "site.capacity-too-small")
    #expect(failure?.words(in: .english).contains("B5") == true)
  }

  @Test func `Without candidates there is nothing to choose`() {
    var survey = SiteTown.survey
    survey.candidates = CandidateTable()
    #expect(failure(survey: survey) { _ in }?.code == "site.no-candidates")
  }

  @Test func `More stations than candidates are as many as there are, and that is told`() throws {
    let result = try SiteTown.run(SiteTown.job(.maxCover, sites: 9))
    #expect(result.isFeasible)
    #expect(result.findings.map(\.code).contains("site.too-few-candidates"))
  }
}
