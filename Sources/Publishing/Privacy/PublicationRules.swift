package import Diagnostics
internal import Privacy

/// What may be written, and how exactly.
///
/// By default nothing that tells of a person is, and everything else is written as it is.
package struct PublicationRules: Hashable, Sendable {
  /// Whether what tells of persons is let through; everything written is then 内部.
  package private(set) var allowsPersonal = false
  /// Whether the results are for everybody: points to 11 m, borders generalised, with a footnote.
  package private(set) var isPublic = false
  /// Whether rows may be households, finer than a building; everything written is then 内部.
  package var listsHouseholds = false

  package init() {}

  /// - Throws: `privacy.exclusive` where both are asked for.
  package init(allowsPersonal: Bool, isPublic: Bool) throws(Failure) {
    guard !(allowsPersonal && isPublic) else { throw Failure(.privacyExclusive) }
    self.allowsPersonal = allowsPersonal
    self.isPublic = isPublic
  }

  /// Whether what is written must stay in the house.
  package var isInternal: Bool { allowsPersonal || listsHouseholds }

  /// The metadata of a file with what its reader must know of its use.
  package func marking(_ metadata: JSONValue) -> JSONValue {
    guard case .object(let members) = metadata else { return metadata }
    return .object(members + marks)
  }

  private var marks: [(String, JSONValue)] {
    if isInternal { return [("privacy", .string("内部/internal"))] }
    guard isPublic else { return [] }
    return [
      ("privacy", .string("公开/public")),
      ("footnote", .string(Phrase.privacyFootnote.words(in: .english))),
    ]
  }

  /// A text of another process with numbers of persons masked, where they may not be told.
  package func masked(_ text: String) -> String {
    allowsPersonal ? text : PersonalScanner.masked(text)
  }

  /// Sentences for a note beside the files.
  package var notes: [Phrase] {
    if isInternal { return [.privacyNoteInternal] }
    return isPublic ? [.privacyFootnote] : []
  }

  /// What is told of the rules themselves.
  package var findings: [Finding] {
    allowsPersonal ? [Finding(.warning, .privacyInternal)] : []
  }
}
