package import Diagnostics
internal import Formats

/// A document of an office: one file with a sheet a table, or a CSV file a table.
///
/// Each document is a file of its own, since each goes another way: the register of cells to the
/// organization department, the list of those not reached to planners, the proposals up for a
/// decision. What belongs together, as coverage by community, compound and building, is one file.
package struct OfficeDocument: Sendable {
  package enum Form: String, CaseIterable, Sendable {
    case csv, xlsx
  }

  /// What offices call it: also the file's name.
  package let title: Phrase
  /// What is in it, for the note beside the files.
  package let note: Phrase
  package var tables: [OfficeTable]

  package init(_ title: Phrase, note: Phrase, _ tables: [OfficeTable]) {
    self.title = title
    self.note = note
    self.tables = tables
  }

  /// The file's name without its ending: 网格信息一览表, grid-cell-register.
  package func fileName(in language: Language) -> String {
    title.words(in: language).asFileName
  }
}

extension Publisher {
  /// Writes a document into a folder.
  ///
  /// - Parameter place: what the document is of, before its title on each sheet; "" for nothing.
  /// - Returns: the files' names in the folder.
  /// - Throws: `privacy.refused`, `workbook.too-long`, `file.exists`, `file.unwritable`.
  package func write(
    _ document: OfficeDocument, as form: OfficeDocument.Form, in folder: String, place: String
  ) throws(Failure) -> [String] {
    let stem = document.fileName(in: language)
    switch form {
    case .csv:
      var files: [String] = []
      for table in document.tables {
        let ending = table.name.map { "-\($0.words(in: language).asFileName)" } ?? ""
        let file = "\(stem)\(ending).csv"
        var written = try table.table(self, isPlain: true)
        try rules.check(written, path: file)
        written.markFormulas()
        try CSV.write(written, path: "\(folder)/\(file)", overwrite: overwrite)
        files.append(file)
      }
      return files
    case .xlsx:
      let file = "\(stem).xlsx"
      try workbook(document, place: place, file: file)
        .write(to: "\(folder)/\(file)", overwrite: overwrite)
      return [file]
    }
  }

  /// Writes a document to a workbook (`.xlsx`), or to CSV files in a folder (`/` at its end).
  ///
  /// - Throws: as ``write(_:as:in:place:)``; `output.format-unknown`.
  package func write(
    _ document: OfficeDocument, toPath path: String, place: String
  ) throws(Failure) {
    if path.lowercased().hasSuffix(".xlsx") {
      return try workbook(document, place: place, file: path)
        .write(to: path, overwrite: overwrite)
    }
    guard path.hasSuffix("/") else { throw Failure(.outputFormatUnknown, at: Place(file: path)) }
    let marker = "\(document.fileName(in: language)).csv"
    let folder = try AtomicFolder(path: path, marker: marker, overwrite: overwrite)
    _ = try write(document, as: .csv, in: folder.workingPath, place: place)
    try folder.commit()
  }

  private func workbook(
    _ document: OfficeDocument, place: String, file: String
  ) throws(Failure) -> Workbook {
    let plain = document.title.words(in: language)
    let title =
      place.isEmpty
      ? plain
      : Phrase.tableTitleOf.words(in: language, ["place": .text(place), "title": .text(plain)])
    var sheets: [Workbook.Sheet] = []
    for table in document.tables {
      let part = table.name.map { $0.words(in: language) }
      var sheet = try table.sheet(self, name: part ?? plain)
      sheet.title =
        part.map {
          Phrase.tableTitlePart.words(in: language, ["title": .text(title), "part": .text($0)])
        } ?? title
      sheet.notes += rules.notes.map { $0.words(in: language) }
      try rules.check(sheet.table, path: file)
      try rules.check(sheet.title + "\n" + sheet.notes.joined(separator: "\n"), path: file)
      sheets.append(sheet)
    }
    try rules.check(metadata, path: file)
    var workbook = Workbook(sheets: sheets, language: language)
    workbook.description = metadata.compact
    // What must stay in the house says so on paper, too.
    if rules.isInternal { workbook.mark = Phrase.tableInternal.words(in: language) }
    return workbook
  }
}

extension String {
  /// Lower-case words with hyphens between them; Chinese stays as it is.
  fileprivate var asFileName: String {
    lowercased().split(separator: " ").joined(separator: "-")
  }
}
