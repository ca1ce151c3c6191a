import Foundation

/// What came of running a case.
struct CommandResult {
  /// As in `expected/status`: an exit code, or `signal NAME`.
  let status: String
  let standardOutput: String
  let standardError: String
}

/// One run of the program on a stage.
struct CommandRun {
  let binary: String
  let line: CommandLineText
  let faults: [Fault]
  let stage: Stage

  /// No case may take longer; a program that hangs is killed.
  static let limit = 60.0

  func result() throws -> CommandResult {
    let process = try prepared()
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    try sendSignals(to: process)
    if ended.wait(timeout: .now() + Self.limit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw CaseError("the program did not end within \(Int(Self.limit)) s")
    }
    let status =
      process.terminationReason == .exit
      ? String(process.terminationStatus)
      : "signal \(Fault.name(ofSignal: process.terminationStatus))"
    return CommandResult(
      status: status, standardOutput: try log("stdout"), standardError: try log("stderr"))
  }

  /// Runs the program with these words and nothing else.
  static func result(of words: [String], on stage: Stage) throws -> CommandResult {
    let line = CommandLineText(arguments: words)
    return try CommandRun(binary: Binary.path(), line: line, faults: [], stage: stage).result()
  }

  private func prepared() throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Signals that whoever started the tests ignores would be ignored by the program as well.
    process.arguments = ["--default-signal"] + limits + [binary] + line.arguments
    process.currentDirectoryURL = stage.out
    process.environment = environment
    process.standardInput = try input()
    process.standardOutput = try output()
    process.standardError = try file("stderr")
    return process
  }

  /// The words that set a limit on the size of files; writing beyond it is then an error, as on a
  /// full disk, and no signal.
  private var limits: [String] {
    guard let bytes = stage.fileSizeLimit else { return [] }
    let blocks = max(1, bytes / 512)
    return ["/bin/sh", "-c", "ulimit -f \(blocks); trap '' XFSZ; exec \"$@\"", "sh"]
  }

  /// The same on every machine, but for what the program needs to start.
  private var environment: [String: String] {
    let inherited = ["PATH", "LD_LIBRARY_PATH", "PROJ_DATA", "PROJ_LIB", "ASAN_OPTIONS"]
    var environment = ["HOME": stage.out.path, "LANG": "C.UTF-8", "TZ": "UTC"]
    for name in inherited { environment[name] = ProcessInfo.processInfo.environment[name] }
    return environment.merging(line.environment) { $1 }
  }

  private func input() throws -> FileHandle {
    guard let path = line.standardInput else { return .nullDevice }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CaseError("there is no input \(path)")
    }
    return file
  }

  private func output() throws -> FileHandle {
    guard faults.contains(.closedPipe) else { return try file("stdout") }
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return pipe.fileHandleForWriting
  }

  private func file(_ name: String) throws -> FileHandle {
    let file = stage.logs.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private func log(_ name: String) throws -> String {
    let bytes = (try? Data(contentsOf: stage.logs.appending(path: name))) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func sendSignals(to process: Process) throws {
    for fault in faults {
      guard case .signal(let name, let number, let moment) = fault else { continue }
      let isTime = try wait(for: moment, of: process)
      guard isTime, process.isRunning else {
        throw CaseError("the program ended before SIG\(name) could be sent: make its work longer")
      }
      kill(process.processIdentifier, number)
    }
  }

  /// Whether the moment came while the program ran.
  private func wait(for moment: Fault.Moment, of process: Process) throws -> Bool {
    let start = ContinuousClock.now
    while process.isRunning {
      let waited = ContinuousClock.now - start
      switch moment {
      case .after(let milliseconds):
        if waited >= .milliseconds(milliseconds) { return true }
      case .file(let pattern):
        if try !FileList(of: stage.out).matching(pattern).isEmpty { return true }
        guard waited < .seconds(Self.limit) else { return false }
      }
      usleep(500)
    }
    return false
  }
}
