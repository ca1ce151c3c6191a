internal import Diagnostics
internal import Geometry

// Coordinates are read by their kind, straight into the column: a bracket in the wrong place
// shows at once, with its line.

extension GeoJSONReader {
  /// Reads the `coordinates` of a geometry; an empty array leaves it without parts.
  mutating func readCoordinates(
    _ kind: GeometryColumn.Kind, into column: inout GeometryColumn
  ) throws(Failure) {
    guard try scanner.skipSpace() == UInt8(ascii: "[") else {
      throw scanner.unexpected(.array)
    }
    if kind == .point { return try readPoint(into: &column) }
    var hasMore = try scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array)
    if kind == .lineString || kind == .polygon {
      guard hasMore else { return }
      if kind == .lineString {
        try readLine(into: &column, kind)
      } else {
        try readRings(into: &column, kind)
      }
      return column.endPart()
    }
    while hasMore {
      switch kind {
      case .multiPoint:
        try readPosition(into: &column, kind)
        column.endRing()
      case .multiLineString:
        guard try opensArray(kind) else { throw tooShort(.lineTooShort, 0) }
        try readLine(into: &column, kind)
      case .multiPolygon:
        guard try opensArray(kind) else { throw scanner.failure(.geoJSONRingless) }
        try readRings(into: &column, kind)
      case .null, .point, .lineString, .polygon, .collection: break
      }
      column.endPart()
      hasMore = try scanner.continues(closing: UInt8(ascii: "]"))
    }
  }

  private mutating func readPoint(into column: inout GeometryColumn) throws(Failure) {
    let start = scanner.offset
    if try !scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array) { return }
    scanner.seek(start)
    try readPosition(into: &column, .point)
    column.endRing()
    column.endPart()
  }

  /// Reads positions up to the end of their list, whose bracket has been read.
  private mutating func readLine(
    into column: inout GeometryColumn, _ kind: GeometryColumn.Kind
  ) throws(Failure) {
    let first = column.positions.count
    try readPositions(into: &column, kind)
    let count = column.positions.count - first
    if count < 2 { throw tooShort(.lineTooShort, count) }
    column.endRing()
  }

  @inline(__always)
  private mutating func readPositions(
    into column: inout GeometryColumn, _ kind: GeometryColumn.Kind
  ) throws(Failure) {
    repeat {
      try readPosition(into: &column, kind)
    } while try scanner.continues(closing: UInt8(ascii: "]"))
  }

  /// Reads the rings of a polygon, whose bracket has been read.
  private mutating func readRings(
    into column: inout GeometryColumn, _ kind: GeometryColumn.Kind
  ) throws(Failure) {
    var isShell = true
    repeat {
      let start = scanner.offset
      guard try opensArray(kind) else { throw tooShort(.ringTooShort, 0) }
      let first = column.positions.count
      try readPositions(into: &column, kind)
      try checkRing(column, from: first, isShell: isShell, at: start)
      column.endRing()
      isShell = false
    } while try scanner.continues(closing: UInt8(ascii: "]"))
  }

  private mutating func checkRing(
    _ column: borrowing GeometryColumn, from first: Int, isShell: Bool, at start: Int
  ) throws(Failure) {
    let last = column.positions.count - 1
    guard column.positions[first] == column.positions[last] else {
      throw scanner.failure(.ringOpen, at: start)
    }
    guard last - first >= 3 else { throw tooShort(.ringTooShort, last - first + 1) }
    if column.heights.count > first, !column.hasSameHeight(first, last) {
      try tell(.note, .geoJSONRingDimension, at: start)
    }
    let area = column.doubledSignedArea(first...last)
    if isShell ? area < 0 : area > 0 { try tell(.note, .geoJSONWinding, at: start) }
  }

  /// Opens an array where one has to stand for the nesting of coordinates to be right.
  @inline(__always)
  private mutating func opensArray(_ kind: GeometryColumn.Kind) throws(Failure) -> Bool {
    guard try scanner.skipSpace() == UInt8(ascii: "[") else { throw misplaced(kind) }
    return try scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array)
  }

  private func tooShort(_ phrase: Phrase, _ count: Int) -> Failure {
    scanner.failure(phrase, ["count": .integer(count)])
  }

  /// A number stands where a bracket should, or the other way round.
  mutating func misplaced(_ kind: GeometryColumn.Kind) -> Failure {
    if scanner.position >= scanner.end { return scanner.unexpected(.array) }
    let shape: Phrase =
      switch kind {
      case .null, .point, .collection: .geoJSONShapePosition
      case .multiPoint, .lineString: .geoJSONShapePositions
      case .multiLineString, .polygon: .geoJSONShapeLines
      case .multiPolygon: .geoJSONShapePolygons
      }
    return scanner.failure(
      .geoJSONDepth, ["type": .text(Self.typeName(kind)), "shape": .phrase(shape)])
  }
}
