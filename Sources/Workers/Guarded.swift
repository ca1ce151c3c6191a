internal import Glibc

/// A value that one thread at a time may use.
///
/// As Swift's `Mutex`, whose code on Linux the thread sanitizer does not see: it takes what is done
/// under one, or handed on under one, for a race. This lock it sees.
@safe package final class Guarded<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  package init(_ value: Value) {
    self.value = value
    unsafe lock = .allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(lock, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe lock.deallocate()
  }

  /// Does `body` while no other thread is in here.
  ///
  /// A body that comes here again never ends.
  package func withLock<Result, Error>(
    _ body: (inout Value) throws(Error) -> Result
  ) throws(Error) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
