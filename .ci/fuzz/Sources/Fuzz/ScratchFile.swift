internal import Glibc

/// Files in memory for doors that take a path; one of each name a process, written anew each time.
enum ScratchFile {
  private static let folder: String = {
    let folder = "/dev/shm/gridreach-fuzz.\(getpid())"
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      preconditionFailure("\(folder) cannot be made")
    }
    atexit { ScratchFile.removeAll() }
    return folder
  }()

  nonisolated(unsafe) private static var written: Set<String> = []

  private static func removeAll() {
    for path in unsafe written { _ = unsafe unlink(path) }
    _ = unsafe rmdir(folder)
  }

  static func holding(_ bytes: [UInt8], named name: String) -> String {
    let path = "\(folder)/\(name)"
    unsafe written.insert(path)
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(file >= 0, "\(path) cannot be written")
    let count = unsafe write(file, bytes, bytes.count)
    precondition(count == bytes.count)
    _ = close(file)
    return path
  }
}
