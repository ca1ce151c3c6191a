/// The texts of all sheets, each once: cells name them by number.
///
/// A table of open addresses over the bytes themselves: half a million cells would otherwise each
/// make a `String` to be looked up.
struct SharedTexts {
  private var texts = TextColumn()
  /// How often they are used.
  private var uses = 0
  /// Number of a text, plus 1, and 0 where free; as many as a power of two.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767

  /// The number of a text; one that is too long for a cell is cut, with an ellipsis at its end.
  ///
  /// - Precondition: `text` is valid UTF-8.
  mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    uses += 1
    guard text.count > Self.limit else { return unsafe found(text) }
    let whole = unsafe String(decoding: text, as: UTF8.self)
    guard whole.utf16.count > Self.limit else { return unsafe found(text) }
    var cut = ""
    var length = 1
    for sign in whole {
      length += sign.utf16.count
      guard length <= Self.limit else { break }
      cut.append(sign)
    }
    cut += "…"
    return cut.withUTF8 { unsafe found($0) }
  }

  private mutating func found(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = unsafe Self.hash(text) & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if unsafe isEqual(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    unsafe texts.append(utf8: text)
    slots[slot] = Int32(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe texts.withBytes(ofRow: number) { own in
      guard own.count == text.count else { return false }
      for index in own.indices where unsafe own[index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<texts.count {
      let hash = unsafe texts.withBytes(ofRow: number) { unsafe Self.hash($0) }
      var slot = hash & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a, with its upper half folded in: the lower bits alone are taken.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { value = unsafe (value ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: value ^ value >> 32)
  }

  /// The file's part that holds them.
  var xml: [UInt8] {
    var output = OutputBuffer()
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    output.append(
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    output.append(Int64(uses))
    output.append("\" uniqueCount=\"")
    output.append(Int64(texts.count))
    output.append("\">")
    for number in 0..<texts.count {
      // Else readers may drop blanks at the ends.
      output.append("<si><t xml:space=\"preserve\">")
      unsafe texts.withBytes(ofRow: number) { unsafe output.append(xmlText: $0) }
      output.append("</t></si>")
    }
    output.append("</sst>")
    return output.array
  }
}
