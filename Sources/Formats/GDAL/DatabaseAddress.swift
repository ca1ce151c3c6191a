internal import Diagnostics

/// How the user names a PostgreSQL database: `PG:host=… dbname=… tables=…`.
///
/// It holds no password. What is typed stands in lists of processes, histories of shells, plans and
/// records; libpq takes a password from `~/.pgpass` or `PGPASSWORD`. So nothing needs masking.
package struct DatabaseAddress: Hashable, Sendable {
  /// As it was typed.
  let text: String
  /// Why it is not opened; `nil` where it is.
  let refusal: Phrase?
  /// What messages, records and reports show: the text, or `PG:…` alone where it is refused, since a
  /// password may stand in it.
  package let published: String
  private let hasTimeout: Bool

  private static let sign = "PG:"
  /// What may be said, as libpq and GDAL call it: nothing of it is secret.
  private static let keys: Set<String> = [
    "host", "hostaddr", "port", "dbname", "user", "service", "sslmode", "application_name",
    "connect_timeout", "target_session_attrs", "tables", "schemas", "active_schema",
  ]
  private static let timeout = "connect_timeout"

  /// - Returns: `nil` for what names no such database.
  package init?(_ text: String) {
    guard GDALFormat(path: text) == .database else { return nil }
    self.text = text
    let parts = Self.keys(in: text.dropFirst(Self.sign.count))
    hasTimeout = parts?.contains(Self.timeout) == true
    if (parts ?? [text.lowercased()]).contains(where: { $0.contains("pass") }) {
      refusal = .gdalDatabasePassword
    } else {
      refusal = parts?.allSatisfy(Self.keys.contains) == true ? nil : .gdalDatabaseAddress
    }
    published = refusal == nil ? text : "\(Self.sign)…"
  }

  /// What may be shown of `path`: itself, where it is no address of a database.
  package static func published(_ path: String) -> String {
    DatabaseAddress(path)?.published ?? path
  }

  /// The text for GDAL: a server that does not answer is waited for ten seconds and not for ever.
  var patient: String { hasTimeout ? text : "\(text) \(Self.timeout)=10" }

  /// The keys of `key=value` pairs as libpq reads them, lowercased: values in quotation marks or up
  /// to a blank, `\` before a sign that stands for itself.
  ///
  /// - Returns: `nil` where it is no list of such pairs.
  private static func keys(in text: Substring) -> [String]? {
    var keys: [String] = []
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      guard let sign = rest.firstIndex(of: "=") else { return nil }
      var key = rest[..<sign]
      while key.last?.isWhitespace == true { key.removeLast() }
      guard !key.isEmpty, !key.contains(where: \.isWhitespace) else { return nil }
      keys.append(key.lowercased())
      rest = rest[rest.index(after: sign)...].drop(while: \.isWhitespace)
      guard let behind = behindValue(rest) else { return nil }
      rest = behind.drop(while: \.isWhitespace)
    }
    return keys
  }

  /// What follows a value; `nil` where its quotation marks are not closed.
  private static func behindValue(_ text: Substring) -> Substring? {
    let isQuoted = text.first == "'"
    var rest = text.dropFirst(isQuoted ? 1 : 0)
    while let next = rest.first {
      if !isQuoted, next.isWhitespace { return rest }
      rest = rest.dropFirst(next == "\\" ? 2 : 1)
      if isQuoted, next == "'" { return rest }
    }
    return isQuoted ? nil : rest
  }
}
