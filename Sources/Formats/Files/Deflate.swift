internal import CZlib

/// Raw deflate (RFC 1951) and CRC-32 (ISO 3309), as ZIP has them, by zlib.
enum Deflate {
  /// Sheets are numbers between tags, of which the lowest level finds most: higher ones take two to
  /// five times as long and save a tenth.
  private static let level = Z_BEST_SPEED
  /// The largest window, without zlib's own head and checksum.
  private static let rawWindow: Int32 = -15
  private static let memory: Int32 = 9
  /// What one call may be given: its counters have 32 bits.
  private static let most = 1 << 30

  /// `contents`, packed; `nil` where that takes no fewer bytes, or where memory is short.
  ///
  /// The same bytes for the same contents, of one version of zlib.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func packed(_ contents: [UInt8]) -> [UInt8]? {
    guard !contents.isEmpty else { return nil }
    var stream = unsafe z_stream()
    guard
      unsafe deflateInit2_(
        &stream, level, Z_DEFLATED, rawWindow, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe deflateEnd(&stream) }
    // What is not smaller than this is not wanted.
    let room = contents.count - 1
    var isWhole = false
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe contents.withUnsafeBufferPointer { source in
        // zlib reads there and does not write.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.next_out = buffer.baseAddress
        isWhole = unsafe run(&stream, source.count, room)
      }
      count = unsafe Int(stream.total_out)
    }
    return isWhole ? packed : nil
  }

  /// Packs all of `input` bytes into `room`; whether there was room for it.
  private static func run(_ stream: inout z_stream, _ input: Int, _ room: Int) -> Bool {
    while true {
      let rest = unsafe input - Int(stream.total_in)
      let free = unsafe room - Int(stream.total_out)
      guard free > 0 else { return false }
      unsafe stream.avail_in = UInt32(min(rest, most))
      unsafe stream.avail_out = UInt32(min(free, most))
      let state = unsafe deflate(&stream, rest > most ? Z_NO_FLUSH : Z_FINISH)
      if state == Z_STREAM_END { return true }
      guard state == Z_OK || state == Z_BUF_ERROR else { return false }
    }
  }

  /// CRC-32 of some bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
    }
  }
}
