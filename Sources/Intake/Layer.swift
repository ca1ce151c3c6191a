internal import Diagnostics
internal import Formats

/// A table whose columns have meanings.
struct Layer {
  let source: InputSource
  let roles: LayerRoles
  var table: FeatureTable
  private var columns: [Role: Column] = [:]
  /// The headers of the columns that its points were made of; empty where they were drawn.
  var coordinateNames: [String] = []

  /// Finds the column of each role, by the user's word or by name.
  ///
  /// - Throws: `table.column.missing` where the user names a column that is not there.
  init(_ table: FeatureTable, source: InputSource, roles: LayerRoles) throws(Failure) {
    self.table = table
    self.source = source
    self.roles = roles
    for role in [Role.id, .name] + roles.roles {
      columns[role] = try column(for: role)
    }
  }

  subscript(role: Role) -> Column? { columns[role] }

  func text(_ role: Role, _ row: Int) -> String? { columns[role]?.filledText(row) }

  func place(_ row: Int, _ field: String? = nil) -> Place {
    let line = table.lines.isEmpty ? nil : Int(table.lines[row])
    return Place(file: table.name, row: row + 1, field: field, line: line)
  }

  /// The identifier of a row: its column, else the feature's own, else the row's number.
  func identifier(_ row: Int, prefix: String) -> String {
    text(.id, row) ?? table.identifiers?.text(row) ?? "\(prefix)\(row + 1)"
  }

  /// The column called `name` by the user.
  ///
  /// - Throws: `table.column.missing`.
  func column(named name: String) throws(Failure) -> Column {
    if let column = table.column(named: name) { return column }
    throw Failure(
      .columnMissing,
      ["name": .text(name), "columns": .names(table.columns.map(\.name))],
      at: Place(file: table.name))
  }

  /// Columns whose name is one of `names`, in the order of `names`.
  func columns(named names: [String]) -> [Column] {
    let headers = table.columns.map { Self.normalized($0.name) }
    return names.compactMap { name in headers.firstIndex(of: name).map { table.columns[$0] } }
  }

  private func column(for role: Role) throws(Failure) -> Column? {
    if let named = source.fields[role] { return try column(named: named) }
    return columns(named: source.vocabulary.names(role, in: roles)).first
  }

  /// What stands in brackets at the end of a header without changing what the column is.
  private static let unitsOfHeaders: Set<String> = [
    "户", "人", "㎡", "m²", "m2", "平方米", "个", "registered", "resident", "dwellings", "occupied",
    "persons", "户籍", "常住", "套数", "入住", "元", "万元", "yuan",
  ]

  /// A header as it is compared: lower case, plain digits and letters, without spaces, a colon or
  /// a unit in brackets at its end.
  static func normalized(_ header: String) -> String {
    var name = header.lowercased().filter {
      !$0.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}"
    }
    if name.unicodeScalars.contains(where: { $0.isFullWidth }) {
      name = String(String.UnicodeScalarView(name.unicodeScalars.map(\.halfWidth)))
    }
    while name.last == ":" || name.last == "：" { name.removeLast() }
    for (open, close) in [("（", "）"), ("(", ")")] {
      guard name.hasSuffix(close), let start = name.lastIndex(of: Character(open)) else { continue }
      let unit = name[name.index(after: start)...].dropLast()
      if unitsOfHeaders.contains(String(unit)) {
        name = String(name[..<start])
      }
    }
    return name
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit or a small letter as wide as a Chinese character.
  fileprivate var isFullWidth: Bool {
    (0xFF10...0xFF19).contains(value) || (0xFF41...0xFF5A).contains(value)
  }

  fileprivate var halfWidth: Unicode.Scalar {
    isFullWidth ? Unicode.Scalar(UInt8(value - 0xFEE0)) : self
  }
}

extension Column {
  /// The text of a row; `nil` where there is none, or an empty one.
  func filledText(_ row: Int) -> String? {
    guard let text = text(row), !text.isEmpty else { return nil }
    return text
  }
}
