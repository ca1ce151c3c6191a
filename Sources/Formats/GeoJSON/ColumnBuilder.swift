internal import Diagnostics

/// A column that is being read: its type widens as values come, and rows without one are filled
/// in when the next value comes or the table ends.
struct ColumnBuilder {
  enum Kind { case unknown, integer, number, boolean, text, json }

  let name: String
  /// The name in quotation marks, as it stands in JSON; empty where it needs escapes.
  let quotedName: [UInt8]
  var kind = Kind.unknown
  var integers: [Int64] = []
  var numbers: [Double] = []
  var booleans: [Bool] = []
  var texts = TextColumn()
  /// Empty as long as every row has a value.
  var present: [Bool] = []
  /// Rows that have a value or are known to have none.
  var count = 0

  init(name: String, quotedName: [UInt8]) {
    self.name = name
    self.quotedName = quotedName
  }

  static let identifiers = ColumnBuilder(name: "id", quotedName: [])
  static let featureMembers = ColumnBuilder(name: "members", quotedName: [])

  // A value of the column's own type, in the row that is next, takes the short way.

  @inline(__always)
  mutating func set(_ value: Int64, row: Int) {
    if kind != .integer || count != row { prepare(for: .integer, row: row) }
    switch kind {
    case .integer: integers.append(value)
    case .number: numbers.append(Double(value))
    case .text, .json: texts.append(String(value))
    case .boolean, .unknown: assertionFailure("prepared for another type")
    }
    endRow()
  }

  @inline(__always)
  mutating func set(_ value: Double, row: Int) {
    if kind != .number || count != row { prepare(for: .number, row: row) }
    if kind == .number { numbers.append(value) } else { texts.append(String(shortest: value)) }
    endRow()
  }

  mutating func set(_ value: Bool, row: Int) {
    prepare(for: .boolean, row: row)
    if kind == .boolean {
      booleans.append(value)
    } else {
      texts.append(value ? "true" : "false")
    }
    endRow()
  }

  @inline(__always)
  mutating func set(text: UnsafeBufferPointer<UInt8>, row: Int) {
    if kind != .text || count != row { prepare(for: .text, row: row) }
    if kind == .json {
      texts.append(jsonText(unsafe String(decoding: text, as: UTF8.self)))
    } else {
      unsafe texts.append(utf8: text)
    }
    endRow()
  }

  mutating func set(json: UnsafeBufferPointer<UInt8>, row: Int) {
    prepare(for: .json, row: row)
    unsafe texts.append(utf8: json)
    endRow()
  }

  /// A `null`: only of interest where the row has had a value before.
  mutating func setNull(row: Int) {
    if count > row { dropLast() }
  }

  /// Whether `row` has been given a value.
  func has(_ row: Int) -> Bool { count > row }

  @inline(__always)
  private mutating func endRow() {
    if !present.isEmpty { present.append(true) }
    count += 1
  }

  @inline(never)
  private mutating func prepare(for new: Kind, row: Int) {
    if count > row { dropLast() }
    widen(to: new)
    fill(to: row)
  }

  mutating func fill(to row: Int) {
    guard count < row else { return }
    if present.isEmpty { present = Array(repeating: true, count: count) }
    for _ in count..<row {
      present.append(false)
      appendFiller()
    }
    count = row
  }

  mutating func appendFiller() {
    switch kind {
    case .unknown: break
    case .integer: integers.append(0)
    case .number: numbers.append(0)
    case .boolean: booleans.append(false)
    case .text, .json: texts.append("")
    }
  }

  private mutating func dropLast() {
    count -= 1
    if !present.isEmpty { present.removeLast() }
    switch kind {
    case .unknown: break
    case .integer: integers.removeLast()
    case .number: numbers.removeLast()
    case .boolean: booleans.removeLast()
    case .text, .json: texts.removeLast()
    }
  }

  /// Makes room for `times` as many values as there are.
  mutating func reserve(_ times: Double) {
    integers.reserve(times)
    numbers.reserve(times)
    booleans.reserve(times)
    present.reserve(times)
    texts.reserve(times)
  }

  /// The column of `rows` rows; the builder is empty afterwards and keeps its type.
  mutating func finish(rows: Int) -> Column {
    fill(to: rows)
    let values: Column.Values
    switch kind {
    case .integer: values = .integer(integers)
    case .number: values = .number(numbers)
    case .boolean: values = .boolean(booleans)
    case .text: values = .text(texts)
    case .json: values = .json(texts)
    case .unknown: values = .text(TextColumn(Array(repeating: "", count: rows)))
    }
    let column = Column(name: name, values: values, present: present)
    integers = []
    numbers = []
    booleans = []
    texts = TextColumn()
    present = []
    count = 0
    return column
  }
}
