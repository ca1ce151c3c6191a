internal import Diagnostics

/// A window that slides over the bytes of JSON text, and the place in it that is read next.
///
/// The window is refilled where the text runs over its end, so that memory does not grow with
/// the file; `hold` keeps what is still to be looked at again. Zero bytes follow the last byte:
/// they belong to no token, so that a loop over a token's bytes needs no check for the end.
@safe
struct JSONScanner: ~Copyable {
  /// Room after the end: more than the widest read past a token.
  static let padding = 64

  /// Large enough that system calls cost nothing, small enough to stay in a core's cache.
  static let defaultWindow = 1 << 20

  private let source: ByteSource
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Where the next read begins, as an index into `bytes`.
  var position = 0
  /// Where the bytes end, as an index into `bytes`.
  private(set) var end = 0
  /// Offset in the file of `bytes[0]`.
  private(set) var origin: Int
  /// Bytes from this index on stay in the window.
  private var held = Int.max
  private var isExhausted = false
  private(set) var lines = LineCounter()
  /// Of all bytes that came so far, where that is wanted.
  private(set) var hash: SHA256?
  /// Whether bytes are still to be hashed.
  private var hashes: Bool

  /// The file, for messages.
  let name: String
  /// The feature being read, counted from 1, for messages; 0 outside features.
  var row = 0

  /// - Parameter start: the offset of the first byte that is read.
  init(
    _ source: consuming ByteSource, name: String, window: Int, hashes: Bool = false,
    from start: Int = 0
  ) {
    self.source = source
    self.hashes = hashes
    if hashes { hash = SHA256() }
    origin = start
    self.name = name
    capacity = max(window, 1)
    unsafe bytes = UnsafeMutablePointer.allocate(capacity: capacity + Self.padding)
    unsafe bytes.initialize(repeating: 0, count: capacity + Self.padding)
  }

  deinit { unsafe bytes.deallocate() }

  /// Offset in the file of the next byte.
  var offset: Int { origin + position }

  /// Bytes of the whole text, 0 where nobody knows.
  var sizeHint: Int { source.sizeHint }

  /// The text, for others that read it at once; `nil` where it can be read but once.
  var shared: SharedBytes? { source.shared }

  /// What is hashed already, and the offset up to which it is.
  var hashSoFar: (hash: SHA256, end: Int)? { hash.map { ($0, origin + end) } }

  var next: UnsafePointer<UInt8> { unsafe UnsafePointer(bytes + position) }

  @inline(__always)
  var byte: UInt8 { unsafe bytes[position] }

  /// Keeps everything from the next byte on in the window, until `release`.
  mutating func hold() {
    held = position
    unsafe lines.advance(to: position, in: bytes)
  }

  mutating func release() { held = .max }

  var isHeld: Bool { held != .max }

  /// Goes back or ahead to an offset that is held.
  mutating func seek(_ offset: Int) {
    assert(offset >= origin && offset <= origin + end)
    position = offset - origin
  }

  /// The bytes between two offsets that are held.
  func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: bytes + (range.lowerBound - origin), count: range.count)
  }

  /// The bytes of a token, until the next read.
  func text(_ token: StringToken) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + token.start, count: token.count)
  }

  /// Reads more bytes behind the end; indices move, `start` with them.
  ///
  /// - Returns: `false` where the text has no more bytes.
  /// - Throws: `file.unreadable`.
  @inline(never)
  mutating func refill(keeping start: inout Int) throws(Failure) -> Bool {
    if isExhausted { return false }
    let kept = min(held, start, position)
    unsafe lines.advance(to: kept, in: bytes)
    slide(to: kept)
    if held != .max { held -= kept }
    start -= kept
    position -= kept
    if end == capacity { grow() }
    let count = try take(capacity - end)
    if hashes { unsafe hash?.take(UnsafeRawBufferPointer(start: bytes + end, count: count)) }
    end += count
    unsafe (bytes + end).update(repeating: 0, count: Self.padding)
    isExhausted = count == 0
    return count > 0
  }

  /// Makes at least `count` bytes readable from here on, fewer only at the end of the text.
  mutating func require(_ count: Int) throws(Failure) {
    while end - position < count {
      var start = position
      guard try refill(keeping: &start) else { return }
    }
  }

  /// Goes on behind what others have read.
  ///
  /// - Parameters:
  ///   - line: the line there, and the offset at which it begins.
  ///   - hash: that of the whole text, where it is wanted.
  mutating func leap(to offset: Int, line: (number: Int, start: Int), hash: SHA256?) {
    (origin, position, end) = (offset, 0, 0)
    isExhausted = false
    unsafe bytes.update(repeating: 0, count: Self.padding)
    lines = LineCounter(line: line.number, start: line.start - offset)
    self.hash = hash
    hashes = false
  }

  /// The line of the next byte, and the offset at which it begins.
  var line: (number: Int, start: Int) {
    let (number, column) = unsafe lines.place(of: position, in: bytes)
    return (number, offset - column + 1)
  }

  private mutating func slide(to kept: Int) {
    guard kept > 0 else { return }
    unsafe bytes.update(from: bytes + kept, count: end - kept)
    end -= kept
    origin += kept
    lines.shift(by: kept)
  }

  private mutating func grow() {
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + Self.padding)
    unsafe new.initialize(repeating: 0, count: 2 * capacity + Self.padding)
    unsafe new.update(from: bytes, count: end)
    unsafe bytes.deallocate()
    unsafe bytes = new
    capacity *= 2
  }

  /// Puts up to `room` bytes behind the end and returns how many came.
  private func take(_ room: Int) throws(Failure) -> Int {
    let place = unsafe UnsafeMutableRawBufferPointer(start: bytes + end, count: room)
    return try unsafe source.read(into: place, at: origin + end)
  }
}
