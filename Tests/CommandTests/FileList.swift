import Foundation

/// The files under a folder, as sorted paths from it; hidden ones and folders that hold nothing
/// (with a `/` behind them) included.
struct FileList {
  let paths: [String]

  init(of folder: URL) throws {
    let found = FileManager.default.enumerator(atPath: folder.path)
    var paths: [String] = []
    while let path = found?.nextObject() as? String {
      let full = folder.appending(path: path).path
      guard isFolder(full) else {
        paths.append(path)
        continue
      }
      let contents = (try? FileManager.default.contentsOfDirectory(atPath: full)) ?? []
      if contents.isEmpty { paths.append(path + "/") }
    }
    self.paths = paths.sorted()
  }

  /// The paths that match a pattern in which `*` stands for any characters, `/` included.
  ///
  /// A file in a folder matches by the folder's name as well.
  func matching(_ pattern: String) -> [String] {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    return paths.filter { Self.matches($0, pieces) || Self.matches($0, pieces + ["/", ""]) }
  }

  private static func matches(_ path: String, _ pieces: [Substring]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, path.hasPrefix(first) else {
      return false
    }
    guard pieces.count > 1 else { return path == first }
    var rest = path.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.range(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
