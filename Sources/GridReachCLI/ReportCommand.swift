internal import ArgumentParser
internal import Diagnostics
internal import GridReach

/// `gridreach report`.
struct ReportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make one HTML file out of a folder of results, for everybody who reads them.",
    discussion: """
      Takes a folder that run wrote. The file holds all it shows (answer, map, tables, curves,
      definitions), loads nothing from anywhere and opens in any browser; it prints on A4.
      run writes one as well; this makes it again, or in the other language.

      Example: gridreach report results -o report.html --lang zh
      """)

  @ArgumentParser.Argument(help: "The folder of results.")
  var folder: String

  @Option(name: .shortAndLong, help: "The file to write, or '-' for standard output.")
  var output = "-"

  @Flag(name: [.customShort("O"), .long], help: "Replace what is there.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepReport)
    let findings = try ReportJob(
      folder: folder, language: console.language, workers: global.workers
    ).write(to: output, overwrite: overwrite)
    console.report(findings)
    if output != "-" { console.tell(.reportDone, ["file": .text(output)]) }
    return CommandLineTool.Status.done
  }
}
