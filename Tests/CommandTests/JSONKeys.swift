import Foundation

/// Members of a JSON file that must be there: a `.keys` file.
///
/// One a line: `counts.buildings`, `features[0].properties.code`, or with a value behind ` = ` in
/// JSON: `counts.buildings = 377`.
struct JSONKeys {
  private let lines: [String]

  init(_ text: String) {
    lines = LineMatching.lines(text).filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// Each line that does not hold, with what was found.
  func differences(in data: Data) throws -> [String] {
    let root = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    return try lines.compactMap { line -> String? in
      let parts = line.split(separator: " = ", maxSplits: 1)
      let path = String(parts.first ?? "")
      guard let found = Self.value(at: path, of: root) else { return "\(path) is missing" }
      guard parts.count == 2 else { return nil }
      let expected = try JSONSerialization.jsonObject(
        with: Data(parts[1].utf8), options: .fragmentsAllowed)
      let texts = (found: try Self.text(found), expected: try Self.text(expected))
      return texts.found == texts.expected
        ? nil : "\(path) is \(texts.found), expected \(texts.expected)"
    }
  }

  /// One text for equal values, members sorted.
  private static func text(_ value: Any) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  private static func value(at path: String, of root: Any) -> Any? {
    var value = root
    for step in path.replacing("[", with: ".[").split(separator: ".") {
      if step.hasPrefix("[") {
        let list = value as? [Any] ?? []
        guard let index = Int(step.dropFirst().dropLast()), list.indices.contains(index) else {
          return nil
        }
        value = list[index]
      } else {
        guard let inner = (value as? [String: Any])?[String(step)] else { return nil }
        value = inner
      }
    }
    return value
  }
}
