internal import ArgumentParser
internal import Audit
internal import Diagnostics
internal import GridPartition
internal import GridReach
internal import Intake
internal import Publishing
internal import Survey

/// `gridreach partition`.
struct PartitionCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "partition",
    abstract: "Cut communities into grid cells of so many households each.",
    discussion: """
      Buildings are points, footprints, or polygons that cover the ground, each with a count of
      households. Cells are connected, never cut a building and never leave their community.

      Example: gridreach partition buildings.geojson --communities communities.geojson \
      --streets streets.geojson --barriers barriers.geojson --band 200-300 -o cells.geojson
      With -o folder/ the communities, assignments, summary and rejected records come with them.
      To check what was written: gridreach partition --verify cells.geojson \
      --atoms assignments.csv --communities communities.geojson --buildings buildings.geojson
      Exit status 3 where a check fails.
      """)

  @ArgumentParser.Argument(help: "The buildings with their households.")
  var buildings: String?

  @Option(help: "The communities; without them the buildings' column of community codes is used.")
  var communities: String?

  @Option(help: "Residential compounds; walled ones part the ground.")
  var compounds: String?

  @Option(help: "Streets as lines: borders follow them.")
  var streets: String?

  @Option(help: "Rivers, railways, main roads and walls as lines or polygons.")
  var barriers: String?

  @Option(help: "Households of a cell, from-to.")
  var band = BandBounds(lower: 200, upper: 300)

  @Option(help: "Households a cell should best have (default: the middle of the band).")
  var aim: Int?

  @Option(help: "Code scheme: gb15 (15 digits) or cjt349 (20 digits).")
  var codeScheme: SchemeChoice = .gb15

  @Option(help: "The 6 digits that begin a code of cjt349 (class of CJ/T 348).")
  var objectClass: String = CodeScheme.unstatedObjectClass

  @Option(help: "The 6 digits of the county, for community codes that have only the last 6.")
  var countyCode: String?

  @OptionGroup(title: "Search") var search: CellSearchOptions
  @OptionGroup(title: "Ground") var ground: GroundOptions
  @OptionGroup(title: "Verification") var verification: VerifyOptions
  @OptionGroup var households: HouseholdOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard buildings != nil || verification.verify != nil else {
      throw ValidationError("Missing expected argument '<buildings>'")
    }
    for (name, digits) in [
      ("--object-class", objectClass), ("--county-code", countyCode ?? "000000"),
    ]
    where digits.count != 6 || !digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      throw ValidationError("\(name) takes 6 digits.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    if let cells = verification.verify { return try verify(cells, console) }
    var job = PartitionJob()
    job.partitioner.band = try SizeBand(lower: band.lower, upper: band.upper, aim: aim)
    job.partitioner.scheme = codeScheme == .gb15 ? .gb15 : .cjt349(objectClass: objectClass)
    job.partitioner.countyCode = countyCode
    search.apply(to: &job)
    job.partitioner.rules = ground.rules
    var sources = InputSources()
    sources.buildings = buildings.map { households.apply(to: reading.source($0)) }
    sources.communities = reading.source(communities)
    sources.compounds = reading.source(compounds)
    sources.streets = reading.source(streets)
    sources.barriers = reading.source(barriers)
    ground.apply(to: &sources, reading)
    search.apply(to: &sources, reading)
    console.progress(.stepReading)
    let read = try SurveyIntake.read(sources, workers: global.workers)
    console.progress(.stepPartition)
    let grid = try job.run(on: read.survey, workers: global.workers)
    let layers = LayerOutput(
      main: CellLayers.cells(grid, read.survey),
      all: [
        (CellLayers.cells(grid, read.survey), "geojson"),
        (CellLayers.communities(grid, read.survey), "geojson"),
        (CellLayers.assignments(grid, read.survey), "csv"),
        (CellLayers.summary(grid, read.survey), "csv"),
        (AreaLayers.rejected(read.log.rejected), "geojson"),
      ])
    try layers.write(
      output, of: "partition", from: read,
      parameters: read.survey.parameters + job.parameters, console)
    console.report(read.log, grid.findings)
    console.report(
      Summary(
        survey: read.survey, grid: grid, coverage: nil, rejectedCount: read.log.rejected.count,
        writesRejected: output.isFolder))
    return CommandLineTool.Status.done
  }

  private func verify(_ cells: String, _ console: Console) throws(Failure) -> Int32 {
    var rules = GridVerification()
    rules.band = try SizeBand(lower: band.lower, upper: band.upper, aim: aim)
    rules.scheme = codeScheme == .gb15 ? .gb15 : .cjt349(objectClass: objectClass)
    rules.countyCode = countyCode
    return try verification.execute(
      rules, cells: cells, buildings: buildings, communities: communities, reading, households,
      global, console)
  }
}

/// A `--code-scheme` value.
enum SchemeChoice: String, ExpressibleByArgument, CaseIterable {
  case gb15, cjt349
}
