internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Communities with valid shapes and unique codes.
  ///
  /// Where they are points, each gets the ground that is nearest to it, as far as `buildings`
  /// reach. A list without coordinates gives codes and names alone.
  ///
  /// - Throws: `code.duplicate`, `community.wanted-cells`, `communities.no-kind`, `layer.empty` or
  ///   `layer.all-rejected`.
  func communities(
    around buildings: [Position] = [], log: inout IntakeLog
  ) throws(Failure) -> CommunityTable {
    var communities = CommunityTable()
    let isListed = table.geometry == nil
    let divided = isOfPoints ? try dividedGround(around: buildings, log: &log) : nil
    communities.areDerived = divided != nil || isListed
    var firstRow: [String: Int] = [:]
    for row in 0..<table.rowCount where divided == nil || divided?[row] != nil {
      let code = identifier(row, prefix: "C")
      if let first = firstRow.updateValue(row, forKey: code) {
        throw Failure(
          .codeDuplicate,
          ["code": .text(code), "first": .integer(first + 1), "row": .integer(row + 1)],
          at: place(row))
      }
      if !isListed {
        guard let shape = divided?[row] ?? shape(row, id: code, log: &log) else { continue }
        communities.shapes.append(shape)
      }
      communities.codes.append(code)
      communities.names.append(text(.name, row) ?? "")
      if self[.wantedCells] != nil {
        communities.wantedCells.append(try wantedCells(row))
      }
    }
    try requireUsable(communities.count, log: log)
    return communities
  }

  /// The number of cells a community shall have, −1 where the column is blank.
  ///
  /// - Throws: `community.wanted-cells` for what is no whole number of at least 1.
  private func wantedCells(_ row: Int) throws(Failure) -> Int {
    guard let text = text(.wantedCells, row) else { return -1 }
    guard let number = self[.wantedCells]?.number(row).flatMap({ Int(exactly: $0) }), number >= 1
    else {
      throw Failure(
        .wantedCellsUnusable, ["found": .text(text)], at: place(row, self[.wantedCells]?.name))
    }
    return number
  }

  /// Compounds with valid shapes.
  ///
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func compounds(log: inout IntakeLog) throws(Failure) -> CompoundTable {
    var compounds = CompoundTable()
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "P")
      guard let shape = shape(row, id: id, log: &log) else { continue }
      compounds.ids.append(id)
      compounds.names.append(text(.name, row) ?? "")
      compounds.shapes.append(shape)
      compounds.isWalled.append(flag(.walled, row))
      compounds.hasPropertyManager.append(flag(.propertyManager, row))
      if self[.kind] != nil { compounds.isSpecial.append(isSpecial(row)) }
    }
    try requireUsable(compounds.count, log: log)
    log.tellRepeated(compounds.ids, in: self)
    return compounds
  }

  /// What a file calls a special cell.
  static let specialWords: Set<String> = ["special", "专属", "专属网格", "特殊网格"]

  /// Whether the kind of a row is that of a special cell.
  func isSpecial(_ row: Int) -> Bool { Self.specialWords.contains(text(.kind, row) ?? "") }

  /// A yes or no as people type it; `nil` where it is neither.
  func flag(_ role: Role, _ row: Int) -> Bool? {
    guard let text = text(role, row)?.lowercased() else { return nil }
    if ["true", "yes", "y", "1", "是", "有"].contains(text) { return true }
    if ["false", "no", "n", "0", "否", "无"].contains(text) { return false }
    return nil
  }

  /// - Throws: `layer.empty`, or `layer.all-rejected` with the first reason.
  func requireUsable(_ count: Int, log: IntakeLog) throws(Failure) {
    guard count == 0 else { return }
    let place = Place(file: table.name)
    guard table.rowCount > 0, let first = log.rejected.first(where: { $0.layer == roles.layer })
    else { throw Failure(.layerEmpty, at: place) }
    throw Failure(
      .layerAllRejected,
      [
        "count": .integer(table.rowCount),
        "reason": .phrase(first.reason.phrase, first.reason.arguments),
      ], at: first.reason.place)
  }
}
