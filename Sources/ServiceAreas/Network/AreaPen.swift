internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import WalkNetwork

/// What one thread needs to draw areas, used again and again.
struct AreaPen {
  private let drawing: AreaDrawing
  private var search: ServingSearch
  private var tracer: ContourTracer
  private var cutter: StreetCutter
  /// Metres for each cutoff; for one station's areas no more than it serves.
  private var limits: [Double]

  init(_ drawing: AreaDrawing) {
    self.drawing = drawing
    search = ServingSearch(
      WalkSearch(drawing.graph, direction: drawing.question.direction))
    tracer = ContourTracer(drawing.mesh)
    limits = drawing.limits
    cutter = StreetCutter(drawing.graph, limits: limits)
  }

  /// The areas of one station.
  mutating func area(of station: Int) -> DrawnAreas {
    let longest = drawing.origins[station].terms.longest
    limits = drawing.limits.map { min($0, longest) }
    let tally = run([station], groups: 1, reach: drawing.reach(longest))
    return drawn(station: station, tally)
  }

  /// The areas of all stations together.
  mutating func dissolved() -> DrawnAreas {
    let tally = run(Array(drawing.origins.indices), groups: 1, reach: drawing.reach(.infinity))
    return drawn(station: -1, tally)
  }

  /// Each station's areas, up to where another one is nearer.
  ///
  /// - Throws: `geometry.engine…` where areas cannot be cut.
  mutating func split() throws(Failure) -> [DrawnAreas] {
    let stations = drawing.origins.count
    let tally = run(
      Array(drawing.origins.indices), groups: stations, reach: drawing.reach(.infinity))
    var members = [[Int32]](repeating: [], count: stations)
    for vertex in tracer.field.reached {
      let owner = tracer.field.owners[Int(vertex)]
      if owner >= 0 { members[Int(owner)].append(vertex) }
    }
    let shapes = try splitShapes(members)
    var streets = [[StreetPiece]](repeating: [], count: stations)
    for piece in cutter.pieces { streets[Int(piece.station)].append(piece) }
    var reached = [[ReachedPlace]](repeating: [], count: stations)
    for (place, owner) in reachedPlaces() { reached[Int(owner)].append(place) }
    return (0..<stations).map { station in
      DrawnAreas(
        station: station,
        limits: limits.map { min($0, drawing.origins[station].terms.longest) },
        shapes: shapes[station],
        streetMetres: limits.indices.map { tally.metres(group: station, slot: $0) },
        reached: reached[station], streets: streets[station])
    }
  }

  /// Shapes by station and then by cutoff: the largest parted by who is nearest, and of the smaller
  /// ones to each station what lies in its part.
  ///
  /// Each cutoff has meeting points of its own, so borders drawn anew would differ by slivers, and
  /// smaller areas would not quite lie in larger ones.
  private mutating func splitShapes(
    _ members: [[Int32]]
  ) throws(Failure) -> [[MultiPolygon]] {
    guard let longest = drawing.limits.last else { return members.map { _ in [] } }
    tracer.begin(limit: longest)
    let parts = members.indices.map { station in
      RingAssembly.polygons(tracer.rings(around: members[station], label: Int32(station)))
    }
    tracer.end()
    var shapes = [[MultiPolygon]](repeating: [], count: members.count)
    for limit in drawing.limits.dropLast() {
      tracer.begin(limit: limit)
      let whole = RingAssembly.polygons(tracer.rings())
      tracer.end()
      for station in parts.indices {
        shapes[station].append(try whole.intersection(with: parts[station]))
      }
    }
    for station in parts.indices { shapes[station].append(parts[station]) }
    return shapes
  }

  private mutating func drawn(station: Int, _ tally: StreetTally) -> DrawnAreas {
    var shapes: [MultiPolygon] = []
    for slot in limits.indices {
      if slot > 0, limits[slot] == limits[slot - 1] {
        shapes.append(shapes[slot - 1])
        continue
      }
      tracer.begin(limit: limits[slot])
      shapes.append(RingAssembly.polygons(tracer.rings()))
      tracer.end()
    }
    return DrawnAreas(
      station: station, limits: limits, shapes: shapes,
      streetMetres: limits.indices.map { tally.metres(group: 0, slot: $0) },
      reached: reachedPlaces().map(\.place), streets: cutter.pieces)
  }

  /// Searches from stations and fills the field; a station itself is where its walk begins.
  ///
  /// What a station serves bounds the search from it alone, and each of several by its own.
  private mutating func run(_ stations: [Int], groups: Int, reach: Double) -> StreetTally {
    let longest = stations.count == 1 ? [] : stations.map { drawing.origins[$0].terms.longest }
    search.run(from: stations.map { drawing.seeds($0) }, longest: longest, limit: reach)
    var tally = StreetTally(limits: limits, groups: groups)
    cutter = StreetCutter(drawing.graph, limits: limits)
    let bounds = search.longest
    tracer.fill(search, places: drawing.places) { edge, stretches in
      if drawing.withStreets { cutter.add(edge: edge, stretches, longest: bounds) }
      for stretch in stretches where stretch.owner >= 0 {
        tally.add(
          stretch, group: groups == 1 ? 0 : Int(stretch.owner),
          longest: bounds.limit(stretch.owner))
      }
    }
    for station in stations { addDirect(station, reach) }
    return tally
  }

  /// A station is where its own walk begins, and some buildings need no street to it.
  private mutating func addDirect(_ station: Int, _ reach: Double) {
    let origin = drawing.origins[station]
    guard origin.terms.delay <= reach else { return }
    let owner = Int32(station)
    tracer.lowerPlace(Int32(drawing.buildings + station), to: origin.terms.delay, owner: owner)
    guard station < drawing.places.direct.count else { return }
    for walk in drawing.places.direct[station] {
      let cost = walk.metres + origin.terms.delay
      if cost <= reach { tracer.lowerPlace(walk.place, to: cost, owner: owner) }
    }
  }

  /// The buildings within the longest cutoff, by row, and whose they are.
  private func reachedPlaces() -> [(place: ReachedPlace, owner: Int32)] {
    let field = tracer.field
    return field.reachedPlaces.sorted().compactMap { place in
      let (cost, owner) = (field.placeCosts[Int(place)], field.placeOwners[Int(place)])
      guard Int(place) < drawing.buildings, cost <= limits.last ?? 0,
        field.longest.serves(owner, cost)
      else { return nil }
      return (ReachedPlace(place: place, metres: cost), owner)
    }
  }
}
