/// What of a text that is about to be written is words, which somebody may have typed, and what is
/// only numbers.
///
/// A sum of metres can have eleven digits, and so can numbers along a drawn line.
enum PublishedWords {
  /// Texts in `bytes`, each to be looked at by itself.
  ///
  /// - Parameter path: the file; its ending says what the text is.
  /// - Complexity: O(*n*) for *n* bytes.
  static func ranges(_ bytes: [UInt8], path: String) -> [Range<Int>] {
    switch path.split(separator: ".").last?.lowercased() {
    case "json": quoted(bytes, 0..<bytes.count)
    case "html", "svg", "qml", "qgs", "qgz": markup(bytes)
    case "mps": names(bytes)
    default: [0..<bytes.count]
    }
  }

  /// What stands between quotation marks.
  private static func quoted(_ bytes: [UInt8], _ within: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var isEscaped = false
    for index in within {
      let byte = bytes[index]
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        if let begin = start { ranges.append(begin..<index) }
        start = start == nil ? index + 1 : nil
      }
    }
    return ranges
  }

  /// Attributes that hold a drawing, and no word.
  private static let drawings: Set<[UInt8]> = Set(
    ["d", "points", "transform", "viewBox", "style"].map { Array($0.utf8) })
  private static let script: [UInt8] = Array("script".utf8)
  private static let scriptEnd: [UInt8] = Array("</script".utf8)

  /// Words between tags, values of attributes, and texts in scripts.
  private static func markup(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        ranges.append(at..<end)
        at = end
        continue
      }
      let name = bytes[(at + 1)...].prefix(while: isOfName)
      at = tag(bytes, at + 1, into: &ranges)
      guard name.elementsEqual(script) else { continue }
      let end = end(ofScript: bytes, from: at)
      ranges += quoted(bytes, at..<end)
      at = end
    }
    return ranges
  }

  /// Takes the values of a tag's attributes.
  ///
  /// - Returns: where the tag ends.
  private static func tag(
    _ bytes: [UInt8], _ start: Int, into ranges: inout [Range<Int>]
  ) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let mark = bytes[at]
      guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
        at += 1
        continue
      }
      let end = bytes[(at + 1)...].firstIndex(of: mark) ?? bytes.count
      let name = bytes[start..<max(start, at - 1)].reversed().prefix(while: isOfName).reversed()
      if !drawings.contains(Array(name)) { ranges.append(at + 1..<end) }
      at = end + 1
    }
    return min(at + 1, bytes.count)
  }

  private static func end(ofScript bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      guard let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) else { return bytes.count }
      if bytes[next...].starts(with: scriptEnd) { return next }
      at = next + 1
    }
    return bytes.count
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// The names of a program in free MPS: what does not begin as a number does.
  private static func names(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let isBlank = index == bytes.count || bytes[index] <= 0x20
      if let begin = start, isBlank {
        let first = bytes[begin]
        let isNumber =
          first &- 0x30 < 10 || first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
        if !isNumber { ranges.append(begin..<index) }
        start = nil
      } else if start == nil, !isBlank {
        start = index
      }
    }
    return ranges
  }
}
