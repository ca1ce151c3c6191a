internal import CPROJ
package import Diagnostics
package import Geometry

extension CoordinateSystem {
  /// How to write a system down for other programs.
  package enum WKTVersion: CaseIterable, Sendable {
    /// WKT2 of 2019, for GeoPackage and PROJ.
    case wkt2
    /// WKT1 as GDAL has it.
    case gdal
    /// WKT1 as ESRI has it: the text of a .prj file.
    case esri
  }

  /// The system as WKT.
  ///
  /// - Throws: `projection.crs.unknown`, `projection.database.missing`, or `projection.engine`
  ///   where the version cannot express it.
  /// - Complexity: opens PROJ's database.
  package func wkt(_ version: WKTVersion = .wkt2) throws(Failure) -> String {
    let type =
      switch version {
      case .wkt2: PJ_WKT2_2019
      case .gdal: PJ_WKT1_GDAL
      case .esri: PJ_WKT1_ESRI
      }
    gr_proj_clear_message()
    let context = unsafe gr_proj_context()
    let object = try nativeObject()
    guard let wkt = unsafe projectionText(proj_as_wkt(context, object.raw, type, nil)) else {
      throw Failure(.projectionFailed, ["detail": .text(lastMessage())])
    }
    return wkt
  }

  /// The area the system is meant for, in degrees; `nil` where the definition does not tell.
  ///
  /// An area across the antimeridian has a `maxX` above 180.
  ///
  /// - Throws: `projection.crs.unknown` or `projection.database.missing`.
  /// - Complexity: opens PROJ's database.
  package func areaOfUse() throws(Failure) -> Box? {
    let context = unsafe gr_proj_context()
    let object = try nativeObject()
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    let isKnown = unsafe proj_get_area_of_use(
      context, object.raw, &west, &south, &east, &north, nil)
    // −1000 stands for an unknown side.
    guard isKnown == 1, west > -1000, south > -1000 else { return nil }
    return Box(minX: west, minY: south, maxX: east < west ? east + 360 : east, maxY: north)
  }

  private func nativeObject() throws(Failure) -> NativeObject {
    gr_proj_clear_message()
    let context = unsafe gr_proj_context()
    guard let found = unsafe proj_create(context, definition) else {
      let isMissing = unsafe proj_context_get_database_path(context) == nil
      throw Failure(isMissing ? .crsDatabaseMissing : .crsUnknown, ["definition": .text(name)])
    }
    return try unsafe NativeObject(adopting: found)
  }
}
