extension StreetGrid {
  /// Gives every line its class and name: the main axes first, then every other street wider.
  ///
  /// - Parameters:
  ///   - isNorth: whether the river lies south of this half.
  ///   - names: one for each column line, shared by both banks; rows take theirs from `rowNames`.
  mutating func classify(
    _ layout: TownLayout, isNorth: Bool, columnNames: [String], rowNames: [String]
  ) {
    let borders = Set(layout.borderLines)
    columnLines = columnNames.enumerated().map { i, name in
      let streetClass: StreetClass
      if i == layout.borderLines.first {
        streetClass = .primary
      } else if borders.contains(i) || i == 0 {
        streetClass = .secondary
      } else if i >= layout.townColumns {
        streetClass = i == layout.townColumns ? .tertiary : .residential
      } else {
        streetClass = i % 2 == 0 ? .tertiary : .residential
      }
      return Line(name: name, streetClass: streetClass)
    }
    let riverside = layout.hasRiver ? (isNorth ? 0 : rows) : -1
    let avenue = isNorth ? min(max(1, layout.rowsOfBand / 2), rows) : -1
    rowLines = rowNames.enumerated().map { j, name in
      let streetClass: StreetClass
      if j == avenue {
        streetClass = .primary
      } else if j == riverside {
        streetClass = .tertiary
      } else if j == 0 || j == rows || j % layout.rowsOfBand == 0 || j == underpassRow {
        streetClass = .secondary
      } else {
        streetClass = j % 2 == 0 ? .tertiary : .residential
      }
      return Line(
        name: j == riverside ? (isNorth ? "滨河北路" : "滨河南路") : name,
        streetClass: streetClass)
    }
    for place in layout.halves[isNorth ? 0 : 1].communities {
      let west = place.columns.lowerBound
      // A border of communities is a street that people know.
      if columnLines[west].streetClass == .residential { columnLines[west].streetClass = .tertiary }
    }
  }
}
