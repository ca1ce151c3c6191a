internal import CPROJ
package import Diagnostics

extension CoordinateSystem {
  /// Looks up what `text` names.
  ///
  /// It takes `EPSG:4526` (or `4526` alone), `urn:ogc:def:crs:EPSG::4490`,
  /// `urn:ogc:def:crs:OGC:1.3:CRS84`, the addresses under `http://www.opengis.net/def/crs/`, WKT of
  /// all kinds, PROJJSON and PROJ strings. Names are refused, but for `CRS84`, `WGS84` and
  /// `CGCS2000`: PROJ would take the nearest name it has.
  ///
  /// - Throws: `projection.crs.unknown`, `projection.crs.not-horizontal` or
  ///   `projection.database.missing`.
  /// - Complexity: microseconds for WGS 84, CGCS2000 and the Gauss–Krüger zones of China; 5 to
  ///   25 ms for the first look-up of another one in a process, under 1 ms for the next.
  package init(_ text: String) throws(Failure) {
    let text = text.trimmingWhitespace()
    if let code = Self.authorityCode(in: text), let known = Self.wellKnown(code) {
      self = known
      return
    }
    guard let definition = Self.definition(in: text) else {
      throw Failure(.crsUnknown, ["definition": .text(text.excerpt)])
    }
    self = try Self.lookUp(definition, knownAs: text.excerpt)
  }

  /// The system of the EPSG database with `code`.
  package init(epsg code: Int) throws(Failure) { try self.init("EPSG:\(code)") }

  /// What our tables hold, so that the common start does not open PROJ's database.
  static func wellKnown(_ code: String) -> CoordinateSystem? {
    switch code {
    case "EPSG:4326": return .wgs84
    case "EPSG:4490": return .cgcs2000
    case "OGC:CRS84": return .crs84
    default:
      guard code.hasPrefix("EPSG:"), let number = Int(code.dropFirst(5)),
        let zone = GaussKruger(code: number)
      else { return nil }
      // A deprecated code is looked up, so that its own name is told.
      return zone.code == number ? CoordinateSystem(zone) : nil
    }
  }

  /// The system from PROJ's database, though our tables may hold it: to compare the two.
  package static func fromDatabase(_ definition: String) throws(Failure) -> CoordinateSystem {
    try lookUp(definition, knownAs: definition)
  }

  /// The system from PROJ's database, whether our tables hold it or not.
  static func lookUp(_ definition: String, knownAs text: String) throws(Failure)
    -> CoordinateSystem
  {
    gr_proj_clear_message()
    let context = unsafe gr_proj_context()
    guard let found = unsafe proj_create(context, definition) else {
      let isMissing = unsafe proj_context_get_database_path(context) == nil
      throw Failure(
        isMissing ? .crsDatabaseMissing : .crsUnknown, ["definition": .text(text)])
    }
    let system = try unsafe NativeObject(adopting: found)
    return try CoordinateSystemReader(definition: definition, text: text).read(system)
  }

  /// `EPSG:4526` from the ways to write it; `nil` where `text` is no code.
  static func authorityCode(in text: String) -> String? {
    let upper = text.uppercased()
    switch upper {
    case "CRS84", "WGS84": return upper == "CRS84" ? "OGC:CRS84" : "EPSG:4326"
    case "CGCS2000": return "EPSG:4490"
    default: break
    }
    if upper.allSatisfy(\.isASCIIDigit), !upper.isEmpty { return "EPSG:\(upper)" }
    for prefix in ["URN:OGC:DEF:CRS:", "HTTP://WWW.OPENGIS.NET/DEF/CRS/"]
    where upper.hasPrefix(prefix) {
      // Authority, version (often empty) and code.
      let parts = upper.dropFirst(prefix.count)
        .split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "/" }
      guard parts.count == 3, !parts[2].isEmpty else { return nil }
      return "\(parts[0]):\(parts[2])"
    }
    let parts = upper.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(\.isLetter),
      !parts[1].isEmpty, parts[1].allSatisfy({ $0.isLetter || $0.isASCIIDigit || $0 == "+" })
    else { return nil }
    return upper
  }

  /// What PROJ is asked for; `nil` for a name or nonsense.
  private static func definition(in text: String) -> String? {
    if let code = authorityCode(in: text) { return code }
    if text.lowercased().hasPrefix("urn:") || text.hasPrefix("{") { return text }
    if text.contains("[") { return text }
    guard text.contains("+proj=") else { return nil }
    // Without its type PROJ takes the string for an operation.
    return text.contains("+type=crs") ? text : text + " +type=crs"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}

extension String {
  fileprivate func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Its beginning, short enough for a message.
  fileprivate var excerpt: String { count > 60 ? prefix(60) + "…" : self }
}
