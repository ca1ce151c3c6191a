import Foundation

/// The folders one run of a case takes place in, with its faults staged; removed by `strike()`.
///
/// As root, a full disk and a read-only folder are real: a small file system is mounted for them.
/// Without root, a full disk is staged by a limit on the size of files, and a read-only folder by
/// its permissions.
struct Stage {
  /// The working directory, `$OUT`.
  let out: URL
  /// Standard output and error, apart from the disk that may be full.
  let logs: URL
  /// Bytes a file may have, where a full disk is staged by a limit.
  let fileSizeLimit: Int?
  private let root: URL
  private let isMounted: Bool

  /// Thrown where this machine cannot stage a fault.
  struct Impossible: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter before: a folder whose contents lie in `$OUT` before the run.
  init(_ faults: [Fault], before: URL) throws {
    root = URL(fileURLWithPath: try Self.makeFolder(), isDirectory: true)
    out = root.appending(path: "out", directoryHint: .isDirectory)
    logs = root.appending(path: "logs", directoryHint: .isDirectory)
    for folder in [out, logs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    var limit: Int?
    var isMounted = false
    for fault in faults {
      guard case .fullDisk(let bytes) = fault else { continue }
      isMounted = Self.mount(["-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", out.path])
      if !isMounted { limit = bytes }
    }
    if faults.contains(.readOnly), !isMounted {
      isMounted = Self.mount(["-t", "tmpfs", "tmpfs", out.path])
    }
    fileSizeLimit = limit
    self.isMounted = isMounted
    try Self.copyContents(of: before, to: out)
    if faults.contains(.readOnly) { try makeReadOnly() }
  }

  /// A stage without faults and files.
  static func bare() throws -> Stage {
    try Stage([], before: CommandCase.casesFolder.appending(path: "_none"))
  }

  private func makeReadOnly() throws {
    if isMounted {
      guard Self.mount(["-o", "remount,ro", out.path]) else {
        strike()
        throw Impossible(description: "the mounted folder cannot be made read-only")
      }
      return
    }
    guard geteuid() != 0 else {
      strike()
      throw Impossible(
        description: "root may write everywhere, and here it may not mount a read-only folder")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: out.path)
  }

  /// Takes everything away again.
  func strike() {
    if isMounted { _ = Self.run("/bin/umount", ["-l", out.path]) }
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: out.path)
    try? FileManager.default.removeItem(at: root)
  }

  private static func makeFolder() throws -> String {
    let name = "gridreach-case-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // The program may print its folder with links resolved.
    return folder.resolvingSymlinksInPath().path
  }

  private static func copyContents(of folder: URL, to target: URL) throws {
    guard isFolder(folder.path) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appending(path: name), to: target.appending(path: name))
    }
  }

  private static func mount(_ arguments: [String]) -> Bool {
    geteuid() == 0 && run("/bin/mount", arguments) == 0
  }

  private static func run(_ program: String, _ arguments: [String]) -> Int32 {
    let child = try? ChildProcess(
      [program] + arguments, environment: [:], folder: "/", input: "/dev/null",
      output: "/dev/null", errors: "/dev/null")
    guard var child, case .exit(let code) = child.end(within: .seconds(CommandRun.limit)) else {
      return -1
    }
    return code
  }
}
