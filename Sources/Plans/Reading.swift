internal import Diagnostics
internal import Yams

/// One walk over the nodes of a plan: the text, and the places of all values met so far.
struct Reading {
  let text: PlanText
  /// The place of each value by its path, `reach.minutes[1]`.
  private(set) var places: [String: Place] = [:]
  /// The paths of all keys that a plan knows.
  private let known: [String]

  init(_ text: PlanText, known: [String]) {
    self.text = text
    self.known = known
  }

  mutating func remember(_ node: Node, as path: String) { places[path] = place(of: node) }

  func place(of node: Node) -> Place { text.place(node.mark) }

  /// The path of the first key named `name`.
  func path(of name: String) -> String? {
    known.first { $0.split(separator: ".").last.map(String.init) == name }
  }

  func failure(_ phrase: Phrase, _ arguments: [String: Argument], at node: Node) -> Failure {
    Failure(phrase, arguments, at: place(of: node))
  }

  /// The scalar that `node` is.
  ///
  /// - Throws: `plan.value.none` for nothing, `plan.value.type` for a list or a group of keys.
  func scalar(
    _ node: Node, _ path: String, expecting expected: Argument
  ) throws(Failure) -> Node.Scalar {
    guard case .scalar(let scalar) = node else { throw wrongType(node, path, expected) }
    guard !scalar.isNothing else {
      throw failure(.planValueNone, ["key": .text(path), "expected": expected], at: node)
    }
    return scalar
  }

  func wrongType(_ node: Node, _ path: String, _ expected: Argument) -> Failure {
    let found: Argument =
      switch node {
      case .scalar(let scalar): .text(scalar.quotedForMessage)
      case .sequence: .phrase(.planFoundList)
      case .mapping: .phrase(.planFoundKeys)
      case .alias: .phrase(.planFoundKeys)
      }
    return failure(
      .planValueType, ["key": .text(path), "expected": expected, "found": found], at: node)
  }
}

extension Node.Scalar {
  /// Whether YAML means no value: an empty place, `~` or `null`, not in quotes.
  var isNothing: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(string) }

  /// Whether the text stands without quotes, so that it may be a number or a truth value.
  var isPlain: Bool { style == .plain || style == .any }

  /// The text as a message shows it: in quotes, cut where it is long.
  var quotedForMessage: String {
    let longest = 60
    return "\"" + (string.count > longest ? string.prefix(longest) + "…" : string[...]) + "\""
  }
}
