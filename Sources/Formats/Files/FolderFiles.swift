package import Diagnostics
internal import Glibc

/// What lies in a folder that somebody was sent.
package enum FolderFiles {
  /// Endings of files that lie beside another that stands for them all.
  private static let companions: Set<String> = [
    "shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "csvt", "xml", "dat", "map", "id", "ind",
    "mid",
  ]

  /// The files in a folder and in the folders in it, one level down, each sorted, those of the folder itself first; hidden ones and
  /// companions of others left out.
  ///
  /// A folder that is a file to programs, as `.gdb` is, counts as one.
  ///
  /// - Throws: `file.unreadable` where there is no such folder.
  package static func list(_ folder: String) throws(Failure) -> [String] {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard isFolder(root) else {
      _ = try InputFile(path: root)
      throw Failure(
        .fileUnreadable, ["file": .text(root), "reason": .systemReason(ENOTDIR)])
    }
    var files: [String] = []
    var inner: [String] = []
    for name in FolderTree.names(in: root) where !name.hasPrefix(".") {
      let path = "\(root)/\(name)"
      if isFolder(path), name.fileExtension != "gdb" {
        for name in FolderTree.names(in: path) where !name.hasPrefix(".") {
          let file = "\(path)/\(name)"
          if !isFolder(file) || name.fileExtension == "gdb" { inner.append(file) }
        }
      } else {
        files.append(path)
      }
    }
    files += inner
    let all = Set(files.map { $0.lowercased() })
    return files.filter { path in
      let ending = path.fileExtension
      guard !companions.contains(ending) else { return false }
      // The table of a Shapefile.
      return ending != "dbf" || !all.contains(path.lowercased().dropLast(3) + "shp")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path as it is seen from a folder: `../lists/a.csv`.
  package static func path(_ path: String, from folder: String) -> String {
    let (target, start) = (absolute(path), absolute(folder))
    var shared = 0
    while shared < min(target.count - 1, start.count), target[shared] == start[shared] {
      shared += 1
    }
    let up = Array(repeating: "..", count: start.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }

  /// Whether a path leads into a folder, by its words and by the links that it follows.
  ///
  /// Of what is not there yet, the folders that are there decide.
  package static func lies(_ path: String, within folder: String) -> Bool {
    let inside = absolute(folder)
    guard absolute(path).starts(with: inside) else { return false }
    guard let real = realNames(folder) else { return true }
    var path = path[...]
    while true {
      if let names = realNames(String(path)) { return names.starts(with: real) }
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return true }
      path = path[..<slash]
    }
  }

  /// The names from the root on with all links followed; `nil` where nothing is there.
  private static func realNames(_ path: String) -> [String]? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real).split(separator: "/").map(String.init)
  }

  /// The names from the root on, without "." and "..".
  private static func absolute(_ path: String) -> [String] {
    var names: [String] = []
    if !path.hasPrefix("/") {
      let here = unsafe getcwd(nil, 0)
      if let here = unsafe here {
        names = unsafe String(cString: here).split(separator: "/").map(String.init)
        unsafe free(here)
      }
    }
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    return names
  }
}
