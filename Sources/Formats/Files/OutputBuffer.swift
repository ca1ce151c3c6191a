internal import Diagnostics
internal import Glibc

/// Bytes on their way to a file: a block of memory that is written when it is full.
///
/// A record is put together between two calls of `reserve`, which alone may write; appending
/// itself checks nothing but the room.
@safe
struct OutputBuffer: ~Copyable {
  /// Large enough that a call of `write` costs nothing beside what fills it.
  static let blockSize = 1 << 20

  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 2 * OutputBuffer.blockSize) {
    self.capacity = capacity
    unsafe bytes = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe bytes.deallocate() }

  /// Writes out what there is, if it is worth a call.
  mutating func flush(to file: borrowing AtomicFile, always: Bool = false) throws(Failure) {
    guard always || count >= Self.blockSize else { return }
    try unsafe file.write(UnsafeRawBufferPointer(start: bytes, count: count))
    count = 0
  }

  /// A place for up to `room` bytes; the caller adds what it wrote by `advance`.
  @inline(__always)
  mutating func place(_ room: Int) -> UnsafeMutablePointer<UInt8> {
    if count + room > capacity { grow(room) }
    return unsafe bytes + count
  }

  @inline(__always)
  mutating func advance(_ written: Int) { count += written }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    unsafe place(1).pointee = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe place(length).update(from: text.utf8Start, count: length)
    count += length
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    unsafe place(source.count).update(from: start, count: source.count)
    count += source.count
  }

  mutating func append(_ source: [UInt8]) {
    unsafe source.withUnsafeBufferPointer { unsafe append($0) }
  }

  mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Makes a list that goes on of the object that stands from `start` on: `{"a":1}` becomes
  /// `,"a":1`, and an object without members nothing.
  mutating func replaceBrackets(from start: Int) {
    let length = count - start
    guard length > 2 else { return count = start }
    unsafe bytes[start] = UInt8(ascii: ",")
    count -= 1
  }

  /// What has not been written out yet.
  var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: bytes, count: count)) }

  @inline(never)
  private mutating func grow(_ room: Int) {
    let larger = max(capacity * 2, count + room)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe new.update(from: bytes, count: count)
    unsafe bytes.deallocate()
    unsafe bytes = new
    capacity = larger
  }
}
