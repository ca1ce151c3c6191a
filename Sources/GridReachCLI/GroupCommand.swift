internal import ArgumentParser
internal import Diagnostics
internal import GridPartition
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// `gridreach group`.
struct GroupCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Join compounds to service units, cells to head or patrol areas, in any levels.",
    discussion: """
      Units are joined over shared borders, or with --gap over straight ways of \
      so many metres, never across a river or railway of --barriers unless a \
      bridge of --streets leads there. Groups stay inside what a unit lies in: \
      polygons of --parents, or a column of the units.

      Example: gridreach group cells.geojson --number 7 -o areas.geojson
      Small compounds, near and alike, to property-service units:
        gridreach group compounds.geojson --small 300 --gap 100 \\
          --same has_pm --total 300-1000 -o units/
      Levels, each of whole groups of the one below:
        gridreach group cells.geojson --level area=16 --level street=3 -o levels/
      With -o folder/ members, hierarchy, summary and rejected records come too.
      --check tells whether a table of such levels holds; exit status 3 if not.
      """)

  @ArgumentParser.Argument(help: "The units: polygons or points with households.")
  var units: String

  @Option(help: "Polygons that no group may leave, with a code.")
  var parents: String?

  @Option(help: "Rivers, railways and main roads as lines or polygons.")
  var barriers: String?

  @Option(help: "Streets as lines: bridges lead over barriers.")
  var streets: String?

  @OptionGroup var grouping: GroupingOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    let job = GroupJob(grouper: try grouping.grouper())
    var sources = InputSources()
    sources.units = grouping.apply(to: households.apply(to: reading.source(units)))
    sources.communities = reading.source(parents)
    sources.barriers = reading.source(barriers)
    sources.streets = reading.source(streets)
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    if let check = grouping.check { return try self.check(check, job, read, console) }
    console.progress(.stepGrouping)
    let result = try job.run(on: read.survey, workers: global.workers)
    let groups = GroupLayers.groups(result)
    let layers = LayerOutput(
      main: groups,
      all: [
        (groups, "geojson"), (GroupLayers.members(result), "csv"),
        (GroupLayers.hierarchy(result), "csv"), (GroupLayers.summary(result), "csv"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
    try layers.write(
      output, of: "group", from: read, parameters: parameters(of: job, read), console)
    console.report(read.log, result.findings)
    for sentence in result.sentences { console.tell(sentence.words(in: console.language)) }
    return CommandLineTool.Status.done
  }

  private func parameters(
    of job: GroupJob, _ read: SurveyReading
  ) -> [(String, JSONValue)] {
    [("household_kind", .string(read.survey.units.householdKind.rawValue))] + job.parameters
  }

  private func check(
    _ path: String, _ job: GroupJob, _ read: SurveyReading, _ console: Console
  ) throws(Failure) -> Int32 {
    let names = grouping.level.map(\.name)
    var source = reading.source(path)
    if let idField = grouping.checkIdField { source.fields[.id] = idField }
    let (table, record, log) = try HierarchyIntake.read(source, levels: names)
    let read = read.including(record, log)
    let breaches = try job.check(table, on: read.survey, withLinks: grouping.contiguous)
    let findings = GroupLayers.findings(breaches, read.survey.units.inOrder)
    let layers = LayerOutput(
      main: findings,
      all: [(findings, "geojson"), (AreaLayers.rejected(read.log.rejected), "geojson")])
    try layers.write(
      output, of: "group", from: read,
      parameters: [("check", .strings(names))], console)
    console.report(read.log, breaches.map(\.finding))
    guard breaches.isEmpty else {
      console.tell(.summaryHierarchyBroken, ["count": .integer(breaches.count)])
      return CommandLineTool.Status.targetMissed
    }
    console.tell(
      .summaryHierarchyKept,
      ["units": .integer(read.survey.units.count), "levels": .integer(names.count)])
    return CommandLineTool.Status.done
  }
}
