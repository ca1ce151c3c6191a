internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Survey

/// The other mode of `gridreach partition`: files that were written are checked again.
struct VerifyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Check cells that were written, from the files alone; with --atoms and --communities.",
      valueName: "cells"))
  var verify: String?

  @Option(help: ArgumentHelp("With --verify: assignments.csv beside the cells.", valueName: "csv"))
  var atoms: String?

  @Option(
    name: .customLong("buildings"),
    help: ArgumentHelp("With --verify: the buildings.", valueName: "buildings"))
  var buildingsOption: String?

  /// Checks the files and prints a line for each check.
  ///
  /// - Parameters:
  ///   - buildings: the buildings as an argument, if they are given so.
  ///   - apply: what the user says about their households.
  /// - Returns: the exit status: 0 where all checks pass, else 3.
  /// - Throws: `verify.inputs-missing`, and what makes a file unusable.
  func execute(
    _ verification: GridVerification, cells: String, buildings: String?, communities: String?,
    _ reading: ReadingOptions, _ households: HouseholdOptions, _ global: GlobalOptions,
    _ console: Console
  ) throws(Failure) -> Int32 {
    guard let atoms, let communities, let buildings = buildingsOption ?? buildings else {
      throw Failure(.verifyInputsMissing)
    }
    console.progress(.verifyStep)
    var job = VerifyJob()
    job.verification = verification
    let written = { (path: String) in InputSource(path: path) }
    let (checks, read) = try job.run(
      cells: written(cells), communities: written(communities), assignments: written(atoms),
      buildings: households.apply(to: reading.source(buildings)), workers: global.workers)
    console.report(read.log, [])
    for check in checks { console.result(check.line.words(in: console.language)) }
    let passed = checks.count { $0.passed }
    console.tell(
      passed == checks.count ? .verifyAll : .verifySome,
      ["passed": .integer(passed), "count": .integer(checks.count)])
    return passed == checks.count
      ? CommandLineTool.Status.done : CommandLineTool.Status.targetMissed
  }
}

extension VerificationCheck {
  fileprivate var line: Diagnostics.Argument {
    let figure = Diagnostics.Argument.phrase(phrase, arguments)
    let code = Diagnostics.Argument.text(phrase.code)
    return passed
      ? .phrase(.verifyPassed, ["code": code, "figure": figure])
      : .phrase(
        .verifyFailed,
        ["code": code, "figure": figure, "example": .text(example.isEmpty ? "–" : example)])
  }
}
