/// The cells of a sheet's XML, as another reader would take them.
struct Cells {
  enum Value: Equatable {
    case empty
    case text(String)
    case number(String)
    case boolean(String)
  }

  private var values: [String: Value] = [:]
  /// Numbers of the styles of cells.
  private(set) var styles: [String: String] = [:]

  init(_ xml: String, _ shared: String) {
    let texts = shared.components(between: "<t xml:space=\"preserve\">", "</t>")
    for cell in xml.components(between: "<c ", "\n") {
      guard let name = cell.components(between: "r=\"", "\"").first else { continue }
      styles[name] = cell.components(between: "s=\"", "\"").first
      let kind = cell.components(between: " t=\"", "\"").first
      let value = cell.components(between: "<v>", "</v>").first
      switch (kind, value) {
      case ("s", let value?):
        values[name] = Int(value).map { .text(texts[$0]) }
      case ("b", let value?): values[name] = .boolean(value)
      case (_, let value?): values[name] = .number(value)
      case (_, nil): values[name] = .empty
      }
    }
  }

  subscript(name: String) -> Value? { values[name] }
}

extension String {
  /// What stands between each `start` and the next `end`; a cell ends where the next begins.
  func components(between start: String, _ end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      let next =
        end == "\n" ? rest.firstRange(of: start)?.lowerBound : rest.firstRange(of: end)?.lowerBound
      let upper = next ?? rest.endIndex
      found.append(String(rest[..<upper]))
      rest = rest[upper...]
    }
    return found
  }
}
