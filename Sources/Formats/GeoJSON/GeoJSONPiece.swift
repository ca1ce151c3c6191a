internal import Diagnostics

/// The features of a stretch of a text, read by themselves: rows and lines are counted from its
/// first byte on.
struct GeoJSONPiece: Sendable {
  var geometry: GeometryColumn
  var properties: PropertyColumns
  var identifiers: ColumnBuilder
  var featureMembers: ColumnBuilder
  var hasIdentifiers: Bool
  var hasFeatureMembers: Bool
  var lines: [Int32]
  var rows: Int
  var tally: FindingTally
  var fineCoordinates: Int
  /// The offsets of its first byte and of the next piece's, or behind the bracket that ends the
  /// list.
  var range: Range<Int>
  /// The line on which the next piece begins, and the offset at which that line does.
  var line: (number: Int, start: Int)
  /// Whether the list of features ends with it.
  var isLast: Bool

  /// Adds the piece that comes next.
  ///
  /// - Returns: whether the rows are as if both had been read as one; where it is not, they are of
  ///   no use.
  mutating func append(_ next: GeoJSONPiece) -> Bool {
    guard next.range.lowerBound == range.upperBound, !isLast,
      properties.append(next.properties, from: rows),
      identifiers.append(next.identifiers, from: rows),
      featureMembers.append(next.featureMembers, from: rows)
    else { return false }
    let (before, line) = (rows, line)
    let shift = range.upperBound - line.start
    tally.add(next.tally) { place in
      var moved = place
      moved.row = place.row.map { $0 + before }
      moved.line = place.line.map { $0 + line.number - 1 }
      if place.line == 1 { moved.column = place.column.map { $0 + shift } }
      return moved
    }
    lines += next.lines.lazy.map { Int32(clamping: Int($0) + line.number - 1) }
    geometry.append(next.geometry)
    fineCoordinates += next.fineCoordinates
    hasIdentifiers = hasIdentifiers || next.hasIdentifiers
    hasFeatureMembers = hasFeatureMembers || next.hasFeatureMembers
    rows += next.rows
    let isOneLine = next.line.number == 1
    self.line = (
      line.number + next.line.number - 1, isOneLine ? line.start : next.line.start
    )
    range = range.lowerBound..<next.range.upperBound
    isLast = next.isLast
    return true
  }

  /// Makes room for `times` as many rows as there are.
  mutating func reserve(_ times: Double) {
    geometry.reserve(times)
    properties.reserve(times)
    lines.reserve(times)
  }
}

extension GeoJSONPiece {
  /// No features yet, before the offset of the first.
  init(before start: Int, line: (number: Int, start: Int)) {
    self.init(
      geometry: GeometryColumn(), properties: PropertyColumns(), identifiers: .identifiers,
      featureMembers: .featureMembers, hasIdentifiers: false, hasFeatureMembers: false, lines: [],
      rows: 0,
      tally: FindingTally(), fineCoordinates: 0, range: start..<start, line: line, isLast: false)
  }
}
