package import Diagnostics
internal import Glibc

/// A text whose encoding is settled.
package struct SettledText: Sendable {
  /// In UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// What it was in, as records tell it: `UTF-8`, `UTF-8 BOM`, `GB18030`, `UTF-16LE`.
  package let encoding: String
}

extension TextEncoding {
  /// Settles what a text is in, by its byte order mark, by `declared`, and by validity.
  ///
  /// A declaration that the bytes contradict is told and not believed: text that is valid UTF-8
  /// by chance does not occur. Text that was spoilt by a wrong conversion before it came here is
  /// put right where nothing of it is lost, and told in any case.
  ///
  /// - Parameter findings: what was found instead of a declaration, or spoilt, is added to it.
  /// - Throws: `text.encoding.unknown`, `text.encoding.unsupported`, `text.encoding.broken`.
  /// - Complexity: linear.
  package static func settle(
    _ bytes: [UInt8], declared: TextEncoding? = nil, findings: inout [Finding]
  ) throws(Failure) -> SettledText {
    var text: [UInt8]
    let encoding: TextEncoding
    if let declared {
      (encoding, text) = try declared.checked(bytes, &findings)
      if text.starts(with: utf8Mark) { text.removeFirst(utf8Mark.count) }
    } else {
      do throws(Failure) { (encoding, text) = try detect(bytes) } catch {
        guard isMostlyUTF8(bytes), let broken = firstInvalidUTF8(bytes) else { throw error }
        throw utf8.failure(broken)
      }
      if encoding != .utf8 {
        findings.append(Finding(.note, .encodingFound, ["encoding": .text(encoding.name)]))
      }
      if encoding == .gb18030 { try doubt(bytes, text, &findings) }
    }
    if let restored = restored(text, &findings) { text = restored }
    let mark = encoding == .utf8 && bytes.starts(with: utf8Mark) ? " BOM" : ""
    return SettledText(bytes: text, encoding: encoding.name + mark)
  }

  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text as it is declared, or as it is where that cannot be.
  private func checked(
    _ bytes: [UInt8], _ findings: inout [Finding]
  ) throws(Failure) -> (TextEncoding, [UInt8]) {
    let plain = name.uppercased().filter { $0.isLetter || $0.isNumber }
    var found: TextEncoding?
    if plain == "UTF8" {
      if let broken = firstInvalidUTF8(bytes) {
        guard let (other, text) = try? Self.detect(bytes), !Self.isMostlyUTF8(bytes) else {
          throw failure(broken)
        }
        tell(other, &findings)
        return (other, text)
      }
      found = .utf8
    } else if ["GBK", "GB18030", "GB2312", "CP936", "936"].contains(plain) {
      if bytes.starts(with: Self.utf8Mark) || Self.isMostlyUTF8(bytes),
        firstInvalidUTF8(bytes) == nil
      {
        tell(.utf8, &findings)
        return (.utf8, bytes)
      }
      found = .gb18030
    }
    return (found ?? self, try (found ?? self).decode(bytes))
  }

  private func tell(_ other: TextEncoding, _ findings: inout [Finding]) {
    findings.append(
      Finding(
        .warning, .encodingOther, ["declared": .text(name), "found": .text(other.name)]))
  }

  /// The share of bytes beyond ASCII that must form characters of three bytes, as Chinese does in
  /// UTF-8, for a text to be UTF-8 with some damage.
  ///
  /// In GBK they do so by chance in under a tenth.
  private static let leastUTF8Share = 0.6

  /// Whether nearly all that is not ASCII is Chinese in UTF-8.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var beyond = 0
    var formed = 0
    var at = 0
    while at < bytes.count {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let isFormed =
        at + 2 < bytes.count && bytes[at] & 0xF0 == 0xE0 && bytes[at + 1] & 0xC0 == 0x80
        && bytes[at + 2] & 0xC0 == 0x80
      if isFormed { formed += 3 }
      beyond += isFormed ? 3 : 1
      at += isFormed ? 3 : 1
    }
    return formed >= fewestFormed && Double(formed) >= leastUTF8Share * Double(beyond)
  }

  /// Bytes of three Chinese characters: fewer say nothing.
  private static let fewestFormed = 9

  /// The share of two-byte characters that are in GB 2312, as all but names of people are, below
  /// which a text is not believed to be GBK.
  private static let leastCommonShare = 0.5
  /// Characters that are needed for a share to say something.
  private static let fewestPairs = 4

  /// Doubts that a text is GB18030, of which nearly all bytes are valid.
  ///
  /// - Throws: `text.encoding.broken` where it is UTF-8 with some damage.
  private static func doubt(
    _ bytes: [UInt8], _ text: [UInt8], _ findings: inout [Finding]
  ) throws(Failure) {
    if isMostlyUTF8(bytes) { throw utf8.failure(firstInvalidUTF8(bytes) ?? 0) }
    var pairs = 0
    var common = 0
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] >= 0x81 else {
        at += 1
        continue
      }
      pairs += 1
      if bytes[at] >= 0xA1, bytes[at] <= 0xF7, bytes[at + 1] >= 0xA1 { common += 1 }
      at += 2
    }
    guard pairs >= fewestPairs, Double(common) < leastCommonShare * Double(pairs) else { return }
    findings.append(
      Finding(.warning, .encodingDoubtful, ["words": .text(firstWord(text))]))
  }

  /// The first characters of a text that are not ASCII, as an example.
  private static func firstWord(_ text: [UInt8]) -> String {
    let start = text.firstIndex { $0 >= 0x80 } ?? 0
    return String(decoding: text[start...].prefix { $0 >= 0x80 }.prefix(30), as: UTF8.self)
  }
}

extension TextEncoding {
  /// As much of a text as is looked at for damage.
  private static let sampleSize = 1 << 16

  /// A text that was UTF-8, was taken for GBK and written again, as it was before; `nil` where it
  /// was not, or where something of it is lost.
  private static func restored(_ text: [UInt8], _ findings: inout [Finding]) -> [UInt8]? {
    guard let first = firstBeyondASCII(text) else { return nil }
    if let lost = firstLost(text) {
      findings.append(
        Finding(
          .warning, .encodingLost, ["words": .text(firstWord(text, around: lost))],
          at: Place(line: 1 + text[..<lost].count { $0 == 0x0A })))
      return nil
    }
    var sample = text[first...].prefix(sampleSize)
    if let end = sample.lastIndex(of: 0x0A), sample.count == sampleSize { sample = sample[..<end] }
    guard let back = try? utf8.transcoded(Array(sample), to: gb18030.name), isMostlyUTF8(back),
      firstBeyondASCII(back) != nil
    else { return nil }
    if let whole = try? utf8.transcoded(text, to: gb18030.name), firstInvalidUTF8(whole) == nil {
      findings.append(
        Finding(
          .warning, .encodingRestored,
          ["found": .text(firstWord(text)), "made": .text(firstWord(whole))]))
      return whole
    }
    findings.append(Finding(.warning, .encodingMangled, ["words": .text(firstWord(text))]))
    return nil
  }

  private static func firstBeyondASCII(_ text: [UInt8]) -> Int? {
    unsafe text.withUnsafeBufferPointer { text in
      var at = 0
      while at + 8 <= text.count {
        let word = unsafe UnsafeRawPointer(text.baseAddress)?
          .loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if (word ?? 0) & 0x8080_8080_8080_8080 != 0 { break }
        at += 8
      }
      while at < text.count, unsafe text[at] < 0x80 { at += 1 }
      return at < text.count ? at : nil
    }
  }

  /// Where a character stands that programs put in the place of one they could not read, by itself
  /// or as GBK shows two of them.
  private static func firstLost(_ text: [UInt8]) -> Int? {
    let marks = [Array("\u{FFFD}".utf8), Array("锟斤拷".utf8)]
    return marks.compactMap { text.firstIndex(of: $0) }.min()
  }

  private static func firstWord(_ text: [UInt8], around index: Int) -> String {
    let start = text[..<index].lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? 0
    return String(decoding: text[start...].prefix { $0 >= 0x80 }.prefix(30), as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where `pattern` begins first.
  ///
  /// - Precondition: the pattern is not empty.
  func firstIndex(of pattern: [UInt8]) -> Int? {
    unsafe withUnsafeBytes { text in
      guard let start = text.baseAddress else { return nil }
      var at = 0
      while at + pattern.count <= text.count {
        let room = text.count - pattern.count + 1 - at
        guard let found = unsafe memchr(start + at, Int32(pattern[0]), room) else { return nil }
        at = unsafe UnsafeRawPointer(found) - start
        let isAll = (1..<pattern.count).allSatisfy { unsafe text[at + $0] == pattern[$0] }
        if isAll { return at }
        at += 1
      }
      return nil
    }
  }
}
