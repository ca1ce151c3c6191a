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

  /// No case may take longer, in seconds; a program that hangs is killed.
  ///
  /// Sanitizers take several times as long as the program by itself.
  static let limit =
    ProcessInfo.processInfo.environment["GRIDREACH_CASE_SECONDS"].flatMap(Double.init) ?? 60

  func result() throws -> CommandResult {
    var child = try spawned()
    try sendSignals(to: &child)
    guard let end = child.end(within: .seconds(Self.limit)) else {
      child.kill(SIGKILL)
      _ = child.end(within: .seconds(Self.limit))
      throw CaseError("the program did not end within \(Int(Self.limit)) s")
    }
    let status =
      switch end {
      case .exit(let code): String(code)
      case .signal(let number): "signal \(Fault.name(ofSignal: number))"
      }
    return CommandResult(
      status: status, standardOutput: try log("stdout"), standardError: try log("stderr"))
  }

  /// Runs the program with these words and nothing else.
  static func result(
    of words: [String], environment: [String: String] = [:], on stage: Stage
  ) throws -> CommandResult {
    let line = CommandLineText(arguments: words, environment: environment)
    return try CommandRun(binary: Binary.path(), line: line, faults: [], stage: stage).result()
  }

  private func spawned() throws -> ChildProcess {
    if let path = line.standardInput, !FileManager.default.isReadableFile(atPath: path) {
      throw CaseError("there is no input \(path)")
    }
    return try ChildProcess(
      limits + [binary] + line.arguments,
      environment: environment, folder: stage.out.path, input: line.standardInput ?? "/dev/null",
      output: faults.contains(.closedPipe) ? nil : stage.logs.appending(path: "stdout").path,
      errors: stage.logs.appending(path: "stderr").path)
  }

  /// The words that set a limit on the size of files, where writing beyond it is then an error, as
  /// on a full disk, and no signal; and on memory.
  private var limits: [String] {
    var words: [String] = []
    if let bytes = stage.fileSizeLimit {
      words.append("ulimit -f \(max(1, bytes / 512)); trap '' XFSZ;")
    }
    if let bytes = Fault.memory(in: faults) { words.append("ulimit -v \(bytes >> 10);") }
    guard !words.isEmpty else { return [] }
    return ["/bin/sh", "-c", words.joined(separator: " ") + " exec \"$@\"", "sh"]
  }

  private var environment: [String: String] {
    Self.environment(on: stage).merging(line.environment) { $1 }
  }

  /// The same on every machine, but for what the program and sanitizers need to start.
  static func environment(on stage: Stage) -> [String: String] {
    let inherited = [
      "PATH", "LD_LIBRARY_PATH", "PROJ_DATA", "PROJ_LIB", "ASAN_OPTIONS", "LSAN_OPTIONS",
      "TSAN_OPTIONS",
    ]
    var environment = ["HOME": stage.out.path, "LANG": "C.UTF-8", "TZ": "UTC"]
    for name in inherited { environment[name] = ProcessInfo.processInfo.environment[name] }
    return environment
  }

  private func log(_ name: String) throws -> String {
    let bytes = (try? Data(contentsOf: stage.logs.appending(path: name))) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func sendSignals(to child: inout ChildProcess) throws {
    for fault in faults {
      guard case .signal(let name, let number, let moment) = fault else { continue }
      let isTime = try wait(for: moment, of: &child)
      guard isTime, child.isRunning else {
        throw CaseError("the program ended before SIG\(name) could be sent: make its work longer")
      }
      child.kill(number)
    }
  }

  /// Whether the moment came while the program ran.
  private func wait(for moment: Fault.Moment, of child: inout ChildProcess) throws -> Bool {
    let start = ContinuousClock.now
    while child.isRunning {
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
