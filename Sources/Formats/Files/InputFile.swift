package import Diagnostics
internal import Glibc

/// A file open for reading from its start to its end; "-" is standard input.
package struct InputFile: ~Copyable {
  private let descriptor: Int32
  /// As it was named, for messages.
  package let path: String

  /// - Throws: `file.unreadable`.
  package init(path: String) throws(Failure) {
    self.path = path
    if path == "-" {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  deinit {
    if descriptor > STDIN_FILENO { _ = close(descriptor) }
  }

  /// What others may read at places of their own; `nil` of a pipe, which gives its bytes once.
  var shared: SharedFile? {
    var status = stat()
    guard descriptor > STDIN_FILENO, unsafe fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return SharedFile(descriptor: descriptor, path: path, size: Int(status.st_size))
  }

  /// Fills the start of `buffer` and returns how many bytes came; 0 at the end of the file.
  ///
  /// - Throws: `file.unreadable`, as when the path is a folder.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.failure(path, errno) }
    }
  }

  /// All bytes from here to the end.
  ///
  /// - Throws: `file.unreadable`.
  package static func bytes(path: String) throws(Failure) -> [UInt8] {
    let file = try InputFile(path: path)
    var bytes = [UInt8]()
    var capacity = max(file.sizeHint + 1, 1 << 16)
    while true {
      let filled = bytes.count
      var outcome: Result<Int, Failure> = .success(0)
      bytes.reserveCapacity(capacity)
      let room = capacity - filled
      let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe advise(buffer)
        do throws(Failure) {
          count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch { outcome = .failure(error) }
      }
      _ = try outcome.get()
      if block.isEmpty { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes.append(contentsOf: block) }
      capacity = max(capacity, bytes.count * 2)
    }
  }

  /// Asks for large pages where there is much to fill: a fault each 4 KB takes as long as reading.
  private static func advise(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let (page, least) = (4096, 1 << 24)
    guard buffer.count >= least, let base = UnsafeMutableRawPointer(buffer.baseAddress)
    else {
      return
    }
    let start = unsafe base.alignedUp(toMultipleOf: page)
    // Only advice: where the system does not take it, nothing is lost.
    _ = unsafe madvise(start, (buffer.count - page) / page * page, Int32(MADV_HUGEPAGE))
  }

  /// The size the system reports, 0 where it knows none, as for a pipe.
  var sizeHint: Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return Int(status.st_size)
  }

  static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(
      .fileUnreadable,
      ["file": .text(PartialName.published(path)), "reason": .systemReason(number)])
  }
}
