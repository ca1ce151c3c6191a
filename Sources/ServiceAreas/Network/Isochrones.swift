package import Diagnostics
internal import Geometry
internal import GeometryEngine
package import Projection
package import TravelTimes
package import WalkNetwork
package import Workers

/// Areas that can be walked to on the streets, beside ``Circles``.
///
/// Points along the streets are triangulated once, streets being edges of the triangles; each
/// station's search gives its walk at the points, and areas are what lies within the line of the
/// longest walk, and within what the station serves. All cutoffs are drawn on the same triangles,
/// so smaller areas lie in larger ones. Each is the same whichever others are asked for, but where
/// ground without streets is wider than what is triangulated around the longest.
package struct Isochrones: Sendable {
  package var cutoffs: [Cutoff]
  /// Whether each area leaves out the area of the next smaller cutoff.
  package var asRings: Bool
  package var overlap: AreaOverlap
  package var direction: TravelDirection

  /// Stations that share a copy of the triangles: the copy costs as much as drawing some areas.
  static let stationsPerChunk = 16
  /// Areas that are settled together, enough to make a thread worth its start.
  private static let areasPerChunk = 64

  package init(
    cutoffs: [Cutoff], asRings: Bool = false, overlap: AreaOverlap = .overlap,
    direction: TravelDirection = .toStation
  ) {
    self.cutoffs = cutoffs.sorted { $0.metres < $1.metres }
    self.asRings = asRings
    self.overlap = overlap
    self.direction = direction
  }

  /// The areas of `origins`, by station and then by cutoff; by cutoff alone where dissolved.
  ///
  /// - Parameters:
  ///   - origins: stations; those without a link have no area.
  ///   - system: the plane of the graph, if shapes shall stay valid when they are written as
  ///     degrees.
  ///   - places: buildings, whose own walks the areas shall agree with; none if unknown.
  ///   - withStreets: whether the pieces of street within reach are wanted too.
  /// - Throws: `geometry.engine…` or `projection…` where shapes cannot be made.
  /// - Complexity: O(*n* log *n*) for *n* points of street near what is reached, and for each
  ///   station O(*k*) for *k* points within its limit.
  package func areas(
    of origins: [AreaOrigin], on graph: WalkGraph, system: LocalMetricSystem? = nil,
    places: LinkedPlaces = LinkedPlaces(), withStreets: Bool = false, workers: Workers
  ) throws(Failure) -> NetworkAreas {
    let drawing = AreaDrawing(
      self, origins: origins, graph: graph, places: places, withStreets: withStreets)
    let drawn = try drawing.drawn(workers: workers)
    var areas: [ServiceArea] = []
    for slot in drawn.indices { areas += try bands(drawn[slot]) }
    if let system { areas = try settled(areas, on: system, workers) }
    return NetworkAreas(
      areas: areas, reached: drawn.map(\.reached), stations: drawn.map(\.station),
      streets: drawn.flatMap(\.streets))
  }

  private func settled(
    _ areas: [ServiceArea], on system: LocalMetricSystem, _ workers: Workers
  ) throws(Failure) -> [ServiceArea] {
    try workers.map(0..<areas.count, chunk: Self.areasPerChunk) { (range) throws(Failure) in
      let shapes = try WrittenShapes(system: system).settled(areas[range].map(\.shape))
      return zip(areas[range], shapes).map { $0.with(shape: $1) }
    }.flatMap(\.self)
  }

  private func bands(_ drawn: DrawnAreas) throws(Failure) -> [ServiceArea] {
    var areas: [ServiceArea] = []
    for slot in cutoffs.indices {
      let inner = asRings && slot > 0 ? drawn.shapes[slot - 1] : nil
      let cut = try inner.map { (inner) throws(Failure) in
        try drawn.shapes[slot].subtracting(inner, grid: drawn.grid)
      }
      let shape = cut ?? drawn.shapes[slot]
      guard !shape.polygons.isEmpty else { continue }
      let innerMetres = inner == nil ? 0 : drawn.streetMetres[slot - 1]
      areas.append(
        ServiceArea(
          station: drawn.station, minutes: cutoffs[slot].minutes, metres: drawn.limits[slot],
          innerMetres: inner == nil ? 0 : drawn.limits[slot - 1], detour: 1, shape: shape,
          method: .network, streetMetres: drawn.streetMetres[slot] - innerMetres))
    }
    return areas
  }

  var longest: Double { cutoffs.last?.metres ?? 0 }
}

/// What ``Isochrones`` drew.
package struct NetworkAreas: Sendable {
  package let areas: [ServiceArea]
  /// For each station, or for all together, the places within the longest cutoff.
  package let reached: [[ReachedPlace]]
  /// Row of the station table for each entry of `reached`, −1 for all together.
  package let stations: [Int]
  /// The pieces of street within reach, if they were wanted: by station, each once.
  package let streets: [StreetPiece]
}

/// A place within reach.
package struct ReachedPlace: Hashable, Sendable {
  /// Row of the places.
  package let place: Int32
  /// Metres of walk, the connector included.
  package let metres: Double
}

/// The areas of one station, or of all, one for each cutoff.
struct DrawnAreas: Sendable {
  let station: Int
  /// Metres of the longest walk for each cutoff: no more than the station serves.
  let limits: [Double]
  let shapes: [MultiPolygon]
  let streetMetres: [Double]
  let reached: [ReachedPlace]
  var streets: [StreetPiece] = []
  /// The spacing of the grid that shapes are on, in metres; `nil` if they are on none.
  var grid: Double?
}
