package import Diagnostics
internal import Glibc

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a hidden sibling, which `commit` renames; a value that is dropped without a
/// commit leaves nothing behind. "-" is standard output, and what is no plain file (a device, a
/// pipe) is written where it stands.
package struct AtomicFile: ~Copyable {
  private var descriptor: Int32
  /// The name the file will have, for messages.
  package let path: String
  /// The hidden sibling; `nil` where bytes go straight to their place.
  private let temporaryPath: String?
  private let overwrite: Bool

  /// - Throws: `file.exists` where the path is taken and `overwrite` is false; `file.unwritable`.
  package init(path: String, overwrite: Bool) throws(Failure) {
    let (descriptor, temporaryPath) = try Self.open(path, overwrite: overwrite)
    self.path = path
    self.overwrite = overwrite
    self.descriptor = descriptor
    self.temporaryPath = temporaryPath
  }

  private static func open(
    _ path: String, overwrite: Bool
  ) throws(Failure) -> (descriptor: Int32, temporaryPath: String?) {
    // A limit on the size of files, and a closed pipe, must come back as errors of `write`, not end
    // the process in silence.
    _ = signal(SIGXFSZ, SIG_IGN)
    if path == "-" {
      _ = signal(SIGPIPE, SIG_IGN)
      return (STDOUT_FILENO, nil)
    }
    guard try requirePlace(path, overwrite: overwrite) else {
      let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path, errno) }
      return (descriptor, nil)
    }
    PartialName.sweep(besides: path)
    return try hidden(path)
  }

  /// Whether a file of this name would be a plain one, and no device or pipe.
  ///
  /// Asked beforehand, so that nobody waits for results that have no place.
  ///
  /// - Throws: `file.exists` where the path is taken and `overwrite` is false; `file.unwritable`
  ///   where it is a folder, or the folder it lies in is missing or cannot be written to.
  @discardableResult
  package static func requirePlace(_ path: String, overwrite: Bool) throws(Failure) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      guard unsafe access(folder, W_OK | X_OK) == 0 else { throw failure(path, errno) }
      return true
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw failure(path, EISDIR) }
    guard kind == S_IFREG else { return false }
    guard overwrite else { throw Failure(.fileExists, ["file": .text(path)]) }
    return true
  }

  private static func hidden(
    _ path: String
  ) throws(Failure) -> (descriptor: Int32, temporaryPath: String?) {
    for attempt in 0..<PartialName.attempts {
      let sibling = PartialName.sibling(of: path, attempt: attempt)
      TemporaryPaths.add(sibling)
      let descriptor = unsafe Glibc.open(
        sibling, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        let number = errno
        TemporaryPaths.remove(sibling)
        if number == EEXIST { continue }
        throw failure(path, number)
      }
      if PartialName.hold(descriptor, sibling) { return (descriptor, sibling) }
      _ = close(descriptor)
      TemporaryPaths.remove(sibling)
    }
    throw failure(path, EEXIST)
  }

  deinit {
    if descriptor > STDERR_FILENO { _ = close(descriptor) }
    guard let temporaryPath else { return }
    _ = unsafe unlink(temporaryPath)
    TemporaryPaths.remove(temporaryPath)
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: `file.unwritable`, as when the disk is full; `file.output-closed`.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = unsafe bytes
    while unsafe !rest.isEmpty {
      let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw Failure(.outputClosed) }
        throw Self.failure(path, errno)
      }
      unsafe rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Writes all of `bytes`; throws as the call above.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      Result { () throws(Failure) in try unsafe write(buffer) }
    }
    try written.get()
  }

  /// Gives the file its name.
  ///
  /// - Parameter isDurable: whether to wait until the bytes are on the disk.
  /// - Throws: `file.exists` where another process took the name meanwhile; `file.unwritable`.
  package consuming func commit(isDurable: Bool = false) throws(Failure) {
    guard let temporaryPath else { return }
    if isDurable, fsync(descriptor) != 0 { throw Self.failure(path, errno) }
    _ = fchmod(descriptor, FileMode.file)
    // Some file systems tell only here that they had no room.
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw Self.failure(path, errno) }
    if overwrite {
      guard unsafe rename(temporaryPath, path) == 0 else { throw Self.failure(path, errno) }
    } else {
      try Self.renameWithoutReplacing(temporaryPath, path)
    }
  }

  /// A hard link fails where the name is taken, a rename would replace; where the file system
  /// has no links a rename has to do, and the name was free when the file was opened.
  private static func renameWithoutReplacing(_ old: String, _ new: String) throws(Failure) {
    if unsafe link(old, new) == 0 {
      _ = unsafe unlink(old)
      return
    }
    if errno == EEXIST { throw Failure(.fileExists, ["file": .text(new)]) }
    guard unsafe rename(old, new) == 0 else { throw failure(new, errno) }
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(
      .fileUnwritable,
      ["file": .text(PartialName.published(path)), "reason": .systemReason(number)])
  }
}

extension AtomicFile {
  /// Writes `text` as UTF-8.
  ///
  /// - Throws: as ``write(_:)``.
  package func write(text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    var outcome: Result<Void, Failure> = .success(())
    unsafe bytes.withUnsafeBytes { bytes in
      do throws(Failure) { try unsafe write(bytes) } catch { outcome = .failure(error) }
    }
    try outcome.get()
  }
}
