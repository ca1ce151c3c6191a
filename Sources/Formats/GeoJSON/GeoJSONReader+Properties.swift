internal import Diagnostics

extension GeoJSONReader {
  /// Reads the `properties` of the row: an object, or `null`.
  mutating func readProperties() throws(Failure) {
    if try scanner.skipSpace() == UInt8(ascii: "n") { return try scanner.literal("null") }
    properties.startRow()
    var hasMember = try scanner.opens(
      UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object)
    while hasMember {
      let column = try readPropertyName()
      if properties.has(column, row: rows) {
        let name = properties.name(column)
        try tell(.warning, .geoJSONPropertyTwice, ["name": .text(name)], subject: .text(name))
      }
      try readPropertyValue(column)
      hasMember = try scanner.continues(closing: UInt8(ascii: "}"))
    }
  }

  /// Reads a property's name and colon.
  @inline(__always)
  private mutating func readPropertyName() throws(Failure) -> Int {
    _ = try scanner.skipSpace()
    let expected = unsafe properties.expectedColumn(
      at: scanner.next, room: scanner.end - scanner.position)
    if let (column, length) = expected {
      scanner.position += length
      try scanner.expect(UInt8(ascii: ":"), .colon)
      return column
    }
    let token = try scanner.memberName()
    return properties.column(named: textOf(token), hasEscapes: token.hasEscapes)
  }

  @inline(__always)
  private mutating func readPropertyValue(_ column: Int) throws(Failure) {
    switch try scanner.skipSpace() {
    case UInt8(ascii: "\""):
      let token = try scanner.scanString()
      if token.hasEscapes {
        let text = try resolved(token)
        unsafe text.withUnsafeBufferPointer { unsafe properties.set(column, text: $0, row: rows) }
      } else {
        unsafe properties.set(column, text: scanner.text(token), row: rows)
      }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let (number, start) = try scanner.scanNumber()
      if let integer = number.integer {
        properties.set(column, integer, row: rows)
      } else {
        let value = unsafe number.double(scanner.bytes + start)
        if value.isInfinite { try tell(.warning, .jsonOverflow) }
        properties.set(column, value, row: rows)
      }
    case UInt8(ascii: "n"):
      try scanner.literal("null")
      properties.setNull(column, row: rows)
    case UInt8(ascii: "t"):
      try scanner.literal("true")
      properties.set(column, true, row: rows)
    case UInt8(ascii: "f"):
      try scanner.literal("false")
      properties.set(column, false, row: rows)
    default: try readStructuredProperty(column)
    }
  }

  /// Keeps an array or object as its text.
  private mutating func readStructuredProperty(_ column: Int) throws(Failure) {
    let start = scanner.offset
    try scanner.skipValue()
    unsafe properties.set(column, json: scanner.text(start..<scanner.offset), row: rows)
  }
}
