/// A JSON value to be printed; members keep their order.
enum JSON: Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case truth(Bool)
  indirect case list([JSON])
  indirect case object([(String, JSON)])

  /// The value as JSON text, two spaces a level, short lists on one line.
  func printed(indentedBy margin: String = "") -> String {
    let inner = margin + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .integer(let value): return String(value)
    case .number(let value): return value.description
    case .truth(let value): return String(value)
    case .list(let values) where values.allSatisfy(\.isScalar):
      return "[" + values.map { $0.printed() }.joined(separator: ", ") + "]"
    case .list(let values):
      let lines = values.map { inner + $0.printed(indentedBy: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + margin + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { name, value in
        inner + Self.quoted(name) + ": " + value.printed(indentedBy: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + margin + "}"
    }
  }

  /// The members of an object; none of any other value.
  var members: [(String, JSON)] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// An object with `more` members behind its own.
  func with(_ more: [(String, JSON)]) -> JSON { .object(members + more) }

  private var isScalar: Bool {
    switch self {
    case .text, .integer, .number, .truth: true
    case .list, .object: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
