internal import FacilityLocation
internal import Formats
internal import GeometryEngine
internal import Projection

/// What this program is and what it stands on.
public struct Versions: Hashable, Sendable {
  public let gridreach: String
  /// The package traits it was built with.
  public let traits: [String]
  public let geos: String
  public let proj: String
  /// The EPSG data set that PROJ looks coordinate systems up in; "–" where it is not found.
  public let epsg: String

  public static var current: Versions {
    Versions(
      gridreach: "0.1.0",
      traits: [("GDAL", GDAL.isBuilt), ("MILP", Exact.isAvailable), ("OSM", OSM.isBuilt)]
        .filter(\.1).map(\.0),
      geos: GeometryLibrary.version,
      proj: ProjectionLibrary.version, epsg: ProjectionLibrary.epsgVersion ?? "–")
  }

  /// A line for each.
  public var text: String {
    """
    gridreach \(gridreach)
    traits \(traits.isEmpty ? "none" : traits.joined(separator: ", "))
    GEOS \(geos)
    PROJ \(proj)
    EPSG data \(epsg)
    """
  }
}
