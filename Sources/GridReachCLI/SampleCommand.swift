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
      The folder holds communities, compounds, buildings, stations, streets, barriers, gates, \
      candidates and a plan.yaml, and the known answer: cells in band that exist.
      With --hard it is a small county in which everything is hard, with the answers. With --dirty \
      the files are as offices send them: in GBK, with titles and totals, swapped coordinates, \
      wrong counts; sown.csv lists each defect. Name some (--dirty gbk,total) or all of them.
      """)

  @Option(name: .shortAndLong, help: "The folder to write.")
  var output: String

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = SampleCountyPlan().seed

  @Option(help: "Registered households in all.")
  var households = SampleCountyPlan().households

  @Option(help: "Communities.")
  var communities = SampleCountyPlan().communities

  @Flag(
    help: "A small county with towers, islands, enclaves and totals that cannot be cut.")
  var hard = false

  @Option(
    help: ArgumentHelp(
      "Sow defects into the files: all, or some kinds with commas between them.",
      valueName: "kinds"))
  var dirty: String?

  @Flag(name: [.customShort("O"), .long], help: "Replace a folder of an earlier sample.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let usual = SampleCountyPlan()
    guard !hard || (households == usual.households && communities == usual.communities) else {
      throw ValidationError("--hard has its size: leave --households and --communities out.")
    }
    guard !hard || dirty == nil else {
      throw ValidationError("--hard and --dirty are two counties: leave one of them out.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    if hard { return try executeHard(console) }
    let plan = SampleCountyPlan(seed: seed, households: households, communities: communities)
    if let dirty { return try executeDirty(plan, dirty, console) }
    let job = SampleJob(
      plan: plan, folder: output, overwrite: overwrite, language: console.language)
    let county = try job.run()
    tell(console, county.name, county.survey.buildings)
    return CommandLineTool.Status.done
  }
  private func executeHard(_ console: Console) throws(Failure) -> Int32 {
    let county = try HardSampleJob(
      seed: seed, folder: output, overwrite: overwrite, language: console.language
    ).run()
    tell(console, county.name, county.survey.buildings)
    return CommandLineTool.Status.done
  }

  private func executeDirty(
    _ plan: SampleCountyPlan, _ kinds: String, _ console: Console
  ) throws(Failure) -> Int32 {
    let county = try DirtySampleJob(
      plan: plan, kinds: try DirtySampleJob.kinds(named: kinds), folder: output,
      overwrite: overwrite, language: console.language
    ).run()
    console.tell(
      .dirtyDone,
      [
        "name": .text(county.name), "folder": .text(output),
        "count": .integer(county.sown.count),
        "kinds": .integer(Set(county.sown.map(\.kind)).count),
        "answers": .text(DirtySampleJob.answers),
      ])
    return CommandLineTool.Status.done
  }

  private func tell(_ console: Console, _ name: String, _ buildings: BuildingTable) {
    console.tell(
      .sampleDone,
      [
        "name": .text(name), "folder": .text(output), "buildings": .integer(buildings.count),
        "households": .integer(buildings.households.reduce(0, +)),
      ])
  }
}
