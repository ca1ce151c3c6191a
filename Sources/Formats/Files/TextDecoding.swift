package import Diagnostics
internal import Glibc

/// How the bytes of a text file stand for characters.
package struct TextEncoding: Hashable, Sendable {
  /// As `iconv` names it: `UTF-8`, `GB18030`, `UTF-16LE`, or any other that this machine knows.
  package let name: String

  package init(_ name: String) { self.name = name }

  package static let utf8 = TextEncoding("UTF-8")
  /// What Chinese spreadsheets save as "CSV"; GBK and GB 2312 are part of it.
  package static let gb18030 = TextEncoding("GB18030")
  package static let utf16LittleEndian = TextEncoding("UTF-16LE")
  package static let utf16BigEndian = TextEncoding("UTF-16BE")

  /// The encoding of a text: by its byte order mark, else UTF-16 where every other byte of its
  /// plain characters is zero, else UTF-8 where the bytes are valid UTF-8, else GB18030 where they
  /// are valid GB18030.
  ///
  /// Text of more than a few characters that is valid UTF-8 by chance does not occur, so that
  /// one is asked first.
  ///
  /// - Returns: the encoding and the text in UTF-8, without its mark.
  /// - Throws: `text.encoding.unknown`.
  package static func detect(
    _ bytes: [UInt8]
  ) throws(Failure) -> (encoding: TextEncoding, text: [UInt8]) {
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      return (encoding, try encoding.decode(Array(bytes.dropFirst(mark.count))))
    }
    if let wide = unmarkedUTF16(bytes) { return (wide, try wide.decode(bytes)) }
    if firstInvalidUTF8(bytes) == nil { return (.utf8, bytes) }
    do throws(Failure) {
      return (.gb18030, try gb18030.decode(bytes))
    } catch { throw Failure(.encodingUnknown) }
  }

  private static let marks: [([UInt8], TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// Bytes looked at for zeros.
  private static let zeroSample = 4096

  /// UTF-16 without a mark: marks, digits and line ends have a zero as their upper byte, and no
  /// other text has zeros.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<min(bytes.count, zeroSample) where bytes[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // A list has a mark or a digit among twenty characters at least.
    let fewest = max(1, min(bytes.count, zeroSample) / 40)
    // A few characters have a zero below, as 一 and the full-width blank.
    if zeros.odd >= fewest, zeros.even * 3 <= zeros.odd { return .utf16LittleEndian }
    return zeros.even >= fewest && zeros.odd * 3 <= zeros.even ? .utf16BigEndian : nil
  }

  /// The text in UTF-8.
  ///
  /// - Throws: `text.encoding.unsupported`, `text.encoding.broken`.
  package func decode(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    if self == .utf8 {
      guard let broken = firstInvalidUTF8(bytes) else { return bytes }
      throw failure(broken)
    }
    return try transcoded(bytes, to: Self.utf8.name)
  }

  /// A text in UTF-8 as it stands in this encoding, without a mark.
  ///
  /// - Throws: `text.encoding.unsupported`; `text.encoding.broken` where it has no such character.
  package func encode(_ text: String) throws(Failure) -> [UInt8] {
    try Self.utf8.transcoded(Array(text.utf8), to: name)
  }

  /// The text in another encoding.
  ///
  /// - Throws: `text.encoding.unsupported`, `text.encoding.broken`.
  func transcoded(_ bytes: [UInt8], to target: String) throws(Failure) -> [UInt8] {
    guard let converter = unsafe iconv_open(target, name), Int(bitPattern: converter) != -1
    else { throw Failure(.encodingUnsupported, ["encoding": .text(name)]) }
    defer { _ = unsafe iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var used = 0
    while used < bytes.count {
      let (taken, isDone) = unsafe convert(converter, bytes, from: used, &text)
      used += taken
      if !isDone { throw failure(used) }
    }
    return text
  }

  /// Converts a block.
  ///
  /// - Returns: how many bytes were used, and whether there was nothing wrong.
  private func convert(
    _ converter: iconv_t, _ bytes: [UInt8], from start: Int, _ text: inout [UInt8]
  ) -> (taken: Int, isDone: Bool) {
    let room = 1 << 16
    var number: Int32 = 0
    var taken = 0
    let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      unsafe bytes.withUnsafeBytes { source in
        var input = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))?.advanced(by: start)
        var inputLeft = source.count - start
        var output = unsafe UnsafeMutableRawPointer(target.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var outputLeft = room
        let result = unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
        if result == -1 { number = errno }
        taken = source.count - start - inputLeft
        count = room - outputLeft
      }
    }
    text += block
    // A full target only means that another block is needed.
    return (taken, number == 0 || (number == E2BIG && taken > 0))
  }

  func failure(_ byte: Int) -> Failure {
    Failure(.encodingBroken, ["encoding": .text(name), "byte": .integer(byte + 1)])
  }
}

/// Index of the first byte that belongs to no UTF-8 character; `nil` where all do.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return nil }
    var index = 0
    while index < buffer.count {
      if buffer.count - index >= 8 {
        let word = unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let length = unsafe utf8Length(start + index, room: buffer.count - index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}

/// As `utf8Length`, where only `room` bytes may be read.
private func utf8Length(_ text: UnsafePointer<UInt8>, room: Int) -> Int {
  if room >= 4 { return unsafe utf8Length(text) }
  var padded: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  return unsafe withUnsafeMutableBytes(of: &padded) { copy in
    unsafe copy.copyMemory(from: UnsafeRawBufferPointer(start: text, count: room))
    guard let start = copy.baseAddress else { return 0 }
    return unsafe utf8Length(UnsafePointer(start.assumingMemoryBound(to: UInt8.self)))
  }
}
