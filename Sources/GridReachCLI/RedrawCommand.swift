internal import ArgumentParser
internal import Diagnostics
internal import GridPartition
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// `gridreach redraw`.
struct RedrawCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "redraw",
    abstract: "Make old cells keep the band again, by the least change, with their codes.",
    discussion: """
      Old cells are polygons: cells.geojson of another day, or a map drawn by hand, with codes or \
      without. Cells in the band stay as they are; those out of it are opened with what is around \
      them. Old and new cells are paired so that most households keep their code; codes of retired \
      cells are never used again, and new cells get the numbers after them.

      Example: gridreach redraw cells.geojson --buildings buildings.geojson \
      --communities communities.geojson --band 200-300 --date 2026-12-01 -o out/
      With -o folder/ come crosswalk.csv (old code, new code, buildings, households), retired.csv, \
      communities, assignments, summary and rejected records; with --tables the table that \
      offices know (网格调整前后对照表), too.
      """)

  @ArgumentParser.Argument(help: "The old cells, as polygons.")
  var cells: String

  @Option(help: "The buildings with their households of today.")
  var buildings: String

  @OptionGroup var cellRules: CellRuleOptions
  @OptionGroup var towers: TowerOptions

  @Option(help: "The day from which the new cells hold, and old ones no more: 2026-12-01.")
  var date: DateArgument?

  @Option(help: "Price of each household that leaves its cell, in moments of an average cell.")
  var stay = Redrawing().stay

  @Flag(help: "Number all cells anew: what the file has for codes is none.")
  var newCodes = false

  @Option(help: "Write the table of cells before and after, as xlsx or csv, with -o folder/.")
  var tables: TableFormChoice?

  @Option(help: "Counted work of the search, as a multiple of the standard amount.")
  var effort = 1.0

  @OptionGroup var households: HouseholdOptions
  @OptionGroup(title: "Estimate of households") var estimate: EstimateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard tables == nil || output.isFolder else {
      throw ValidationError("--tables needs a folder: -o folder/.")
    }
    guard (0...100).contains(effort) else {
      throw ValidationError("--effort takes a number from 0 to 100.")
    }
    guard (0...1_000_000).contains(stay) else {
      throw ValidationError("--stay takes a number from 0 to 1,000,000.")
    }
  }

  private func job() throws(Failure) -> RedrawJob {
    var job = RedrawJob()
    try cellRules.apply(to: &job.redrawing.partitioner)
    job.redrawing.partitioner.rules.towers = towers.rule
    job.redrawing.partitioner.effort = effort
    job.redrawing.date = date?.value
    job.redrawing.stay = stay
    job.redrawing.ignoresCodes = newCodes
    return job
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let job = try job()
    var sources = InputSources()
    sources.cells = reading.source(cells)
    sources.buildings = estimate.apply(
      to: households.apply(to: reading.source(buildings)))
    estimate.apply(to: &sources, reading, households)
    cellRules.apply(to: &sources, reading)
    sources.stairwells = reading.source(towers.stairwells)
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.stepRedraw)
    let redraw = try job.run(on: read.survey, workers: global.workers)
    let main = RedrawLayers.cells(redraw, read.survey)
    var layers = LayerOutput(
      main: main,
      all: [
        (main, "geojson"), (CellLayers.communities(redraw.grid, read.survey), "geojson"),
        (RedrawLayers.crosswalk(redraw, read.survey), "csv"),
        (RedrawLayers.retired(redraw, read.survey), "csv"),
        (RedrawLayers.assignments(redraw, read.survey), "csv"),
        (RedrawLayers.summary(redraw, read.survey), "csv"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
    layers.documents = tables.map {
      (all: [CrosswalkTables.document(redraw, read.survey)], form: $0.form)
    }
    try layers.write(
      output, of: "redraw", from: read, parameters: read.survey.parameters + job.parameters,
      console)
    console.report(read.log, redraw.findings)
    for sentence in redraw.sentences { console.tell(sentence.words(in: console.language)) }
    console.report(
      Summary(
        survey: read.survey, grid: redraw.grid, coverage: nil,
        rejectedCount: read.log.rejected.count, writesRejected: output.isFolder))
    return CommandLineTool.Status.done
  }
}

/// A `--date` value.
struct DateArgument: ExpressibleByArgument {
  let value: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    value = date
  }
}
