package import Diagnostics
package import Privacy

/// A cell of which a part was masked at reading: where, and what kind of number, never which.
package struct MaskedCell: Hashable, Sendable {
  /// As in file names and layers: `buildings`.
  package let layer: String
  /// File, row and column.
  package let place: Place
  package let kind: PersonalMatch.Kind
}

extension IntakeLog {
  /// How many rows of a column are named in its finding; the list has them all.
  private static let mostRows = 5

  /// Takes over what came to light in reading one file.
  mutating func take(_ other: IntakeLog) {
    findings += other.findings
    rejected += other.rejected
    masked += other.masked
    repairs += other.repairs
    allowsPersonal = allowsPersonal || other.allowsPersonal
    listsHouseholds = listsHouseholds || other.listsHouseholds
  }

  /// Notes the masked cells of a column, and tells them in one line.
  mutating func tellMasked(_ cells: [MaskedCell], field: String) {
    guard let first = cells.first else { return }
    masked += cells
    let kinds = PersonalMatch.Kind.allCases.filter { kind in cells.contains { $0.kind == kind } }
    var rows: [Int] = []
    for row in cells.compactMap(\.place.row) where rows.last != row { rows.append(row) }
    var named = Argument.names(rows.prefix(Self.mostRows).map { String($0) })
    if rows.count > Self.mostRows {
      named = .phrase(
        .privacyRowsAndMore, ["rows": named, "count": .integer(rows.count - Self.mostRows)])
    }
    var place = first.place
    (place.row, place.line, place.field) = (nil, nil, field)
    warn(
      .privacyMasked,
      [
        "kinds": .sentences(kinds.map { .phrase($0.phrase) }), "count": .integer(rows.count),
        "rows": named,
      ], at: place)
  }
}
