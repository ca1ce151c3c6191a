internal import Diagnostics
internal import Formats

/// A cell of a table read as a whole number of something.
enum CountReading {
  case value(Int)
  case blank
  /// What stands there cannot be a count; the phrase says why.
  case unusable(Phrase, found: String)
}

extension Column {
  /// The value of `row` as a count: a whole number, not negative.
  ///
  /// Full-width digits and a unit behind the number ("２３１户") are understood, since lists are
  /// typed by people.
  func count(_ row: Int) -> CountReading {
    guard isPresent(row) else { return .blank }
    switch values {
    case .integer(let values): return Self.checked(Double(values[row]), found: text(row) ?? "")
    case .number(let values): return Self.checked(values[row], found: text(row) ?? "")
    case .boolean: return .unusable(.countNotANumber, found: text(row) ?? "")
    // A column is of JSON as a whole where one of its values is a list or an object.
    case .text(let values), .json(let values):
      let typed = values[row]
      let plain = Self.plainDigits(typed)
      guard !plain.isEmpty else { return .blank }
      guard plain.utf8.allSatisfy({ Self.decimalBytes.contains($0) }), let number = Double(plain)
      else { return .unusable(.countNotANumber, found: typed) }
      return Self.checked(number, found: typed)
    }
  }

  /// What a decimal number is written with: `Double` would read "0x10" as well.
  private static let decimalBytes = Set("0123456789.+-eE".utf8)

  /// The largest count that is believed; a longer number is a code in the wrong column.
  private static let largestCount = 10_000_000.0

  private static func checked(
    _ number: Double, found: @autoclosure () -> String
  ) -> CountReading {
    guard number.isFinite, number <= largestCount else {
      return .unusable(.countNotANumber, found: found())
    }
    guard number >= 0 else { return .unusable(.countNegative, found: found()) }
    guard number == number.rounded() else { return .unusable(.countFractional, found: found()) }
    return .value(Int(number))
  }

  private static func plainDigits(_ typed: String) -> String {
    var plain = ""
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19:
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x20, 0x3000, 0x09: continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    for unit in ["户", "人", "个"] where plain.hasSuffix(unit) { plain.removeLast() }
    return plain
  }
}
