package import Formats

/// What written cells say they were made from: the member `gridreach` of their file.
package struct WrittenOrigin: Sendable {
  /// The command that wrote them.
  package let verb: String
  /// SHA-256 of each input, by the layer it was read as.
  package let hashes: [String: String]
  private let parameters: JSONTree?

  /// `nil` where no member says it, or none that can be read.
  init?(_ members: [ForeignMember]) {
    guard let text = members.first(where: { $0.name == "gridreach" })?.json,
      let tree = try? JSONTree(Array(text.utf8)), let verb = tree["verb"]?.text
    else { return nil }
    self.verb = verb
    parameters = tree["parameters"]
    var hashes: [String: String] = [:]
    for input in tree["inputs"]?.elements ?? [] {
      guard let layer = input["layer"]?.text else { continue }
      hashes[layer] = input["sha256"]?.text ?? ""
    }
    self.hashes = hashes
  }

  /// A parameter of the run; `nil` where it has none of this name.
  package func parameter(_ name: String) -> JSONTree? { parameters?[name] }
}
