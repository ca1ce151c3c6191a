internal import Diagnostics

extension GeoJSONReader {
  mutating func startRow() {
    scanner.hold()
    lines.append(Int32(clamping: scanner.lines.line))
    scanner.row = rowsBefore + rows + 1
  }

  mutating func endRow() {
    scanner.release()
    rows += 1
  }

  /// Reads the feature whose brace is the next byte into the next row.
  mutating func readFeature() throws(Failure) {
    startRow()
    let start = scanner.offset
    var seen = SeenMembers()
    var members: [UInt8] = []
    var hasMember = try scanner.opens(
      UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object)
    while hasMember {
      let token = try scanner.memberName()
      let name = memberName(token)
      switch name {
      case .type, .geometry, .properties, .id:
        guard seen.insert(name) else { throw twice(textOf(token)) }
        try readFeatureMember(name)
      case .bbox: try readBox()
      case .crs: try readCRS()
      case .features, .coordinates, .geometries, .foreign:
        try readForeignFeatureMember(token, name, &members)
      }
      hasMember = try scanner.continues(closing: UInt8(ascii: "}"))
    }
    guard seen.has(.type) else { throw scanner.failure(.geoJSONTypeMissing, at: start) }
    if !seen.has(.geometry) {
      try tell(.note, .geoJSONMemberAbsent, ["member": "geometry"], subject: "geometry", at: start)
      geometry.appendNull()
    }
    if !seen.has(.properties) {
      try tell(
        .note, .geoJSONMemberAbsent, ["member": "properties"], subject: "properties", at: start)
    }
    if !members.isEmpty { keep(members) }
    endRow()
  }

  @inline(__always)
  private mutating func readFeatureMember(_ name: MemberName) throws(Failure) {
    switch name {
    case .type: try readFeatureType()
    case .geometry:
      if try scanner.skipSpace() == UInt8(ascii: "n") {
        try scanner.literal("null")
        geometry.appendNull()
      } else {
        try readGeometryOrFault()
      }
    case .properties: try readProperties()
    case .id: try readIdentifier()
    case .features, .bbox, .crs, .coordinates, .geometries, .foreign: break
    }
  }

  @inline(__always)
  private mutating func readFeatureType() throws(Failure) {
    guard try scanner.skipSpace() == UInt8(ascii: "\"") else { throw scanner.unexpected(.text) }
    let start = scanner.offset
    let token = try scanner.scanString()
    if scanner.matches(token, "Feature") { return }
    scanner.seek(start)
    _ = try readType(["Feature"])
  }

  private mutating func readIdentifier() throws(Failure) {
    switch try scanner.skipSpace() {
    case UInt8(ascii: "\""):
      let token = try scanner.scanString()
      let text = try resolved(token)
      unsafe text.withUnsafeBufferPointer { unsafe identifiers.set(text: $0, row: rows) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let (number, start) = try scanner.scanNumber()
      if let integer = number.integer {
        identifiers.set(integer, row: rows)
      } else {
        identifiers.set(unsafe number.double(scanner.bytes + start), row: rows)
      }
    case UInt8(ascii: "n") where options.strictness == .tolerant:
      try scanner.literal("null")
      return
    default: throw scanner.failure(.geoJSONIdentifier)
    }
    hasIdentifiers = true
  }

  private mutating func readForeignFeatureMember(
    _ token: StringToken, _ name: MemberName, _ members: inout [UInt8]
  ) throws(Failure) {
    let text = textOf(token)
    if name != .foreign {
      try tell(
        .warning, .geoJSONForeignMeaning, ["member": .text(text), "type": "Feature"],
        subject: .text(text))
    }
    members.append(UInt8(ascii: members.isEmpty ? "{" : ","))
    members += Array(jsonText(text).utf8)
    members.append(UInt8(ascii: ":"))
    members += Array(try readRaw().utf8)
  }

  /// Keeps the row's foreign members as one object.
  private mutating func keep(_ members: [UInt8]) {
    hasFeatureMembers = true
    let object = members + [UInt8(ascii: "}")]
    unsafe object.withUnsafeBufferPointer { unsafe featureMembers.set(json: $0, row: rows) }
  }
}

/// Which of the members that may stand once have been met.
struct SeenMembers {
  private var bits: UInt16 = 0

  /// - Returns: whether the member is new.
  @inline(__always)
  mutating func insert(_ name: MemberName) -> Bool {
    let bit = UInt16(1) << UInt16(name.rawValue)
    defer { bits |= bit }
    return bits & bit == 0
  }

  @inline(__always)
  func has(_ name: MemberName) -> Bool { bits >> UInt16(name.rawValue) & 1 == 1 }
}
