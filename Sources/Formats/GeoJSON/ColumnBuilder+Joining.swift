extension ColumnBuilder {
  /// Adds the values of a later stretch of the same text, from `row` on.
  ///
  /// - Returns: whether the column is as if both had been read as one; where it is not, since a
  ///   number stood as one in one of them and is text beside the other's, it is of no use.
  mutating func append(_ other: ColumnBuilder, from row: Int) -> Bool {
    // Without a value nothing is known but that.
    if other.count == 0 { return true }
    fill(to: row)
    if kind == .unknown || (kind == .integer && other.kind == .number) { widen(to: other.kind) }
    switch other.kind {
    case .integer where kind == .integer: integers += other.integers
    case .integer where kind == .number: numbers += other.integers.lazy.map(Double.init)
    case .number where kind == .number: numbers += other.numbers
    case .boolean where kind == .boolean: booleans += other.booleans
    case .text where kind == .text, .json where kind == .json: texts.append(other.texts)
    case .integer, .number, .boolean, .text, .json, .unknown: return false
    }
    if !present.isEmpty || !other.present.isEmpty {
      if present.isEmpty { present = Array(repeating: true, count: count) }
      present +=
        other.present.isEmpty ? Array(repeating: true, count: other.count) : other.present
    }
    count += other.count
    return true
  }
}

extension PropertyColumns {
  /// Adds the columns of a later stretch of the same text, from `row` on.
  ///
  /// - Returns: as ``ColumnBuilder/append(_:from:)``.
  mutating func append(_ other: PropertyColumns, from row: Int) -> Bool {
    for builder in other.builders where !append(builder, from: row) { return false }
    return true
  }
}
