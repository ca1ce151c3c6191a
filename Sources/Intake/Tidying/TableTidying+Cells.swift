internal import Diagnostics
internal import Formats

extension TableTidying {
  /// Reads cells as they are meant: numbers with units, words for nothing, blanks around values.
  mutating func tidyCells() {
    for column in table.columns.indices {
      guard parts[column] != .other, case .text(let texts) = table.columns[column].values else {
        continue
      }
      var cells = CellTidying(parts[column], layer: repairs.layer)
      if let made = cells.tidied(texts, place: { place($0, column) }) { replace(column, made) }
      for repair in cells.repairs { repairs.add(repair) }
    }
  }
}

/// Reads the cells of one column.
private struct CellTidying {
  private let part: ColumnPart
  private var trimmed: Repair
  private var missing: Repair
  private var width: Repair
  private var unit: Repair
  private var marks: Repair

  init(_ part: ColumnPart, layer: String) {
    self.part = part
    trimmed = Repair(.repairTrimmed, layer: layer)
    missing = Repair(.repairMissing, layer: layer)
    width = Repair(.repairWidth, layer: layer)
    unit = Repair(.repairUnit, layer: layer)
    marks = Repair(.repairMarks, layer: layer)
  }

  var repairs: [Repair] { [trimmed, missing, width, unit, marks] }

  /// The texts as they are meant; `nil` where all stand so already.
  mutating func tidied(_ texts: TextColumn, place: (Int) -> Place) -> TextColumn? {
    var made: TextColumn?
    for row in 0..<texts.count {
      let range = texts.offsets[row]..<texts.offsets[row + 1]
      if range.isEmpty || !needsLook(texts.bytes, range) {
        made?.append(utf8: texts.bytes[range])
        continue
      }
      let found = String(decoding: texts.bytes[range], as: UTF8.self)
      guard let value = read(texts.bytes, range, found, at: { place(row) }) else {
        made?.append(utf8: texts.bytes[range])
        continue
      }
      if made == nil { made = texts.selecting(Array(0..<row)) }
      made?.append(value)
    }
    return made
  }

  /// Bytes of the longest word for nothing.
  private static let longestWord = 12

  /// Whether a cell may be another than it seems, told by its length and its ends.
  @inline(__always)
  private func needsLook(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    let last = text[range.upperBound - 1]
    switch part {
    case .count, .measure, .coordinate, .bare:
      return first < 0x2D || first > 0x39 || last < 0x30 || last > 0x39
        || range.count > 3 && text[range].contains(UInt8(ascii: ","))
    case .area, .identity:
      // The full-width blank ends in 80, the unbreakable one in A0.
      if first <= 0x20 || last <= 0x20 || last == 0x80 || last == 0xA0 { return true }
      return first == 0xC2 || first == 0xE3 || mayBeNothing(text, range)
    case .other: return false
    }
  }

  /// Whether a cell has the length and the first bytes of a word for nothing.
  @inline(__always)
  private func mayBeNothing(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestWord else { return false }
    switch text[range.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "#"),
      UInt8(ascii: "n"), UInt8(ascii: "N"):
      return true
    case 0xE2, 0xE4, 0xE6, 0xE7, 0xEF:
      // One or two Chinese characters: 无 空 缺 —, 空白 暂无 没有 不详 未知 ——.
      guard range.count == 3 || range.count == 6 else { return false }
      switch text[range.lowerBound + 1] {
      case 0x80, 0x97, 0x9A, 0x9C, 0xA9, 0xB2, 0xB8, 0xBC: return true
      default: return false
      }
    default: return false
    }
  }

  /// What a cell means, where it is another than what stands there; counted by kind.
  private mutating func read(
    _ text: [UInt8], _ range: Range<Int>, _ found: String, at place: () -> Place
  ) -> String? {
    let inner = Blanks.trimmed(text, range)
    let plain = String(decoding: text[inner], as: UTF8.self)
    if Self.isNothing(plain) {
      missing.add(place(), found: plain)
      return ""
    }
    switch part {
    case .count, .measure, .coordinate, .bare:
      guard let number = NumberText(plain), !number.isAsTyped else { break }
      // A coordinate with a unit or marks is for those to read who know its forms.
      if part == .coordinate || part == .bare, number.hadUnit || number.hadMarks { break }
      if number.hadUnit {
        unit.add(place(), found: found, made: number.plain)
      } else if number.wasWide {
        width.add(place(), found: found, made: number.plain)
      } else {
        marks.add(place(), found: found, made: number.plain)
      }
      return number.plain
    case .area, .identity, .other: break
    }
    guard inner != range else { return nil }
    if !plain.isEmpty { trimmed.add(place(), found: found, made: plain) }
    return plain
  }

  /// Words for nothing; a formula that failed ("#REF!") is something, and refused as no number.
  private static let nothing: Set<String> = [
    "无", "空", "空白", "暂无", "没有", "不详", "未知", "缺", "—", "——", "–", "-", "--", "－", "/", "／", "\\",
    "null",
    "none", "n/a", "na", "#n/a",
  ]

  private static func isNothing(_ text: String) -> Bool {
    text.utf8.count <= longestWord && nothing.contains(text.lowercased())
  }
}
