/// The files of an archive that holds them as they are.
struct Parts {
  private(set) var names: [String] = []
  private var contents: [[UInt8]] = []

  init(_ archive: [UInt8]) {
    func number(_ at: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(archive[at + $1]) << (8 * $1) }
    }
    var at = 0
    while at + 30 <= archive.count, number(at, 4) == 0x0403_4b50 {
      let (size, name) = (number(at + 22, 4), number(at + 26, 2))
      let start = at + 30 + name
      names.append(String(decoding: archive[(at + 30)..<start], as: UTF8.self))
      contents.append(Array(archive[start..<(start + size)]))
      at = start + size
    }
  }

  struct Missing: Error { let name: String }

  func text(_ name: String) throws -> String {
    guard let index = names.firstIndex(of: name) else { throw Missing(name: name) }
    return String(decoding: contents[index], as: UTF8.self)
  }
}

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
