internal import Diagnostics

/// Texts of a file whose encoding is not known yet.
///
/// It is settled as for CSV, by declaration and by validity: text that is valid UTF-8 by chance
/// does not occur, so that a declaration which the bytes contradict is not believed. A value that
/// was cut in the middle of a character, as DBF cuts them, loses that character.
struct RawTexts {
  struct Piece {
    /// Of the column, for messages.
    let name: String
    var bytes: [UInt8]
    var offsets: [Int]
  }

  /// The names of all columns as one piece, then each column of text.
  private var pieces: [Piece]
  /// Whether nobody has looked at the encoding; else all should be UTF-8.
  private let isRaw: Bool
  /// What the file says it is in; "" for nothing.
  private let declared: String
  private(set) var names: [String] = []
  /// What the texts were found to be in; `nil` where all of it is ASCII.
  private(set) var found: String?

  init(columns pieces: [Piece], isRaw: Bool, declared: String) {
    self.pieces = pieces
    self.isRaw = isRaw
    self.declared = declared
  }

  /// The column of text with this number.
  ///
  /// - Precondition: ``decode(as:_:)`` was called.
  func column(_ number: Int) -> TextColumn {
    TextColumn(utf8: pieces[number + 1].bytes, offsets: pieces[number + 1].offsets)
  }

  /// Brings all texts to UTF-8.
  ///
  /// - Parameter encoding: the user's word, which decides.
  /// - Throws: `text.encoding.…` with the column and the row.
  mutating func decode(
    as encoding: TextEncoding?, _ findings: inout [Finding]
  ) throws(Failure) {
    let hasMore = pieces.contains { $0.bytes.contains { $0 >= 0x80 } }
    if hasMore {
      let encoding = try settled(encoding, &findings)
      found = encoding.name
      try decode(from: encoding)
    }
    let columnNames = TextColumn(utf8: pieces[0].bytes, offsets: pieces[0].offsets)
    names = (0..<columnNames.count).map { columnNames[$0] }
  }

  private func settled(
    _ asked: TextEncoding?, _ findings: inout [Finding]
  ) throws(Failure) -> TextEncoding {
    if let asked, isRaw { return asked.isUTF8 ? .utf8 : asked }
    let isUTF8 = pieces.allSatisfy { isWholeUTF8($0) || firstInvalidRow($0, .utf8) == nil }
    if isUTF8, !isRaw { return .utf8 }
    let isGB = isUTF8 || pieces.allSatisfy { firstInvalidRow($0, .gb18030) == nil }
    let named = Self.encoding(declared)
    if let named, named != .utf8, named != .gb18030, !isUTF8 { return named }
    guard isUTF8 || isGB else {
      var place = Place()
      for piece in pieces {
        guard let row = firstInvalidRow(piece, .gb18030) else { continue }
        place = Place(row: piece.name.isEmpty ? nil : row + 1, field: piece.name)
        break
      }
      throw Failure(.encodingUnknown, at: place)
    }
    let found: TextEncoding = isUTF8 ? .utf8 : .gb18030
    if let named, named != found {
      findings.append(
        Finding(
          .warning, .gdalEncodingOther,
          ["declared": .text(declared), "found": .text(found.name)]))
    } else if named == nil, isRaw {
      findings.append(Finding(.note, .gdalEncodingFound, ["found": .text(found.name)]))
    } else if !isRaw {
      findings.append(
        Finding(
          .warning, .gdalEncodingOther, ["declared": .text("UTF-8"), "found": .text(found.name)]))
    }
    return found
  }

  /// What a declaration means; `nil` where it means nothing.
  ///
  /// A code page of Western Europe is what programs write that do not know better.
  private static func encoding(_ declared: String) -> TextEncoding? {
    let name = declared.uppercased().filter { $0.isLetter || $0.isNumber }
    switch name {
    case "", "ISO88591", "CP1252", "1252", "ANSI1252", "LATIN1", "SYSTEM", "OEM": return nil
    case "UTF8", "65001", "CP65001": return .utf8
    case "936", "CP936", "ANSI936", "GBK", "GB2312", "GB18030", "54936", "CP54936", "EUCCN":
      return .gb18030
    case "950", "CP950", "BIG5", "ANSI950": return TextEncoding("BIG5")
    default: return TextEncoding(declared)
    }
  }

  private mutating func decode(from encoding: TextEncoding) throws(Failure) {
    for index in pieces.indices {
      let piece = pieces[index]
      if encoding == .utf8, isWholeUTF8(piece) { continue }
      pieces[index] = try decoded(piece, from: encoding)
    }
  }

  /// Whether all values are valid without a look at each.
  private func isWholeUTF8(_ piece: Piece) -> Bool {
    firstInvalidUTF8(piece.bytes) == nil
      && piece.offsets.allSatisfy { $0 == piece.bytes.count || piece.bytes[$0] & 0xC0 != 0x80 }
  }

  /// The values of a piece, without characters that were cut, in UTF-8.
  private func decoded(
    _ piece: Piece, from encoding: TextEncoding
  ) throws(Failure) -> Piece {
    let script = Script(encoding)
    // One conversion for all: a zero parts the values, and is part of no character.
    var joined: [UInt8] = []
    joined.reserveCapacity(piece.bytes.count + piece.offsets.count)
    for row in 0..<(piece.offsets.count - 1) {
      var end = piece.offsets[row]
      while end < piece.offsets[row + 1] {
        let length = max(1, script.length(piece.bytes, at: end, piece.offsets[row + 1]))
        if length > piece.offsets[row + 1] - end { break }
        end += length
      }
      joined += piece.bytes[piece.offsets[row]..<end]
      joined.append(0)
    }
    let text: [UInt8]
    do throws(Failure) { text = try encoding.decode(joined) } catch {
      throw error.inside(Place(field: piece.name.isEmpty ? nil : piece.name))
    }
    var result = Piece(name: piece.name, bytes: [], offsets: [0])
    result.bytes.reserveCapacity(text.count)
    for byte in text {
      if byte == 0 { result.offsets.append(result.bytes.count) } else { result.bytes.append(byte) }
    }
    return result
  }

  /// The row of the first value that is not valid, but for a last character that was cut.
  private func firstInvalidRow(_ piece: Piece, _ script: Script) -> Int? {
    for row in 0..<(piece.offsets.count - 1) {
      var at = piece.offsets[row]
      let end = piece.offsets[row + 1]
      while at < end {
        let length = script.length(piece.bytes, at: at, end)
        if length == 0 || (length > end - at && !isRaw) { return row }
        at += length
      }
    }
    return nil
  }
}

extension TextEncoding {
  fileprivate var isUTF8: Bool { ["UTF-8", "UTF8"].contains(name.uppercased()) }
}

/// How many bytes a character takes.
private enum Script {
  case utf8, gb18030
  /// Any other, as far as we know.
  case single

  init(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: self = .utf8
    case .gb18030: self = .gb18030
    default: self = .single
    }
  }

  /// The length of the character at `at`, which may reach beyond `end` where that was cut; 0 where
  /// there is none.
  func length(_ text: [UInt8], at: Int, _ end: Int) -> Int {
    let first = text[at]
    if first < 0x80 { return 1 }
    switch self {
    case .single: return 1
    case .utf8: return Self.utf8(text, first, at, end)
    case .gb18030:
      guard first >= 0x81, first <= 0xFE else { return 0 }
      guard at + 1 < end else { return 2 }
      let second = text[at + 1]
      if second >= 0x30, second <= 0x39 { return 4 }
      return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0
    }
  }

  private static func utf8(_ text: [UInt8], _ first: UInt8, _ at: Int, _ end: Int) -> Int {
    let length =
      switch first {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else { return 0 }
    for next in (at + 1)..<max(at + 1, min(at + length, end)) where text[next] & 0xC0 != 0x80 {
      return 0
    }
    guard at + 1 < end else { return length }
    // Overlong forms and surrogates.
    let second = text[at + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return 0
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
    default: return length
    }
  }
}
