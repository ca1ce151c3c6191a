internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Publishing

/// `gridreach inspect`.
struct InspectCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tell what is in files, what is odd in them, and what a run would do with them.",
    discussion: """
      One page a file: format, encoding, layers, rows, shapes and which are not valid, a small map, \
      what each column is read as, odd values, coordinate system and datum with what speaks for \
      them, and the lines for plan.yaml. Several files are also read as one run, so that what only \
      shows where layers meet is told, too. A layer of a file is named as county.gpkg:buildings.

      Example: gridreach inspect data/sample-county/buildings.geojson
      Clean one file for others: gridreach inspect 楼栋.csv --fix 楼栋.geojson
      Exit status 2 where a file cannot be read.
      """)

  @ArgumentParser.Argument(help: "The files.")
  var files: [String]

  @Flag(help: "Print all of it as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Write the file cleaned, in WGS 84 and UTF-8; the ending says the format.",
      valueName: "out"))
  var fix: String?

  @Flag(name: [.customShort("O"), .long], help: "With --fix: replace what is there.")
  var overwrite = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a file at least.") }
    guard fix == nil || files.count == 1 else {
      throw ValidationError("--fix cleans one file at a time.")
    }
    guard fix == nil || !json else {
      throw ValidationError("--fix writes a file; leave --json out.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepReading)
    let sources = files.map { households.apply(to: reading.source($0)) }
    if let fix, let source = sources.first {
      let (changes, findings) = try FixJob(source: source, output: fix, overwrite: overwrite)
        .run(workers: global.workers)
      console.report(findings)
      for change in changes { console.tell(change.words(in: console.language)) }
      return CommandLineTool.Status.done
    }
    let report = try InspectJob(sources: sources).run(workers: global.workers)
    if json {
      console.result(String(report.json.pretty.dropLast()))
    } else {
      for line in report.page(in: console.language) { console.result(line) }
    }
    for failure in report.failures { console.tell(failure) }
    return report.failures.isEmpty
      ? CommandLineTool.Status.done : CommandLineTool.Status.unusable
  }
}
