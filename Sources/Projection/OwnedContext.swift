internal import CPROJ
internal import Diagnostics

/// A PROJ context that belongs to one transformation.
///
/// A pipeline is complete in itself, but PROJ opens its database (7 to 12 ms) before it builds
/// even that. A context that finds no files keeps the start short: 0.5 ms.
@safe
struct OwnedContext: ~Copyable {
  let raw: OpaquePointer

  /// - Parameter findingFiles: whether grids of shifts are to be found in PROJ's folders.
  init(findingFiles: Bool) {
    guard let context = unsafe proj_context_create() else {
      preconditionFailure("no memory for a PROJ context")
    }
    unsafe proj_log_func(context, nil) { _, _, _ in }
    unsafe proj_context_set_enable_network(context, 0)
    if !findingFiles {
      // A name under a file that is no folder: nothing can be found there.
      unsafe "/dev/null/none".withCString { nowhere in
        var paths: [UnsafePointer<CChar>?] = unsafe [nowhere]
        unsafe proj_context_set_search_paths(context, 1, &paths)
      }
    }
    unsafe raw = context
  }

  deinit { unsafe proj_context_destroy(raw) }

  /// What last went wrong on this context.
  func failure() -> Failure {
    let number = unsafe proj_context_errno(raw)
    let detail = unsafe projectionText(proj_context_errno_string(raw, number)) ?? "no message"
    return Failure(.projectionFailed, ["detail": .text(detail)])
  }
}
