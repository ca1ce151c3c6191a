internal import Glibc
internal import Synchronization

/// The end of memory.
///
/// Where no memory is left, Swift's runtime and the libraries in C++ end the process by SIGABRT or
/// a trap, and nothing can be thrown. The thread that met the end stops where it is; the one that
/// waits for signals tells of it and removes what is half-written.
enum MemoryEnd {
  /// What wakes the waiting thread: a signal in real time, since Swift's own telling of crashes takes
  /// the usual ones.
  static let call = __libc_current_sigrtmin() + 5

  /// Whether that was the reason.
  static var isReached: Bool { reached.load(ordering: .acquiring) }

  private static let reached = Atomic<Bool>(false)
  /// What the waiting thread needs for its words is kept until then.
  private static let reserveBytes = 16 << 20
  /// A request of this size tells whether memory is really at its end.
  private static let probeBytes = 32 << 20
  /// Seconds after which a process that cannot even tell is ended by the system.
  private static let patience: UInt32 = 20
  /// The last two where a stack cannot grow, or a library goes on with what it was not given.
  private static let ends = [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS]
  /// A stack of its own for the signal, since that of the main thread may be what cannot grow.
  private static let stackBytes = 128 << 10

  nonisolated(unsafe) private static var reserve: UnsafeMutableRawPointer?
  /// What would have happened otherwise, by the signal's place in `ends`.
  nonisolated(unsafe) private static var former: [sigaction] = ends.map { _ in .init() }

  /// Looks at each crash from now on, whether memory was its reason; others go their usual way.
  static func watch() {
    unsafe reserve = block(reserveBytes)
    if let stack = unsafe block(stackBytes) {
      var own = unsafe stack_t(ss_sp: stack, ss_flags: 0, ss_size: stackBytes)
      unsafe sigaltstack(&own, nil)
    }
    for (slot, number) in ends.enumerated() {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { MemoryEnd.crashed($0) }
      action.sa_flags = SA_ONSTACK
      unsafe sigaction(number, &action, &former[slot])
    }
  }

  /// Runs inside the signal: calls of the system alone, nothing that allocates or locks.
  private static func crashed(_ number: Int32) {
    let wasRefused = errno == ENOMEM
    let probe = unsafe block(probeBytes)
    if let probe = unsafe probe { unsafe munmap(probe, probeBytes) }
    guard unsafe wasRefused || probe == nil else {
      if let slot = ends.firstIndex(of: number) {
        unsafe sigaction(number, &former[slot], nil)
      }
      _ = raise(number)
      return
    }
    if let kept = unsafe reserve { unsafe munmap(kept, reserveBytes) }
    unsafe reserve = nil
    reached.store(true, ordering: .releasing)
    _ = alarm(patience)
    _ = kill(getpid(), call)
    while true { _ = pause() }
  }

  private static func block(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe mmap(
      nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return unsafe block == MAP_FAILED ? nil : block
  }
}
