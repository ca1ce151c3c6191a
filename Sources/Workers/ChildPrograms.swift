internal import CPrograms
internal import Glibc

/// The children that run at this moment.
package enum ChildPrograms {
  struct Child {
    let id: pid_t
    /// The end to read from of what it writes to.
    let output: Int32
  }

  struct Reason: Error {
    /// An errno value.
    let number: Int32
  }

  private struct State {
    var running: Set<pid_t> = []
    var isEnding = false
  }

  private static let state = Guarded(State())
  /// Tenths of a second that children have to remove what they began.
  private static let patience = 100

  /// Starts a program.
  ///
  /// Under the lock, so that no other child can inherit the ends of its pipe, and none starts while
  /// all are being ended.
  static func start(_ program: String, _ words: [String]) -> Result<Child, Reason> {
    var ends: [Int32] = [-1, -1]
    var child: pid_t = 0
    let number = state.withLock { state in
      guard !state.isEnding else { return EINTR }
      guard unsafe pipe(&ends) == 0 else { return errno }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      let number = start(program, words, output: ends[1], &child)
      if number == 0 { state.running.insert(child) }
      return number
    }
    if ends[1] >= 0 { _ = close(ends[1]) }
    guard number == 0 else {
      if ends[0] >= 0 { _ = close(ends[0]) }
      stayIfEnding()
      return .failure(Reason(number: number))
    }
    return .success(Child(id: child, output: ends[0]))
  }

  private static func start(
    _ program: String, _ words: [String], output: Int32, _ child: inout pid_t
  ) -> Int32 {
    var list = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    return unsafe gr_start(program, &list, output, &child)
  }

  /// Waits for the end of a child and takes it.
  ///
  /// It keeps its id until it is no longer among those that run, so that a signal for it never
  /// reaches another process.
  ///
  /// - Returns: its exit status, or minus the number of a signal.
  static func takeEnded(_ child: pid_t) -> Int32 {
    _ = gr_wait(child)
    return state.withLock { state in
      state.running.remove(child)
      return gr_take(child)
    }
  }

  /// Does not return while all children are being ended: the process ends with them.
  static func stayIfEnding() {
    while state.withLock(\.isEnding) { _ = pause() }
  }

  /// Ends all children, and starts none from now on.
  ///
  /// Returns when they have ended; those that do not within ten seconds are killed.
  package static func endAll() {
    signal(SIGTERM)
    for _ in 0..<patience where state.withLock({ !$0.running.isEmpty }) { usleep(100_000) }
    signal(SIGKILL)
    for _ in 0..<patience where state.withLock({ !$0.running.isEmpty }) { usleep(10_000) }
  }

  private static func signal(_ number: Int32) {
    state.withLock { state in
      state.isEnding = true
      for child in state.running { _ = kill(child, number) }
    }
  }

  /// Ends this process, as SIGTERM does, when the one that started it ends.
  ///
  /// - Parameter parent: the id of that one; if it has ended already, this one ends now.
  package static func endWith(_ parent: Int) {
    guard let parent = pid_t(exactly: parent), gr_end_with(parent) != 0 else {
      _ = kill(getpid(), SIGTERM)
      return
    }
  }
}
