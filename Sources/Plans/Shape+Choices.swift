internal import Diagnostics
internal import Yams

extension Shape {
  /// One word out of some, each of which stands for a value.
  static func words(
    _ words: [(String, Value)], word: @escaping @Sendable (Value) -> String?
  ) -> Shape {
    let names = words.map(\.0)
    return Shape(
      read: { (node, path, reading) throws(Failure) in
        let list = Argument.text(names.joined(separator: ", "))
        let scalar = try reading.scalar(
          node, path, expecting: .phrase(.planExpectsChoice, ["choices": list]))
        if let found = words.first(where: { $0.0 == scalar.string }) { return found.1 }
        if let meant = Spelling.nearest(to: scalar.string, among: names) {
          throw reading.failure(
            .planChoiceSimilar,
            ["key": .text(path), "found": .text(scalar.quotedForMessage), "meant": .text(meant)],
            at: node)
        }
        throw reading.wrongType(node, path, .phrase(.planExpectsChoice, ["choices": list]))
      },
      schema: { _ in .object([("enum", .list(names.map { .text($0) }))]) },
      write: { word($0).map { .text($0) } })
  }

  /// A text of a certain form.
  ///
  /// - Parameters:
  ///   - pattern: the form as a regular expression, for the schema.
  ///   - expected: the form in words, with an example.
  ///   - parse: the value, or `nil` where the text has another form.
  static func form(
    pattern: String, expected: Phrase, parse: @escaping @Sendable (String) -> Value?,
    write: @escaping @Sendable (Value) -> String?
  ) -> Shape {
    Shape(
      read: { (node, path, reading) throws(Failure) in
        let scalar = try reading.scalar(node, path, expecting: .phrase(expected))
        guard let value = parse(scalar.string) else {
          throw reading.wrongType(node, path, .phrase(expected))
        }
        return value
      },
      schema: { _ in .object([("type", .text("string")), ("pattern", .text(pattern))]) },
      write: { write($0).map { .text($0) } })
  }

  /// A list of values that are all different.
  ///
  /// - Throws: (reading) `plan.value.type` where it is no list or has too few or too many
  ///   elements, `plan.list.repeated` where two are the same.
  static func list<Element: Hashable & Sendable>(
    of element: Shape<Element>, count: ClosedRange<Int>, example: String
  ) -> Shape where Value == [Element] {
    Shape(
      read: { (node, path, reading) throws(Failure) in
        let expected = Argument.phrase(
          .planExpectsList,
          [
            "least": .integer(count.lowerBound), "most": .integer(count.upperBound),
            "example": .text(example),
          ])
        guard case .sequence(let sequence) = node, count.contains(sequence.count) else {
          throw reading.wrongType(node, path, expected)
        }
        var values: [Element] = []
        for (index, member) in sequence.enumerated() {
          let inner = "\(path)[\(index)]"
          reading.remember(member, as: inner)
          let value = try element.read(member, inner, &reading)
          guard !values.contains(value) else {
            throw reading.failure(.planListRepeated, ["key": .text(inner)], at: member)
          }
          values.append(value)
        }
        return values
      },
      schema: { language in
        .object([
          ("type", .text("array")), ("items", element.schema(language)),
          ("minItems", .integer(count.lowerBound)), ("maxItems", .integer(count.upperBound)),
          ("uniqueItems", .truth(true)),
        ])
      },
      write: { values in .list(values.compactMap(element.write)) })
  }
}

extension Shape where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the cases, by its raw value.
  static var choice: Shape { choice(of: Array(Value.allCases)) }

  static func choice(of cases: [Value]) -> Shape {
    // A case that cannot be written has no default to tell.
    words(cases.map { ($0.rawValue, $0) }) { value in
      cases.contains { $0.rawValue == value.rawValue } ? value.rawValue : nil
    }
  }
}
