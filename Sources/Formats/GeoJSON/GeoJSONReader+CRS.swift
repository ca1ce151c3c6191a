internal import Diagnostics

extension GeoJSONReader {
  /// Reads a `crs` member of GeoJSON before RFC 7946, in its form with a name.
  ///
  /// `null`, and links to other files, declare nothing that can be used.
  mutating func readCRS() throws(Failure) {
    let json = try readRaw()
    guard let name = Self.name(ofCRS: json) else { return }
    declaredCRS = Self.shortened(name)
  }

  /// The text of `properties.name`.
  private static func name(ofCRS json: String) -> String? {
    var scanner = JSONScanner(.memory(Array(json.utf8)), name: "crs", window: json.utf8.count + 1)
    do throws(Failure) {
      guard try scanner.find("properties"), try scanner.find("name"),
        try scanner.skipSpace() == UInt8(ascii: "\"")
      else { return nil }
      let token = try scanner.scanString()
      var bytes: [UInt8] = []
      _ = unsafe unescape(scanner.text(token), into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    } catch { return nil }
  }

  /// `urn:ogc:def:crs:EPSG::4490` as `EPSG:4490`, `urn:ogc:def:crs:OGC:1.3:CRS84` as `OGC:CRS84`.
  ///
  /// What is no such URN stays as it stands.
  private static func shortened(_ name: String) -> String {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 7, parts[0].lowercased() == "urn", parts[3].lowercased() == "crs" else {
      return name
    }
    return "\(parts[4].uppercased()):\(parts[6])"
  }
}

extension JSONScanner {
  /// Steps into an object and to the value of its member `name`.
  fileprivate mutating func find(_ name: StaticString) throws(Failure) -> Bool {
    guard try skipSpace() == UInt8(ascii: "{") else { return false }
    var hasMember = try opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object)
    while hasMember {
      let token = try memberName()
      if matches(token, name) { return true }
      try skipValue()
      hasMember = try continues(closing: UInt8(ascii: "}"))
    }
    return false
  }
}
