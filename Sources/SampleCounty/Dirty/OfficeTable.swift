internal import Diagnostics
internal import Geometry

/// A list as an office keeps it: records below headings, and what people put around them.
package struct OfficeTable: Sendable {
  /// How places stand in it.
  enum PlaceForm: Sendable {
    case twoColumns
    /// Longitude and latitude with a comma between them.
    case oneCell
    /// Latitude under the heading of longitude.
    var isTogether: Bool { self == .oneCell }
  }

  package let file: String
  var headings: [String]
  /// A record a row, a cell a heading.
  var cells: [[String]]
  /// In degrees, `nil` for a record without; empty for a list without places.
  var places: [Position?]
  var placeForm = PlaceForm.twoColumns
  var isSwapped = false
  var isSexagesimal = false
  /// Lines above the header, of one cell each.
  var titles: [String] = []
  /// Whether households stand below a heading of two columns.
  var hasGroups = false
  /// Lines that are no records, each before the record of this number.
  var inserted: [(record: Int, cells: [String])] = []
  /// Lines below the records.
  var below: [[String]] = []
  /// Whether the text is in GBK, and not in UTF-8 with its mark.
  package internal(set) var isGBK = false

  init(file: String, headings: [String], cells: [[String]], places: [Position?] = []) {
    self.file = file
    self.headings = headings
    self.cells = cells
    self.places = places
  }

  func column(_ heading: String) -> Int { headings.firstIndex(of: heading) ?? 0 }

  subscript(row: Int, heading: String) -> String {
    get { cells[row][column(heading)] }
    set { cells[row][column(heading)] = newValue }
  }

  /// The first cell, which identifies the record.
  func id(_ row: Int) -> String { cells[row].first ?? "" }
}

extension OfficeTable {
  /// Headings that stand below one heading of two columns.
  private static let groups: [String: (group: String, part: String)] = [
    "户籍户数": ("户数", "户籍"), "入住户数": ("", "入住"),
  ]

  /// All headings, those of places included.
  var allHeadings: [String] {
    guard !places.isEmpty else { return headings }
    return headings + (placeForm.isTogether ? ["坐标"] : ["经度", "纬度"])
  }

  /// The lines of the header.
  var header: [[String]] {
    let all = allHeadings
    guard hasGroups else { return [all] }
    return [
      all.map { Self.groups[$0]?.group ?? $0 }, all.map { Self.groups[$0]?.part ?? "" },
    ]
  }

  /// The cells of a record, its place included.
  func line(_ row: Int) -> [String] {
    guard !places.isEmpty else { return cells[row] }
    guard let place = places[row] else {
      return cells[row] + (placeForm.isTogether ? [""] : ["", ""])
    }
    var pair = [text(place.x), text(place.y)]
    if isSwapped { pair.swapAt(0, 1) }
    return cells[row] + (placeForm.isTogether ? [pair.joined(separator: ",")] : pair)
  }

  /// With 7 decimals, as in maps.
  static func text(_ degrees: Double) -> String {
    String(shortest: (degrees * 1e7).rounded() / 1e7)
  }

  private func text(_ degrees: Double) -> String {
    guard isSexagesimal else { return Self.text(degrees) }
    let thousandths = Int((degrees * 3_600_000).rounded())
    let seconds = thousandths % 60_000
    let rest = String(seconds % 1000)
    let padded = String(repeating: "0", count: 3 - rest.count) + rest
    return
      "\(thousandths / 3_600_000)°\(thousandths / 60_000 % 60)′\(seconds / 1000).\(padded)″"
  }

  /// The line of the file on which a record stands, counted from 1.
  func lineNumber(record: Int) -> Int {
    let before = inserted.count { $0.record <= record }
    return titles.count + header.count + record + 1 + before
  }

  /// The line of an inserted one, by its place among them.
  func lineNumber(inserted number: Int) -> Int {
    let before = inserted.enumerated().count { other, line in
      line.record < inserted[number].record
        || line.record == inserted[number].record && other < number
    }
    let first = titles.count + header.count + 1
    return first + inserted[number].record + before
  }

  func lineNumber(below number: Int) -> Int {
    titles.count + header.count + cells.count + inserted.count + number + 1
  }

  /// The text of the file: commas, and lines that end as in a spreadsheet's CSV.
  package var text: String {
    let width = allHeadings.count
    var lines = titles.map { [$0] } + header
    for row in 0...cells.count {
      lines += inserted.filter { $0.record == row }.map(\.cells)
      if row < cells.count { lines.append(line(row)) }
    }
    lines += below
    return lines.map { (cells: [String]) -> String in
      let filled = cells + [String](repeating: "", count: width - cells.count)
      return filled.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let needsMarks = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" }
    guard needsMarks else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
