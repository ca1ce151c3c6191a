import Foundation

/// A program that runs beside the tests, started and waited for by one thread.
///
/// Foundation's `Process` is told of the end on a thread of its own, which goes on using the process
/// after whoever waited has been told and let it go; and what other threads start may inherit the
/// ends of its pipes. Here nothing is shared.
struct ChildProcess {
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  private static let starting = NSLock()

  /// Does something while no other program of these tests is being started.
  static func whileNothingStarts<Result>(_ work: () throws -> Result) rethrows -> Result {
    try starting.withLock(work)
  }

  let id: pid_t
  private var end: End?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: the path of the program, and what it is told.
  ///   - folder: where it runs.
  ///   - output: the file for its output; `nil` for a pipe that nobody reads.
  init(
    _ words: [String], environment: [String: String], folder: String, input: String,
    output: String?, errors: String
  ) throws {
    // Between making a pipe and keeping it to itself, no other program may start.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    var pipe: Int32 = -1
    defer { if pipe >= 0 { close(pipe) } }
    if let output {
      unsafe posix_spawn_file_actions_addopen(&actions, 1, output, Self.forWriting, 0o644)
    } else {
      pipe = try Self.closedPipe()
      unsafe posix_spawn_file_actions_adddup2(&actions, pipe, 1)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, Self.forWriting, 0o644)
    // Signals that whoever started the tests ignores would be ignored by the program as well.
    let words = ["/usr/bin/env", "--default-signal", "--chdir=\(folder)"] + words
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables =
      unsafe environment.sorted { $0.key < $1.key }
      .map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var id: pid_t = 0
    let failure = unsafe posix_spawn(&id, words[0], &actions, nil, &arguments, &variables)
    guard failure == 0 else {
      throw CaseError("\(words[0]) cannot be started: \(unsafe String(cString: strerror(failure)))")
    }
    self.id = id
  }

  private static let forWriting = O_WRONLY | O_CREAT | O_TRUNC

  /// The end to write to of a pipe whose other end is closed.
  private static func closedPipe() throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
      throw CaseError("there is no pipe")
    }
    close(ends[0])
    return ends[1]
  }

  /// Whether it has not ended yet.
  var isRunning: Bool {
    mutating get {
      guard end == nil else { return false }
      var status: Int32 = 0
      guard unsafe waitpid(id, &status, WNOHANG) == id else { return true }
      let signal = status & 0x7f
      end = signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
      return false
    }
  }

  /// How it ended; `nil` if it runs on.
  mutating func end(within limit: Duration) -> End? {
    let start = ContinuousClock.now
    while isRunning, ContinuousClock.now - start < limit { usleep(500) }
    return end
  }

  func kill(_ signal: Int32) { Foundation.kill(id, signal) }
}
