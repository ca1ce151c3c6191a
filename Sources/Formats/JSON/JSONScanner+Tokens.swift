internal import Diagnostics

extension JSONScanner {
  /// The next byte that is not white space; 0 at the end of the text.
  @inline(__always)
  mutating func skipSpace() throws(Failure) -> UInt8 {
    let first = byte
    if first > 0x20 { return first }
    return try skipMoreSpace()
  }

  @inline(never)
  private mutating func skipMoreSpace() throws(Failure) -> UInt8 {
    while true {
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      case 0 where position >= end:
        var start = position
        guard try refill(keeping: &start) else { return 0 }
      case let other: return other
      }
    }
  }

  /// Steps over white space and `wanted`.
  @inline(__always)
  mutating func expect(_ wanted: UInt8, _ expectation: JSONExpectation) throws(Failure) {
    guard try skipSpace() == wanted else { throw unexpected(expectation) }
    position += 1
  }

  /// Steps over white space and a comma, or the bracket that ends the list.
  ///
  /// - Returns: whether another element follows.
  @inline(__always)
  mutating func continues(closing: UInt8) throws(Failure) -> Bool {
    let found = try skipSpace()
    if found == UInt8(ascii: ",") {
      position += 1
      return true
    }
    guard found == closing else {
      throw unexpected(closing == UInt8(ascii: "}") ? .commaOrBrace : .commaOrBracket)
    }
    position += 1
    return false
  }

  /// Steps over white space and the opening bracket of a list.
  ///
  /// - Returns: whether the list has an element.
  @inline(__always)
  mutating func opens(
    _ opening: UInt8, closing: UInt8, _ expectation: JSONExpectation
  ) throws(Failure) -> Bool {
    try expect(opening, expectation)
    guard try skipSpace() == closing else { return true }
    position += 1
    return false
  }

  /// Reads a member's name and the colon behind it.
  ///
  /// - Returns: the name without its marks; its bytes are held only until the next read.
  @inline(__always)
  mutating func memberName() throws(Failure) -> StringToken {
    guard try skipSpace() == UInt8(ascii: "\"") else { throw unexpected(.name) }
    var token = try scanString()
    guard byte != UInt8(ascii: ":") else {
      position += 1
      return token
    }
    // White space or a refill comes between, which may move the name.
    let kept = token.start
    var start = kept
    while try skipSpace(keeping: &start) {}
    token.start = start
    token.end += start - kept
    guard byte == UInt8(ascii: ":") else { throw unexpected(.colon) }
    position += 1
    return token
  }

  /// Steps over white space in the window.
  ///
  /// - Returns: whether the window was refilled and there may be more.
  private mutating func skipSpace(keeping start: inout Int) throws(Failure) -> Bool {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    guard position >= end else { return false }
    return try refill(keeping: &start)
  }

  /// Steps over `true`, `false` or `null`.
  mutating func literal(_ text: StaticString) throws(Failure) {
    try require(text.utf8CodeUnitCount)
    for index in 0..<text.utf8CodeUnitCount {
      guard unsafe bytes[position + index] == text.utf8Start[index] else {
        throw unexpected(.value)
      }
    }
    position += text.utf8CodeUnitCount
  }

  /// Steps over a number.
  @inline(__always)
  mutating func scanNumber() throws(Failure) -> (number: Decimal, start: Int) {
    let number = unsafe Decimal(scanning: next)
    if position + number.length < end, number.flaw == nil {
      position += number.length
      return (number, position - number.length)
    }
    return try scanNumberAtEnd()
  }

  @inline(never)
  private mutating func scanNumberAtEnd() throws(Failure) -> (number: Decimal, start: Int) {
    while true {
      let number = unsafe Decimal(scanning: next)
      if position + number.length >= end {
        var start = position
        if try refill(keeping: &start) { continue }
      }
      if number.flaw == .leadingZero { throw failure(.jsonLeadingZero) }
      guard number.flaw == nil else {
        throw byte == UInt8(ascii: "-") ? malformedNumber() : failure(.jsonNumber)
      }
      position += number.length
      return (number, position - number.length)
    }
  }

  private mutating func malformedNumber() -> Failure {
    let failure = unexpected(.number)
    return failure.phrase == .jsonNotANumber ? failure : self.failure(.jsonNumber)
  }
}
