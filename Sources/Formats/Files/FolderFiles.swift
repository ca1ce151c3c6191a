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

  package static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  package static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The size of a file in bytes; 0 where there is none.
  package static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The names in a folder, sorted; none where there is no such folder.
  package static func names(in folder: String) -> [String] { FolderTree.names(in: folder) }

  /// The files that reading `path` looks into: itself, or for what GDAL reads also those beside it
  /// of the same name with other endings, as a Shapefile has them; those of a folder that is a file.
  package static func parts(of path: String) -> [String] {
    guard let address = GDALAddress(path) else { return [path] }
    let file = address.archive
    if isFolder(file) { return names(in: file).map { "\(file)/\($0)" } }
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { String(file[..<$0]) } ?? "."
    let name = slash.map { file[file.index(after: $0)...] } ?? file[...]
    let stem = (name.lastIndex(of: ".").map { name[...$0] } ?? name).lowercased()
    let prefix = slash.map { file[...$0] } ?? ""
    let beside = names(in: folder).filter { $0.lowercased().hasPrefix(stem) }
      .map { prefix + $0 }.filter(isFile)
    return beside.isEmpty ? [file] : beside
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
