internal import Diagnostics
internal import Formats

extension TableTidying {
  /// Fills cells that a merged one above reaches over.
  ///
  /// Merged cells arrive as empty ones. They are known by their pattern: the first row has a
  /// value, each value begins a block of its own (the same one never stands in two blocks side by
  /// side, but below a new block of a wider area), and at least as many cells are empty as filled.
  /// Where only the last of this fails, the cells stay empty and a warning is given.
  mutating func fillDown() {
    guard parts.indices.contains(where: { parts[$0] == .area && hasEmpty($0) }) else { return }
    /// Rows at which a block of any column so far begins.
    var starts: Set<Int> = []
    for column in table.columns.indices where parts[column] == .area {
      guard case .text(let texts) = table.columns[column].values else { continue }
      guard hasEmpty(column) else {
        starts.formUnion(Blocks.starts(of: texts))
        continue
      }
      let blocks = Blocks(texts, within: starts)
      guard blocks.areMerged else { continue }
      guard blocks.empty >= blocks.filled else {
        findings.append(
          Finding(
            .warning, .fillDoubtful, ["count": .integer(blocks.empty)],
            at: place(blocks.firstEmpty, column)))
        continue
      }
      fill(column, texts)
      starts.formUnion(blocks.starts)
    }
  }

  private func hasEmpty(_ column: Int) -> Bool {
    guard case .text(let texts) = table.columns[column].values else { return false }
    return (0..<texts.count).contains {
      Blanks.trimmed(texts.bytes, texts.offsets[$0]..<texts.offsets[$0 + 1]).isEmpty
    }
  }

  private mutating func fill(_ column: Int, _ texts: TextColumn) {
    var repair = Repair(.repairFilled, layer: repairs.layer)
    var whole = TextColumn()
    var above = 0..<0
    for row in 0..<texts.count {
      let range = texts.offsets[row]..<texts.offsets[row + 1]
      if Blanks.trimmed(texts.bytes, range).isEmpty {
        whole.append(utf8: texts.bytes[above])
        repair.add(
          place(row, column), found: "",
          made: String(decoding: texts.bytes[Blanks.trimmed(texts.bytes, above)], as: UTF8.self))
      } else {
        above = range
        whole.append(utf8: texts.bytes[range])
      }
    }
    replace(column, whole)
    repairs.add(repair)
  }
}

/// The blocks of a column of which each begins with a value and goes on with empty cells.
private struct Blocks {
  private(set) var filled = 0
  private(set) var empty = 0
  private(set) var firstEmpty = 0
  private(set) var starts: [Int] = []
  /// Whether they are as merged cells leave them.
  private(set) var areMerged = false

  /// Rows at which the value is another than above, where all have one.
  static func starts(of texts: TextColumn) -> [Int] {
    (0..<texts.count).filter { row in
      row == 0
        || !texts.bytes[texts.offsets[row]..<texts.offsets[row + 1]].elementsEqual(
          texts.bytes[texts.offsets[row - 1]..<texts.offsets[row]])
    }
  }

  /// - Parameter outer: rows at which wider areas begin.
  init(_ texts: TextColumn, within outer: Set<Int>) {
    var last = 0..<0
    for row in 0..<texts.count {
      let range = Blanks.trimmed(texts.bytes, texts.offsets[row]..<texts.offsets[row + 1])
      if range.isEmpty {
        if row == 0 { return }
        if empty == 0 { firstEmpty = row }
        empty += 1
        // A merged cell does not reach into the next area.
        if outer.contains(row) { return }
        continue
      }
      if filled > 0, !outer.contains(row), texts.bytes[range].elementsEqual(texts.bytes[last]) {
        return
      }
      last = range
      filled += 1
      starts.append(row)
    }
    areMerged = true
  }
}
