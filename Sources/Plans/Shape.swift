internal import Diagnostics
internal import Yams

/// What a value in a plan may look like: read from a node, told in the JSON Schema.
///
/// Everything that is known of the format is said once, by shapes built from shapes; reading,
/// messages and the schema follow from it and cannot drift apart.
struct Shape<Value: Sendable>: Sendable {
  /// Reads the value at a path of the plan.
  let read: @Sendable (Node, String, inout Reading) throws(Failure) -> Value
  /// The JSON Schema of the value.
  let schema: @Sendable (Language) -> JSON
  /// The value as JSON, for the schema's `default`; `nil` where there is nothing to tell.
  let write: @Sendable (Value) -> JSON?
  /// The paths of the keys inside, where the value is a group.
  var paths: [String] = []
}

extension Shape {
  /// The same text in the plan for another value.
  ///
  /// - Parameter back: the value a default is written as; `nil` where it is not told.
  func map<Other: Sendable>(
    _ convert: @escaping @Sendable (Value) -> Other,
    back: @escaping @Sendable (Other) -> Value?
  ) -> Shape<Other> {
    Shape<Other>(
      read: { (node, path, reading) throws(Failure) in convert(try read(node, path, &reading)) },
      schema: schema,
      write: { back($0).flatMap(write) },
      paths: paths)
  }

  /// For a value that is `nil` where the plan does not give it.
  var optional: Shape<Value?> { map({ $0 }, back: { $0 }) }
}

/// A sentence about a key, for the schema and the reference.
struct Doc: Sendable {
  let en: String
  let zh: String

  subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }
}

/// One key of a group: its name, its value's shape, and the property of `Root` that it sets.
struct Key<Root: Sendable>: Sendable {
  let name: String
  let doc: Doc
  let isRequired: Bool
  /// The key and the keys inside its value, as paths.
  let paths: [String]
  let read: @Sendable (Node, String, inout Reading, inout Root) throws(Failure) -> Void
  /// The schema of the value with its description and the default that `Root` holds.
  let schema: @Sendable (Language, Root) -> JSON

  init<Value: Sendable>(
    _ name: String, _ shape: Shape<Value>, _ property: any WritableKeyPath<Root, Value> & Sendable,
    required: Bool = false, en: String, zh: String
  ) {
    let doc = Doc(en: en, zh: zh)
    self.name = name
    self.doc = doc
    isRequired = required
    paths = [name] + shape.paths.map { "\(name).\($0)" }
    read = { (node, path, reading, root) throws(Failure) in
      root[keyPath: property] = try shape.read(node, path, &reading)
    }
    schema = { language, root in
      let standard = required ? nil : shape.write(root[keyPath: property])
      return shape.schema(language).with(
        [("description", .text(doc[language]))] + (standard.map { [("default", $0)] } ?? []))
    }
  }
}
