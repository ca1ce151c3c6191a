/// One column on its way to JSON, its label made once.
///
/// A class whose values stand in properties of their own: a payload taken out of `Column.Values`,
/// or a struct taken out of an array, would be retained and released row by row.
final class PropertyWriter {
  private enum Kind { case integer, number, boolean, text, json }

  private let kind: Kind
  private let integers: [Int64]
  private let numbers: [Double]
  private let booleans: [Bool]
  private let texts: TextColumn
  private let present: [Bool]
  /// A comma, the name and its colon.
  private let label: [UInt8]

  init(_ column: Column) {
    label = Array(",\(jsonText(column.name)):".utf8)
    present = column.present
    var integers: [Int64] = []
    var numbers: [Double] = []
    var booleans: [Bool] = []
    var texts = TextColumn()
    switch column.values {
    case .integer(let values): (kind, integers) = (.integer, values)
    case .number(let values): (kind, numbers) = (.number, values)
    case .boolean(let values): (kind, booleans) = (.boolean, values)
    case .text(let values): (kind, texts) = (.text, values)
    case .json(let values): (kind, texts) = (.json, values)
    }
    self.integers = integers
    self.numbers = numbers
    self.booleans = booleans
    self.texts = texts
  }

  @inline(__always)
  func isPresent(_ row: Int) -> Bool { present.isEmpty || present[row] }

  /// Writes the name and its colon, with a comma before it where it is not the first.
  @inline(__always)
  func writeLabel(isFirst: Bool, _ output: inout OutputBuffer) {
    unsafe label.withUnsafeBufferPointer {
      unsafe output.append(UnsafeBufferPointer(rebasing: $0[(isFirst ? 1 : 0)...]))
    }
  }

  @inline(__always)
  func writeValue(_ row: Int, _ output: inout OutputBuffer) {
    guard isPresent(row) else { return output.append("null") }
    switch kind {
    case .integer: output.append(integers[row])
    case .number: output.append(numbers[row])
    case .boolean: if booleans[row] { output.append("true") } else { output.append("false") }
    case .text: unsafe texts.withBytes(ofRow: row) { unsafe output.append(jsonText: $0) }
    case .json: unsafe texts.withBytes(ofRow: row) { unsafe output.append(rawJSON: $0) }
    }
  }
}
