/// Writes HTML element by element; texts and attributes are escaped here and nowhere else.
package struct HTMLWriter {
  package private(set) var text = ""

  package init() {}

  /// An element with others in it.
  package mutating func element(
    _ name: String, _ attributes: [(String, String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// An element with words in it.
  package mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], words: String
  ) {
    open(name, attributes)
    write(words)
    text += "</\(name)>"
  }

  /// An element that holds nothing and has no end, such as `input`.
  package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    open(name, attributes)
  }

  package mutating func write(_ words: String) { text += Self.escaped(words) }

  package mutating func newLine() { text += "\n" }

  /// Markup of the house's own making: pictures, the style, the script.
  ///
  /// Nothing that stood in a file comes this way unescaped.
  package mutating func markup(_ markup: String) { text += markup }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (name, value) in attributes {
      text += value.isEmpty ? " \(name)" : " \(name)=\"\(Self.escaped(value))\""
    }
    text += ">"
  }

  /// `text` as the content of an element or as the value of an attribute in double quotes.
  ///
  /// Controls that HTML does not allow become the replacement character.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A JSON text that may stand in a `script` element: no tag and no comment begins in it.
  package static func embedded(json: String) -> String {
    guard json.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == 0xE2 }) else { return json }
    var embedded: [UInt8] = []
    embedded.reserveCapacity(json.utf8.count + 64)
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): embedded += "\\u003c".utf8
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      case 0xA8...0xA9 where embedded.suffix(2).elementsEqual([0xE2, 0x80]):
        embedded.removeLast(2)
        embedded += (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8
      default: embedded.append(byte)
      }
    }
    return String(decoding: embedded, as: UTF8.self)
  }
}
