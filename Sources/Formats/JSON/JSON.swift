package import Diagnostics

/// JSON text (RFC 8259).
package enum JSON {
  /// How deep arrays and objects may be nested.
  ///
  /// Far beyond any file that is meant, and little enough that readers of what we pass on, which
  /// often recurse, survive it.
  package static let deepestNesting = 1024

  /// Succeeds where `bytes` are one JSON value in UTF-8, with or without a byte order mark.
  ///
  /// - Throws: a `json.…` failure with line and column of the first flaw.
  /// - Complexity: O(*n*), without recursion.
  package static func validate(_ bytes: [UInt8], name: String = "JSON") throws(Failure) {
    var scanner = JSONScanner(
      .memory(bytes), name: name, window: JSONScanner.defaultWindow)
    try scanner.skipByteOrderMark()
    guard try scanner.skipSpace() != 0 || scanner.position < scanner.end else {
      throw scanner.failure(.jsonEmpty)
    }
    try scanner.skipValue()
    guard try scanner.skipSpace() == 0, scanner.position >= scanner.end else {
      throw scanner.trailing()
    }
  }
}

extension JSONScanner {
  /// Steps over the mark of UTF-8; that of UTF-16 is refused by name.
  mutating func skipByteOrderMark() throws(Failure) {
    try require(3)
    let first = unsafe (bytes[0], bytes[1])
    if first == (0xFF, 0xFE) || first == (0xFE, 0xFF) { throw failure(.jsonNotUTF8) }
    if unsafe bytes[0] == 0xEF, unsafe bytes[1] == 0xBB, unsafe bytes[2] == 0xBF { position = 3 }
  }

  /// Steps over one value of any kind, checking it.
  mutating func skipValue() throws(Failure) {
    var containers = ContainerStack()
    repeat {
      if try skipScalarOrOpen(&containers) {
        // A container was opened and has a first element.
        continue
      }
      // A value ended here: so may the containers around it.
      while let closing = containers.closing {
        if try continues(closing: closing) {
          if closing == UInt8(ascii: "}") { _ = try memberName() }
          break
        }
        containers.pop()
      }
    } while !containers.isEmpty
  }

  /// - Returns: whether a container was opened that has an element.
  private mutating func skipScalarOrOpen(
    _ containers: inout ContainerStack
  ) throws(Failure) -> Bool {
    switch try skipSpace() {
    case UInt8(ascii: "\""): _ = try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try scanNumber()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "["):
      guard try opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array) else {
        return false
      }
      guard containers.push(isObject: false) else { throw tooDeep() }
      return true
    case UInt8(ascii: "{"):
      guard try opens(UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object) else {
        return false
      }
      guard containers.push(isObject: true) else { throw tooDeep() }
      _ = try memberName()
      return true
    default: throw unexpected(.value)
    }
    return false
  }

  private func tooDeep() -> Failure {
    failure(.jsonNesting, ["limit": .integer(JSON.deepestNesting)])
  }
}

/// The containers around a value, one bit each.
private struct ContainerStack {
  private var bits = InlineArray<16, UInt64>(repeating: 0)
  private var depth = 0

  var isEmpty: Bool { depth == 0 }

  /// The bracket that ends the innermost container.
  var closing: UInt8? {
    guard depth > 0 else { return nil }
    let top = depth - 1
    let isObject = bits[top >> 6] >> UInt64(top & 63) & 1 == 1
    return UInt8(ascii: isObject ? "}" : "]")
  }

  mutating func push(isObject: Bool) -> Bool {
    guard depth < JSON.deepestNesting else { return false }
    let bit = UInt64(1) << UInt64(depth & 63)
    if isObject { bits[depth >> 6] |= bit } else { bits[depth >> 6] &= ~bit }
    depth += 1
    return true
  }

  mutating func pop() { depth -= 1 }
}
