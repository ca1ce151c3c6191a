package import Diagnostics

/// A whole JSON document in memory: for small files of our own making, such as `site.json`.
package indirect enum JSONTree: Sendable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([JSONTree])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONTree
  }

  /// How deep our own files nest at most, with room to spare.
  private static let deepest = 32

  /// Reads a file.
  ///
  /// - Throws: `file.missing` and its like, or a `json.…` failure with line and column.
  /// - Complexity: O(*n*) time and memory.
  package static func reading(_ path: String) throws(Failure) -> JSONTree {
    try tree(.file(try InputFile(path: path)), name: path)
  }

  package init(_ bytes: [UInt8], name: String = "JSON") throws(Failure) {
    self = try Self.tree(.memory(bytes), name: name)
  }

  private static func tree(
    _ source: consuming ByteSource, name: String
  ) throws(Failure) -> JSONTree {
    var scanner = JSONScanner(source, name: name, window: JSONScanner.defaultWindow)
    try scanner.skipByteOrderMark()
    guard try scanner.skipSpace() != 0 || scanner.position < scanner.end else {
      throw scanner.failure(.jsonEmpty)
    }
    let tree = try scanner.value(depth: 0, deepest: deepest)
    guard try scanner.skipSpace() == 0, scanner.position >= scanner.end else {
      throw scanner.trailing()
    }
    return tree
  }

  /// The member `name` of an object; `nil` where there is none.
  package subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  package var elements: [JSONTree]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

extension JSONScanner {
  fileprivate mutating func value(depth: Int, deepest: Int) throws(Failure) -> JSONTree {
    guard depth < deepest else { throw failure(.jsonNesting, ["limit": .integer(deepest)]) }
    switch try skipSpace() {
    case UInt8(ascii: "\""): return .text(string(try scanString()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try numberValue()
    case UInt8(ascii: "t"):
      try literal("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    case UInt8(ascii: "["): return try arrayValue(depth: depth, deepest: deepest)
    case UInt8(ascii: "{"): return try objectValue(depth: depth, deepest: deepest)
    default: throw unexpected(.value)
    }
  }

  private mutating func numberValue() throws(Failure) -> JSONTree {
    let (number, start) = try scanNumber()
    if let integer = number.integer { return .integer(Int(integer)) }
    return unsafe .number(number.double(UnsafePointer(bytes + start)))
  }

  private mutating func arrayValue(depth: Int, deepest: Int) throws(Failure) -> JSONTree {
    var elements: [JSONTree] = []
    let closing = UInt8(ascii: "]")
    guard try opens(UInt8(ascii: "["), closing: closing, .array) else { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1, deepest: deepest))
    } while try continues(closing: closing)
    return .array(elements)
  }

  private mutating func objectValue(depth: Int, deepest: Int) throws(Failure) -> JSONTree {
    var members: [JSONTree.Member] = []
    let closing = UInt8(ascii: "}")
    guard try opens(UInt8(ascii: "{"), closing: closing, .object) else { return .object([]) }
    repeat {
      let name = string(try memberName())
      members.append(
        JSONTree.Member(name: name, value: try value(depth: depth + 1, deepest: deepest)))
    } while try continues(closing: closing)
    return .object(members)
  }

  private func string(_ token: StringToken) -> String {
    let source = unsafe text(token)
    guard token.hasEscapes else { return unsafe String(decoding: source, as: UTF8.self) }
    var plain: [UInt8] = []
    _ = unsafe unescape(source, into: &plain)
    return String(decoding: plain, as: UTF8.self)
  }
}
