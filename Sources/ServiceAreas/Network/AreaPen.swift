internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import WalkNetwork

/// What one thread needs to draw areas, used again and again.
struct AreaPen {
  private let drawing: AreaDrawing
  private var search: WalkSearch
  private var tracer: ContourTracer
  private var cutter: StreetCutter

  init(_ drawing: AreaDrawing) {
    self.drawing = drawing
    search = WalkSearch(drawing.graph, direction: drawing.question.direction)
    tracer = ContourTracer(drawing.mesh)
    cutter = StreetCutter(drawing.graph, limits: drawing.limits)
  }

  /// The areas of one station.
  mutating func area(of station: Int) -> DrawnAreas {
    let tally = run([station], groups: 1)
    return drawn(station: station, tally)
  }

  /// The areas of all stations together.
  mutating func dissolved() -> DrawnAreas {
    let tally = run(Array(drawing.origins.indices), groups: 1)
    return drawn(station: -1, tally)
  }

  /// Each station's areas, up to where another one is nearer.
  ///
  /// - Throws: `geometry.engine…` where areas cannot be cut.
  mutating func split() throws(Failure) -> [DrawnAreas] {
    let stations = drawing.origins.count
    let tally = run(Array(drawing.origins.indices), groups: stations)
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
        station: station, shapes: shapes[station],
        streetMetres: drawing.limits.indices.map { tally.metres(group: station, slot: $0) },
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
    for limit in drawing.limits {
      tracer.begin(limit: limit)
      shapes.append(RingAssembly.polygons(tracer.rings()))
      tracer.end()
    }
    return DrawnAreas(
      station: station, shapes: shapes,
      streetMetres: drawing.limits.indices.map { tally.metres(group: 0, slot: $0) },
      reached: reachedPlaces().map(\.place), streets: cutter.pieces)
  }

  /// Searches from stations and fills the field; a station itself is where its walk begins.
  private mutating func run(_ stations: [Int], groups: Int) -> StreetTally {
    search.run(from: stations.flatMap { drawing.seeds($0) }, limit: drawing.reach)
    var tally = StreetTally(limits: drawing.limits, groups: groups)
    cutter = StreetCutter(drawing.graph, limits: drawing.limits)
    tracer.fill(search, places: drawing.places) { edge, stretches in
      if drawing.withStreets { cutter.add(edge: edge, stretches) }
      for stretch in stretches where stretch.owner >= 0 {
        tally.add(stretch, group: groups == 1 ? 0 : Int(stretch.owner))
      }
    }
    for station in stations { addDirect(station) }
    return tally
  }

  /// A station is where its own walk begins, and some buildings need no street to it.
  private mutating func addDirect(_ station: Int) {
    let origin = drawing.origins[station]
    guard origin.delay <= drawing.reach else { return }
    let owner = Int32(station)
    tracer.lowerPlace(Int32(drawing.buildings + station), to: origin.delay, owner: owner)
    guard station < drawing.places.direct.count else { return }
    for walk in drawing.places.direct[station] {
      let cost = walk.metres + origin.delay
      if cost <= drawing.reach { tracer.lowerPlace(walk.place, to: cost, owner: owner) }
    }
  }

  /// The buildings within the longest cutoff, by row, and whose they are.
  private func reachedPlaces() -> [(place: ReachedPlace, owner: Int32)] {
    let field = tracer.field
    return field.reachedPlaces.filter {
      Int($0) < drawing.buildings && field.placeCosts[Int($0)] <= drawing.question.longest
    }.sorted().map { place in
      (
        ReachedPlace(place: place, metres: field.placeCosts[Int(place)]),
        field.placeOwners[Int(place)]
      )
    }
  }
}
