internal import Geometry
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
  mutating func split() -> [DrawnAreas] {
    let stations = drawing.origins.count
    let tally = run(Array(drawing.origins.indices), groups: stations)
    var members = [[Int32]](repeating: [], count: stations)
    for vertex in tracer.field.reached {
      let owner = tracer.field.owners[Int(vertex)]
      if owner >= 0 { members[Int(owner)].append(vertex) }
    }
    var shapes = [[MultiPolygon]](repeating: [], count: stations)
    for limit in drawing.limits {
      tracer.begin(limit: limit)
      for station in 0..<stations {
        let rings = tracer.rings(around: members[station], label: Int32(station))
        shapes[station].append(RingAssembly.polygons(rings))
      }
      tracer.end()
    }
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
    search.run(from: stations.compactMap { drawing.seed($0) }, limit: drawing.reach)
    var tally = StreetTally(limits: drawing.limits, groups: groups)
    cutter = StreetCutter(drawing.graph, limits: drawing.limits)
    tracer.fill(search, places: drawing.places) { edge, stretches in
      if drawing.withStreets { cutter.add(edge: edge, stretches) }
      for stretch in stretches where stretch.owner >= 0 {
        tally.add(stretch, group: groups == 1 ? 0 : Int(stretch.owner))
      }
    }
    for station in stations where drawing.origins[station].delay <= drawing.reach {
      let vertex = drawing.mesh.vertexOfPlace[drawing.buildings + station]
      guard vertex >= 0 else { continue }
      tracer.lower(vertex, to: drawing.origins[station].delay, owner: Int32(station))
    }
    return tally
  }

  /// The buildings within the longest cutoff, by row, and whose they are.
  private func reachedPlaces() -> [(place: ReachedPlace, owner: Int32)] {
    guard drawing.buildings > 0 else { return [] }
    var found: [(place: ReachedPlace, owner: Int32)] = []
    search.forEachTouchedEdge { edge in
      let slots =
        Int(drawing.mesh.placeOffsets[edge])..<Int(drawing.mesh.placeOffsets[edge + 1])
      for slot in slots {
        let row = Int(drawing.mesh.placesByEdge[slot])
        guard row < drawing.buildings, let link = drawing.places.links[row] else { continue }
        let answer = search.answer(at: link)
        let metres = answer.cost + drawing.places.connectors[row]
        guard metres <= drawing.question.longest else { continue }
        found.append((ReachedPlace(place: Int32(row), metres: metres), answer.owner))
      }
    }
    return found.sorted { $0.place.place < $1.place.place }
  }
}
