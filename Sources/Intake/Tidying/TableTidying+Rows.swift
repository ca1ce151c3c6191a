internal import Diagnostics
internal import Formats

/// A row of totals that was left out: what it says, by column.
struct StatedTotals {
  let label: String
  let place: Place
  var values: [(column: Int, value: Double)]
}

extension TableTidying {
  /// Leaves out rows that are no records.
  ///
  /// - Returns: the row of the grand total, where there is exactly one.
  mutating func dropRows(dropsTotals: Bool) -> StatedTotals? {
    var dropped: Set<Int> = []
    dropBlankRows(&dropped)
    dropRepeatedHeaders(&dropped)
    dropNotes(&dropped)
    let totals = dropsTotals ? dropTotals(&dropped) : nil
    guard !dropped.isEmpty else { return nil }
    table.keep((0..<table.rowCount).filter { !dropped.contains($0) })
    // What was a column of text for the sake of these rows may be one of numbers.
    for column in table.columns.indices {
      if case .text(let texts) = table.columns[column].values { replace(column, texts) }
    }
    return totals
  }

  private mutating func dropBlankRows(_ dropped: inout Set<Int>) {
    guard let first = table.columns.first else { return }
    var repair = Repair(.repairBlank, layer: repairs.layer)
    for row in 0..<table.rowCount where !first.isPresent(row) || isShortBlank(first, row) {
      guard filled(row).isEmpty else { continue }
      dropped.insert(row)
      repair.add(place(row), found: "")
    }
    repairs.add(repair)
  }

  /// Whether a text is so short that it may be blank.
  private func isShortBlank(_ column: Column, _ row: Int) -> Bool {
    guard case .text(let texts) = column.values else { return false }
    let start = texts.offsets[row]
    return start == texts.offsets[row + 1] || texts.bytes[start] <= 0x20
  }

  /// Lists that were printed repeat their header on every page.
  private mutating func dropRepeatedHeaders(_ dropped: inout Set<Int>) {
    let columns = table.columns.indices.filter {
      if case .text = table.columns[$0].values { true } else { false }
    }
    guard let first = columns.first, columns.count >= 2,
      case .text(let texts) = table.columns[first].values
    else { return }
    let name = Array(table.columns[first].name.utf8)
    var repair = Repair(.repairHeaderAgain, layer: repairs.layer)
    for row in 0..<table.rowCount where texts.offsets[row + 1] - texts.offsets[row] == name.count {
      guard texts.bytes[texts.offsets[row]..<texts.offsets[row + 1]].elementsEqual(name) else {
        continue
      }
      let same = columns.count { text(row, $0) == table.columns[$0].name }
      guard same >= 2, same * 2 >= filled(row).count else { continue }
      dropped.insert(row)
      repair.add(place(row), found: text(row, first))
      guard goesOnWithHeader(row + 1) else { continue }
      dropped.insert(row + 1)
      repair.add(
        place(row + 1), found: filled(row + 1).map { text(row + 1, $0) }.joined(separator: " "))
    }
    repairs.add(repair)
  }

  /// Whether a row below a repeated header is the second row of it: nothing but parts of headings.
  private func goesOnWithHeader(_ row: Int) -> Bool {
    guard row < table.rowCount else { return false }
    let filled = filled(row)
    return !filled.isEmpty
      && filled.allSatisfy { column in
        let cell = text(row, column)
        return NumberText(cell) == nil && table.columns[column].name != cell
          && table.columns[column].name.contains(cell)
      }
  }

  /// How lines begin that stand below a table; the words behind them may name persons, and are not
  /// told.
  private static let noteWords = [
    "注：", "注:", "注1", "注１", "备注", "说明", "填表", "制表", "审核", "填报", "统计时间", "统计日期", "数据来源", "单位负责人",
    "负责人：", "联系人：", "联系人:", "联系电话", "日期：", "日期:", "报送", "盖章", "（盖章", "(盖章", "截至", "截止", "note:",
    "notes:", "source:", "*", "※",
  ]
  private static let mostNotes = 20

  private mutating func dropNotes(_ dropped: inout Set<Int>) {
    guard table.columns.count >= 3 else { return }
    var row = table.rowCount - 1
    var notes: [(row: Int, word: String)] = []
    while row >= 0, notes.count < Self.mostNotes {
      defer { row -= 1 }
      if dropped.contains(row) { continue }
      guard let word = noteWord(row) else { break }
      notes.append((row, word))
    }
    for (row, word) in notes.reversed() {
      dropped.insert(row)
      repairs.add(.repairNote, place(row), found: word + "…")
    }
  }

  /// How a row begins that is a note: nothing stands in it that a record is made of.
  private func noteWord(_ row: Int) -> String? {
    let filled = filled(row)
    guard let first = filled.first, filled.count * 2 <= table.columns.count else { return nil }
    let isRecord = filled.contains { column in
      switch parts[column] {
      case .count, .measure, .coordinate, .bare: NumberText(text(row, column)) != nil
      case .area, .identity, .other: false
      }
    }
    guard !isRecord else { return nil }
    let words = text(row, first).lowercased()
    return Self.noteWords.first { words.hasPrefix($0) }
  }

  /// Labels of rows of totals, without blanks and marks.
  private static let grandLabels: Set<String> = [
    "合计", "总计", "共计", "总和", "累计", "合计数", "总合计", "全部合计", "total", "totals", "grandtotal", "sum",
  ]
  private static let partLabels: Set<String> = ["小计", "subtotal"]
  private static let labelEnds = ["合计", "总计", "小计", "共计"]
  /// Letters of the longest label.
  private static let longestLabel = 60

  private mutating func dropTotals(_ dropped: inout Set<Int>) -> StatedTotals? {
    var labels: [Int: (label: String, isGrand: Bool)] = [:]
    for column in table.columns.indices {
      guard case .text(let texts) = table.columns[column].values else { continue }
      for row in 0..<texts.count {
        let length = texts.offsets[row + 1] - texts.offsets[row]
        guard length >= 3, length <= Self.longestLabel,
          Self.mayEndLabel(texts.bytes[texts.offsets[row + 1] - 1]), labels[row] == nil,
          !dropped.contains(row), let isGrand = totalLabel(row, column)
        else { continue }
        let label = text(row, column)
        // Whose subtotal it is, is not told: it may be a person's.
        let end = isGrand ? nil : Self.labelEnds.first { label.hasSuffix($0) && label != $0 }
        labels[row] = (end.map { "…\($0)" } ?? label, isGrand)
      }
    }
    let rows = labels.keys.sorted()
    for row in rows {
      dropped.insert(row)
      repairs.add(.repairTotal, place(row), found: labels[row]?.label ?? "")
    }
    let grand = rows.filter { labels[$0]?.isGrand == true }
    guard grand.count == 1, let row = grand.first, let label = labels[row]?.label else {
      return nil
    }
    let values = parts.indices.filter { parts[$0] == .count }.compactMap { column in
      NumberText(text(row, column)).flatMap { Double($0.plain) }.map { (column, $0) }
    }
    return StatedTotals(label: label, place: place(row), values: values)
  }

  /// The last bytes of 计 and 和, of blanks, colons and brackets, and of the English words.
  @inline(__always)
  private static func mayEndLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA1, 0x8C, 0x9A, 0x89, 0x80, 0x20, UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "s"), UInt8(ascii: "S"),
      UInt8(ascii: "m"), UInt8(ascii: "M"):
      true
    default: false
    }
  }

  /// Whether a cell labels a row of totals, and then whether of all rows.
  private func totalLabel(_ row: Int, _ column: Int) -> Bool? {
    var label = text(row, column).lowercased().filter { !$0.isWhitespace }
    while let last = label.last, last == ":" || last == "：" { label.removeLast() }
    for (open, close) in [("（", "）"), ("(", ")")] where label.hasSuffix(close) {
      if let start = label.range(of: open) { label = String(label[..<start]) }
    }
    if Self.grandLabels.contains(label) { return true }
    if Self.partLabels.contains(label) { return false }
    // "滨江社区小计": no building is called so, and none that has a place is a sum.
    guard parts[column] == .area || parts[column] == .identity || column == 0,
      Self.labelEnds.contains(where: { label.hasSuffix($0) })
    else { return nil }
    let hasPlace = parts.indices.contains {
      parts[$0] == .coordinate && !text(row, $0).isEmpty
    }
    return hasPlace ? nil : false
  }

  /// Tells where the row of totals says something else than the rows add up to.
  mutating func tell(_ totals: StatedTotals?) {
    guard let totals else { return }
    for (column, stated) in totals.values {
      var sum = 0.0
      for row in 0..<table.rowCount {
        if case .value(let count) = table.columns[column].count(row) { sum += Double(count) }
      }
      guard sum != stated else { continue }
      var place = totals.place
      place.field = table.columns[column].name
      findings.append(
        Finding(
          .warning, .totalDiffers,
          ["label": .text(totals.label), "stated": .number(stated), "sum": .number(sum)],
          at: place))
    }
  }
}

extension String {
  /// Where `mark` stands last.
  fileprivate func range(of mark: String) -> Index? { lastIndex { String($0) == mark } }
}
