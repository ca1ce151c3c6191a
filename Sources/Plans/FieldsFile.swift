package import Diagnostics
internal import Yams

/// What headings mean, as a fields.yaml says it.
///
/// A meaning with its headings (`households: [家庭户数, 户]`), or a layer with such lines below it,
/// which hold in that layer alone:
///
///     compound_name: 花园名
///     buildings:
///       id: [楼牌号, 门牌]
package struct FieldsFile: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let role: String
    package let header: String
    /// All layers where `nil`.
    package let layer: String?
  }

  /// In the order of the file.
  package private(set) var entries: [Entry] = []

  /// The meanings that a heading can have: the roles of columns, and kinds of households.
  package static let roles =
    ["households", "registered", "resident", "dwellings"] + Plan.Role.allCases.map(\.rawValue)

  /// The layers that can have headings of their own.
  package static let layers = [
    "communities", "compounds", "buildings", "stations", "candidates", "forbidden", "allowed",
    "streets", "closed_streets", "barriers", "gates", "stairwells", "adjacency", "cells", "units",
  ]

  /// Reads the bytes of a fields.yaml.
  ///
  /// - Throws: `fields.…`, and what makes the text no YAML, with line and column.
  package static func reading(_ bytes: [UInt8], file: String) throws(Failure) -> FieldsFile {
    let text = try PlanText(bytes, file: file)
    let reading = Reading(text, known: [])
    let root = try text.root()
    guard case .mapping(let mapping) = root else {
      throw reading.wrongType(root, "fields", .phrase(.planExpectsKeys))
    }
    var fields = FieldsFile()
    var claims: [String: String] = [:]
    for (key, value) in mapping {
      let name = try reading.scalar(key, "", expecting: .phrase(.planExpectsText)).string
      guard case .mapping(let inner) = value, layers.contains(name) else {
        try fields.add(key, name, value, layer: nil, &claims, reading)
        continue
      }
      // What is said of a layer is no second claim: it decides there.
      var own: [String: String] = [:]
      for (key, value) in inner {
        let role = try reading.scalar(key, name, expecting: .phrase(.planExpectsText)).string
        try fields.add(key, role, value, layer: name, &own, reading)
      }
    }
    return fields
  }

  private mutating func add(
    _ key: Node, _ role: String, _ value: Node, layer: String?, _ claims: inout [String: String],
    _ reading: Reading
  ) throws(Failure) {
    guard Self.roles.contains(role) else { throw Self.unknown(role, key, reading) }
    for node in Self.headings(value) {
      let scalar = try reading.scalar(node, role, expecting: .phrase(.fieldsExpected))
      let header = scalar.string.lowercased().filter { !$0.isWhitespace }
      guard !header.isEmpty else {
        throw reading.failure(
          .planValueNone, ["key": .text(role), "expected": .phrase(.fieldsExpected)], at: node)
      }
      if let other = claims.updateValue(role, forKey: header) {
        throw reading.failure(
          other == role ? .fieldsHeaderAgain : .fieldsHeaderTwice,
          ["header": .text(scalar.string), "first": .text(other), "second": .text(role)],
          at: node)
      }
      entries.append(Entry(role: role, header: scalar.string, layer: layer))
    }
  }

  private static func headings(_ value: Node) -> [Node] {
    guard case .sequence(let sequence) = value else { return [value] }
    return Array(sequence)
  }

  private static func unknown(_ name: String, _ node: Node, _ reading: Reading) -> Failure {
    if let meant = Spelling.nearest(to: name, among: roles + layers) {
      return reading.failure(
        .fieldsRoleSimilar, ["name": .text(name), "meant": .text(meant)], at: node)
    }
    return reading.failure(
      .fieldsRoleUnknown,
      ["name": .text(name), "layers": .names(layers), "roles": .names(roles)], at: node)
  }
}
