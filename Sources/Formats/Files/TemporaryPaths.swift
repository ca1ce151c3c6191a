internal import Glibc
internal import Synchronization

/// What is being written and has no name yet, so that a process that is stopped leaves nothing.
package enum TemporaryPaths {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them and ends the process without letting go of the list, so that no other
  /// thread can give a file its name or start a new one meanwhile.
  package static func removeAll(thenExit status: Int32) -> Never {
    paths.withLock { paths in
      for path in paths.sorted() { FolderTree.remove(path) }
      _exit(status)
    }
  }

  /// Does `step` unless the process is being stopped: a rename counts as done before or not at all.
  static func whileNotStopping<Result>(_ step: () -> Result) -> Result {
    paths.withLock { _ in step() }
  }
}

/// Ctrl-C and its like.
package enum Interruption {
  /// Starts a thread that waits for SIGINT, SIGTERM and SIGHUP; when one comes, it removes
  /// half-written files, calls `tell` and ends the process with 128 plus the signal's number.
  ///
  /// Call it first: threads made later inherit that these signals are left to the waiting thread.
  package static func removeTemporaryFilesWhenStopped(tell: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(&signals, number)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = Waiting(signals: signals, tell: tell)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(waiting).toOpaque()
    unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Waiting>.fromOpaque(context).takeRetainedValue().wait()
      }, context)
  }

  /// What the next SIGINT asks for instead of ending the process.
  private static let soft = Mutex<(@Sendable () -> Void)?>(nil)

  /// Lets the next SIGINT call `ask` and go on; the one after it ends the process.
  ///
  /// For work that can stop early with an answer.
  package static func onFirstInterrupt(_ ask: @escaping @Sendable () -> Void) {
    soft.withLock { $0 = ask }
  }

  /// Whether a SIGINT was answered otherwise.
  private static func asked() -> Bool {
    guard
      let ask = soft.withLock({ (soft) in
        defer { soft = nil }; return soft
      })
    else {
      return false
    }
    ask()
    return true
  }

  /// A signal that the parent wants ignored, as under nohup, stays ignored.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    return unsafe handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private final class Waiting: @unchecked Sendable {
    private var signals: sigset_t
    private let tell: @Sendable () -> Void

    init(signals: sigset_t, tell: @escaping @Sendable () -> Void) {
      self.signals = signals
      self.tell = tell
    }

    func wait() -> Never {
      var number: Int32 = 0
      repeat {
        while unsafe sigwait(&signals, &number) != 0 {}
      } while number == SIGINT && Interruption.asked()
      tell()
      TemporaryPaths.removeAll(thenExit: 128 + number)
    }
  }
}
