internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Plans
internal import Publishing
internal import Workers

/// `gridreach run`.
struct RunCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the whole chain that a plan describes, into a folder of results.",
    discussion: """
      A plan names the files and the parameters; '--schema' prints all its keys as JSON Schema. \
      A missed target is told and does not make the run fail.

      Example: gridreach run data/sample-county/plan.yaml -o results

      Several plans are several counties: each runs in a process of its own, into a folder of its \
      own under -o, called after the plan (a plan.yaml after its folder), and counties.csv and \
      counties.geojson sum them up. A county that fails does not stop the others. Counties whose \
      plan, files, options and version did not change are not run again.

      Example: gridreach run plans/*.yaml -o province --jobs 4
      Exit status with several plans: 0 all done, 2 some cannot be used, 1 some failed otherwise.
      """)

  @ArgumentParser.Argument(help: "The plan, a YAML file; several for many counties.")
  var plans: [String] = []

  @Option(name: .shortAndLong, help: "The folder of results (default: what the plan says).")
  var output: String?

  @Flag(
    name: [.customShort("O"), .long],
    help: "Replace a folder of earlier results; of several counties also unchanged ones.")
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

  @Option(help: "How many of several counties run at once (default: one a core).")
  var jobs: Int?

  @Option(help: "End when the process of this id, which started this one, ends.")
  var endWith: Int?

  @Flag(help: "Print the JSON Schema of plans and end.")
  var schema = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard schema || !plans.isEmpty else { throw ValidationError("Missing the plan.") }
    guard (1...1024).contains(jobs ?? 1) else {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
  }

  func execute(_ console: Console) throws(Failure) -> Int32 {
    guard let path = plans.first, !schema else {
      // It ends its last line itself, as a file does.
      let schema = Plan.jsonSchema(in: console.language)
      console.result(schema.last == "\n" ? String(schema.dropLast()) : schema)
      return CommandLineTool.Status.done
    }
    if let endWith { ChildPrograms.endWith(endWith) }
    guard plans.count == 1 else { return try runAll(console) }
    var job = try job(path, console, folder: output)
    let console = console.speaking(job.language)
    job.progress = { console.progress($0) }
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

  /// What the plan at `path` and the options ask for together.
  ///
  /// - Parameter folder: where results go; where the plan says, if `nil`.
  /// - Throws: what makes the plan unusable.
  func job(_ path: String, _ console: Console, folder: String?) throws(Failure) -> RunJob {
    let bytes = try InputFile.bytes(path: path)
    var plan = try Plan.reading(bytes, file: path)
    if !allowOutside { try plan.requireInside(writes: folder == nil) }
    plan.output.isPublic = plan.output.isPublic || isPublic
    plan.output.allowsPersonal = plan.output.allowsPersonal || allowPersonal
    plan.output.households = plan.output.households || households
    var job = RunJob(
      plan: plan, folder: folder ?? plan.path(plan.output.folder),
      overwrite: overwrite || plan.output.overwrite,
      language: global.lang?.language ?? plan.output.language ?? console.language,
      workers: global.workers(ofPlan: plan.threads), progress: { _ in })
    job.planDigest = SHA256.hexadecimal(of: bytes)
    job.vocabulary = fields?.vocabulary
    job.fieldsFile = fields?.path
    job.form = layers?.form ?? LayerForm(rawValue: plan.output.layers.rawValue) ?? .geoJSON
    job.outputCRS = outputCRS ?? plan.output.crs
    job.encoding = dbfEncoding?.name ?? plan.output.dbfEncoding.rawValue.uppercased()
    job.tables =
      tables?.form ?? OfficeDocument.Form(rawValue: plan.output.tables.rawValue) ?? .xlsx
    job.reported = try reportedSource(of: plan)
    return job
  }

  /// The table that is asked for here, else the one that the plan names.
  private func reportedSource(of plan: Plan) throws(Failure) -> InputSource? {
    var source =
      if let reported { Optional(InputSource(path: reported)) } else { try plan.reportedSource() }
    if let fields { source?.vocabulary = fields.vocabulary }
    return source
  }
}
