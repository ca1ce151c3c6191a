internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Plans
internal import Publishing

/// `gridreach run`.
struct RunCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the whole chain that a plan describes, into a folder of results.",
    discussion: """
      A plan names the files and the parameters; '--schema' prints all its keys as JSON Schema. \
      A missed target is told and does not make the run fail.

      Example: gridreach run data/sample-county/plan.yaml -o results
      """)

  @ArgumentParser.Argument(help: "The plan, a YAML file.")
  var plan: String?

  @Option(name: .shortAndLong, help: "The folder of results (default: what the plan says).")
  var output: String?

  @Flag(name: [.customShort("O"), .long], help: "Replace a folder of earlier results.")
  var overwrite = false

  @Option(help: "A YAML file of further headings (default: the plan's fields_file).")
  var fields: FieldsArgument?

  @Option(
    help: """
      What layers are written as: geojson (a file each), gpkg (one file with headings and styles) \
      or shp (short names of columns); default: what the plan says, else geojson.
      """)
  var layers: LayerFormChoice?

  @Option(
    name: .customLong("output-crs"),
    help: "The coordinate system of gpkg and shp: EPSG:4526 (default: that of the communities).")
  var outputCRS: String?

  @Option(help: "What the text of shp is in: utf-8 or gbk; a .cpg file says it.")
  var dbfEncoding: DBFEncodingChoice?

  @Option(
    help: """
      What the tables of offices (register of cells, stations, coverage, not covered, sites) are \
      written as: xlsx (a workbook each) or csv; default: what the plan says, else xlsx.
      """)
  var tables: TableFormChoice?

  @Option(
    help: """
      What communities reported (a table of codes or names, households, buildings, persons): a \
      table holds it against what is counted; default: what the plan says.
      """)
  var reported: String?

  @Flag(
    name: .customLong("public"),
    help: "For everybody: points to 4 decimals of degrees, borders generalised, a footnote.")
  var isPublic = false

  @Flag(help: "Let personal columns and numbers through; the results are marked 内部 (internal).")
  var allowPersonal = false

  @Flag(help: "Write rows finer than a building; the results are marked 内部 (internal).")
  var households = false

  @Flag(help: "Let the plan name files outside its own folder (default: refused).")
  var allowOutside = false

  @Flag(help: "Print the JSON Schema of plans and end.")
  var schema = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard schema || plan != nil else { throw ValidationError("Missing the plan.") }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    guard let path = plan, !schema else {
      // It ends its last line itself, as a file does.
      let schema = Plan.jsonSchema(in: console.language)
      console.result(schema.last == "\n" ? String(schema.dropLast()) : schema)
      return CommandLineTool.Status.done
    }
    var plan = try Plan.reading(try InputFile.bytes(path: path), file: path)
    if !allowOutside { try plan.requireInside(writes: output == nil) }
    plan.output.isPublic = plan.output.isPublic || isPublic
    plan.output.allowsPersonal = plan.output.allowsPersonal || allowPersonal
    plan.output.households = plan.output.households || households
    let spoken = global.lang?.language ?? plan.output.language
    let console = spoken.map { console.speaking($0) } ?? console
    var job = RunJob(
      plan: plan, folder: output ?? plan.path(plan.output.folder),
      overwrite: overwrite || plan.output.overwrite, language: console.language,
      workers: global.workers(ofPlan: plan.threads), progress: { console.progress($0) })
    job.vocabulary = fields?.vocabulary
    job.form = layers?.form ?? LayerForm(rawValue: plan.output.layers.rawValue) ?? .geoJSON
    job.outputCRS = outputCRS ?? plan.output.crs
    job.encoding = dbfEncoding?.name ?? plan.output.dbfEncoding.rawValue.uppercased()
    job.tables =
      tables?.form ?? OfficeDocument.Form(rawValue: plan.output.tables.rawValue) ?? .xlsx
    job.reported = try reportedSource(of: plan)
    let outcome = try job.run()
    console.report(outcome.findings)
    for sentence in outcome.summary { console.tell(sentence.words(in: console.language)) }
    console.tell(
      .runDone,
      [
        "folder": .text(outcome.folder), "note": .text(job.noteName),
      ])
    return CommandLineTool.Status.done
  }

  /// The table that is asked for here, else the one that the plan names.
  private func reportedSource(of plan: Plan) throws(Failure) -> InputSource? {
    var source =
      if let reported { Optional(InputSource(path: reported)) } else { try plan.reportedSource() }
    if let fields { source?.vocabulary = fields.vocabulary }
    return source
  }
}
