package import Diagnostics
package import Formats
internal import Privacy

/// What is about to be written is looked at as texts: numbers, coordinates and shapes are never
/// taken for a number of a person.
extension PublicationRules {
  /// Refuses a table in which a heading or a text holds a number of a person.
  ///
  /// - Throws: `privacy.refused` with layer, row and field.
  /// - Complexity: O(*n*) for *n* bytes of text.
  package func check(_ table: FeatureTable, path: String) throws(Failure) {
    guard !allowsPersonal else { return }
    let file = Self.name(of: path)
    for column in table.columns {
      let heading = Place(file: file, layer: table.name, field: column.name)
      if let match = PersonalScanner.first(in: column.name) { throw refusal(match, heading) }
      let texts: TextColumn
      switch column.values {
      case .text(let values), .json(let values): texts = values
      case .integer, .number, .boolean: continue
      }
      guard let (row, match) = texts.firstPersonal else { continue }
      var place = heading
      place.row = row + 1
      throw refusal(match, place)
    }
  }

  /// Refuses a text that holds a number of a person; of a file of JSON or markup, or of a program for
  /// solvers, one of its words: see ``PublishedWords``.
  ///
  /// - Throws: `privacy.refused` with the line.
  package func check(_ text: String, path: String) throws(Failure) {
    guard !allowsPersonal else { return }
    let bytes = Array(text.utf8)
    for range in PublishedWords.ranges(bytes, path: path) {
      guard let match = PersonalScanner.first(in: bytes.span, range) else { continue }
      let line = 1 + bytes[..<match.range.lowerBound].count { $0 == 0x0A }
      throw refusal(match, Place(file: Self.name(of: path), line: line))
    }
  }

  /// Refuses a document one of whose texts or keys holds a number of a person.
  ///
  /// - Throws: `privacy.refused` with the path of the member.
  package func check(_ document: JSONValue, path: String) throws(Failure) {
    guard !allowsPersonal, let (member, match) = document.firstPersonal(at: "") else { return }
    throw refusal(match, Place(file: Self.name(of: path), field: member))
  }

  private func refusal(_ match: PersonalMatch, _ place: Place) -> Failure {
    var place = place
    // The place itself is not to say what it is about.
    if let field = place.field, PersonalScanner.first(in: field) != nil { place.field = "***" }
    return Failure(.privacyRefused, ["kind": .phrase(match.kind.phrase)], at: place)
  }

  /// The file as results name it: folders on the way, some of which are passing, say nothing.
  private static func name(of path: String) -> String {
    path == "-" ? path : String(path.split(separator: "/").last ?? "")
  }
}

extension TextColumn {
  /// The first row, from 0, that holds a number of a person.
  fileprivate var firstPersonal: (row: Int, match: PersonalMatch)? {
    let span = bytes.span
    for row in 0..<count {
      if let match = PersonalScanner.first(in: span, offsets[row]..<offsets[row + 1]) {
        return (row, match)
      }
    }
    return nil
  }
}

extension JSONValue {
  /// The first text or key, in order, that holds a number of a person, and its path.
  fileprivate func firstPersonal(at path: String) -> (path: String, match: PersonalMatch)? {
    switch self {
    case .null, .boolean, .integer, .number: return nil
    case .string(let text): return PersonalScanner.first(in: text).map { (path, $0) }
    case .array(let values), .line(let values):
      for (index, value) in values.enumerated() {
        if let found = value.firstPersonal(at: "\(path)[\(index)]") { return found }
      }
      return nil
    case .object(let members):
      for (key, value) in members {
        if let match = PersonalScanner.first(in: key) { return (path, match) }
        let inner = path.isEmpty ? key : "\(path).\(key)"
        if let found = value.firstPersonal(at: inner) { return found }
      }
      return nil
    }
  }
}
