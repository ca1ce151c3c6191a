internal import ArgumentParser
internal import Diagnostics
internal import Districting
internal import GridPartition
internal import GridReach
internal import Intake
internal import Workers

/// What the search for cells looks for, and how long.
struct CellSearchOptions: ParsableArguments {
  @Option(help: "How many cells there shall be in all, shared out over the communities.")
  var cells: Int?

  @Option(help: "The communities' column with the number of cells of each.")
  var cellsField: String?

  @Option(help: "Existing cells, of which --keep names some.")
  var existing: String?

  @Option(help: "Codes of existing cells that stay as they are: CODE,CODE,…")
  var keep: String?

  @Option(help: "Price of one cell more, in moments of an average cell.")
  var opening = PartitionOptions().opening

  @Option(help: "Price of the perimeter of an average cell.")
  var perimeter = PartitionOptions().perimeter

  @Option(help: "Price of each main road or bridge that a cell reaches across.")
  var straddling = PartitionOptions().zone

  @Option(help: "Price of each compound, or part of one, in a cell.")
  var splitting = PartitionOptions().compound

  @Option(help: "Households by which cells should stay inside the ends of the band.")
  var margin = 0

  @Option(help: "Price of standing at the end of the band, where --margin is given.")
  var marginPrice = PartitionOptions().marginPrice

  @Option(help: "Counted work of the search, as a multiple of the standard amount.")
  var effort = 1.0

  @Option(help: "Seconds after which the search ends where it is: an emergency brake.")
  var timeLimit: Double?

  func validate() throws {
    guard (0...100).contains(effort) else {
      throw ValidationError("--effort takes a number from 0 to 100.")
    }
    if let cells, !(1...9_999_999).contains(cells) {
      throw ValidationError("--cells takes a number of cells, 1 or more.")
    }
    if cells != nil, cellsField != nil {
      throw ValidationError("Give --cells or --cells-field, not both.")
    }
    if (existing == nil) != (keep == nil) {
      throw ValidationError("--existing and --keep are given together.")
    }
    if let timeLimit, !(timeLimit > 0) {
      throw ValidationError("--time-limit takes seconds, more than 0.")
    }
    for (name, price) in [
      ("--opening", opening), ("--perimeter", perimeter), ("--straddling", straddling),
      ("--splitting", splitting), ("--margin", Double(margin)), ("--margin-price", marginPrice),
    ]
    where !(0...1_000_000).contains(price) {
      throw ValidationError("\(name) takes a number from 0 to 1,000,000.")
    }
  }

  /// Passes them on to `job`.
  func apply(to job: inout PartitionJob) {
    job.partitioner.effort = effort
    if let cells { job.partitioner.number = .total(cells) }
    if cellsField != nil { job.partitioner.number = .byCommunity }
    job.partitioner.keep = keep.map { $0.split(separator: ",").map(String.init) } ?? []
    job.partitioner.options.opening = opening
    job.partitioner.options.perimeter = perimeter
    job.partitioner.options.zone = straddling
    job.partitioner.options.compound = splitting
    job.partitioner.options.margin = margin
    job.partitioner.options.marginPrice = marginPrice
    if let timeLimit {
      job.partitioner.options.cancellation = Cancellation(after: .seconds(timeLimit))
    }
  }

  /// Passes on which files and columns they need.
  func apply(to sources: inout InputSources, _ reading: ReadingOptions) {
    if let cellsField { sources.communities?.fields[.wantedCells] = cellsField }
    sources.cells = reading.source(existing)
  }
}
