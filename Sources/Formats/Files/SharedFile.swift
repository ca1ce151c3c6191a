internal import Diagnostics
internal import Glibc

/// A plain file that is open, for several readers at once, while its owner lives.
struct SharedFile: Sendable {
  let descriptor: Int32
  let path: String
  let size: Int

  /// Fills the start of `buffer` with what stands at an offset and returns how many bytes came.
  ///
  /// - Throws: `file.unreadable`.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(Failure) -> Int {
    while true {
      let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset)
      if count >= 0 { return count }
      guard errno == EINTR else { throw InputFile.failure(path, errno) }
    }
  }
}
