internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake
internal import Publishing
internal import Tallying

/// `gridreach tally`.
struct TallyCommand: Verb, WritesLayers {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count points and lists onto cells, compounds or communities, or assign them.",
    discussion: """
      Counts and sums add up: what lies in no area stands in 'unplaced' with its row and reason. \
      A point on a border, or where areas overlap, counts for the lowest code. A list is joined by \
      code first, by exact name within the community second; near misses are told, never taken. \
      --attribute gives the share of areas that have something. --assign gives each slot or unit \
      exactly one area, with the shortest ways in all that the balance allows.

      Example: gridreach tally data/sample-county/party_homes.geojson \
      --onto data/sample-county/communities.geojson --at-least 1 -o tally.geojson
      With -o folder/ totals, types, assignments and unplaced records come with it.
      Exit status 3 where an area has fewer than --at-least and --require is given.
      """)

  @ArgumentParser.Argument(help: "What is counted or assigned: points, or a list with codes.")
  var units: String?

  @Option(help: "The areas: cells, compounds, communities, any polygons with codes.")
  var onto: String

  @Option(help: "The column of the areas' codes (default: recognised).")
  var ontoId: String?

  @OptionGroup(title: "Counting") var counting: CountingOptions
  @OptionGroup(title: "Shares") var shares: ShareOptions

  @Flag(help: "Give each slot or unit exactly one area.")
  var assign = false

  @Option(help: "With --assign: units of each area, from-to, or 'even' (default: the own area).")
  var balance: BalanceArgument?

  @OptionGroup var households: HouseholdOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try counting.check()
    guard (units == nil) == (shares.attribute != nil) else {
      throw ValidationError("Give a file to count, or --attribute, one of the two.")
    }
    guard balance == nil || assign else {
      throw ValidationError("--balance goes with --assign.")
    }
    guard !assign || shares.attribute == nil else {
      throw ValidationError("Give --assign or --attribute, not both.")
    }
    guard shares.byKind == nil || shares.attribute != nil else {
      throw ValidationError("--by-kind goes with --attribute.")
    }
    guard !counting.isAsked || !(assign || shares.attribute != nil) else {
      throw ValidationError(
        "--by, --sum, --type-field, --at-least, --require, --sensitive and --suppress-below are for"
          + " counting, not for --assign or --attribute.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepReading)
    let read = try TallyIntake.read(sources)
    console.progress(assign ? .stepAssign : .stepTally)
    if let attribute = shares.attribute { return try tellShares(attribute, read, console) }
    return assign ? try giveAreas(read, console) : try count(read, console)
  }

  private var sources: TallySources {
    let areas = households.apply(to: reading.source(onto))
    var sources = TallySources(areas: areas, units: reading.source(units))
    sources.areaId = ontoId
    sources.unitId = counting.idField
    sources.codeField = counting.codeField
    sources.nameField = counting.nameField
    sources.typeField = counting.typeField
    sources.sumFields = counting.columns
    sources.wholeFields = Set(counting.sensitiveColumns(reading.allowPersonal))
    sources.attribute = shares.attribute
    sources.kindField = shares.byKind
    sources.countsHouseholds = shares.attribute != nil
    return sources
  }

  private func count(_ read: TallyReading, _ console: Console) throws(Failure) -> Int32 {
    let job = counting.job(reading.allowPersonal)
    let result = try job.run(on: read, workers: global.workers)
    let layers = result.layers
    let main = layers.main
    let hides = read.frame.log.listsHouseholds && !output.households
    if hides { console.report([Finding(.note, .privacyHouseholdsHidden)]) }
    var all = [
      (main, "geojson"), (layers.totals, "csv"),
      (layers.unplaced(hidingUnits: hides), "geojson"),
    ]
    if counting.typeField != nil { all.append((layers.types, "csv")) }
    if !hides { all.append((AreaLayers.rejected(read.frame.log.rejected), "geojson")) }
    var written = LayerOutput(main: main, all: all)
    written.hidesUnits = true
    try written.write(
      output, of: "tally", from: read.frame, parameters: job.parameters + result.parameters,
      console)
    tell(read, result.findings, result.sentences, console)
    return counting.require && !result.areasBelow.isEmpty
      ? CommandLineTool.Status.targetMissed : CommandLineTool.Status.done
  }

  private func tellShares(
    _ attribute: String, _ read: TallyReading, _ console: Console
  ) throws(Failure) -> Int32 {
    let job = AttributeJob(attribute: attribute, kindField: shares.byKind)
    let result = job.run(on: read)
    let (main, table) = (result.layers.main, result.layers.table)
    try LayerOutput(
      main: isTable ? table : main,
      all: [
        (main, "geojson"), (table, "csv"),
        (AreaLayers.rejected(read.frame.log.rejected), "geojson"),
      ]
    ).write(output, of: "tally", from: read.frame, parameters: job.parameters, console)
    tell(read, [], result.sentences, console)
    return CommandLineTool.Status.done
  }

  private func giveAreas(_ read: TallyReading, _ console: Console) throws(Failure) -> Int32 {
    var job = AssignJob()
    job.assigner.balance = balance?.value ?? .free
    let result = try job.run(on: read, workers: global.workers)
    let (main, table) = (result.layers.main, result.layers.assignments)
    try LayerOutput(
      main: isTable ? table : main,
      all: [
        (main, "geojson"), (table, "csv"), (result.layers.unplaced, "geojson"),
        (AreaLayers.rejected(read.frame.log.rejected), "geojson"),
      ]
    ).write(output, of: "tally", from: read.frame, parameters: job.parameters, console)
    tell(read, result.findings, result.sentences, console)
    return CommandLineTool.Status.done
  }

  /// Whether one table is asked for: then it is that of rates or assignments, not that of areas.
  private var isTable: Bool { output.output.lowercased().hasSuffix(".csv") }

  private func tell(
    _ read: TallyReading, _ findings: [Finding], _ sentences: [Diagnostics.Argument],
    _ console: Console
  ) {
    console.report(read.frame.log, findings)
    for sentence in sentences { console.tell(sentence.words(in: console.language)) }
    let rejected = read.frame.log.rejected.count
    guard rejected > 0 else { return }
    console.tell(
      output.isFolder ? .summaryRejected : .summaryRejectedUnwritten,
      ["count": .integer(rejected)])
  }
}
