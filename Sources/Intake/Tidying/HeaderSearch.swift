internal import Diagnostics
internal import Formats

/// Which rows of a sheet name its columns, and how.
struct TableHeader {
  /// A name for each column, "" where it has none.
  var names: [String]
  var first: Int
  var last: Int
  /// Names that were made of several rows.
  var joined: [(column: Int, name: String)] = []

  /// Whether the first row with something in it is the header, as in a clean file.
  var isPlain: Bool { first == 0 && last == 0 }
}

/// Finds the header by the words in it.
///
/// A clean table's first row is its header, whatever it says; another row is only where its words
/// are known and all rows above it are sparser, as titles are.
struct HeaderSearch {
  private let cells: RawCells
  private let words: HeaderWords
  /// Rows that are looked at.
  static let depth = 40
  /// Rows that a header may have.
  private static let mostRows = 3
  /// Letters of the longest heading that is believed.
  private static let longest = 30

  init(_ cells: RawCells, _ words: HeaderWords) {
    self.cells = cells
    self.words = words
  }

  func header() -> TableHeader {
    let anchor = anchor() ?? 0
    var rows = [anchor]
    // A row of groups above the one with the words.
    if anchor > 0, isGroupRow(anchor - 1, above: anchor) { rows.insert(anchor - 1, at: 0) }
    var header = TableHeader(names: texts(rows[0]), first: rows[0], last: anchor)
    for row in rows.dropFirst() { header.join(texts(row), words) }
    while header.last - header.first + 1 < Self.mostRows, continues(header, header.last + 1) {
      header.join(texts(header.last + 1), words)
      header.last += 1
    }
    return header
  }

  /// The row that surely is a header; `nil` where none is known.
  private func anchor() -> Int? {
    var widest = 0
    for row in 0..<min(cells.rowCount, Self.depth) {
      let texts = texts(row).filter { !$0.isEmpty }
      let known = texts.count { words.contains($0) }
      if known >= 2, known * 3 >= texts.count, widest < texts.count,
        !texts.contains(where: Self.isNumber)
      {
        return row
      }
      widest = max(widest, texts.count)
    }
    return nil
  }

  private func texts(_ row: Int) -> [String] {
    (0..<cells.columnCount).map { cells[row, $0] }
  }

  /// Whether a row above the header names groups of its columns.
  private func isGroupRow(_ row: Int, above: Int) -> Bool {
    let top = texts(row)
    let bottom = texts(above)
    let filled = top.indices.filter { !top[$0].isEmpty }
    // A merged title stands over the first column alone.
    guard filled.count >= 2, filled.allSatisfy({ !Self.isNumber(top[$0]) && isShort(top[$0]) }),
      // "填报单位：滨江社区" says something of the whole table.
      !filled.contains(where: { top[$0].contains("：") || top[$0].contains(":") })
    else { return false }
    let words = bottom.filter { !$0.isEmpty }
    // Headings that are understood alone, each once, need no groups.
    let areUnderstood = words.allSatisfy(self.words.contains) && Set(words).count == words.count
    return filled.contains { bottom[$0].isEmpty }
      || !areUnderstood && top.indices.contains { top[$0].isEmpty && !bottom[$0].isEmpty }
  }

  /// Whether a row goes on with the headings above it.
  private func continues(_ header: TableHeader, _ row: Int) -> Bool {
    guard row < cells.rowCount else { return false }
    let bottom = texts(row)
    let filled = bottom.indices.filter { !bottom[$0].isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ isShort(bottom[$0]) && !Self.isNumber(bottom[$0]) })
    else { return false }
    let units = filled.count { HeaderWords.units.contains(TableHeader.plain(bottom[$0])) }
    if units == filled.count, filled.count >= 2 || bottom.count <= 2 { return true }
    // Below a merged heading the columns beside it have none.
    guard filled.contains(where: { header.names[$0].isEmpty && isUnderGroup($0, header) })
    else { return false }
    let groups = header.carried(over: bottom)
    let known = filled.count { column in
      let text = bottom[column]
      let group = groups[column]
      return words.contains(text) || HeaderWords.fragments.contains(TableHeader.plain(text))
        || words.contains(text + group) || words.contains(group + text)
    }
    return known * 3 >= filled.count * 2
  }

  private func isUnderGroup(_ column: Int, _ header: TableHeader) -> Bool {
    header.names[..<column].contains { !$0.isEmpty }
  }

  private func isShort(_ text: String) -> Bool { text.count <= Self.longest }

  private static func isNumber(_ text: String) -> Bool { NumberText(text) != nil }
}

extension TableHeader {
  /// Without brackets around it.
  fileprivate static func plain(_ text: String) -> String {
    let marks: Set<Character> = ["(", ")", "（", "）", " ", "　"]
    return text.filter { !marks.contains($0) }
  }

  /// The heading that each column stands under: a merged one reaches over the cells beside it, as
  /// far as there is something below.
  fileprivate func carried(over bottom: [String]) -> [String] {
    var groups = names
    for column in groups.indices.dropFirst()
    where groups[column].isEmpty && !bottom[column].isEmpty {
      groups[column] = groups[column - 1]
    }
    return groups
  }

  /// Joins a further row of headings to those above it.
  fileprivate mutating func join(_ bottom: [String], _ words: HeaderWords) {
    let groups = carried(over: bottom)
    var counts: [String: Int] = [:]
    for text in bottom where !text.isEmpty { counts[text, default: 0] += 1 }
    for column in names.indices {
      let text = bottom[column]
      let group = groups[column]
      let made: String
      if text.isEmpty {
        made = names[column]
      } else if group.isEmpty {
        made = text
      } else if HeaderWords.units.contains(Self.plain(text)) {
        made = group
      } else {
        made = Self.joined(group, text, isAlone: counts[text] == 1, words)
      }
      if !text.isEmpty, !group.isEmpty {
        self.joined.removeAll { $0.column == column }
        self.joined.append((column, made))
      }
      names[column] = made
    }
  }

  /// What a heading below another one means: itself where it is known, else both together.
  private static func joined(
    _ group: String, _ text: String, isAlone: Bool, _ words: HeaderWords
  ) -> String {
    if isAlone, words.contains(text) { return text }
    if words.contains(text + group) { return text + group }
    if words.contains(group + text) { return group + text }
    return "\(group)_\(text)"
  }
}
