package import Diagnostics
internal import Formats
internal import Intake

/// A form for offices → a workbook with a sheet for each list, or a folder of tables.
package struct TemplateJob: Sendable {
  /// A name that ends in `.xlsx`, or in `/` for a folder of CSV.
  package var output: String
  package var overwrite: Bool
  /// Of the sheet of notes; headings are those that the reader knows.
  package var language: Language

  package init(output: String, overwrite: Bool, language: Language) {
    self.output = output
    self.overwrite = overwrite
    self.language = language
  }

  /// Rows for typing below the example.
  private static let emptyRows = 200

  /// Writes the form.
  ///
  /// - Returns: how many sheets or tables it has, that of notes not counted.
  /// - Throws: `template.not-built` for a workbook that this program could not read again,
  ///   `template.ending`, and what writing throws.
  package func run() throws(Failure) -> Int {
    if output.hasSuffix("/") {
      try writeFolder()
    } else {
      guard output.lowercased().hasSuffix(".xlsx") else {
        throw Failure(.templateEnding, ["file": .text(output)])
      }
      guard GDAL.isBuilt else { throw Failure(.templateNotBuilt, at: Place(file: output)) }
      try workbook.write(to: output, overwrite: overwrite)
    }
    return TemplateSheet.all.count
  }

  private var workbook: Workbook {
    var notes = Workbook.Sheet(name: Phrase.templateNotes.words(in: language), table: notesTable)
    notes.title = Phrase.templateTitle.words(in: language)
    var book = Workbook(sheets: TemplateSheet.all.map(sheet) + [notes], language: language)
    book.description = Phrase.templateTitle.words(in: language)
    return book
  }

  private func sheet(_ template: TemplateSheet) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(
      name: template.name, table: table(template),
      formats: template.columns.map { column in
        switch column.kind {
        case .text: .text
        case .whole: .whole
        case .decimal(let places): .decimal(places)
        }
      })
    sheet.choices = template.columns.enumerated().filter { !$1.choices.isEmpty }.map {
      Workbook.Choice(column: $0, values: $1.choices)
    }
    sheet.requiredColumns = Set(
      template.columns.indices.filter { template.columns[$0].isRequired })
    sheet.emptyRows = Self.emptyRows
    return sheet
  }

  /// The header and the example.
  private func table(_ template: TemplateSheet) -> FeatureTable {
    FeatureTable(
      name: template.name,
      columns: template.columns.map { column in
        switch column.kind {
        case .text: .texts(column.heading, [column.example])
        case .whole: .integers(column.heading, [Int(column.example)])
        case .decimal: .numbers(column.heading, [Double(column.example)])
        }
      }, rowCount: 1)
  }

  /// What each column means, sheet by sheet.
  private var notesTable: FeatureTable {
    let rows = TemplateSheet.all.flatMap { sheet in sheet.columns.map { (sheet.name, $0) } }
    func words(_ phrase: Phrase) -> String { phrase.words(in: language) }
    return FeatureTable(
      name: words(.templateNotes),
      columns: [
        .texts(words(.templateSheet), rows.map(\.0)),
        .texts(words(.templateColumn), rows.map(\.1.heading)),
        .texts(
          words(.templateRequired), rows.map { $0.1.isRequired ? words(.templateYes) : nil }),
        .texts(words(.templateMeaning), rows.map { words($0.1.meaning) }),
        .texts(
          words(.templateChoices),
          rows.map { $0.1.choices.isEmpty ? nil : $0.1.choices.joined(separator: " / ") }),
      ], rowCount: rows.count)
  }

  private func writeFolder() throws(Failure) {
    let marker = "\(Phrase.templateNotes.words(in: language)).csv"
    let folder = try AtomicFolder(
      path: String(output.dropLast()), marker: marker, overwrite: overwrite)
    for sheet in TemplateSheet.all {
      try CSV.write(
        table(sheet), path: "\(folder.workingPath)/\(sheet.name).csv", overwrite: false)
    }
    try CSV.write(notesTable, path: "\(folder.workingPath)/\(marker)", overwrite: false)
    try folder.commit()
  }
}
