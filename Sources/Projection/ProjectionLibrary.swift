internal import CPROJ

/// The PROJ library this process runs on, for `--version` and `run.json`.
package enum ProjectionLibrary {
  /// As `9.1.1`: of the library that is loaded, not of the headers it was built with.
  package static var version: String {
    let info = unsafe proj_info()
    return unsafe "\(info.major).\(info.minor).\(info.patch)"
  }

  /// The version of the EPSG data set, as `v10.076`; `nil` where PROJ's database is not found.
  package static var epsgVersion: String? {
    unsafe projectionText(
      proj_context_get_database_metadata(gr_proj_context(), "EPSG.VERSION"))
  }

  /// Where PROJ's database lies; `nil` where it is not found.
  package static var databasePath: String? {
    unsafe projectionText(proj_context_get_database_path(gr_proj_context()))
  }
}
