internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import GridReach
internal import Intake

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
  ///   - communities: the communities as the partition wrote them.
  ///   - sources: the files that the cells were made from, the communities apart.
  /// - Returns: the exit status: 3 where a check fails, else 0.
  /// - Throws: `verify.inputs-missing`, and what makes a file unusable.
  func execute(
    _ job: VerifyJob, cells: String, communities: String?, _ sources: InputSources,
    _ global: GlobalOptions, _ console: Console
  ) throws(Failure) -> Int32 {
    guard let atoms, let communities, sources.buildings != nil else {
      throw Failure(.verifyInputsMissing)
    }
    console.progress(.verifyStep)
    let written = { (path: String) in InputSource(path: path) }
    let (checks, read) = try job.run(
      cells: written(cells), communities: written(communities), assignments: written(atoms),
      sources: sources, workers: global.workers)
    console.report(read.log, [])
    for check in checks { console.result(check.line.words(in: console.language)) }
    let passed = checks.count { $0.passed }
    let hasFailed = checks.contains { $0.failed }
    let rest: Phrase = hasFailed ? .verifySome : .verifyOpen
    console.tell(
      passed == checks.count ? .verifyAll : rest,
      [
        "passed": .integer(passed), "count": .integer(checks.count),
        "open": .integer(checks.count { $0.isOpen }),
      ])
    return hasFailed ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }
}

extension VerificationCheck {
  fileprivate var line: Diagnostics.Argument {
    let figure = Diagnostics.Argument.phrase(phrase, arguments)
    let code = Diagnostics.Argument.text(phrase.code)
    if passed { return .phrase(.verifyPassed, ["code": code, "figure": figure]) }
    let words = detail ?? .text(example.isEmpty ? "–" : example)
    if isOpen { return .phrase(.verifyNotChecked, ["code": code, "reason": words]) }
    return .phrase(.verifyFailed, ["code": code, "figure": figure, "example": words])
  }
}
