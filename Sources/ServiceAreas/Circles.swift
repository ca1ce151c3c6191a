package import Diagnostics
package import Geometry
internal import GeometryEngine
package import Projection
package import TravelTimes
package import Workers

/// Service circles: the ground within a straight walk, an upper bound of what can be reached.
///
/// A station's own wait and longest walk make its circles smaller.
package struct Circles: Sendable {
  package var cutoffs: [Cutoff]
  /// Walks are this many times longer than straight lines; 1 draws the plain circle.
  package var detour: Double
  /// Whether each area leaves out the area of the next smaller cutoff.
  package var asRings: Bool
  package var overlap: AreaOverlap

  /// Corners of a drawn circle: its outline stays within 8 cm of the 800 m circle, and its area is
  /// that of the circle.
  package static let corners = 180

  package init(cutoffs: [Cutoff], detour: Double, asRings: Bool, overlap: AreaOverlap) {
    self.cutoffs = cutoffs.sorted { $0.minutes < $1.minutes }
    self.detour = detour
    self.asRings = asRings
    self.overlap = overlap
  }

  /// The areas of `stations`, by station and then by cutoff; by cutoff alone where dissolved.
  ///
  /// - Parameters:
  ///   - stations: finite positions in the plane of `system`.
  ///   - terms: what each station waits and serves; empty where none does either.
  /// - Throws: `projection…` or `engine…` where a shape cannot be made.
  package func areas(
    of stations: [Position], terms: [StationTerms] = [], on system: LocalMetricSystem,
    workers: Workers
  ) throws(Failure) -> [ServiceArea] {
    let terms = terms.isEmpty ? stations.map { _ in StationTerms() } : terms
    let disks = try workers.map(count: stations.count) { (station) throws(Failure) in
      try self.disks(around: stations[station], terms[station], on: system)
    }
    let limits = terms.map { terms in cutoffs.map { min($0.metres, terms.longest) } }
    switch overlap {
    case .overlap: return try perStation(disks, limits)
    case .dissolve: return try dissolved(disks)
    case .split: return try perStation(try split(disks, at: stations), limits)
    }
  }

  /// One disk for each cutoff.
  private func disks(
    around station: Position, _ terms: StationTerms, on system: LocalMetricSystem
  ) throws(Failure) -> [MultiPolygon] {
    var center = [station]
    try system.unproject(&center)
    var disks: [MultiPolygon] = []
    for cutoff in cutoffs {
      let metres = min(cutoff.metres, terms.longest) - terms.delay
      guard metres > 0 else {
        disks.append(MultiPolygon([]))
        continue
      }
      let circle = try Geodesic.wgs84.circle(
        around: center[0], metres: metres / detour, corners: Self.corners)
      var positions = circle.positions
      try system.project(&positions)
      disks.append(MultiPolygon([Polygon(exterior: Ring(unchecked: positions))]))
    }
    return disks
  }

  private func perStation(
    _ shapes: [[MultiPolygon]], _ limits: [[Double]]
  ) throws(Failure) -> [ServiceArea] {
    var areas: [ServiceArea] = []
    for station in shapes.indices {
      areas += try bands(shapes[station], station: station, limits[station])
    }
    return areas
  }

  private func dissolved(_ disks: [[MultiPolygon]]) throws(Failure) -> [ServiceArea] {
    var joined: [MultiPolygon] = []
    for slot in cutoffs.indices { joined.append(try disks.map { $0[slot] }.union()) }
    return try bands(joined, station: -1, cutoffs.map(\.metres))
  }

  private func bands(
    _ shapes: [MultiPolygon], station: Int, _ limits: [Double]
  ) throws(Failure) -> [ServiceArea] {
    var areas: [ServiceArea] = []
    for slot in shapes.indices {
      let inner = asRings && slot > 0 ? shapes[slot - 1] : nil
      let shape = try inner.map { (inner) throws(Failure) in try shapes[slot].subtracting(inner) }
      guard !(shape ?? shapes[slot]).polygons.isEmpty else { continue }
      areas.append(
        ServiceArea(
          station: station, minutes: cutoffs[slot].minutes, metres: limits[slot],
          innerMetres: inner == nil ? 0 : limits[slot - 1], detour: detour,
          shape: shape ?? shapes[slot]))
    }
    return areas
  }

  /// Each disk cut to the ground that is nearer to its station than to any other; of stations at
  /// one place the first has it, as it has the households.
  private func split(
    _ disks: [[MultiPolygon]], at stations: [Position]
  ) throws(Failure) -> [[MultiPolygon]] {
    let frame = disks.reduce(into: Box.empty) { box, disks in
      for disk in disks { box.formUnion(disk.box) }
    }
    let cells = VoronoiDiagram(sites: stations).cells(within: frame)
    var taken: Set<Position> = []
    var pieces: [[MultiPolygon]] = []
    for station in stations.indices {
      guard let cell = cells[station], taken.insert(stations[station]).inserted else {
        pieces.append(disks[station].map { _ in MultiPolygon([]) })
        continue
      }
      var row: [MultiPolygon] = []
      for disk in disks[station] {
        row.append(try disk.intersection(with: Polygon(exterior: cell)))
      }
      pieces.append(row)
    }
    return pieces
  }
}
