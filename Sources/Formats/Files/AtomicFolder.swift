internal import CFiles
package import Diagnostics
internal import Glibc

/// A folder of results that appears under its name only when it is complete.
///
/// Files go into a hidden sibling, which `commit` exchanges with the old folder in one step; a
/// value that is dropped without a commit leaves nothing behind.
package struct AtomicFolder: ~Copyable {
  /// The name the folder will have.
  package let path: String
  /// Where files are to be written until then.
  package let workingPath: String
  private let replacesOld: Bool
  /// Open as long as files are written, so that nobody takes the folder for a left one.
  private let descriptor: Int32
  /// Of the process, asked for before threads make files and folders in it: the system tells the
  /// mask only by changing it for a moment.
  private let mask: mode_t
  private var isCommitted = false

  /// A folder's path without the slash at its end.
  package static func named(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// - Parameters:
  ///   - path: folders that it lies in are made where they are missing.
  ///   - marker: a file that every folder of this kind holds; a folder without it that is not
  ///     empty is never replaced, since nobody meant that.
  /// - Throws: `file.exists`, `folder.not-ours`, `file.unwritable`.
  package init(path: String, marker: String, overwrite: Bool) throws(Failure) {
    mask = FileMode.mask
    let path = Self.named(path)
    let isTaken = try Self.requirePlace(path, marker: marker, overwrite: overwrite)
    FolderTree.makeParents(of: path)
    PartialName.sweep(besides: path)
    (descriptor, workingPath) = try Self.hidden(path)
    self.path = path
    replacesOld = isTaken
  }

  /// Whether something has the name, which is then to be replaced.
  ///
  /// - Parameters: as of `init`; asked beforehand, so that nobody waits for results that have no
  ///   place.
  /// - Throws: `file.exists`, `folder.not-ours`.
  @discardableResult
  package static func requirePlace(
    _ path: String, marker: String, overwrite: Bool
  ) throws(Failure) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let names = FolderTree.names(in: path)
    guard overwrite || (status.st_mode & S_IFMT == S_IFDIR && names.isEmpty) else {
      throw Failure(.fileExists, ["file": .text(path)])
    }
    guard status.st_mode & S_IFMT == S_IFDIR, names.isEmpty || names.contains(marker) else {
      throw Failure(.folderNotOurs, ["folder": .text(path), "marker": .text(marker)])
    }
    return true
  }

  private static func hidden(
    _ path: String
  ) throws(Failure) -> (descriptor: Int32, workingPath: String) {
    for attempt in 0..<PartialName.attempts {
      let sibling = PartialName.sibling(of: path, attempt: attempt)
      TemporaryPaths.add(sibling)
      guard unsafe mkdir(sibling, 0o700) == 0 else {
        let number = errno
        TemporaryPaths.remove(sibling)
        if number == EEXIST { continue }
        throw failure(path, number)
      }
      let descriptor = unsafe open(sibling, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      let number = errno
      if descriptor >= 0, PartialName.hold(descriptor, sibling) { return (descriptor, sibling) }
      TemporaryPaths.remove(sibling)
      if descriptor >= 0 {
        _ = close(descriptor)
      } else if number != ENOENT {
        _ = unsafe rmdir(sibling)
        throw failure(path, number)
      }
    }
    throw failure(path, EEXIST)
  }

  deinit {
    _ = close(descriptor)
    guard !isCommitted else { return }
    FolderTree.remove(workingPath)
    TemporaryPaths.remove(workingPath)
  }

  /// Gives the folder its name; what had it before is gone.
  ///
  /// - Throws: `file.unwritable`.
  package consuming func commit() throws(Failure) {
    let number = TemporaryPaths.whileNotStopping { replace() }
    guard number == 0 else { throw Self.failure(path, number) }
    // After an exchange the old folder has the working name.
    FolderTree.remove(workingPath)
    TemporaryPaths.remove(workingPath)
    isCommitted = true
  }

  private func replace() -> Int32 {
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0 {
      _ = fchmod(descriptor, FileMode.folder(having: status.st_mode, mask: mask))
    }
    guard replacesOld else { return unsafe rename(workingPath, path) == 0 ? 0 : errno }
    let number = unsafe gr_exchange(workingPath, path)
    guard number == EINVAL || number == ENOSYS else { return number }
    // The file system has no exchange: the old folder goes first.
    FolderTree.remove(path)
    return unsafe rename(workingPath, path) == 0 ? 0 : errno
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(.fileUnwritable, ["file": .text(path), "reason": .systemReason(number)])
  }
}
