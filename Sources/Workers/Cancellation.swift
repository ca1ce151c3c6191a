package import Diagnostics
internal import Synchronization

/// A flag that asks work to stop soon; engines poll it.
///
/// Setting it is one atomic store, so a signal handler may do it, provided the object was made
/// before the handler was installed.
package final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Whether somebody asked to stop; never goes back to false.
  package var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks the work to stop.
  package func request() { flag.store(true, ordering: .relaxed) }

  /// - Throws: `workers.cancelled` once ``request()`` was called.
  package func check() throws(Failure) {
    if isRequested { throw Failure(.workCancelled) }
  }
}
