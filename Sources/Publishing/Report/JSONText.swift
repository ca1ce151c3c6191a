/// Writes JSON that is mostly long lists of whole numbers, without a tree of it.
struct JSONText {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func open(_ bracket: Unicode.Scalar) {
    comma()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  mutating func name(_ name: String) {
    value(.string(name))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ value: JSONValue) {
    self.name(name)
    self.value(value)
  }

  mutating func value(_ value: JSONValue) {
    comma()
    bytes += Array(value.compact.utf8)
    needsComma = true
  }

  /// One element of a list that is open.
  mutating func element(_ write: (inout JSONText) -> Void) {
    write(&self)
    needsComma = true
  }

  mutating func list(_ numbers: [Int32]) {
    open("[")
    for number in numbers { integer(Int(number)) }
    close("]")
  }

  mutating func lists(_ lists: [[Int32]]) {
    open("[")
    for numbers in lists { list(numbers) }
    close("]")
  }

  mutating func column(_ key: String, _ values: ReportMap.Values) {
    name(key)
    switch values {
    case .texts(let texts):
      open("[")
      for text in texts { value(.string(text)) }
      close("]")
    case .integers(let numbers):
      open("[")
      for number in numbers { integer(number) }
      close("]")
    case .numbers(let numbers):
      open("[")
      for number in numbers {
        if let number, number.isFinite, number == number.rounded(), abs(number) < 1e15 {
          integer(Int(number))
        } else {
          value(number.map { .number($0) } ?? .null)
        }
      }
      close("]")
    case .choices(let texts, let rows):
      open("{")
      column("of", .texts(texts))
      column("at", .integers(rows))
      close("}")
    }
  }

  private mutating func integer(_ number: Int) {
    comma()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
