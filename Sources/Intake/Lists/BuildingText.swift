/// A cell of a table that names buildings: "1-10幢", "1、3、5号楼", "A1-A4", "1-10幢(除4幢)".
///
/// The one place where such texts are read and written. Reading is total: what is no list is the
/// name of one building. Full-width characters, 一 to 十, and the many signs of a range are understood.
package struct BuildingText: Hashable, Sendable {
  /// Each once, in the order in which they are named.
  package let names: [BuildingName]
  /// A range that was too long to be one, and stands as a name.
  package let isDoubtful: Bool

  /// More buildings than any compound has: "201-1802" are rooms.
  static let mostOfRange = 400

  /// Cells that say that nothing is known.
  static let blanks: Set<String> = ["", "无", "-", "/", "—", "不详", "未知", "NULL", "N/A"]

  package init(_ text: String) {
    if let name = BuildingName(code: text) {
      names = [name]
      isDoubtful = false
      return
    }
    var folded = Substring(Self.folded(text))
    var excluded: Set<BuildingName> = []
    var parity: Int?
    for note in Self.takeNotes(&folded) {
      if let odd = Self.parity(note) {
        parity = odd
      } else if let left = Self.exclusion(note) {
        excluded.formUnion(Self.list(left).names)
      }
    }
    if let cut = folded.firstIndex(of: "除"), cut > folded.startIndex,
      let left = Self.exclusion(folded[cut...])
    {
      excluded.formUnion(Self.list(left).names)
      folded = folded[..<cut]
    }
    for (word, odd) in [("单号", 1), ("双号", 0)] where folded.hasSuffix(word) {
      parity = odd
      folded = folded.dropLast(word.count)
    }
    folded = Self.withoutUnits(folded)
    guard !Self.blanks.contains(String(folded)) else {
      names = []
      isDoubtful = false
      return
    }
    let (listed, isDoubtful) = Self.list(folded)
    self.isDoubtful = isDoubtful
    var seen: Set<BuildingName> = []
    names = listed.filter { name in
      if let parity, name.number >= 0, name.number % 2 != parity { return false }
      return !excluded.contains(name) && seen.insert(name).inserted
    }
  }
}

extension BuildingText {
  /// Half-width, capitals, one sign for a range and one between names, without spaces that say
  /// nothing.
  static func folded(_ text: String) -> String {
    var plain: [Character] = []
    var isAfterSpace = false
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let character: Character
      switch scalar.value {
      case 0xFF01...0xFF5E: character = Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: character = " "
      default: character = Character(scalar)
      }
      guard !character.isWhitespace || character.isNewline else {
        isAfterSpace = true
        continue
      }
      let isWord = Self.joiningWords.contains(character)
      let next =
        isWord && !Self.joins(plain.last, scalars[(place + 1)...]) ? character : sign(character)
      // "1幢 2幢" and "1 3 5" are lists; "1 幢" is not.
      if isAfterSpace, let last = plain.last, last.isDigit || Self.endsName.contains(last),
        next.isDigit || next.isCapital
      {
        plain.append("、")
      }
      isAfterSpace = false
      plain.append(next)
    }
    while plain.last == "、" { plain.removeLast() }
    return String(plain)
  }

  /// Words between names of buildings, which are parts of names as well: 怡和里1号楼.
  private static let joiningWords: Set<Character> = ["至", "到", "及", "和", "与"]
  private static let numerals: Set<Character> = Set("一二三四五六七八九十第0123456789")

  /// Whether a word stands between two buildings: "1幢和2幢", "一号楼至三号楼".
  private static func joins(_ before: Character?, _ after: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let before, numerals.contains(before) || endsName.contains(before) || before.isCapital,
      var next = after.first(where: { !$0.properties.isWhitespace })
    else { return false }
    if (0xFF01...0xFF5E).contains(next.value) {
      next = Unicode.Scalar(UInt8(next.value - 0xFEE0))
    }
    return numerals.contains(Character(next)) || (next.isASCII && next.properties.isAlphabetic)
  }

  /// "3幢1-2单元" is 3幢.
  private static func withoutUnits(_ text: Substring) -> Substring {
    guard text.hasSuffix("单元"), let last = text.lastIndex(where: { endsName.contains($0) }) else {
      return text
    }
    return text[...last]
  }

  static let endsName: Set<Character> = ["幢", "栋", "楼", "座", "号", "#"]

  private static func sign(_ character: Character) -> Character {
    switch character {
    case "–", "—", "―", "─", "−", "﹣", "~", "～", "〜", "∼", "至", "到": "-"
    case ",", "，", ";", "；", ".", "。", "/", "\n", "\r\n", "\r", "及", "和", "与", "､": "、"
    case "【", "[", "〔": "("
    case "】", "]", "〕": ")"
    case "＃", "﹟": "#"
    case "棟", "栋": "栋"
    case "號": "号"
    default: Character(character.uppercased())
    }
  }

  /// Takes what stands in brackets out of a text.
  private static func takeNotes(_ text: inout Substring) -> [Substring] {
    var notes: [Substring] = []
    var rest = ""
    var remaining = text
    while let open = remaining.firstIndex(of: "(") {
      rest += remaining[..<open]
      let inside = remaining[remaining.index(after: open)...]
      let close = inside.firstIndex(of: ")") ?? inside.endIndex
      notes.append(inside[..<close])
      remaining = close < inside.endIndex ? inside[inside.index(after: close)...] : ""
    }
    guard !notes.isEmpty else { return [] }
    text = Substring(rest + remaining)
    return notes
  }

  private static func parity(_ note: Substring) -> Int? {
    switch note {
    case "单号", "单", "奇数", "单数": 1
    case "双号", "双", "偶数", "双数": 0
    default: nil
    }
  }

  /// What a note leaves out; `nil` where it leaves out nothing.
  private static func exclusion(_ note: Substring) -> Substring? {
    var rest = note
    var isExclusion = false
    for word in ["除去", "除", "不包括", "不包含", "不含", "扣除", "缺"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      isExclusion = true
      break
    }
    for word in ["除外", "以外", "之外", "外"] where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count)
      isExclusion = true
      break
    }
    return isExclusion ? rest : nil
  }
}
