/// An address in one text: "友谊镇 幸福社区 阳光小区 3幢2单元301室".
///
/// Reading is total: what is not recognised is left out, and parts that are not there are "".
package struct AddressText: Hashable, Sendable {
  package var town = ""
  package var community = ""
  package var compound = ""
  package var building = ""
  package var unit = ""

  /// Words that end the names of what lies above a compound, the innermost last.
  private static let provinces = ["自治区", "省", "市", "县", "旗", "区"]
  private static let towns = ["街道办事处", "街道", "镇", "乡", "苏木"]
  private static let communities = ["社区居民委员会", "社区居委会", "社区", "村民委员会", "村委会", "居委会", "村"]
  /// Words that end names of compounds and begin like those of districts: 小区 is no 区.
  private static let compoundWords = ["小区", "园区", "社区", "片区", "新区", "校区", "生活区", "家属区"]

  package init(_ text: String) {
    var rest = Self.parts(text)[...]
    var inner: [Substring] = []
    while let part = rest.popFirst() { inner += split(part) }
    settle(inner)
  }

  private static func parts(_ text: String) -> [Substring] {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: plain.append(" ")
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.split { $0.isWhitespace || ",，、;；/".contains($0) }
  }

  /// Takes towns and communities off the front of a part, and gives what is left.
  private mutating func split(_ part: Substring) -> [Substring] {
    var rest = part
    // 东区 may be a part of a compound: a district has a town or a community in it.
    for word in Self.provinces {
      guard let end = Self.end(of: word, in: rest), !Self.isCompound(rest[..<end]),
        (Self.towns + Self.communities).contains(where: {
          Self.end(of: $0, in: rest[end...]) != nil
        })
      else { continue }
      rest = rest[end...]
    }
    for word in Self.towns {
      guard let end = Self.end(of: word, in: rest) else { continue }
      town = String(rest[..<end])
      rest = rest[end...]
    }
    for word in Self.communities {
      guard let end = Self.end(of: word, in: rest), community.isEmpty,
        !rest[..<end].contains(where: \.isDigit), !rest[..<end].hasSuffix("新村")
      else { continue }
      community = String(rest[..<end])
      rest = rest[end...]
    }
    return rest.isEmpty ? [] : [rest]
  }

  /// Behind the first place of `word`, if a name stands before it.
  private static func end(of word: String, in text: Substring) -> Substring.Index? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(word), start > text.startIndex {
        return text.index(start, offsetBy: word.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  private static func isCompound(_ name: Substring) -> Bool {
    compoundWords.contains { name.hasSuffix($0) }
  }

  /// Finds building and unit in what is left; before the building stands the compound.
  private mutating func settle(_ inner: [Substring]) {
    var names: [Substring] = []
    for part in inner {
      guard building.isEmpty, let found = Self.building(in: part) else {
        if !building.isEmpty, unit.isEmpty { unit = Self.unit(in: part) }
        if building.isEmpty { names.append(part) }
        continue
      }
      if found.lowerBound > part.startIndex { names.append(part[..<found.lowerBound]) }
      building = String(part[found])
      unit = Self.unit(in: part[found.upperBound...])
    }
    compound = names.joined()
  }

  private static let counters = ["号楼", "幢", "栋", "#楼", "#", "座", "楼"]

  /// The first "3幢", "A座" or "十二栋" of a text.
  private static func building(in text: Substring) -> Range<Substring.Index>? {
    var end = text.startIndex
    while end < text.endIndex {
      if let counter = counters.first(where: { text[end...].hasPrefix($0) }) {
        var start = end
        while start > text.startIndex, isNumeral(text[text.index(before: start)]) {
          start = text.index(before: start)
        }
        if start < end { return start..<text.index(end, offsetBy: counter.count) }
      }
      end = text.index(after: end)
    }
    return nil
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isDigit || character.isCapital || ("a"..."z").contains(character)
      || "-甲乙丙丁一二三四五六七八九十百零".contains(character)
  }

  private static func unit(in text: Substring) -> String {
    guard let end = end(of: "单元", in: text) else { return "" }
    let before = text[..<text.index(end, offsetBy: -2)]
    let digits = before.reversed().prefix { isNumeral($0) }.reversed()
    return digits.isEmpty ? "" : String(digits) + "单元"
  }
}
