internal import Diagnostics
internal import Yams

extension Shape where Value == String {
  /// Any text; a number or a date without quotes is taken as it is written.
  static let text = Shape(
    read: { (node, path, reading) throws(Failure) in
      let scalar = try reading.scalar(node, path, expecting: .phrase(.planExpectsText))
      guard !scalar.string.isEmpty else {
        throw reading.failure(
          .planValueNone, ["key": .text(path), "expected": .phrase(.planExpectsText)], at: node)
      }
      return scalar.string
    },
    schema: { _ in .object([("type", .text("string")), ("minLength", .integer(1))]) },
    write: { .text($0) })

  /// Exactly `count` digits, kept as text since a leading zero counts.
  static func digits(_ count: Int) -> Shape {
    Shape(
      read: { (node, path, reading) throws(Failure) in
        let expected = Argument.phrase(.planExpectsDigits, ["count": .integer(count)])
        let scalar = try reading.scalar(node, path, expecting: expected)
        let isRight =
          scalar.string.utf8.count == count
          && scalar.string.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isRight else { throw reading.wrongType(node, path, expected) }
        return scalar.string
      },
      schema: { _ in
        .object([("type", .text("string")), ("pattern", .text("^[0-9]{\(count)}$"))])
      },
      write: { .text($0) })
  }
}

extension Shape where Value == Int {
  /// A whole number in a range.
  static func integer(_ range: ClosedRange<Int>) -> Shape {
    Shape(
      read: { (node, path, reading) throws(Failure) in
        let expected = Argument.phrase(
          .planExpectsInteger,
          ["least": .integer(range.lowerBound), "most": .integer(range.upperBound)])
        let scalar = try reading.scalar(node, path, expecting: expected)
        guard scalar.isPlain, let value = Int(scalar.string), range.contains(value) else {
          throw reading.wrongType(node, path, expected)
        }
        return value
      },
      schema: { _ in
        .object([
          ("type", .text("integer")), ("minimum", .integer(range.lowerBound)),
          ("maximum", .integer(range.upperBound)),
        ])
      },
      write: { .integer($0) })
  }
}

extension Shape where Value == Double {
  /// A number in a range.
  static func number(_ range: ClosedRange<Double>) -> Shape {
    Shape(
      read: { (node, path, reading) throws(Failure) in
        let expected = Argument.phrase(
          .planExpectsNumber,
          ["least": .number(range.lowerBound), "most": .number(range.upperBound)])
        let scalar = try reading.scalar(node, path, expecting: expected)
        guard scalar.isPlain, let value = decimal(scalar.string), range.contains(value) else {
          throw reading.wrongType(node, path, expected)
        }
        return value
      },
      schema: { _ in
        .object([
          ("type", .text("number")), ("minimum", .number(range.lowerBound)),
          ("maximum", .number(range.upperBound)),
        ])
      },
      write: { .number($0) })
  }

  /// `Double` alone would also read `0x10`, `inf` and `nan`.
  private static func decimal(_ text: String) -> Double? {
    let letters = Set<Character>("0123456789+-.eE")
    guard text.allSatisfy({ letters.contains($0) }) else { return nil }
    return Double(text)
  }
}

extension Shape where Value == Bool {
  /// `true` or `false`.
  static let truth = Shape(
    read: { (node, path, reading) throws(Failure) in
      let scalar = try reading.scalar(node, path, expecting: .phrase(.planExpectsTruth))
      switch scalar.string {
      case "true" where scalar.isPlain: return true
      case "false" where scalar.isPlain: return false
      case _: throw reading.wrongType(node, path, .phrase(.planExpectsTruth))
      }
    },
    schema: { _ in .object([("type", .text("boolean"))]) },
    write: { .truth($0) })
}
