internal import Diagnostics

/// Where a scanner's bytes come from.
enum ByteSource: ~Copyable {
  case file(InputFile)
  case shared(SharedBytes)

  static func memory(_ bytes: [UInt8]) -> ByteSource { .shared(.memory(bytes)) }

  /// Bytes of the whole text, 0 where nobody knows.
  var sizeHint: Int {
    switch self {
    case .file(let file): file.sizeHint
    case .shared(let shared): shared.size
    }
  }

  /// The text, for others that read it at once; `nil` where it can be read but once.
  var shared: SharedBytes? {
    switch self {
    case .file(let file): file.shared.map { .file($0) }
    case .shared(let shared): shared
    }
  }

  /// Fills the start of `buffer` with what stands at an offset and returns how many bytes came.
  ///
  /// - Parameter offset: where the last read ended, of what can be read but once.
  /// - Throws: `file.unreadable`.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(Failure) -> Int {
    switch self {
    case .file(let file):
      guard let shared = file.shared else { return try unsafe file.read(into: buffer) }
      return try unsafe shared.read(into: buffer, at: offset)
    case .shared(let shared): return try unsafe shared.read(into: buffer, at: offset)
    }
  }
}

/// A text that several scanners read at once, while its owner lives.
enum SharedBytes: Sendable {
  case file(SharedFile)
  case memory([UInt8])

  var size: Int {
    switch self {
    case .file(let file): file.size
    case .memory(let array): array.count
    }
  }

  /// Fills the start of `buffer` with what stands at an offset and returns how many bytes came.
  ///
  /// - Throws: `file.unreadable`.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(Failure) -> Int {
    switch self {
    case .file(let file): return try unsafe file.read(into: buffer, at: offset)
    case .memory(let array):
      let count = min(buffer.count, max(0, array.count - offset))
      unsafe array.withUnsafeBytes {
        let text = unsafe UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)])
        unsafe buffer.copyMemory(from: text)
      }
      return count
    }
  }

  /// Up to `count` bytes from an offset on.
  ///
  /// - Throws: `file.unreadable`.
  func bytes(at offset: Int, upTo count: Int) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var outcome: Result<Int, Failure> = .success(0)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(Failure) {
        outcome = .success(try unsafe read(into: buffer, at: offset))
      } catch { outcome = .failure(error) }
    }
    bytes.removeLast(count - (try outcome.get()))
    return bytes
  }

  /// The digest of `begun` and all bytes from an offset on.
  ///
  /// - Throws: `file.unreadable`.
  func hash(_ begun: SHA256, from start: Int) throws(Failure) -> SHA256 {
    var (hash, offset) = (begun, start)
    while true {
      let piece = try bytes(at: offset, upTo: 1 << 20)
      if piece.isEmpty { return hash }
      unsafe piece.withUnsafeBytes { unsafe hash.take($0) }
      offset += piece.count
    }
  }
}
