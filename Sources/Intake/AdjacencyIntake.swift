internal import Diagnostics
internal import Formats
internal import Survey

extension Layer {
  /// Pairs of `buildings` that adjoin, each with the metres of border they share.
  ///
  /// A pair that names a building which was rejected is left out with it.
  ///
  /// - Throws: `adjacency.column-missing`; for the first row that cannot be used
  ///   `adjacency.unknown-building`, `adjacency.itself`, `adjacency.length` or `adjacency.priced`.
  func adjacency(
    of buildings: BuildingTable, _ log: IntakeLog
  ) throws(Failure) -> AdjacencyTable {
    guard self[.first] != nil, self[.second] != nil, let lengths = self[.length] else {
      throw Failure(
        .adjacencyColumn, ["columns": .names(table.columns.map(\.name))],
        at: Place(file: table.name))
    }
    let rows = Dictionary(
      buildings.ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let rejected = Set(log.rejected.filter { $0.layer == "buildings" }.map(\.id))
    var pairs = AdjacencyTable()
    for row in 0..<table.rowCount {
      let first = try building(.first, row, rows, rejected)
      let second = try building(.second, row, rows, rejected)
      guard let first, let second else { continue }
      guard first != second else {
        throw Failure(
          .adjacencyItself, ["id": .text(text(.first, row) ?? "")],
          at: place(row, self[.second]?.name))
      }
      guard let length = lengths.number(row), length.isFinite, length > 0 else {
        throw Failure(
          .adjacencyLength, ["found": .text(text(.length, row) ?? "")],
          at: place(row, lengths.name))
      }
      pairs.first.append(first)
      pairs.second.append(second)
      pairs.lengths.append(length)
      pairs.isPriced.append(try isPriced(row))
    }
    return pairs
  }

  /// The row of the building that a pair names; `nil` for one that was rejected.
  private func building(
    _ role: Role, _ row: Int, _ rows: [String: Int32], _ rejected: Set<String>
  ) throws(Failure) -> Int32? {
    let id = text(role, row) ?? ""
    if let known = rows[id] { return known }
    guard !rejected.contains(id) else { return nil }
    throw Failure(.adjacencyUnknown, ["id": .text(id)], at: place(row, self[role]?.name))
  }

  private func isPriced(_ row: Int) throws(Failure) -> Bool {
    guard let typed = text(.priced, row) else { return false }
    guard let isPriced = flag(.priced, row) else {
      throw Failure(
        .adjacencyPriced, ["found": .text(typed)], at: place(row, self[.priced]?.name))
    }
    return isPriced
  }
}
