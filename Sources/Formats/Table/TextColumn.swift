/// Strings end to end in one buffer, in Arrow's layout: row `i` is
/// `bytes[offsets[i]..<offsets[i + 1]]`, valid UTF-8.
package struct TextColumn: Sendable {
  package private(set) var bytes: [UInt8]
  package private(set) var offsets: [Int]

  package init() {
    bytes = []
    offsets = [0]
  }

  package init(_ strings: [String]) {
    self.init()
    offsets.reserveCapacity(strings.count + 1)
    for string in strings { append(string) }
  }

  /// - Precondition: the bytes are valid UTF-8, and so is each row of them.
  init(utf8 bytes: [UInt8], offsets: [Int]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  package var count: Int { offsets.count - 1 }

  package subscript(row: Int) -> String {
    String(decoding: bytes[offsets[row]..<offsets[row + 1]], as: UTF8.self)
  }

  /// Lends the UTF-8 bytes of a row, without a copy.
  @inline(__always)
  func withBytes<Result>(
    ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe body(UnsafeBufferPointer(rebasing: $0[offsets[row]..<offsets[row + 1]]))
    }
  }

  package mutating func append(_ string: String) {
    bytes.append(contentsOf: string.utf8)
    offsets.append(bytes.count)
  }

  /// Makes room for `times` as many rows as there are.
  mutating func reserve(_ times: Double) {
    bytes.reserve(times)
    offsets.reserve(times)
  }

  /// Adds all rows of another column.
  mutating func append(_ other: TextColumn) {
    let before = bytes.count
    bytes += other.bytes
    offsets += other.offsets.dropFirst().lazy.map { $0 + before }
  }

  /// Takes away the last row.
  package mutating func removeLast() {
    offsets.removeLast()
    bytes.removeLast(bytes.count - offsets[offsets.count - 1])
  }

  /// - Precondition: `text` is valid UTF-8.
  @inline(__always)
  mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: text)
    offsets.append(bytes.count)
  }

  /// - Precondition: `text` is valid UTF-8.
  package mutating func append(utf8 text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    offsets.append(bytes.count)
  }
}

extension Array {
  /// Makes room for `times` as many elements as there are.
  mutating func reserve(_ times: Double) {
    if !isEmpty { reserveCapacity(Int(Double(count) * times)) }
  }
}
