package import Diagnostics
internal import GridPartition
package import Intake
package import Plans
internal import Survey
package import Workers

/// Targets held against what is there: a plan's, computed now, or those a folder of results tells.
package struct CheckJob: Sendable {
  package enum Subject: Sendable {
    case plan(Plan)
    /// A folder that `run` wrote.
    case folder(String)
  }

  package let subject: Subject
  /// A folder of earlier results to tell the change against.
  package var earlier: String?

  package init(_ subject: Subject) { self.subject = subject }

  /// - Returns: the report, and what came to light at reading.
  /// - Throws: `targets.none`, `targets.no-stations`, `report.no-results`; what reading the inputs
  ///   and measuring walks throw.
  package func run(
    workers: Workers, progress: (Phrase) -> Void
  ) throws(Failure) -> (report: CheckReport, log: IntakeLog?, findings: [Finding]) {
    let before = try earlier.map { (folder) throws(Failure) in
      CheckedState(try ResultFolder(folder))
    }
    switch subject {
    case .folder(let folder):
      let state = CheckedState(try ResultFolder(folder))
      guard !state.targets.isEmpty else {
        throw Failure(.targetsNone, at: Place(file: folder))
      }
      return (CheckReport(now: state, earlier: before), nil, [])
    case .plan(let plan):
      let (result, log) = try coverage(plan, workers, progress)
      return (
        CheckReport(now: CheckedState(result), earlier: before), log, result.findings
      )
    }
  }

  private func coverage(
    _ plan: Plan, _ workers: Workers, _ progress: (Phrase) -> Void
  ) throws(Failure) -> (CoverageResult, IntakeLog) {
    let job = plan.coverageJob
    guard !job.requirements.isEmpty || !job.targets.isEmpty else {
      throw Failure(.targetsNone, at: plan.place(of: "coverage"))
    }
    guard plan.inputs.stations != nil else {
      throw Failure(.targetsNoStations, at: plan.place(of: "inputs"))
    }
    progress(.stepReading)
    var sources = try plan.sources
    sources.use(try plan.vocabulary())
    let reading = try SurveyIntake.read(sources, workers: workers)
    var grid: GridCells?
    let levels = job.requirements.map(\.level) + job.targets.map(\.requirement.level)
    if levels.contains(.cell), reading.survey.communities.count > 0 {
      progress(.stepPartition)
      grid = try plan.partitionJob.run(on: reading.survey, workers: workers)
    }
    progress(.stepCoverage)
    let result = try job.run(on: reading.survey, grid: grid, workers: workers)
    return (result, reading.log)
  }
}
