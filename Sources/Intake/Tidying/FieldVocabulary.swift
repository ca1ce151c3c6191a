/// What headings mean: the house's synonyms, and those that people add to them.
package struct FieldVocabulary: Hashable, Sendable {
  /// A heading that somebody gave a meaning.
  package struct Entry: Hashable, Sendable {
    /// A role, or a kind of households (`registered`, `resident`, `dwellings`).
    package var role: String
    package var header: String
    /// The layer in which it holds; all where `nil`.
    package var layer: String?

    package init(role: String, header: String, layer: String? = nil) {
      self.role = role
      self.header = header
      self.layer = layer
    }
  }

  /// In the order in which they were given; those of a layer come before those of all.
  package var added: [Entry]

  package init(_ added: [Entry] = []) { self.added = added }

  /// Names of columns that mean `role` in a layer, best first: as ``Layer/normalized(_:)`` has them.
  func names(_ role: Role, in layer: LayerRoles) -> [String] {
    let usual =
      switch role {
      case .id: layer.identifiers
      case .name: layer.names
      default: role.synonyms
      }
    return names(role.rawValue, usual, in: layer.layer)
  }

  /// The names that people gave `role`, then the usual ones that they gave no other.
  func names(_ role: String, _ usual: [String], in layer: String) -> [String] {
    guard !added.isEmpty else { return usual }
    let own = added.filter { $0.layer == layer }
    let local = Set(own.map { Layer.normalized($0.header) })
    // What is said of a layer decides there.
    let common = added.filter { $0.layer == nil && !local.contains(Layer.normalized($0.header)) }
    let mine = (own + common).filter { $0.role == role }.map { Layer.normalized($0.header) }
    let taken = Set((own + common).filter { $0.role != role }.map { Layer.normalized($0.header) })
    return mine + usual.filter { !taken.contains(Layer.normalized($0)) }
  }
}
