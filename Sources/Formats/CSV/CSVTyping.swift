/// Digits up to which an integer is taken for a quantity; longer ones are identifiers, and a
/// spreadsheet has spoilt them beyond the fifteenth.
private let mostQuantityDigits = 15

/// How a field may be read without losing anything of it.
private enum FieldType { case integer, number, text }

/// The column of the narrowest type that holds all fields as they stand; empty ones are absent.
func narrowed(_ name: String, _ texts: TextColumn) -> Column {
  var hasValues = false
  var type = FieldType.integer
  var present = [Bool](repeating: true, count: texts.count)
  var isFull = true
  for row in 0..<texts.count {
    let field = texts.bytes[texts.offsets[row]..<texts.offsets[row + 1]]
    if field.isEmpty {
      present[row] = false
      isFull = false
      continue
    }
    hasValues = true
    guard type != .text else { continue }
    switch fieldType(field) {
    case .integer: break
    case .number: type = .number
    case .text: type = .text
    }
  }
  let mask = isFull ? [] : present
  guard hasValues, type != .text else {
    return Column(name: name, values: .text(texts), present: mask)
  }
  let numbers = (0..<texts.count).map { texts[$0] }
  switch type {
  case .integer:
    return Column(name: name, values: .integer(numbers.map { Int64($0) ?? 0 }), present: mask)
  case .number, .text:
    return Column(name: name, values: .number(numbers.map { Double($0) ?? 0 }), present: mask)
  }
}

/// Only what a number is written as: no leading zero or plus, no exponent, no bare point.
private func fieldType(_ field: ArraySlice<UInt8>) -> FieldType {
  var digits = field
  if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
  let whole = digits.prefix { isDigit($0) }
  guard let first = whole.first, whole.count <= mostQuantityDigits,
    first != UInt8(ascii: "0") || whole.count == 1
  else { return .text }
  digits = digits.dropFirst(whole.count)
  if digits.isEmpty {
    // "-0" would come back without its sign.
    return field.count == 2 && first == UInt8(ascii: "0") ? .text : .integer
  }
  guard digits.first == UInt8(ascii: "."), digits.count > 1 else { return .text }
  return digits.dropFirst().allSatisfy { isDigit($0) } ? .number : .text
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
