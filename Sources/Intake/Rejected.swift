package import Diagnostics
internal import Formats
package import Geometry

/// A record that could not be used: it stands in `rejected` with its row and reason.
package struct RejectedRow: Sendable {
  package let layer: String
  package let id: String
  package let reason: Finding
  /// In the survey's plane where known.
  package var position: Position?
  /// The community that its columns name, as they have it; "" where they name none.
  package var community = ""

  init(layer: String, id: String, reason: Finding, position: Position? = nil) {
    self.layer = layer
    self.id = id
    self.reason = reason
    self.position = position
  }
}

/// What came to light while reading: told once, in the order of the rows.
package struct IntakeLog: Sendable {
  package var findings: [Finding] = []
  package var rejected: [RejectedRow] = []
  /// Cells in which numbers of persons were masked, in the order of files, columns and rows.
  package var masked: [MaskedCell] = []
  /// Whether a file was read with all it says of persons; what is made from it is 内部.
  package var allowsPersonal = false
  /// Whether a layer has households for its rows, finer than anything that is written.
  package var listsHouseholds = false
  /// What was put right in tables; each kind of a layer is a finding, too.
  package var repairs: [Repair] = []

  mutating func note(_ phrase: Phrase, _ arguments: [String: Argument] = [:], at place: Place) {
    findings.append(Finding(.note, phrase, arguments, at: place))
  }

  mutating func warn(_ phrase: Phrase, _ arguments: [String: Argument] = [:], at place: Place) {
    findings.append(Finding(.warning, phrase, arguments, at: place))
  }

  mutating func reject(
    _ layer: Layer, _ row: Int, id: String, _ phrase: Phrase, _ arguments: [String: Argument] = [:],
    field: String? = nil, position: Position? = nil
  ) {
    let reason = Finding(.rejected, phrase, arguments, at: layer.place(row, field))
    var record = RejectedRow(
      layer: layer.roles.layer, id: id, reason: reason, position: position)
    record.community = layer.text(.community, row) ?? layer.text(.communityName, row) ?? ""
    rejected.append(record)
  }

  /// Warns where several records have one identifier.
  ///
  /// - Complexity: O(*n*) for *n* bytes; no identifier is copied unless some are the same.
  mutating func tellRepeated(_ ids: [String], in layer: Layer) {
    guard RepeatedTexts.mayBe(in: ids) else { return }
    var seen: Set<String> = []
    var repeated: [String] = []
    var told: Set<String> = []
    for id in ids where !seen.insert(id).inserted && told.insert(id).inserted {
      repeated.append(id)
    }
    guard let first = repeated.first else { return }
    warn(
      .idRepeated, ["count": .integer(repeated.count), "id": .text(first)],
      at: Place(file: layer.table.name))
  }
}
