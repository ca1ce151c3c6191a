import Foundation

/// QGIS with its Python, where somebody installed it (Debian: python3-qgis).
enum QGISProgram {
  static let isPresent =
    PythonScript.canRun
    && ["/usr/lib/python3/dist-packages/qgis/core", "/usr/share/qgis/python/qgis/core"].contains {
      FileManager.default.fileExists(atPath: $0)
    }

  /// What `.ci/kit.py` says of a folder of results, and its exit status.
  static func look(at folder: String, _ options: [String] = []) throws -> (
    words: String, status: Int32
  ) {
    try PythonScript.run("kit.py", at: folder, options)
  }
}

/// A script of `.ci/` that looks at a folder of results.
enum PythonScript {
  private static let python = "/usr/bin/python3"
  static let canRun = FileManager.default.isExecutableFile(atPath: python)

  static func run(
    _ name: String, at folder: String, _ options: [String] = []
  ) throws -> (words: String, status: Int32) {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../.ci/\(name)").standardizedFileURL
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script.path, folder] + options
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["QT_QPA_PLATFORM": "offscreen"]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: said, as: UTF8.self), process.terminationStatus)
  }
}
