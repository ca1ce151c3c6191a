package import Diagnostics
internal import Synchronization

/// A flag that asks work to stop soon; engines poll it.
///
/// Setting it is one atomic store, so a signal handler may do it, provided the object was made
/// before the handler was installed.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  /// When it sets itself.
  private let deadline: ContinuousClock.Instant?

  package init() { deadline = nil }

  /// One that sets itself after `time`: an emergency brake, since what is done until then differs
  /// from machine to machine.
  package init(after time: Duration) { deadline = .now + time }

  /// Whether somebody asked to stop, or the time is over; never goes back to false.
  package var isRequested: Bool {
    if flag.load(ordering: .relaxed) { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }

  /// Asks the work to stop.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// - Throws: `workers.cancelled` once ``request()`` was called.
  package func check() throws(Failure) {
    if isRequested { throw Failure(.workCancelled) }
  }
}
