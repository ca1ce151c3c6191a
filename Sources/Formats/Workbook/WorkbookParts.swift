/// The small files of a workbook: what is in it, and where.
struct WorkbookParts {
  let sheets: [Workbook.Sheet]
  /// Of the sheets, as spreadsheets take them.
  let names: [String]
  /// Whether the last sheet holds lists and is not shown.
  let hidesLast: Bool
  let description: String

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The first of them has to be the first of the archive: some programs look only there.
  var parts: [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootRelations),
      ("docProps/core.xml", properties), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", relations),
    ].map { ($0.0, Array((Self.head + $0.1).utf8)) }
  }

  private var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [
      ("/xl/workbook.xml", "\(kind).sheet.main+xml"), ("/xl/styles.xml", "\(kind).styles+xml"),
      ("/xl/sharedStrings.xml", "\(kind).sharedStrings+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    for index in sheets.indices {
      parts.append(("/xl/worksheets/sheet\(index + 1).xml", "\(kind).worksheet+xml"))
    }
    return "<Types xmlns=\"\(Self.packages)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\""
      + "application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>"
  }

  private var rootRelations: String {
    relations([
      ("\(Self.documents)/relationships/officeDocument", "xl/workbook.xml"),
      ("\(Self.packages)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  private var relations: String {
    relations(
      sheets.indices.map {
        ("\(Self.documents)/relationships/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [
        ("\(Self.documents)/relationships/styles", "styles.xml"),
        ("\(Self.documents)/relationships/sharedStrings", "sharedStrings.xml"),
      ])
  }

  private func relations(_ targets: [(type: String, target: String)]) -> String {
    var text = "<Relationships xmlns=\"\(Self.packages)/relationships\">"
    for (index, (type, target)) in targets.enumerated() {
      text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }
    return text + "</Relationships>"
  }

  private var properties: String {
    let told = description.isEmpty ? "" : xmlText(description)
    return "<cp:coreProperties xmlns:cp=\"\(Self.packages)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>GridReach</dc:creator>"
      + (told.isEmpty ? "" : "<dc:description>\(told)</dc:description>") + "</cp:coreProperties>"
  }

  private var workbook: String {
    var text = "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.documents)/relationships\">"
    text += "<bookViews><workbookView/></bookViews><sheets>"
    for (index, name) in names.enumerated() {
      let state = hidesLast && index == sheets.count - 1 ? " state=\"hidden\"" : ""
      text += "<sheet name=\"\(xmlText(name))\" sheetId=\"\(index + 1)\"\(state)"
      text += " r:id=\"rId\(index + 1)\"/>"
    }
    text += "</sheets><definedNames>"
    // What is filtered, and what is on top of each printed page; in the order of their names.
    for (index, sheet) in sheets.enumerated() {
      guard let filter = SheetWriter.filter(of: sheet, absolute: true) else { continue }
      text += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
      text += "\(quoted(names[index]))!\(filter)</definedName>"
    }
    for (index, sheet) in sheets.enumerated() where !sheet.table.columns.isEmpty {
      let row = "$\(sheet.headerRow)"
      text += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
      text += "\(quoted(names[index]))!\(row):\(row)</definedName>"
    }
    return text + "</definedNames></workbook>"
  }

  /// A name of a sheet in a formula; it has no apostrophe itself.
  private func quoted(_ name: String) -> String { "'\(xmlText(name))'" }
}
