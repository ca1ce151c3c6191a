package import Geometry

/// The ground within a walk of a station, or of any station.
package struct ServiceArea: Sendable {
  /// Row of the station table, −1 where the areas of all stations are joined.
  package let station: Int
  package let minutes: Int
  /// The walk that bounds it, in metres; straight line times `detour`.
  package let metres: Double
  /// The smaller walk that it leaves out, 0 for a disk.
  package let innerMetres: Double
  package let detour: Double
  /// In the plane of the survey.
  package let shape: MultiPolygon
}

/// How areas of several stations that lie over each other are drawn; ArcGIS's words.
package enum AreaOverlap: String, CaseIterable, Sendable {
  /// Each station's whole.
  case overlap
  /// One for each cutoff, of all stations together.
  case dissolve
  /// Each station's, up to where another station is nearer.
  case split
}
