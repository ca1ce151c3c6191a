internal import ArgumentParser
internal import Diagnostics
internal import GridReach
internal import Intake

/// `gridreach roster`.
struct RosterCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Make the roster of a folder of results: slots, spans of control, who is missing.",
    discussion: """
      Takes a folder that run wrote. Every cell has a slot for its head and its worker, every \
      building with households one for its head; tables say which they are, else they are numbered (H-001, W-001, \
      B-001). Sheets tell what each looks after, and what nobody does.
      Names and telephones are joined to the slots at the very end, into one workbook that is \
      marked 内部 (internal): no other file of gridreach holds any. Without --names their columns \
      stand empty, to be typed.

      Example: gridreach roster results --workers workers.xlsx --names names.xlsx -o roster.xlsx
      """)

  @ArgumentParser.Argument(help: "The folder of results.")
  var folder: String

  @Option(help: "A table of heads of cells: grid_code, head_slot (or group_code of head areas).")
  var heads: String?

  @Option(help: "A table of grid workers: grid_code, worker_slot.")
  var workers: String?

  @Option(
    help: "A table of the chain: unit_id, uh_slot, building_id, bh_slot, grid_code, worker_slot.")
  var chain: String?

  @Option(help: "A table of people: slot (岗位), name (姓名), telephone (电话).")
  var names: String?

  @Flag(help: "Give heads to buildings without households, too.")
  var emptyBuildings = false

  @Option(
    name: .shortAndLong,
    help: "The workbook to write (.xlsx), or a folder of CSV files ending in '/'.")
  var output: String

  @Flag(name: [.customShort("O"), .long], help: "Replace what is there.")
  var overwrite = false

  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws(Failure) -> Int32 {
    console.progress(.stepRoster)
    var job = RosterJob(folder: folder, language: console.language)
    job.heads = heads.map { InputSource(path: $0) }
    job.workers = workers.map { InputSource(path: $0) }
    job.chain = chain.map { InputSource(path: $0) }
    job.names = names.map { InputSource(path: $0) }
    job.includesEmptyBuildings = emptyBuildings
    let result = try job.write(to: output, overwrite: overwrite)
    console.report(result.findings)
    for sentence in result.sentences { console.tell(sentence.words(in: console.language)) }
    console.tell(
      result.hasNames ? .rosterDoneInternal : .rosterDone, ["file": .text(output)])
    return CommandLineTool.Status.done
  }
}
