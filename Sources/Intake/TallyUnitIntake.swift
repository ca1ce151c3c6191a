internal import Diagnostics
internal import Formats
internal import Geometry
internal import Privacy
internal import Survey

extension Layer {
  /// A column that the user names and whose values would stand in results.
  ///
  /// - Throws: `table.column.missing`, `tally.personal-column`.
  private func passedColumn(named name: String) throws(Failure) -> Column {
    let column = try column(named: name)
    guard source.allowsPersonal || !HeaderMeaning.isPersonal(name) else {
      throw Failure(
        .tallyPersonalColumn, ["name": .text(name)], at: Place(file: table.name))
    }
    return column
  }

  /// Where each row lies, in degrees: its point or a point on its surface, not finite where it has
  /// no geometry, `nil` where it was rejected.
  func unitPositions(log: inout IntakeLog) throws(Failure) -> [Position?] {
    guard table.geometry != nil else {
      return Array(repeating: Position(x: .nan, y: .nan), count: table.rowCount)
    }
    return (0..<table.rowCount).map { row in
      position(row, id: identifier(row, prefix: "U"), log: &log)
    }
  }

  /// The units of a layer; rows whose columns cannot be summed are rejected.
  ///
  /// - Parameter positions: what ``unitPositions(log:)`` gave, in the plane.
  /// - Throws: `table.column.missing`, `tally.personal-column`, `layer.all-rejected`.
  func units(
    _ sources: TallySources, level: AreaLevel, at positions: [Position?], log: inout IntakeLog
  ) throws(Failure) -> TallyUnitTable {
    let columns = try UnitColumns(self, sources, level)
    var units = TallyUnitTable()
    units.amounts = columns.sums.map { _ in [] }
    var amounts: [Int] = []
    for row in 0..<table.rowCount {
      guard let position = positions[row] else { continue }
      let id = columns.id?.text(row) ?? identifier(row, prefix: "U")
      guard self.amounts(row, id: id, columns, sources, into: &amounts, log: &log) else { continue }
      units.ids.append(id)
      units.positions.append(position)
      units.sourceRows.append(Int32(row + 1))
      for (slot, amount) in amounts.enumerated() { units.amounts[slot].append(amount) }
      if let column = columns.codes { units.codes.append(column.text(row) ?? "") }
      if let column = columns.names { units.names.append(column.text(row) ?? "") }
      if let column = columns.parentCodes { units.parentCodes.append(column.text(row) ?? "") }
      if let column = columns.parentNames { units.parentNames.append(column.text(row) ?? "") }
      if let column = columns.types { units.types.append(column.text(row) ?? "") }
    }
    try requireUsable(units.count, log: log)
    log.tellRepeated(units.ids, in: self)
    return units
  }

  /// The amounts of a row in thousandths; `false` where the row was rejected.
  private func amounts(
    _ row: Int, id: String, _ columns: UnitColumns, _ sources: TallySources,
    into amounts: inout [Int], log: inout IntakeLog
  ) -> Bool {
    amounts.removeAll(keepingCapacity: true)
    for column in columns.sums {
      switch column.count(row) {
      case .value(let count): amounts.append(count * TallyUnitTable.amountScale)
      case .blank:
        log.reject(self, row, id: id, .tallySumBlank, field: column.name)
        return false
      case .unusable(let phrase, let found):
        guard phrase == .countFractional, !sources.wholeFields.contains(column.name),
          let number = Double(found)
        else {
          log.reject(self, row, id: id, phrase, ["found": .text(found)], field: column.name)
          return false
        }
        amounts.append(Int((number * Double(TallyUnitTable.amountScale)).rounded()))
      }
    }
    return true
  }

  /// The columns of units, found once.
  private struct UnitColumns {
    let id: Column?
    let codes: Column?
    let names: Column?
    let parentCodes: Column?
    let parentNames: Column?
    let types: Column?
    let sums: [Column]

    init(_ layer: Layer, _ sources: TallySources, _ level: AreaLevel) throws(Failure) {
      let parents = level.parentColumns
      id = try sources.unitId.map { (name) throws(Failure) in
        try layer.passedColumn(named: name)
      }
      codes =
        try sources.codeField.map { (name) throws(Failure) in try layer.passedColumn(named: name) }
        ?? sources.areaId.flatMap { layer.table.column(named: $0) }
        ?? layer.recognised(level.codeColumns)
      names =
        try sources.nameField.map { (name) throws(Failure) in try layer.passedColumn(named: name) }
        ?? layer.recognised(level.nameColumns)
      parentCodes = layer.recognised(parents.codes)
      parentNames = layer.recognised(parents.names)
      types = try sources.typeField.map { (name) throws(Failure) in
        try layer.passedColumn(named: name)
      }
      var sums: [Column] = []
      for name in sources.sumFields { sums.append(try layer.column(named: name)) }
      self.sums = sums
    }
  }
}
