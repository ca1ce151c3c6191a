internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake

/// `gridreach plan`.
struct PlanCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Write a plan.yaml from a folder of files.",
    discussion: """
      Recognises what each file is by its name, columns and shapes (one level of folders down, and \
      the layers of a GeoPackage or sheets of a workbook), writes a plan with the reason for each \
      guess as a comment, and tells what is missing and what is answered without it.

      Example: gridreach plan data/sample-county -o plan.yaml
      """)

  @ArgumentParser.Argument(help: "The folder.")
  var folder: String

  @Option(name: .shortAndLong, help: "The plan to write, or '-' for standard output.")
  var output = "-"

  @Flag(name: [.customShort("O"), .long], help: "Replace what is there.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepReading)
    let job = PlanFolderJob(
      folder: folder, output: output, overwrite: overwrite, language: console.language)
    let outcome = try job.run(workers: global.workers)
    for sentence in outcome.missing { console.tell(sentence.words(in: console.language)) }
    console.tell(
      outcome.namesOutside ? .planDoneOutside : .planDone,
      ["file": .text(output == "-" ? "plan.yaml" : output), "count": .integer(outcome.files)])
    return CommandLineTool.Status.done
  }
}
