internal import Diagnostics

/// The attribute columns of a table that is being read.
///
/// Features of one file have, nearly always, the same properties in the same order: the column
/// after the last one is tried first, by comparing bytes, before a name is looked up.
struct PropertyColumns {
  private(set) var builders: [ColumnBuilder] = []
  private var indices: [String: Int] = [:]
  private var expected = 0

  mutating func startRow() { expected = 0 }

  /// The column whose quoted name stands at `text`, where it is the one that usually comes next.
  ///
  /// - Parameter room: how many bytes may be read.
  @inline(__always)
  mutating func expectedColumn(
    at text: UnsafePointer<UInt8>, room: Int
  ) -> (column: Int, length: Int)? {
    guard expected < builders.count else { return nil }
    let column = expected
    let length = builders[column].quotedName.count
    guard length > 0, length <= room else { return nil }
    let isSame = unsafe builders[column].quotedName.withUnsafeBufferPointer { name in
      var index = 0
      while unsafe index < length && name[index] == text[index] { index += 1 }
      return index == length
    }
    guard isSame else { return nil }
    expected = column + 1
    return (column, length)
  }

  /// The column of a name, added where it is new.
  mutating func column(named name: String, hasEscapes: Bool) -> Int {
    let column = indices[name] ?? add(name, hasEscapes: hasEscapes)
    expected = column + 1
    return column
  }

  private mutating func add(_ name: String, hasEscapes: Bool) -> Int {
    let quote = UInt8(ascii: "\"")
    let quoted = hasEscapes ? [] : [quote] + Array(name.utf8) + [quote]
    return add(ColumnBuilder(name: name, quotedName: quoted))
  }

  private mutating func add(_ builder: ColumnBuilder) -> Int {
    builders.append(builder)
    indices[builder.name] = builders.count - 1
    return builders.count - 1
  }

  /// Adds a column of a later stretch of the same text, from `row` on.
  ///
  /// - Returns: as ``ColumnBuilder/append(_:from:)``.
  mutating func append(_ other: ColumnBuilder, from row: Int) -> Bool {
    let column =
      indices[other.name]
      ?? add(ColumnBuilder(name: other.name, quotedName: other.quotedName))
    return builders[column].append(other, from: row)
  }

  /// Takes back what `row`, the last, was given.
  mutating func clear(row: Int) {
    for index in builders.indices { builders[index].setNull(row: row) }
  }

  /// Makes room for `times` as many values as there are.
  mutating func reserve(_ times: Double) {
    for index in builders.indices { builders[index].reserve(times) }
  }

  func name(_ column: Int) -> String { builders[column].name }
  func has(_ column: Int, row: Int) -> Bool { builders[column].has(row) }

  @inline(__always)
  mutating func set(_ column: Int, _ value: Int64, row: Int) {
    builders[column].set(value, row: row)
  }

  @inline(__always)
  mutating func set(_ column: Int, _ value: Double, row: Int) {
    builders[column].set(value, row: row)
  }

  mutating func set(_ column: Int, _ value: Bool, row: Int) {
    builders[column].set(value, row: row)
  }

  @inline(__always)
  mutating func set(_ column: Int, text: UnsafeBufferPointer<UInt8>, row: Int) {
    unsafe builders[column].set(text: text, row: row)
  }

  mutating func set(_ column: Int, json: UnsafeBufferPointer<UInt8>, row: Int) {
    unsafe builders[column].set(json: json, row: row)
  }

  mutating func setNull(_ column: Int, row: Int) { builders[column].setNull(row: row) }

  /// The columns of `rows` rows; the builders start anew.
  mutating func finish(rows: Int) -> [Column] {
    var columns: [Column] = []
    columns.reserveCapacity(builders.count)
    for index in builders.indices { columns.append(builders[index].finish(rows: rows)) }
    return columns
  }
}
