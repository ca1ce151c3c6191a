internal import Diagnostics
internal import Geometry
internal import GeometryEngine

/// Areas of all stations together.
///
/// Where stations serve no farther than walks of their own, the walk to the one that serves a place
/// soonest jumps, and no line can be drawn on it. What a single search found does not: so each
/// search's ground is drawn as far as all its stations serve, and laid over the others'.
extension AreaPen {
  /// One for each cutoff.
  ///
  /// - Throws: `geometry.engine…` where areas cannot be joined.
  mutating func dissolved() throws(Failure) -> DrawnAreas {
    let tally = runAll(groups: 1)
    var ground = LayeredGround(limits: limits, bounds: search.bounds)
    var places: [OwnedPlace] = []
    for row in search.bounds.indices {
      if row > 0 { turn(to: row) }
      ground.add(grounds(within: ground.limits(of: row)))
      places += reachedPlaces(within: search.bounds[row])
    }
    return DrawnAreas(
      station: -1, limits: limits, shapes: try ground.joined(),
      streetMetres: limits.indices.map { tally.metres(group: 0, slot: $0) },
      reached: soonest(places).map(\.place), streets: cutter.pieces, grid: grid)
  }

  /// Each station's areas, up to where another one that serves is nearer.
  ///
  /// - Throws: `geometry.engine…` where areas cannot be cut.
  mutating func split() throws(Failure) -> [DrawnAreas] {
    let stations = drawing.origins.count
    let tally = runAll(groups: stations)
    var places = reachedPlaces(within: search.bounds[0])
    let shapes =
      search.bounds.count == 1 ? try splitShapes() : try layeredShapes(places: &places)
    var streets = [[StreetPiece]](repeating: [], count: stations)
    for piece in cutter.pieces { streets[Int(piece.station)].append(piece) }
    var reached = [[ReachedPlace]](repeating: [], count: stations)
    for (place, owner) in soonest(places) { reached[Int(owner)].append(place) }
    return (0..<stations).map { station in
      DrawnAreas(
        station: station,
        limits: limits.map { min($0, drawing.origins[station].terms.longest) },
        shapes: shapes[station],
        streetMetres: limits.indices.map { tally.metres(group: station, slot: $0) },
        reached: reached[station], streets: streets[station], grid: grid)
    }
  }

  /// Shapes by station and then by cutoff: the largest parted by who is nearest, and of the smaller
  /// ones to each station what lies in its part.
  ///
  /// Each cutoff has meeting points of its own, so borders drawn anew would differ by slivers, and
  /// smaller areas would not quite lie in larger ones.
  private mutating func splitShapes() throws(Failure) -> [[MultiPolygon]] {
    let bound = search.bounds[0]
    guard let longest = limits.last else { return drawing.origins.map { _ in [] } }
    let parts = parts(within: min(longest, bound))
    let wholes = grounds(within: limits.dropLast().map { min($0, bound) })
    var shapes: [[MultiPolygon]] = []
    for part in parts {
      var row: [MultiPolygon] = []
      for whole in wholes { row.append(try whole.intersection(with: part)) }
      shapes.append(row + [part])
    }
    return shapes
  }

  /// The same where searches end at bounds of their own; `places` gets what those after the first
  /// reach.
  private mutating func layeredShapes(
    places: inout [OwnedPlace]
  ) throws(Failure) -> [[MultiPolygon]] {
    var ground = LayeredGround(limits: limits, bounds: search.bounds)
    var pieces = [[MultiPolygon]](repeating: [], count: drawing.origins.count)
    for row in search.bounds.indices {
      if row > 0 {
        turn(to: row)
        places += reachedPlaces(within: search.bounds[row])
      }
      let taken = try ground.taken()
      let limits = ground.limits(of: row)
      ground.add(grounds(within: limits))
      let parts = parts(within: limits.last ?? 0)
      for station in parts.indices where !parts[station].polygons.isEmpty {
        pieces[station].append(try LayeredGround.rest(of: parts[station], without: taken))
      }
    }
    let wholes = try ground.joined()
    var shapes: [[MultiPolygon]] = []
    for row in pieces { shapes.append(try ground.shapes(of: row, in: wholes)) }
    return shapes
  }

  /// The grid that shapes are on; `nil` where a single search draws them.
  private var grid: Double? { search.bounds.count == 1 ? nil : LayeredGround.grid }

  /// Places by row, each as the first search has it.
  private func soonest(_ places: [OwnedPlace]) -> [OwnedPlace] {
    guard search.bounds.count > 1 else { return places }
    var isTaken = [Bool](repeating: false, count: drawing.buildings)
    var firsts: [OwnedPlace] = []
    for place in places where !isTaken[Int(place.place.place)] {
      isTaken[Int(place.place.place)] = true
      firsts.append(place)
    }
    return firsts.sorted { $0.place.place < $1.place.place }
  }
}
