internal import Glibc
internal import Workers

/// What is being written and has no name yet, so that a process that is stopped leaves nothing.
package enum TemporaryPaths {
  private static let paths = Guarded<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them and ends the process without letting go of the list, so that no other
  /// thread can give a file its name or start a new one meanwhile.
  package static func removeAll(thenExit status: Int32) -> Never {
    paths.withLock { paths in
      FolderTree.removeBesideWriters(paths.sorted())
      _exit(status)
    }
  }

  /// Does `step` unless the process is being stopped: a rename counts as done before or not at all.
  static func whileNotStopping<Result>(_ step: () -> Result) -> Result {
    paths.withLock { _ in step() }
  }
}
