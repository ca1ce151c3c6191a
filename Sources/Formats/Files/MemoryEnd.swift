internal import Glibc
internal import Synchronization

/// The end of memory.
///
/// Where no memory is left, Swift's runtime and the libraries in C++ end the process by SIGABRT or
/// a trap, and nothing can be thrown. The thread that met the end writes words that were laid up at
/// the start and stops where it is; the one that waits for signals removes what is half-written.
enum MemoryEnd {
  /// What wakes the waiting thread: a signal in real time, since Swift's own telling of crashes takes
  /// the usual ones.
  static let call = __libc_current_sigrtmin() + 5

  /// Whether that was the reason.
  static var isReached: Bool { reached.load(ordering: .acquiring) }
  /// What a process ends with that met it.
  static let status: Int32 = 1

  private static let reached = Atomic<Bool>(false)
  /// What the waiting thread needs for removing files is kept until then.
  private static let reserveBytes = 16 << 20
  /// A request of this size tells whether memory is really at its end; what was refused, and then
  /// taken for granted, may have been as large.
  private static let probeBytes = 128 << 20
  /// Seconds after which a process ends that cannot even remove what is half-written, as where the
  /// thread that stopped holds the allocator's lock; the next run removes it then.
  private static let patience: UInt32 = 5
  /// The last two where a stack cannot grow, or a library goes on with what it was not given.
  private static let ends = [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS]
  /// A stack of its own for the signal, since that of the main thread may be what cannot grow.
  private static let stackBytes = 128 << 10

  nonisolated(unsafe) private static var reserve: UnsafeMutableRawPointer?
  /// The line to write, in memory of the system's own.
  nonisolated(unsafe) private static var lastWords = unsafe UnsafeRawBufferPointer(
    start: nil, count: 0)
  /// What would have happened otherwise, by the signal's place in `ends`.
  nonisolated(unsafe) private static var former: [sigaction] = ends.map { _ in .init() }

  /// Looks at each crash from now on, whether memory was its reason; others go their usual way.
  ///
  /// - Parameter words: what to write to standard error then.
  static func watch(lastWords words: String) {
    unsafe reserve = block(reserveBytes)
    let bytes = Array(words.utf8)
    if let laidUp = unsafe block(max(bytes.count, 1)) {
      unsafe laidUp.copyMemory(from: bytes, byteCount: bytes.count)
      unsafe lastWords = UnsafeRawBufferPointer(start: laidUp, count: bytes.count)
    }
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
    if !reached.exchange(true, ordering: .acquiringAndReleasing) {
      _ = unsafe write(STDERR_FILENO, lastWords.baseAddress, lastWords.count)
      if let kept = unsafe reserve { unsafe munmap(kept, reserveBytes) }
      signal(SIGALRM) { _ in _exit(MemoryEnd.status) }
      _ = alarm(patience)
      _ = kill(getpid(), call)
    }
    while true { _ = pause() }
  }

  private static func block(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe mmap(
      nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return unsafe block == MAP_FAILED ? nil : block
  }
}
