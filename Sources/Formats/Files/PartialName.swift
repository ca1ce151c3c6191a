internal import Glibc

/// The hidden name under which a file or folder grows until it is complete.
enum PartialName {
  /// `.name.pid.partial` beside `path`: on the same file system, so that the rename is one step.
  static func sibling(of path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return "\(folder).\(path[folder.endIndex...])\(ending)"
  }

  /// The path that will hold when all is complete, for messages: people know no other name.
  static func published(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { name in
        name.hasPrefix(".") && name.hasSuffix(ending)
          ? String(name.dropFirst().dropLast(ending.count)) : String(name)
      }
      .joined(separator: "/")
  }

  private static var ending: String { ".\(getpid()).partial" }
}
