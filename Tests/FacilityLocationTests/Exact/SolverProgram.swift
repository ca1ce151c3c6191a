import Foundation
import TestSupport

/// CBC's own program, where somebody installed it (Debian: coinor-cbc).
enum SolverProgram {
  static let path: String? = ["/usr/bin/cbc", "/usr/local/bin/cbc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  enum End: Equatable {
    case best(Double)
    case infeasible
    case other(String)
  }

  /// What it makes of a file: the first line of its solution.
  static func solve(_ text: String) throws -> End {
    guard let path else { return .other("no cbc") }
    let scratch = try Scratch()
    try scratch.write(Array(text.utf8), "siting.mps")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      scratch.path("siting.mps"), "-solve", "-solu", scratch.path("solution"), "-quit",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard scratch.names.contains("solution") else {
      let words = String(decoding: said, as: UTF8.self)
      return words.contains("nfeasible") ? .infeasible : .other(words)
    }
    let line = try scratch.text("solution").prefix { $0 != "\n" }
    if line.contains("nfeasible") { return .infeasible }
    guard line.hasPrefix("Optimal"),
      let value = line.split(separator: " ").last.flatMap({ Double($0) })
    else { return .other(String(line)) }
    return .best(value)
  }
}
