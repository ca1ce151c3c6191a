package import Diagnostics

/// A spreadsheet file (SpreadsheetML, `.xlsx`) that an office opens, reads and prints as it is.
///
/// A sheet is a table with headings: codes stay text, numbers have formats, columns are as wide as
/// what stands in them, the header stays in view and can be filtered, and a printed page has it on
/// top. Tables for people are written by this. Layers go through GDAL, which knows nothing of
/// widths, formats and titles, is not in every build, and would make a formula of a text that
/// begins with `=`; here no text is ever a formula.
///
/// ```swift
/// var sheet = Workbook.Sheet(name: "楼栋", table: table, formats: [.text, .text, .whole])
/// sheet.choices = [.init(column: 1, values: ["电梯", "步梯"])]
/// try Workbook(sheets: [sheet]).write(to: "form.xlsx", overwrite: false)
/// ```
///
/// The same sheets give the same bytes.
package struct Workbook: Sendable {
  package var sheets: [Sheet]
  /// Who may see it, on top of every printed page: 内部; nothing where empty.
  package var mark = ""
  /// What is said of the file in its properties.
  package var description = ""
  /// The font of all cells; programs that lack it take their own.
  package var font: String

  /// - Parameters:
  ///   - sheets: at least one; their names are made such as spreadsheets take.
  ///   - language: 宋体 for Chinese, Calibri for English.
  package init(sheets: [Sheet], language: Language = .chinese) {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    self.sheets = sheets
    font = language == .chinese ? "宋体" : "Calibri"
  }

  /// Rows of a sheet, the titles and the header among them, that spreadsheets can hold.
  static let rowLimit = 1_048_576

  /// The file's bytes.
  ///
  /// - Throws: `workbook.too-long` where a sheet has more rows than spreadsheets can hold.
  /// - Complexity: O(*n*) for *n* bytes of cells.
  package func bytes() throws(Failure) -> [UInt8] {
    let lists = ChoiceLists(sheets)
    let all = (lists.sheet.map { [$0] } ?? [])
    // The name of the sheet of lists stands in formulas: it goes first and is not changed.
    let names = SheetNames.unique((all + sheets).map(\.name))
    var styles = WorkbookStyles(font: font)
    var texts = SharedTexts()
    var parts: [(name: String, bytes: [UInt8])] = []
    for (index, sheet) in (sheets + all).enumerated() {
      guard sheet.rowCount <= Self.rowLimit else { throw Self.tooLong(sheet) }
      let writer = SheetWriter(
        sheet: sheet, mark: mark, lists: index < sheets.count ? lists.formulas[index] : [],
        isFirst: index == 0)
      parts.append(("xl/worksheets/sheet\(index + 1).xml", writer.xml(&styles, &texts)))
    }
    let package = WorkbookParts(
      sheets: sheets + all, names: Array(names.dropFirst(all.count) + names.prefix(all.count)),
      hidesLast: !all.isEmpty, description: description)
    return ZipArchive.bytes(
      package.parts + [("xl/styles.xml", Array(styles.xml.utf8))] + parts + [
        ("xl/sharedStrings.xml", texts.xml)
      ])
  }

  private static func tooLong(_ sheet: Sheet) -> Failure {
    Failure(
      .workbookTooLong,
      [
        "sheet": .text(sheet.name), "rows": .integer(sheet.rowCount), "limit": .integer(rowLimit),
      ])
  }

  /// Writes the file, whole or not at all; "-" is standard output.
  ///
  /// - Throws: `workbook.too-long`, `file.exists`, `file.unwritable`, `file.output-closed`.
  package func write(to path: String, overwrite: Bool) throws(Failure) {
    let file = try AtomicFile(path: path, overwrite: overwrite)
    try file.write(bytes())
    try file.commit()
  }
}

extension Workbook {
  /// A table on a sheet of its own: title, notes, header, rows, totals.
  package struct Sheet: Sendable {
    /// As on its tab.
    package var name: String
    /// Cells and headings; shapes are not written.
    package var table: FeatureTable
    /// How the cells of each column look; of what its values are where there are fewer.
    package var formats: [Format]
    /// On top, across all columns; none where empty.
    package var title = ""
    /// Sentences between title and header: what the numbers are.
    package var notes: [String] = []
    /// How many of the last rows are totals.
    package var totalRows = 0
    /// Cells that are chosen from a list.
    package var choices: [Choice] = []
    /// Columns that have to be filled in: their headings have another colour.
    package var requiredColumns: Set<Int> = []
    /// Rows for typing below the table: they have borders and formats.
    package var emptyRows = 0

    package init(name: String, table: FeatureTable, formats: [Format] = []) {
      self.name = name
      self.table = table
      self.formats = formats
    }

    /// The number of the header's row, counted from 1.
    var headerRow: Int { (title.isEmpty ? 0 : 1) + notes.count + 1 }

    /// All rows, titles and header among them.
    var rowCount: Int { headerRow + table.rowCount + emptyRows }
  }

  /// How the cells of a column look.
  ///
  /// In a column of texts with a format of numbers, what reads as such a number is one, and what
  /// does not, as `<5`, stays text. What is typed later looks the same: a code typed into a column
  /// of text keeps its leading zeros.
  package enum Format: Hashable, Sendable {
    case text
    case whole
    /// So many digits behind the point.
    case decimal(Int)
    /// Shares of 1, shown as percent with so many digits behind the point.
    case percent(Int)
    /// `2026-11-22`, as texts of this form.
    case date
  }

  /// A list from which the cells of a column are chosen.
  package struct Choice: Sendable {
    package var column: Int
    package var values: [String]
    /// Whether nothing else may be typed; else there is a warning.
    package var isStrict: Bool

    package init(column: Int, values: [String], isStrict: Bool = false) {
      self.column = column
      self.values = values
      self.isStrict = isStrict
    }
  }
}
