internal import CGEOS
internal import Diagnostics

/// The way into GEOS on the calling thread.
///
/// One is opened at the start of each operation: it forgets the last message, so that a failure
/// cannot be told with the words of an older one. It must not leave the thread.
@safe
struct Door: ~Copyable {
  let context: GEOSContextHandle_t

  init() {
    gr_geos_clear_message()
    unsafe context = gr_geos_context()
  }

  /// The failure GEOS reported since the door was opened.
  static func failure() -> Failure {
    let message = unsafe String(cString: gr_geos_message())
    return message.isEmpty
      ? Failure(.engineFailedSilently) : Failure(.engineFailed, ["message": .text(message)])
  }
}
