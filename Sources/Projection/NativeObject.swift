internal import CPROJ
internal import Diagnostics

/// An object of PROJ, owned by exactly one Swift value, on the context of the thread.
///
/// It is used and destroyed within one call: what lives longer is a `CoordinateSystem`, which is
/// plain text and numbers, or a `Transformation`, which has a context of its own.
@safe
struct NativeObject: ~Copyable {
  let raw: OpaquePointer

  /// Takes over `raw`, or fails with what PROJ last said on this thread.
  init(adopting raw: OpaquePointer?) throws(Failure) {
    guard let raw = unsafe raw else {
      throw Failure(.projectionFailed, ["detail": .text(lastMessage())])
    }
    unsafe self.raw = raw
  }

  deinit { unsafe proj_destroy(raw) }

  /// PROJ's name of the object.
  var name: String { unsafe projectionText(proj_get_name(raw)) ?? "" }
}

/// The last error PROJ reported on this thread.
func lastMessage() -> String {
  let message = unsafe String(cString: gr_proj_message())
  return message.isEmpty ? "no message" : message
}

/// A copy of a C string that PROJ owns.
func projectionText(_ string: UnsafePointer<CChar>?) -> String? {
  guard let string = unsafe string else { return nil }
  return unsafe String(cString: string)
}
