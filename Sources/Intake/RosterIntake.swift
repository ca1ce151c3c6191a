package import Diagnostics
internal import Formats
package import Survey

/// What reading a table without shapes gave.
package struct TableIntakeResult<Table: Sendable>: Sendable {
  package let table: Table
  package let findings: [Finding]
  package let input: InputRecord
}

/// Rosters and rates: tables that no place on the map belongs to.
///
/// Columns of role slots, codes and counts are read by their names, and no other: a roster is
/// where the names and telephone numbers stand.
package enum RosterIntake {
  static let cellNames = ["grid_code", "cell code", "网格编码", "网格编号", "网格代码", "网格"]
  static let workerNames = ["worker_slot", "wrk_slot", "worker", "网格员岗位", "岗位编号", "岗位", "slot"]
  static let unitNames = ["unit_id", "stairwell_id", "stairwell", "单元编号", "单元"]
  static let unitSlotNames = ["uh_slot", "unit_slot", "单元长岗位"]
  static let buildingNames = [
    "building_id", "bldg_id", "building", "楼栋编号", "楼栋号", "楼栋",
  ]
  static let buildingSlotNames = ["bh_slot", "building_slot", "楼长岗位", "楼栋长岗位"]

  /// Workers: a column of cells (`grid_code`, 网格编码), one of slots (`worker_slot`, 岗位) if any.
  ///
  /// - Throws: `roster.column-missing`, `layer.empty`, and what reading the file throws.
  package static func workers(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<WorkerTable> {
    let file = try TextTable(source, layer: "workers")
    var table = WorkerTable()
    let cells = try file.column(cellNames)
    let slots = file.optionalColumn(workerNames)
    for row in 0..<file.rowCount {
      table.cells.append(cells[row])
      table.slots.append(slots?[row] ?? "")
      table.sourceRows.append(Int32(row + 1))
    }
    return file.result(table)
  }

  /// The tree of responsibility: a column of cells, and one of stairwells or buildings at least.
  ///
  /// - Throws: as ``workers(_:)``.
  package static func chain(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<ChainTable> {
    let file = try TextTable(source, layer: "chain")
    var table = ChainTable()
    table.cells = try file.column(cellNames)
    table.units = file.optionalColumn(unitNames)
    table.buildings = file.optionalColumn(buildingNames)
    if table.units == nil, table.buildings == nil {
      throw file.missing(buildingNames)
    }
    table.unitSlots = file.optionalColumn(unitSlotNames)
    table.buildingSlots = file.optionalColumn(buildingSlotNames)
    table.workerSlots = file.optionalColumn(workerNames)
    table.sourceRows = (0..<file.rowCount).map { Int32($0 + 1) }
    return file.result(table)
  }

  /// Rates: columns `rate` (比率), `denominator` (分母), `numerator` (分子) and `name` (指标).
  ///
  /// - Throws: as ``workers(_:)``.
  package static func rates(_ source: InputSource) throws(Failure) -> TableIntakeResult<
    StatedRateTable
  > {
    let file = try TextTable(source, layer: "rates")
    var table = StatedRateTable()
    table.rates = try file.column(["rate", "rate_pct", "percent", "比率", "覆盖率", "率"])
    table.denominators = try file.column(["denominator", "total", "分母", "总数", "应覆盖"])
    let blank = [String](repeating: "", count: file.rowCount)
    table.numerators = file.optionalColumn(["numerator", "count", "分子", "已覆盖"]) ?? blank
    table.names = file.optionalColumn(["name", "indicator", "指标", "名称"]) ?? blank
    table.sourceRows = (0..<file.rowCount).map { Int32($0 + 1) }
    return file.result(table)
  }
}

/// A table of texts whose columns are found by name.
struct TextTable {
  private let table: FeatureTable
  private let findings: [Finding]
  /// As the file has them, those that were left out at reading included.
  private let columnNames: [String]
  private let record: InputRecord
  var rowCount: Int { table.rowCount }

  /// - Throws: `layer.empty`, and what reading the file throws.
  init(_ source: InputSource, layer: String) throws(Failure) {
    var log = IntakeLog()
    let file = try PlainFile(source)
    var rules = TidyRules(layer: layer)
    rules.keepsText = true
    // A rate of all is a rate.
    rules.dropsTotals = layer != "rates"
    var table = try file.table(source, rules, log: &log)
    guard table.rowCount > 0 else { throw Failure(.layerEmpty, at: Place(file: source.path)) }
    columnNames = table.columns.map(\.name)
    var screening = Screening(layer: layer)
    screening.allowsPersonal = source.allowsPersonal
    screening.restoresFormulas = source.isSheet
    _ = table.screen(screening, log: &log)
    self.table = table
    findings = log.findings
    record = InputRecord(
      layer: layer, path: source.path, byteCount: file.byteCount,
      sha256: file.sha256, rows: table.rowCount, reading: .nothing, encoding: table.encoding)
  }

  func optionalColumn(_ names: [String]) -> [String]? {
    for name in names {
      guard
        let column = table.columns.first(where: { Layer.normalized($0.name) == Self.plain(name) })
      else { continue }
      return (0..<table.rowCount).map { column.text($0).map(Self.trimmed) ?? "" }
    }
    return nil
  }

  /// The first column whose name starts with one of `names`, as where a kind stands behind it.
  func column(startingWith names: [String]) -> [String]? {
    guard
      let column = table.columns.first(where: { column in
        names.contains { column.name.hasPrefix($0) }
      })
    else { return nil }
    return (0..<table.rowCount).map { column.text($0).map(Self.trimmed) ?? "" }
  }

  private static func plain(_ name: String) -> String { name.filter { !$0.isWhitespace } }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// - Throws: `roster.column-missing`.
  func column(_ names: [String]) throws(Failure) -> [String] {
    guard let found = optionalColumn(names) else { throw missing(names) }
    return found
  }

  func missing(_ names: [String]) -> Failure {
    Failure(
      .rosterColumnMissing,
      ["names": .names(names), "columns": .names(columnNames)],
      at: Place(file: table.name))
  }

  func result<Table>(_ made: Table, _ further: [Finding] = []) -> TableIntakeResult<Table> {
    TableIntakeResult(table: made, findings: findings + further, input: record)
  }
}
