internal import Diagnostics

/// Where a scanner's bytes come from.
enum ByteSource: ~Copyable {
  case file(InputFile)
  case memory([UInt8])
  case shared(SharedBytes)

  /// Bytes of the whole text, 0 where nobody knows.
  var sizeHint: Int {
    switch self {
    case .file(let file): file.sizeHint
    case .memory(let array): array.count
    case .shared(.file(let file)): InputFile(file).sizeHint
    case .shared(.memory(let array)): array.count
    }
  }

  var shared: SharedBytes? {
    switch self {
    case .file(let file): file.shared.map { .file($0) }
    case .memory(let array): .memory(array)
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
      // A scanner leaps only where the file is shared.
      return try unsafe file.shared == nil
        ? file.read(into: buffer) : file.read(into: buffer, at: offset)
    case .memory(let array): return unsafe Self.copy(array, into: buffer, at: offset)
    case .shared(.file(let file)):
      return try unsafe InputFile(file).read(into: buffer, at: offset)
    case .shared(.memory(let array)): return unsafe Self.copy(array, into: buffer, at: offset)
    }
  }

  private static func copy(
    _ array: [UInt8], into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    let count = min(buffer.count, max(0, array.count - offset))
    unsafe array.withUnsafeBytes {
      let text = unsafe UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)])
      unsafe buffer.copyMemory(from: text)
    }
    return count
  }
}

/// A text that several scanners read at once, while its owner lives.
enum SharedBytes: Sendable {
  case file(SharedFile)
  case memory([UInt8])

  /// Up to `count` bytes from an offset on.
  ///
  /// - Throws: `file.unreadable`.
  func bytes(at offset: Int, upTo count: Int) throws(Failure) -> [UInt8] {
    var outcome: Result<Int, Failure> = .success(0)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Failure) {
        filled = try unsafe ByteSource.shared(self).read(
          into: UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch { outcome = .failure(error) }
    }
    _ = try outcome.get()
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
