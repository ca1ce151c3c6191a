package import Diagnostics
package import Survey

extension RosterIntake {
  static let headNames = [
    "head_slot", "cell head", "网格长岗位", "网格长编号", "group_code", "岗位编号", "岗位", "slot",
  ]
  private static let slotNames = [
    "slot", "岗位编号", "岗位", "岗位号", "worker_slot", "head_slot", "bh_slot", "uh_slot",
  ]
  private static let personNames = ["name", "姓名", "人员姓名", "人员"]
  private static let telephoneNames = [
    "telephone", "phone", "mobile", "tel", "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式",
  ]

  /// Heads of cells: a column of cells, one of slots (`head_slot`, 网格长岗位); of a file of groups
  /// their codes (`group_code`).
  ///
  /// - Throws: as ``workers(_:)``.
  package static func heads(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<WorkerTable> {
    let file = try TextTable(source, layer: "heads")
    var table = WorkerTable()
    table.cells = try file.column(cellNames)
    table.slots = try file.column(headNames)
    table.sourceRows = (0..<file.rowCount).map { Int32($0 + 1) }
    return file.result(table)
  }

  /// Who fills which slot: a column of slots (岗位), one of names (姓名), and one of telephones (电话)
  /// if any.
  ///
  /// Nothing else of the file is read, and nothing of it is told in messages.
  ///
  /// - Throws: as ``workers(_:)``.
  package static func names(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<RosterNames> {
    var source = source
    source.allowsPersonal = true
    let file = try TextTable(source, layer: "names")
    var table = RosterNames()
    table.slots = try file.column(slotNames)
    table.names = try file.column(personNames)
    table.telephones =
      file.optionalColumn(telephoneNames) ?? [String](repeating: "", count: file.rowCount)
    // Findings show cells, and cells are people here.
    return TableIntakeResult(table: table, findings: [], input: file.result(table).input)
  }

  /// Which cell each building belongs to, as `assignments.csv` says in either language.
  ///
  /// A building that is cut has a row for each of its cells or stairwells, and is in the cell of the
  /// first.
  ///
  /// - Throws: as ``workers(_:)``.
  package static func assignments(
    _ source: InputSource
  ) throws(Failure) -> TableIntakeResult<[AssignedHouse]> {
    let file = try TextTable(source, layer: "assignments")
    let buildings = try file.column(buildingNames)
    let cells = try file.column(cellNames)
    let households =
      file.column(startingWith: ["households (", "户数（"]) ?? buildings.map { _ in "" }
    let communities = file.optionalColumn(assignedCommunityNames) ?? buildings.map { _ in "" }
    let rows = buildings.indices.map {
      AssignedHouse(
        building: buildings[$0], cell: cells[$0], community: communities[$0],
        households: Int(households[$0]) ?? 0)
    }
    return file.result(rows)
  }

  private static let assignedCommunityNames = ["community code", "community_code", "社区代码"]

  /// A row of `assignments.csv`.
  package struct AssignedHouse: Sendable {
    package let building: String
    /// Code of its cell; "" where it is in none.
    package let cell: String
    /// Code of its community; "" where the table does not say.
    package let community: String
    package let households: Int
  }
}
