internal import Geometry
internal import WalkNetwork

/// A place within reach, and the station whose walk it is.
typealias OwnedPlace = (place: ReachedPlace, owner: Int32)

/// What one thread needs to draw areas, used again and again.
struct AreaPen {
  let drawing: AreaDrawing
  private(set) var search: ServingSearch
  private var tracer: ContourTracer
  private(set) var cutter: StreetCutter
  /// Metres for each cutoff; for one station's areas no more than it serves.
  private(set) var limits: [Double]

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
    let tally = run([station], longest: [], groups: 1, reach: drawing.reach(longest))
    return DrawnAreas(
      station: station, limits: limits, shapes: grounds(within: limits),
      streetMetres: limits.indices.map { tally.metres(group: 0, slot: $0) },
      reached: reachedPlaces(within: .infinity).map(\.place), streets: cutter.pieces)
  }

  /// Searches from all stations and fills the field with the walk to the nearest.
  ///
  /// - Parameter groups: 1, or one for each station.
  mutating func runAll(groups: Int) -> StreetTally {
    let longest = drawing.origins.map(\.terms.longest).map {
      $0 < drawing.question.longest ? $0 : .infinity
    }
    // Borders between stations bend by who is near on the other side of the line, so for them
    // nobody is sought whom no station serves.
    let farthest = groups == 1 ? .infinity : longest.max() ?? .infinity
    return run(
      Array(drawing.origins.indices), longest: longest, groups: groups,
      reach: drawing.reach(farthest))
  }

  /// Searches from stations and fills the field; a station itself is where its walk begins.
  private mutating func run(
    _ stations: [Int], longest: [Double], groups: Int, reach: Double
  ) -> StreetTally {
    search.run(from: stations.map { drawing.seeds($0) }, longest: longest, limit: reach)
    var tally = StreetTally(limits: limits, groups: groups)
    cutter = StreetCutter(drawing.graph, limits: limits)
    let serving = search
    tracer.fill(serving.nearest, places: drawing.places) { edge, stretches in
      let served = serving.bounds.count == 1 ? stretches : serving.served(stretches, of: edge)
      if drawing.withStreets { cutter.add(edge: edge, served, longest: serving.longest) }
      for stretch in served where stretch.owner >= 0 {
        tally.add(
          stretch, group: groups == 1 ? 0 : Int(stretch.owner),
          longest: serving.longest.limit(stretch.owner))
      }
    }
    for station in stations { addDirect(station, reach) }
    return tally
  }

  /// Fills the field with what another of the searches found.
  ///
  /// - Parameter row: of the searches' bounds.
  mutating func turn(to row: Int) {
    let found = search[row]
    tracer.fill(found, places: drawing.places) { _, _ in }
    for station in drawing.origins.indices where search.longest[station] >= search.bounds[row] {
      addDirect(station, found.limit)
    }
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

  /// What is within each of some limits, ascending.
  mutating func grounds(within limits: [Double]) -> [MultiPolygon] {
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
    return shapes
  }

  /// What is within a limit, by the station that is nearest.
  mutating func parts(within limit: Double) -> [MultiPolygon] {
    var members = [[Int32]](repeating: [], count: drawing.origins.count)
    for vertex in tracer.field.reached {
      let owner = tracer.field.owners[Int(vertex)]
      if owner >= 0 { members[Int(owner)].append(vertex) }
    }
    tracer.begin(limit: limit)
    let parts = members.indices.map { station in
      RingAssembly.polygons(tracer.rings(around: members[station], label: Int32(station)))
    }
    tracer.end()
    return parts
  }

  /// The buildings within the longest cutoff and `bound`, by row, and whose they are.
  func reachedPlaces(within bound: Double) -> [OwnedPlace] {
    let field = tracer.field
    let limit = min(limits.last ?? 0, bound)
    return field.reachedPlaces.sorted().compactMap { place in
      let (cost, owner) = (field.placeCosts[Int(place)], field.placeOwners[Int(place)])
      guard Int(place) < drawing.buildings, cost <= limit else { return nil }
      return (ReachedPlace(place: place, metres: cost), owner)
    }
  }
}
