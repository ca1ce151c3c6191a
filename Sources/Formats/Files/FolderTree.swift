internal import Glibc

/// Folders with what is in them.
package enum FolderTree {
  /// Removes a file, or a folder with everything in it; what is not there is no error.
  ///
  /// Links are removed, not followed.
  package static func remove(_ path: String) {
    guard unsafe unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { remove("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }

  /// Removes files and folders to which other threads are still writing.
  ///
  /// One that was about to make a file in a folder may do so after the names in it were read; the
  /// folder is not empty then, and is removed anew, a thousand times at most.
  package static func removeBesideWriters(_ paths: [String]) {
    for _ in 0..<1000 {
      for path in paths { remove(path) }
      guard paths.contains(where: isThere) else { return }
      usleep(1000)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Makes the folders that `path` lies in; where that fails, making `path` itself will tell.
  package static func makeParents(of path: String) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      _ = unsafe mkdir(String(path[..<end]), 0o777)
    }
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
