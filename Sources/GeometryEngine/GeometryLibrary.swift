internal import CGEOS

/// The GEOS library this process runs on, for `--version` and `run.json`.
package enum GeometryLibrary {
  /// As `3.11.1-CAPI-1.17.1`: of the library that is loaded, not of the headers.
  package static var version: String {
    guard let version = unsafe GEOSversion() else { return "–" }
    return unsafe String(cString: version)
  }
}
