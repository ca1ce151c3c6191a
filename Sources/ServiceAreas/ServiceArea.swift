package import Geometry
package import TravelTimes

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
  package let method: TravelMethod
  /// Metres of street in it, each once; `nan` where streets were not asked.
  package let streetMetres: Double

  init(
    station: Int, minutes: Int, metres: Double, innerMetres: Double, detour: Double,
    shape: MultiPolygon, method: TravelMethod = .straightLine, streetMetres: Double = .nan
  ) {
    self.station = station
    self.minutes = minutes
    self.metres = metres
    self.innerMetres = innerMetres
    self.detour = detour
    self.shape = shape
    self.method = method
    self.streetMetres = streetMetres
  }

  func with(shape: MultiPolygon) -> ServiceArea {
    ServiceArea(
      station: station, minutes: minutes, metres: metres, innerMetres: innerMetres,
      detour: detour, shape: shape, method: method, streetMetres: streetMetres)
  }
}

/// What a station waits before it sets out, and how far it serves.
package struct StationTerms: Hashable, Sendable {
  /// Metres that the wait is worth.
  package var delay: Double
  /// The longest walk it serves, in metres, the delay included.
  package var longest: Double

  package init(delay: Double = 0, longest: Double = .infinity) {
    self.delay = delay
    self.longest = longest
  }
}

/// How areas of several stations that lie over each other are drawn; ArcGIS's words.
package enum AreaOverlap: String, CaseIterable, Sendable {
  /// Each station's whole.
  case overlap
  /// One for each cutoff, of all stations together.
  case dissolve
  /// Each station's, up to where another one that serves is nearer.
  case split
}
