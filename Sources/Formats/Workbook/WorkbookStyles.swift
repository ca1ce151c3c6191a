/// The ways cells look, numbered as they are first used.
struct WorkbookStyles {
  /// What a cell is.
  enum Role: Hashable {
    case title, note, header, requiredHeader
    /// A cell of a column below its table.
    case blank
    case cell, total
  }

  private struct Style: Hashable {
    let role: Role
    let format: Workbook.Format
    /// Whether a text begins like a formula: it stays a text when it is typed again.
    let isQuoted: Bool
  }

  private let font: String
  private var styles: [Style] = []
  /// Codes of formats that have no number of their own in every program.
  private var codes: [String] = []

  init(font: String) { self.font = font }

  /// The number of a style; number 0 is that of cells that have none.
  mutating func number(
    _ role: Role, _ format: Workbook.Format = .text, isQuoted: Bool = false
  ) -> Int {
    let style = Style(role: role, format: format, isQuoted: isQuoted)
    if let known = styles.firstIndex(of: style) { return known + 1 }
    styles.append(style)
    if let code = format.code, !codes.contains(code) { codes.append(code) }
    return styles.count
  }

  /// Of cells, of headers and totals, of the title, of notes.
  private static let fonts = [
    (weight: "", size: 11, colour: "FF000000"), ("<b/>", 11, "FF000000"),
    ("<b/>", 16, "FF000000"), ("", 10, "FF595959"),
  ]

  /// The file's part that holds them.
  var xml: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    text += "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    if !codes.isEmpty {
      text += "<numFmts count=\"\(codes.count)\">"
      for (index, code) in codes.enumerated() {
        text += "<numFmt numFmtId=\"\(Self.firstOwn + index)\" formatCode=\"\(xmlText(code))\"/>"
      }
      text += "</numFmts>"
    }
    text += "<fonts count=\"4\">"
    for (weight, size, colour) in Self.fonts {
      text += "<font>\(weight)<sz val=\"\(size)\"/><color rgb=\"\(colour)\"/>"
      text += "<name val=\"\(xmlText(font))\"/></font>"
    }
    text += "</fonts>\(Self.fills)\(Self.borders)"
    text +=
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    text += "</cellStyleXfs><cellXfs count=\"\(styles.count + 1)\">"
    text += "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    for style in styles { text += xml(of: style) }
    text += "</cellXfs><cellStyles count=\"1\">"
    text += "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    return text
  }

  /// The first number that no program has a format of its own under.
  private static let firstOwn = 164

  /// None, a pattern that programs expect second, header, required, total.
  private static let fills: String = {
    let own = ["FFE7E6E6", "FFFFE699", "FFF2F2F2"].map {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/>"
        + "<bgColor indexed=\"64\"/></patternFill></fill>"
    }
    return "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(own.joined())</fills>"
  }()

  private static let borders: String = {
    let sides = ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FF808080\"/></\($0)>"
    }
    return "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(sides.joined())<diagonal/></border></borders>"
  }()

  private func xml(of style: Style) -> String {
    let format = style.format
    let number =
      format.code.flatMap { code in codes.firstIndex(of: code).map { Self.firstOwn + $0 } }
      ?? format.builtIn
    // Font, fill and border of each role.
    let (font, fill, border) =
      switch style.role {
      case .title: (2, 0, 0)
      case .note: (3, 0, 0)
      case .header: (1, 2, 1)
      case .requiredHeader: (1, 3, 1)
      case .blank: (0, 0, 0)
      case .cell: (0, 0, 1)
      case .total: (1, 4, 1)
      }
    let alignment =
      switch style.role {
      case .title: "horizontal=\"center\" vertical=\"center\""
      case .note: "horizontal=\"left\" vertical=\"center\" wrapText=\"1\""
      case .header, .requiredHeader: "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""
      case .blank, .cell, .total:
        format == .text
          ? "horizontal=\"left\" vertical=\"center\" wrapText=\"1\""
          : "vertical=\"center\""
      }
    let quote = style.isQuoted ? " quotePrefix=\"1\"" : ""
    return "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
      + " xfId=\"0\"\(quote) applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
      + " applyBorder=\"1\" applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }
}

extension Workbook.Format {
  /// The code of a format that has no number in every program; `nil` where it has.
  fileprivate var code: String? {
    switch self {
    case .decimal(let places) where places > 0 && places != 2:
      "0." + String(repeating: "0", count: places)
    case .percent(let places) where places > 0 && places != 2:
      "0." + String(repeating: "0", count: places) + "%"
    case .date: "yyyy-mm-dd"
    default: nil
    }
  }

  /// The number of a format that every program knows (ECMA-376, part 1, 18.8.30).
  fileprivate var builtIn: Int {
    switch self {
    case .text: 49
    case .whole: 1
    case .decimal(let places): places == 2 ? 2 : 1
    case .percent(let places): places == 2 ? 10 : 9
    case .date: 14
    }
  }
}
