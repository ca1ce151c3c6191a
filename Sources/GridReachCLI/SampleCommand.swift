internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import SampleCounty
internal import Survey

/// `gridreach sample`.
struct SampleCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make a synthetic county to try everything on: the same bytes from the same seed.",
    discussion: """
      Example: gridreach sample --households 100000 --communities 30 -o county
      The folder holds communities, compounds, buildings, stations, streets, barriers, gates,
      candidates and a plan.yaml, and the known answer: cells in band that exist.
      """)

  @Option(name: .shortAndLong, help: "The folder to write.")
  var output: String

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = SampleCountyPlan().seed

  @Option(help: "Registered households in all.")
  var households = SampleCountyPlan().households

  @Option(help: "Communities.")
  var communities = SampleCountyPlan().communities

  @Flag(name: [.customShort("O"), .long], help: "Replace a folder of an earlier sample.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let plan = SampleCountyPlan(seed: seed, households: households, communities: communities)
    let job = SampleJob(
      plan: plan, folder: output, overwrite: overwrite, language: console.language)
    let county = try job.run()
    console.tell(
      .sampleDone,
      [
        "name": .text(county.name), "folder": .text(output),
        "buildings": .integer(county.survey.buildings.count),
        "households": .integer(county.survey.buildings.households.reduce(0, +)),
      ])
    return CommandLineTool.Status.done
  }
}
