internal import Glibc
internal import Workers

/// Ctrl-C and its like.
package enum Interruption {
  /// Starts a thread that waits for SIGINT, SIGTERM and SIGHUP; when one comes, it removes
  /// half-written files, calls `tell` and ends the process with 128 plus the signal's number.
  ///
  /// Call it first: threads made later inherit that these signals are left to the waiting thread.
  ///
  /// - Parameter memoryUsedUp: what is written to standard error instead where memory is used up;
  ///   the status is then 1.
  package static func removeTemporaryFilesWhenStopped(
    memoryUsedUp: String, tell: @escaping @Sendable () -> Void
  ) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unsafe sigaddset(&signals, number)
    }
    unsafe sigaddset(&signals, MemoryEnd.call)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    MemoryEnd.watch(lastWords: memoryUsedUp)
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
  private static let soft = Guarded<(@Sendable () -> Void)?>(nil)

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
      if number == MemoryEnd.call, MemoryEnd.isReached {
        TemporaryPaths.removeAll(thenExit: MemoryEnd.status)
      }
      tell()
      TemporaryPaths.removeAll(thenExit: 128 + number)
    }
  }
}
