internal import Diagnostics
internal import Yams

extension Shape {
  /// A group of known keys.
  ///
  /// - Parameters:
  ///   - standard: the value where no key is given.
  ///   - keys: all keys, in the order of the reference.
  ///   - exclusive: keys of which at most one may stand in the group.
  ///   - finish: completes the value when all keys are read.
  /// - Throws: (reading) `plan.key.unknown`, `.misplaced`, `.similar`, `.duplicate`, `.missing`,
  ///   `.exclusive`, and what the values throw.
  static func group(
    _ standard: Value, keys: [Key<Value>], exclusive: [String] = [],
    finish: @escaping @Sendable (inout Value, String, Reading) throws(Failure) -> Void = {
      _, _, _ in
    }
  ) -> Shape {
    let group = Group(standard: standard, keys: keys, exclusive: exclusive)
    return Shape(
      read: { (node, path, reading) throws(Failure) in
        var value = try group.read(node, path, &reading)
        try finish(&value, path, reading)
        return value
      },
      schema: { group.schema($0) },
      write: { _ in nil },
      paths: keys.flatMap(\.paths))
  }
}

private struct Group<Root: Sendable>: Sendable {
  let standard: Root
  let keys: [Key<Root>]
  let exclusive: [String]

  func read(_ node: Node, _ path: String, _ reading: inout Reading) throws(Failure) -> Root {
    var root = standard
    var given: Set<String> = []
    for (name, keyNode, valueNode) in try members(node, path, reading) {
      guard let key = keys.first(where: { $0.name == name }) else {
        throw unknown(name, keyNode, path, reading)
      }
      let inner = path.isEmpty ? name : "\(path).\(name)"
      guard given.insert(name).inserted else {
        throw reading.failure(.planKeyDuplicate, ["key": .text(inner)], at: keyNode)
      }
      if let other = exclusive.first(where: { $0 != name && given.contains($0) }),
        exclusive.contains(name)
      {
        throw reading.failure(
          .planKeyExclusive, ["key": .text(name), "other": .text(other)], at: keyNode)
      }
      reading.remember(valueNode, as: inner)
      try key.read(valueNode, inner, &reading, &root)
    }
    for key in keys where key.isRequired && !given.contains(key.name) {
      let inner = path.isEmpty ? key.name : "\(path).\(key.name)"
      throw reading.failure(.planKeyMissing, ["key": .text(inner)], at: node)
    }
    return root
  }

  /// The members of the mapping that `node` is; none where a group's lines are all commented out.
  private func members(
    _ node: Node, _ path: String, _ reading: Reading
  ) throws(Failure) -> [(name: String, key: Node, value: Node)] {
    switch node {
    case .scalar(let scalar) where scalar.isNothing: return []
    case .scalar, .sequence, .alias:
      guard !path.isEmpty else { throw reading.failure(.planNotAGroup, [:], at: node) }
      throw reading.wrongType(node, path, .phrase(.planExpectsKeys))
    case .mapping(let mapping):
      var members: [(name: String, key: Node, value: Node)] = []
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else {
          throw reading.failure(.planKeyNotAName, [:], at: key)
        }
        members.append((scalar.string, key, value))
      }
      return members
    }
  }

  private func unknown(_ name: String, _ node: Node, _ path: String, _ reading: Reading) -> Failure
  {
    let known = keys.map(\.name)
    if let meant = Spelling.nearest(to: name, among: known) {
      return reading.failure(
        .planKeySimilar, ["key": .text(name), "meant": .text(meant)], at: node)
    }
    if let home = reading.path(of: name) {
      return reading.failure(
        .planKeyMisplaced, ["key": .text(name), "meant": .text(home)], at: node)
    }
    let arguments: [String: Argument] = [
      "key": .text(name), "known": .text(known.joined(separator: ", ")),
    ]
    guard !path.isEmpty else { return reading.failure(.planKeyUnknown, arguments, at: node) }
    return reading.failure(
      .planKeyUnknownInside, arguments.merging(["group": .text(path)]) { $1 }, at: node)
  }

  func schema(_ language: Language) -> JSON {
    let required = keys.filter(\.isRequired).map { JSON.text($0.name) }
    var members: [(String, JSON)] = [
      ("type", required.isEmpty ? .list([.text("object"), .text("null")]) : .text("object")),
      ("properties", .object(keys.map { ($0.name, $0.schema(language, standard)) })),
      ("additionalProperties", .truth(false)),
    ]
    if !required.isEmpty { members.append(("required", .list(required))) }
    if !exclusive.isEmpty {
      members.append(("not", .object([("required", .list(exclusive.map { .text($0) }))])))
    }
    return .object(members)
  }
}
