internal import Diagnostics
internal import Formats

/// How the table of a file is to be brought to one record a row.
struct TidyRules {
  /// As in file names and layers.
  var layer: String
  /// `nil` where a table is only looked up in.
  var roles: LayerRoles?
  /// Whether fields stay as they are typed.
  var keepsText = false
  /// Further columns that are summed.
  var numeric: [String] = []
  /// Whether a closed line of a drawing is an area.
  var hasAreas = true
  var dropsTotals = true

  init(_ roles: LayerRoles) {
    layer = roles.layer
    self.roles = roles
    hasAreas = roles.layer != LayerRoles.streets.layer
  }

  init(layer: String) { self.layer = layer }
}

extension InputSource {
  /// The table in the cells of a sheet or a text: its header found, repairs made and told.
  ///
  /// - Parameter clean: reads a table whose first row is its header, faster than out of cells.
  /// - Throws: `csv.…`.
  func tidyTable(
    _ rules: TidyRules, head: RawCells,
    cells: () throws(Failure) -> RawCells,
    clean: ((inout [Finding]) throws(Failure) -> FeatureTable)? = nil, log: inout IntakeLog
  ) throws(Failure) -> FeatureTable {
    guard head.rowCount > 0 else { throw Failure(.csvEmpty, at: Place(file: path)) }
    let header = HeaderSearch(head, HeaderWords(self, further: rules.numeric)).header()
    let table: FeatureTable
    var blankLines: [Int32] = []
    if header.isPlain, !head.startsBlank, let clean {
      table = try clean(&log.findings)
    } else {
      let all = try cells()
      table = try all.table(
        names: header.names, header: header.last, keepingText: rules.keepsText,
        findings: &log.findings)
      blankLines = all.blankLines.filter { $0 > all.lines[header.last] }
    }
    var tidying = TableTidying(
      table, self, rules.roles, layer: rules.layer, numeric: rules.numeric,
      keepsText: rules.keepsText)
    tidying.repairs.tell(header, in: head)
    for line in blankLines {
      tidying.repairs.add(.repairBlank, Place(file: path, line: Int(line)), found: "")
    }
    tidying.tidy(dropsTotals: rules.dropsTotals)
    log.tell(tidying.repairs)
    log.findings += tidying.findings
    return tidying.table
  }
}

extension Repairs {
  /// A title without what stands behind a colon: it may be the name of a person.
  private static func withoutValue(_ title: String) -> String {
    guard let colon = title.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return title }
    return title[...colon] + "…"
  }

  /// Notes down what the header needed.
  fileprivate mutating func tell(_ header: TableHeader, in cells: RawCells) {
    for row in 0..<header.first {
      let title = (0..<cells.columnCount).map { cells[row, $0] }.first { !$0.isEmpty }
      add(
        .repairTitle, Place(file: cells.name, line: Int(cells.lines[row])),
        found: Self.withoutValue(title ?? ""))
    }
    for (column, name) in header.joined {
      let parts = (header.first...header.last).map { cells[$0, column] }.filter { !$0.isEmpty }
      add(
        .repairHeaderRows,
        Place(file: cells.name, field: name, line: Int(cells.lines[header.last])),
        found: parts.joined(separator: " / "), made: name)
    }
  }
}
