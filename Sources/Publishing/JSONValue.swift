internal import Diagnostics

/// A small JSON document of our own making: metadata, `run.json`, `summary.json`.
///
/// Members keep the order in which they are given, so that the same run writes the same bytes.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// On one line, however the rest is laid out: one of many alike.
  case line([JSONValue])
  case object([(String, JSONValue)])

  /// A number rounded to so many decimals; null where there is none.
  package static func rounded(_ value: Double?, _ decimals: Int) -> JSONValue {
    guard let rounded = value.flatMap({ $0.rounded(toPlaces: decimals) }) else { return .null }
    return .number(rounded)
  }

  package static func strings(_ values: [String]) -> JSONValue {
    .array(values.map { .string($0) })
  }

  /// An object with more members at its end; any other value as it is.
  package func adding(_ members: [(String, JSONValue)]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }

  /// One line, for a member of a GeoJSON file.
  package var compact: String {
    var text = ""
    write(into: &text, indent: nil)
    return text
  }

  /// Two spaces a level, for files that people open; ends with a line feed.
  package var pretty: String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  private func write(into text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? String(shortest: value) : "null"
    case .string(let value): Self.writeQuoted(value, into: &text)
    case .line(let values): text += JSONValue.array(values).compact
    case .array(let values):
      Self.writeMembers(values, "[", "]", into: &text, indent) { value, text, indent in
        value.write(into: &text, indent: indent)
      }
    case .object(let members):
      Self.writeMembers(members, "{", "}", into: &text, indent) { member, text, indent in
        Self.writeQuoted(member.0, into: &text)
        text += indent == nil ? ":" : ": "
        member.1.write(into: &text, indent: indent)
      }
    }
  }

  private static func writeMembers<Member>(
    _ members: [Member], _ open: String, _ close: String, into text: inout String, _ indent: Int?,
    _ write: (Member, inout String, Int?) -> Void
  ) {
    guard !members.isEmpty else {
      text += open + close
      return
    }
    func startLine(_ level: Int) { text += "\n" + String(repeating: "  ", count: level) }
    text += open
    for (number, member) in members.enumerated() {
      if number > 0 { text += "," }
      if let indent { startLine(indent + 1) }
      write(member, &text, indent.map { $0 + 1 })
    }
    if let indent { startLine(indent) }
    text += close
  }

  private static func writeQuoted(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
