internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// Grid cells with valid shapes; whether codes are there and unique is left to who asks.
  ///
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func cells(log: inout IntakeLog) throws(Failure) -> CellTable {
    var cells = CellTable()
    for row in 0..<table.rowCount {
      guard let shape = shape(row, id: identifier(row, prefix: "G"), log: &log) else { continue }
      cells.codes.append(text(.id, row) ?? "")
      cells.names.append(text(.name, row) ?? "")
      cells.shapes.append(shape)
      cells.communityCodes.append(text(.community, row) ?? "")
      cells.households.append(self[.households]?.number(row).flatMap { Int(exactly: $0) } ?? -1)
      cells.isSpecial.append(isSpecial(row))
      cells.validFrom.append(text(.validFrom, row) ?? "")
      cells.validTo.append(text(.validTo, row) ?? "")
      cells.lastSequences.append(
        self[.lastSequence]?.number(row).flatMap { Int(exactly: $0) } ?? 0)
      cells.sourceRows.append(Int32(row + 1))
    }
    try requireUsable(cells.count, log: log)
    return cells
  }
}
