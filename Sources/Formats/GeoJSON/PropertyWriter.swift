/// One column on its way to JSON, its label made once.
struct PropertyWriter {
  let column: Column
  private let firstLabel: [UInt8]
  private let otherLabel: [UInt8]

  init(_ column: Column) {
    self.column = column
    firstLabel = Array(jsonText(column.name).utf8) + [UInt8(ascii: ":")]
    otherLabel = [UInt8(ascii: ",")] + firstLabel
  }

  /// The name and its colon, with a comma before it where it is not the first.
  @inline(__always)
  func label(isFirst: Bool) -> [UInt8] { isFirst ? firstLabel : otherLabel }

  @inline(__always)
  func writeValue(_ row: Int, _ output: inout OutputBuffer) {
    guard column.isPresent(row) else { return output.append("null") }
    switch column.values {
    case .integer(let values): output.append(values[row])
    case .number(let values): output.append(values[row])
    case .boolean(let values):
      if values[row] { output.append("true") } else { output.append("false") }
    case .text(let values):
      unsafe values.withBytes(ofRow: row) { unsafe output.append(jsonText: $0) }
    case .json(let values):
      unsafe values.withBytes(ofRow: row) { unsafe output.append(rawJSON: $0) }
    }
  }
}
