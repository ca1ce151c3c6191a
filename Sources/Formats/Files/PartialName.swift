internal import Glibc

/// The hidden name under which a file or folder grows until it is complete.
enum PartialName {
  /// `.name.pid.partial` beside `path`: on the same file system, so that the rename is one step.
  ///
  /// - Parameter attempt: numbers the names of one process for one path. Ids of processes come
  ///   again, in containers at once, and what another of this id left must not be in the way.
  static func sibling(of path: String, attempt: Int = 0) -> String {
    let number = attempt == 0 ? "" : "-\(attempt)"
    return "\(folder(of: path)).\(name(of: path)).\(getpid())\(number)\(ending)"
  }

  /// The path that will hold when all is complete, for messages: people know no other name.
  static func published(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { name in complete(name) ?? String(name) }
      .joined(separator: "/")
  }

  /// Removes what killed processes left beside `path` of earlier tries to write it.
  ///
  /// Whoever writes holds a lock, which ends with the process; so what can be locked is nobody's.
  /// Inside a folder that is itself on its way there is nothing to look for.
  static func sweep(besides path: String) {
    let parent = folder(of: path)
    guard parent.split(separator: "/").last.flatMap({ complete($0) }) == nil else { return }
    let wanted = name(of: path)
    for name in FolderTree.names(in: parent.isEmpty ? "." : String(parent))
    where complete(Substring(name)) == wanted {
      let left = "\(parent)\(name)"
      let descriptor = unsafe open(left, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { FolderTree.remove(left) }
      _ = close(descriptor)
    }
  }

  /// Marks an open file or folder as being written; false where it was swept away meanwhile.
  static func hold(_ descriptor: Int32, _ path: String) -> Bool {
    // A file system without locks lets nobody sweep either.
    _ = flock(descriptor, LOCK_EX)
    var (held, named) = (stat(), stat())
    return unsafe fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      && held.st_ino == named.st_ino
  }

  /// How often a name is tried anew where it is taken.
  static let attempts = 1000

  private static let ending = ".partial"

  /// The name that a hidden one stands for; `nil` for other names.
  private static func complete(_ name: Substring) -> String? {
    guard name.hasPrefix("."), name.hasSuffix(ending) else { return nil }
    let inner = name.dropFirst().dropLast(ending.count)
    guard let dot = inner.lastIndex(of: "."), dot > inner.startIndex else { return nil }
    let number = inner[inner.index(after: dot)...]
    guard !number.isEmpty, number.allSatisfy({ $0.isWholeNumber || $0 == "-" }) else { return nil }
    return String(inner[..<dot])
  }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }

  private static func name(of path: String) -> String {
    String(path[folder(of: path).endIndex...])
  }
}

/// What others may do with a file that is complete; until then it is its owner's alone.
enum FileMode {
  /// Asked for once, before anything is made: the system tells the mask only by changing it.
  static let mask: mode_t = {
    let mask = umask(0o077)
    _ = umask(mask)
    return mask
  }()

  static var file: mode_t { 0o666 & ~mask }

  /// Of a folder: what it inherits, as its group, stays.
  static func folder(having mode: mode_t, mask: mode_t) -> mode_t {
    0o777 & ~mask | mode & ~0o777 & 0o7777
  }
}
