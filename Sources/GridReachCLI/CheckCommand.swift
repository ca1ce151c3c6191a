internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Plans
internal import Publishing

/// `gridreach check`.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Hold targets against what is reached, and tell what would mend those that are missed.",
    discussion: """
      Takes a plan, whose targets are computed without writing anything, or a folder that run wrote. \
      Each target is told with its value, by how much it is missed, and the fewest buildings that \
      would mend it. With --against an earlier folder of results the change is told, of rates and \
      of stations: in use, built, planned, closed.

      Example: gridreach check data/sample-county/plan.yaml
      Since last year: gridreach check results/ --against results-2025/
      Exit status 3 where a target is missed.
      """)

  @ArgumentParser.Argument(help: "A plan (.yaml), or a folder of results.")
  var subject: String

  @Option(help: ArgumentHelp("A folder of earlier results.", valueName: "folder"))
  var against: String?

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Let the plan name files outside its own folder (default: refused).")
  var allowOutside = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let isPlan = subject.hasSuffix(".yaml") || subject.hasSuffix(".yml")
    var console = console
    var job: CheckJob
    var workers = global.workers
    if isPlan {
      let plan = try Plan.reading(try InputFile.bytes(path: subject), file: subject)
      if !allowOutside { try plan.requireInside(writes: false) }
      if let spoken = global.lang?.language ?? plan.output.language {
        console = console.speaking(spoken)
      }
      workers = global.workers(ofPlan: plan.threads)
      job = CheckJob(.plan(plan))
    } else {
      job = CheckJob(.folder(subject))
    }
    job.earlier = against
    let told = console
    let (report, log, findings) = try job.run(workers: workers) { told.progress($0) }
    if let log { console.report(log, findings) }
    if json {
      console.result(String(report.json.pretty.dropLast()))
    } else {
      for line in report.lines { console.result(line.words(in: console.language)) }
    }
    return report.isMissed ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }
}
