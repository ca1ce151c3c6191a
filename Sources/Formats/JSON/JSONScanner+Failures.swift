internal import Diagnostics

extension JSONScanner {
  /// File, row, line and column of an offset that is held, or of the next byte.
  func place(at offset: Int? = nil) -> Place {
    let index = (offset ?? self.offset) - origin
    let (line, column) = unsafe lines.place(of: index, in: bytes)
    return Place(file: name, row: row > 0 ? row : nil, line: line, column: column)
  }

  func failure(
    _ phrase: Phrase, _ arguments: [String: Argument] = [:], at offset: Int? = nil
  ) -> Failure {
    Failure(phrase, arguments, at: place(at: offset))
  }

  /// What stands here is not what should: the end of the file, or another character.
  mutating func unexpected(_ expectation: JSONExpectation) -> Failure {
    showWhole()
    if position >= end { return failure(.jsonTruncated, ["expected": .phrase(expectation.phrase)]) }
    // The literals other writers leave behind have words of their own.
    for literal in ["NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"] where starts(literal) {
      return failure(.jsonNotANumber)
    }
    return failure(.jsonUnexpected, ["expected": .phrase(expectation.phrase), "found": found])
  }

  /// What stands behind all that there should be.
  mutating func trailing() -> Failure {
    showWhole()
    return failure(.jsonTrailing, ["found": found])
  }

  /// Brings into the window what is told of, however the text is parted; where reading fails, what
  /// is there is told.
  private mutating func showWhole() { try? require("-Infinity".utf8.count) }

  /// The character that stands here, in words.
  private var found: Argument {
    if position >= end { return .phrase(.jsonEndOfFile) }
    let shown = 0x21...0x7E
    if shown.contains(Int(byte)) { return .text(String(UnicodeScalar(byte))) }
    let rest = unsafe UnsafeBufferPointer(start: bytes + position, count: min(4, end - position))
    if byte >= 0x80, let scalar = unsafe String(decoding: rest, as: UTF8.self).unicodeScalars.first
    {
      return .text(String(scalar))
    }
    return .text("0x" + String(byte, radix: 16, uppercase: true))
  }

  private func starts(_ literal: String) -> Bool {
    var index = position
    for byte in literal.utf8 {
      guard index < end, unsafe bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

/// What has to stand somewhere; a byte, where a `Phrase` would be copied with every token.
enum JSONExpectation: UInt8 {
  case object, array, value, name, text, number, colon, commaOrBrace, commaOrBracket, quote

  var phrase: Phrase {
    switch self {
    case .object: .jsonObject
    case .array: .jsonArray
    case .value: .jsonValue
    case .name: .jsonName
    case .text: .jsonText
    case .number: .jsonNumeral
    case .colon: .jsonColon
    case .commaOrBrace: .jsonCommaOrBrace
    case .commaOrBracket: .jsonCommaOrBracket
    case .quote: .jsonQuote
    }
  }
}
