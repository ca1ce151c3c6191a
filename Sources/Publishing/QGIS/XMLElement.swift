/// An element of an XML document: what QGIS's projects and styles consist of.
struct XMLElement: Sendable {
  let name: String
  var attributes: [(name: String, value: String)]
  var children: [XMLElement]
  /// What stands in it before its children.
  var text: String

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "",
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.text = text
    self.children = children
  }

  init(_ name: String, _ children: [XMLElement]) { self.init(name, [:], children) }

  /// As bytes of a document that begins with what QGIS's own files begin with.
  var document: String {
    var text = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    write(to: &text, depth: 0)
    return text
  }

  /// As text inside another value.
  var compact: String {
    var text = ""
    write(to: &text, depth: nil)
    return text
  }

  private func write(to output: inout String, depth: Int?) {
    let margin = depth.map { String(repeating: " ", count: $0) } ?? ""
    let end = depth == nil ? "" : "\n"
    output += "\(margin)<\(name)"
    for (name, value) in attributes {
      output += " \(name)=\""
      Self.escape(value, to: &output)
      output += "\""
    }
    guard !(text.isEmpty && children.isEmpty) else {
      output += "/>\(end)"
      return
    }
    output += ">"
    Self.escape(text, to: &output)
    if !children.isEmpty {
      output += end
      for child in children { child.write(to: &output, depth: depth.map { $0 + 1 }) }
      output += margin
    }
    output += "</\(name)>\(end)"
  }

  /// What has a meaning in XML as the entity that stands for it; control characters, which XML has
  /// no way to write, as nothing.
  private static func escape(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "&": output += "&amp;"
      case "\"": output += "&quot;"
      case "\n", "\t", "\r": output += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}

extension XMLElement {
  /// One of QGIS's named values.
  static func option(_ name: String, _ value: String, _ type: String = "QString") -> XMLElement {
    XMLElement("Option", ["name": name, "type": type, "value": value])
  }

  static func options(_ children: [XMLElement]) -> XMLElement {
    XMLElement("Option", ["type": "Map"], children)
  }

  static func options(_ name: String, _ children: [XMLElement]) -> XMLElement {
    XMLElement("Option", ["name": name, "type": "Map"], children)
  }

  /// Properties whose values are expressions.
  static func dataDefined(
    _ element: String, _ expressions: [(name: String, expression: String)]
  ) -> XMLElement {
    let properties = expressions.map { name, expression in
      options(
        name,
        [
          option("active", "true", "bool"), option("expression", expression),
          option("type", "3", "int"),
        ])
    }
    return XMLElement(
      element,
      [
        options([
          option("name", ""), options("properties", properties), option("type", "collection"),
        ])
      ])
  }
}
