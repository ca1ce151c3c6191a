internal import Diagnostics

/// The members GeoJSON gives a meaning to.
enum MemberName: UInt8 {
  case type, features, geometry, properties, id, bbox, crs, coordinates, geometries, foreign
}

extension GeoJSONReader {
  @inline(__always)
  func memberName(_ token: StringToken) -> MemberName {
    if token.hasEscapes { return memberName(textOf(token)) }
    switch token.count {
    case 2 where scanner.matches(token, "id"): return .id
    case 3 where scanner.matches(token, "crs"): return .crs
    case 4 where scanner.matches(token, "type"): return .type
    case 4 where scanner.matches(token, "bbox"): return .bbox
    case 8 where scanner.matches(token, "geometry"): return .geometry
    case 8 where scanner.matches(token, "features"): return .features
    case 10 where scanner.matches(token, "properties"): return .properties
    case 10 where scanner.matches(token, "geometries"): return .geometries
    case 11 where scanner.matches(token, "coordinates"): return .coordinates
    default: return .foreign
    }
  }

  /// A name written with escapes means what it says.
  private func memberName(_ text: String) -> MemberName {
    switch text {
    case "id": .id
    case "crs": .crs
    case "type": .type
    case "bbox": .bbox
    case "geometry": .geometry
    case "features": .features
    case "properties": .properties
    case "geometries": .geometries
    case "coordinates": .coordinates
    default: .foreign
    }
  }

  func twice(_ member: String) -> Failure {
    scanner.failure(.geoJSONMemberTwice, ["member": .text(member)])
  }

  func missing(_ member: StaticString, of type: String) -> Failure {
    scanner.failure(
      .geoJSONMemberMissing, ["member": .text("\(member)"), "type": .text(type)])
  }

  /// Reads a `type`, which has to be one of `known`.
  mutating func readType(_ known: [String]) throws(Failure) -> String {
    guard try scanner.skipSpace() == UInt8(ascii: "\"") else {
      throw scanner.unexpected(.text)
    }
    let start = scanner.offset
    let token = try scanner.scanString()
    let type = textOf(token)
    if known.contains(type) { return type }
    throw scanner.failure(
      .geoJSONTypeUnknown,
      ["type": .text(type), "known": .text(known.joined(separator: ", "))], at: start)
  }

  /// Steps over a value and returns its text.
  mutating func readRaw() throws(Failure) -> String {
    _ = try scanner.skipSpace()
    let wasHeld = scanner.isHeld
    if !wasHeld { scanner.hold() }
    let start = scanner.offset
    try scanner.skipValue()
    let json = unsafe String(decoding: scanner.text(start..<scanner.offset), as: UTF8.self)
    if !wasHeld { scanner.release() }
    return json
  }

  /// Checks a `bbox`, which is made anew on writing and so not kept.
  mutating func readBox() throws(Failure) {
    let wasHeld = scanner.isHeld
    _ = try scanner.skipSpace()
    if !wasHeld { scanner.hold() }
    let start = scanner.offset
    var numbers = 0
    var isSound = scanner.byte == UInt8(ascii: "[")
    if isSound {
      var hasMore = try scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array)
      while hasMore {
        let first = try scanner.skipSpace()
        if first != UInt8(ascii: "-") && first &- UInt8(ascii: "0") > 9 { isSound = false }
        try scanner.skipValue()
        numbers += 1
        hasMore = try scanner.continues(closing: UInt8(ascii: "]"))
      }
    } else {
      try scanner.skipValue()
    }
    if !isSound || (numbers != 4 && numbers != 6) {
      try tell(.warning, .geoJSONBox, at: start)
    }
    if !wasHeld { scanner.release() }
  }

  /// The text of a token that is still in the window.
  func textOf(_ token: StringToken) -> String {
    let raw = unsafe scanner.text(token)
    guard token.hasEscapes else { return unsafe String(decoding: raw, as: UTF8.self) }
    var bytes: [UInt8] = []
    _ = unsafe unescape(raw, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a token with its escapes resolved; half surrogates are told.
  mutating func resolved(_ token: StringToken) throws(Failure) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    let isBroken = unsafe unescape(scanner.text(token), into: &scratch)
    if isBroken { try tell(.warning, .jsonLoneSurrogate) }
    return scratch
  }
}

extension JSONScanner {
  /// Whether a token without escapes reads `text`.
  @inline(__always)
  func matches(_ token: StringToken, _ text: StaticString) -> Bool {
    guard token.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where unsafe bytes[token.start + index] != text.utf8Start[index] {
      return false
    }
    return true
  }
}
