internal import Diagnostics

/// A named column of values of one type, some of which may be absent.
package struct Column: Sendable {
  /// The values themselves; where a row is absent its value is 0, `false` or "".
  package enum Values: Sendable {
    case integer([Int64])
    case number([Double])
    case boolean([Bool])
    case text(TextColumn)
    /// Arrays and objects, as JSON text.
    case json(TextColumn)

    package var count: Int {
      switch self {
      case .integer(let values): values.count
      case .number(let values): values.count
      case .boolean(let values): values.count
      case .text(let values), .json(let values): values.count
      }
    }
  }

  package var name: String
  package var values: Values
  /// One entry a row, `true` where the row has a value; empty where every row has one.
  package var present: [Bool]

  package init(name: String, values: Values, present: [Bool] = []) {
    assert(present.isEmpty || present.count == values.count)
    self.name = name
    self.values = values
    self.present = present
  }

  package var count: Int { values.count }

  @inlinable
  package func isPresent(_ row: Int) -> Bool { present.isEmpty || present[row] }

  /// The value of `row` as text, numbers in their shortest form; `nil` where absent.
  package func text(_ row: Int) -> String? {
    guard isPresent(row) else { return nil }
    return switch values {
    case .integer(let values): String(values[row])
    case .number(let values): String(shortest: values[row])
    case .boolean(let values): values[row] ? "true" : "false"
    case .text(let values), .json(let values): values[row]
    }
  }

  /// The value of `row` as a number; `nil` where absent or not a number.
  package func number(_ row: Int) -> Double? {
    guard isPresent(row) else { return nil }
    return switch values {
    case .integer(let values): Double(values[row])
    case .number(let values): values[row]
    case .boolean: nil
    case .text(let values): Double(values[row])
    case .json: nil
    }
  }
}

extension Column {
  package static func integers(_ name: String, _ values: [Int]) -> Column {
    Column(name: name, values: .integer(values.map(Int64.init)))
  }

  package static func integers(_ name: String, _ values: [Int?]) -> Column {
    Column(
      name: name, values: .integer(values.map { Int64($0 ?? 0) }),
      present: values.map { $0 != nil })
  }

  package static func numbers(_ name: String, _ values: [Double]) -> Column {
    Column(name: name, values: .number(values))
  }

  package static func numbers(_ name: String, _ values: [Double?]) -> Column {
    Column(name: name, values: .number(values.map { $0 ?? 0 }), present: values.map { $0 != nil })
  }

  package static func booleans(_ name: String, _ values: [Bool]) -> Column {
    Column(name: name, values: .boolean(values))
  }

  package static func texts(_ name: String, _ values: [String]) -> Column {
    Column(name: name, values: .text(TextColumn(values)))
  }

  package static func texts(_ name: String, _ values: [String?]) -> Column {
    Column(
      name: name, values: .text(TextColumn(values.map { $0 ?? "" })),
      present: values.map { $0 != nil })
  }
}
