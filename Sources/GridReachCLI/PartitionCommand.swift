internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import GridPartition
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// `gridreach partition`.
struct PartitionCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "partition",
    abstract: "Cut communities into grid cells of so many households each.",
    discussion: """
      Buildings are points, footprints, or polygons that cover the ground, each with a count of \
      households. Cells are connected and never leave their community; no building is cut, but a \
      tower over the band by --stairwells.

      Example: gridreach partition buildings.geojson --communities communities.geojson \
      --streets streets.geojson --barriers barriers.geojson --band 200-300 -o cells.geojson
      A list without coordinates is cut in its order, each compound by consecutive buildings: it
      gives a register, assignments and a summary, and no map.
      With -o folder/ the communities, assignments, summary and rejected records come with them.
      To check what was written: gridreach partition --verify cells.geojson \
      --atoms assignments.csv --communities communities.geojson --buildings buildings.geojson, \
      and the other files and rules again, so that proofs can be computed again.
      Exit status 3 where a check fails.
      """)

  @ArgumentParser.Argument(help: "The buildings with their households.")
  var buildings: String?

  @OptionGroup var cellRules: CellRuleOptions

  @Option(help: "Workers by cell code: told where a cell has none or several (roster check).")
  var workers: String?

  @OptionGroup(title: "Search") var search: CellSearchOptions
  @OptionGroup(title: "Ground") var ground: GroundOptions
  @OptionGroup(title: "Verification") var verification: VerifyOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard buildings != nil || verification.verify != nil else {
      throw ValidationError("Missing expected argument '<buildings>'")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    if let cells = verification.verify { return try verify(cells, console) }
    var job = PartitionJob()
    try cellRules.apply(to: &job.partitioner)
    search.apply(to: &job)
    job.partitioner.rules = ground.rules
    var sources = InputSources()
    sources.buildings = buildings.map {
      estimate.apply(to: households.apply(to: reading.source($0)))
    }
    estimate.apply(to: &sources, reading, households)
    cellRules.apply(to: &sources, reading)
    ground.apply(to: &sources, reading)
    search.apply(to: &sources, reading)
    sources.buildings?.mayBeList = true
    sources.communities?.mayBeList = true
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.stepPartition)
    let grid = try job.run(on: read.survey, workers: global.workers)
    let listsUnits = output.households && read.survey.stairwellUnits.count > 0
    let all =
      (CellLayers.pending(grid, read.survey, listsUnits: listsUnits)
      + [CellLayers.rejected(read.log.rejected, of: read.survey)]).made
    var layers = LayerOutput(main: all[0].layer, all: all)
    layers.listsUnits = listsUnits
    try layers.write(
      output, of: "partition", from: read,
      parameters: read.survey.parameters + job.parameters, console)
    console.report(read.log, grid.findings)
    console.report(
      Summary(
        survey: read.survey, grid: grid, coverage: nil, rejectedCount: read.log.rejected.count,
        writesRejected: output.isFolder))
    if let workers {
      let check = try RosterCheckJob(workers: reading.source(workers)).run(on: grid)
      console.report(check.findings)
      console.tell(check.sentence.words(in: console.language))
    }
    return CommandLineTool.Status.done
  }

  private func verify(_ cells: String, _ console: Console) throws(Failure) -> Int32 {
    var job = VerifyJob()
    job.verification.band = try cellRules.size()
    job.verification.scheme = cellRules.scheme
    job.verification.countyCode = cellRules.countyCode
    try cellRules.apply(to: &job.partition.partitioner)
    search.apply(to: &job.partition)
    job.partition.partitioner.rules = ground.rules
    var sources = InputSources()
    sources.buildings = (verification.buildingsOption ?? buildings).map {
      estimate.apply(to: households.apply(to: reading.source($0)))
    }
    estimate.apply(to: &sources, reading, households)
    cellRules.apply(to: &sources, reading)
    // Those that were written are checked, and what they were made from is not asked for.
    sources.communities = nil
    ground.apply(to: &sources, reading)
    search.apply(to: &sources, reading)
    return try verification.execute(
      job, cells: cells, communities: cellRules.communities, sources, global, console)
  }
}
