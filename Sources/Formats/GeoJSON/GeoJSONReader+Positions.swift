internal import Diagnostics
internal import Geometry

extension GeoJSONReader {
  /// Reads one position: two numbers, perhaps a height.
  @inline(__always)
  mutating func readPosition(
    into column: inout GeometryColumn, _ kind: GeometryColumn.Kind
  ) throws(Failure) {
    guard try scanner.skipSpace() == UInt8(ascii: "[") else { throw misplaced(kind) }
    scanner.position += 1
    let x = try readCoordinate(kind)
    guard try scanner.skipSpace() == UInt8(ascii: ",") else { throw cutShort() }
    scanner.position += 1
    let y = try readCoordinate(kind)
    column.positions.append(Position(x: x, y: y))
    if try scanner.skipSpace() == UInt8(ascii: "]"), column.heights.isEmpty {
      scanner.position += 1
      return
    }
    try readHeight(into: &column, kind)
  }

  /// Reads what stands behind the second number.
  @inline(never)
  private mutating func readHeight(
    into column: inout GeometryColumn, _ kind: GeometryColumn.Kind
  ) throws(Failure) {
    guard try scanner.continues(closing: UInt8(ascii: "]")) else { return column.padHeights() }
    let height = try readCoordinate(kind)
    column.setHeight(height)
    guard try scanner.continues(closing: UInt8(ascii: "]")) else { return }
    try tell(.warning, .geoJSONOrdinates)
    repeat {
      _ = try readCoordinate(kind)
    } while try scanner.continues(closing: UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func readCoordinate(_ kind: GeometryColumn.Kind) throws(Failure) -> Double {
    let first = try scanner.skipSpace()
    guard first &- UInt8(ascii: "0") < 10 || first == UInt8(ascii: "-") else {
      throw badCoordinate(kind)
    }
    let (number, start) = try scanner.scanNumber()
    let value = unsafe number.double(scanner.bytes + start)
    if number.decimals > GeoJSON.usefulDecimals {
      try countFine(at: scanner.origin + start)
    }
    guard value.isFinite else { throw scanner.failure(.coordinateNotFinite) }
    return value
  }

  /// Tells the first coordinate with too many decimals and only counts the others, of which some
  /// files have nothing else.
  @inline(never)
  private mutating func countFine(at offset: Int) throws(Failure) {
    if fineCoordinates == 0 {
      try tell(
        .note, .geoJSONPrecision, ["decimals": .integer(GeoJSON.usefulDecimals)], at: offset)
    }
    fineCoordinates += 1
  }

  private mutating func badCoordinate(_ kind: GeometryColumn.Kind) -> Failure {
    switch scanner.byte {
    case UInt8(ascii: "["): misplaced(kind)
    case UInt8(ascii: "]"): scanner.failure(.geoJSONPositionShort)
    default: scanner.unexpected(.number)
    }
  }

  private mutating func cutShort() -> Failure {
    scanner.byte == UInt8(ascii: "]")
      ? scanner.failure(.geoJSONPositionShort) : scanner.unexpected(.commaOrBracket)
  }
}

extension GeometryColumn {
  /// Gives the last position a height.
  mutating func setHeight(_ height: Double) {
    while heights.count < positions.count - 1 { heights.append(.nan) }
    heights.append(height)
  }

  /// Notes that positions at the end have no height.
  mutating func padHeights() {
    while heights.count < positions.count { heights.append(.nan) }
  }

  func hasSameHeight(_ left: Int, _ right: Int) -> Bool {
    let first = left < heights.count ? heights[left] : .nan
    let last = right < heights.count ? heights[right] : .nan
    return first == last || first.isNaN && last.isNaN
  }

  /// Twice the area of the ring of these positions, positive where it runs counter-clockwise.
  ///
  /// Positions are taken relative to the first, as in `Ring`.
  func doubledSignedArea(_ range: ClosedRange<Int>) -> Double {
    let origin = positions[range.lowerBound]
    var sum = 0.0
    var previous = Position(x: 0, y: 0)
    for index in range {
      let next = Position(x: positions[index].x - origin.x, y: positions[index].y - origin.y)
      sum += previous.x * next.y - next.x * previous.y
      previous = next
    }
    return sum
  }
}
