extension StreetGrid {
  /// Gives every line its class and name: the main axes first, then every other street wider.
  ///
  /// - Parameters:
  ///   - isNorth: whether the river lies south of this half.
  ///   - columnNames: one for each column line, shared by both banks.
  mutating func classify(
    _ layout: TownLayout, isNorth: Bool, columnNames: [String], rowNames: [String]
  ) {
    let borders = Set(layout.borderLines)
    columnLines = columnNames.enumerated().map { i, name in
      Line(name: name, streetClass: Self.columnClass(i, layout, borders))
    }
    let riverside = layout.hasRiver ? (isNorth ? 0 : rows) : -1
    let avenue = isNorth ? min(max(1, layout.rowsOfBand / 2), rows) : -1
    rowLines = rowNames.enumerated().map { j, name in
      if j == avenue { return Line(name: name, streetClass: .primary) }
      if j == riverside {
        return Line(name: isNorth ? "滨河北路" : "滨河南路", streetClass: .tertiary)
      }
      let isMain = j == 0 || j == rows || j % layout.rowsOfBand == 0 || j == underpassRow
      return Line(
        name: name, streetClass: isMain ? .secondary : j % 2 == 0 ? .tertiary : .residential)
    }
    for place in layout.halves[isNorth ? 0 : 1].communities {
      let west = place.columns.lowerBound
      // A border of communities is a street that people know.
      if columnLines[west].streetClass == .residential { columnLines[west].streetClass = .tertiary }
    }
  }

  private static func columnClass(
    _ i: Int, _ layout: TownLayout, _ borders: Set<Int>
  ) -> StreetClass {
    if i == layout.borderLines.first { return .primary }
    if borders.contains(i) || i == 0 { return .secondary }
    if i >= layout.townColumns { return i == layout.townColumns ? .tertiary : .residential }
    return i % 2 == 0 ? .tertiary : .residential
  }
}
