import Diagnostics
import Foundation
import GridReach
import Plans
import SampleCounty
import Survey
import TestSupport
import Workers

/// A small sample county on disk, written once, and runs of its plan.
struct SampleRun {
  let scratch: Scratch
  let county: SampleCounty
  /// Of one run on one thread into the folder `results`, for tests that only read.
  private(set) var outcome: RunOutcome?

  static let shared = Result { try SampleRun() }

  private init() throws {
    scratch = try Scratch()
    county = try SampleJob(
      plan: SampleCountyPlan(households: 800, communities: 2), folder: scratch.path("county"),
      overwrite: false, language: .english
    ).run()
    outcome = try job(plan(), into: scratch.path("results")).run()
  }

  var planPath: String { scratch.path("county/plan.yaml") }

  func plan(_ adjust: (String) -> String = { $0 }) throws -> Plan {
    try Plan.reading(Array(adjust(scratch.text("county/plan.yaml")).utf8), file: planPath)
  }

  func job(
    _ plan: Plan, into folder: String, threads: Int = 1, overwrite: Bool = false,
    language: Language = .english
  ) -> RunJob {
    RunJob(
      plan: plan, folder: folder, overwrite: overwrite, language: language,
      workers: Workers(threads: threads), progress: { _ in })
  }
}

extension Scratch {
  /// The files of a folder of this one, sorted.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  func json(_ name: String) throws -> [String: Any] {
    let data = Data(try bytes(name))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }
}
