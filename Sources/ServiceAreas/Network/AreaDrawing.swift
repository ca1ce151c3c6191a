internal import Diagnostics
internal import Geometry
internal import TravelTimes
internal import WalkNetwork
internal import Workers

/// One call of ``Isochrones``: the triangles of the ground it needs, and the areas on them.
struct AreaDrawing: Sendable {
  let question: Isochrones
  let origins: [AreaOrigin]
  let graph: WalkGraph
  /// Buildings, then stations: both are vertices of the triangles.
  let places: LinkedPlaces
  let buildings: Int
  let mesh: StreetMesh
  let limits: [Double]
  let withStreets: Bool

  init(
    _ question: Isochrones, origins: [AreaOrigin], graph: WalkGraph, places: LinkedPlaces,
    withStreets: Bool
  ) {
    self.question = question
    self.withStreets = withStreets
    self.origins = origins
    self.graph = graph
    buildings = places.count
    var places = places
    for origin in origins { places.append(origin.position, origin.links) }
    self.places = places
    limits = question.cutoffs.map(\.metres)
    let mask = Self.mask(question, origins, graph)
    mesh = StreetMesh(graph, within: mask, places: places)
  }

  /// How far searches go: what lies little beyond the longest cutoff bends its line too.
  private static func reach(_ question: Isochrones) -> Double {
    question.longest + ContourTracer.beyond
  }

  private static func seeds(_ origins: [AreaOrigin], _ station: Int) -> [WalkSeed] {
    origins[station].links.map {
      WalkSeed(
        place: $0.place, cost: $0.cost + origins[station].terms.delay, owner: Int32(station))
    }
  }

  private static func mask(
    _ question: Isochrones, _ origins: [AreaOrigin], _ graph: WalkGraph
  ) -> GroundMask {
    var box = Box(around: graph.shape)
    for origin in origins where origin.position.isFinite { box.formUnion(origin.position) }
    var search = WalkSearch(graph, direction: question.direction)
    search.run(
      from: origins.indices.flatMap { seeds(origins, $0) }, limit: reach(question))
    var mask = GroundMask(box.isEmpty ? Box(Position(x: 0, y: 0)) : box)
    search.forEachTouchedEdge { edge in
      for vertex in graph.vertices(of: edge).dropLast() {
        mask.mark(graph.shape[vertex], graph.shape[vertex + 1])
      }
    }
    for origin in origins where origin.position.isFinite && !origin.links.isEmpty {
      mask.mark(origin.position, origin.position)
    }
    mask.grow()
    return mask
  }

  func drawn(workers: Workers) throws(Failure) -> [DrawnAreas] {
    switch question.overlap {
    case .overlap:
      let chunks = try workers.map(0..<origins.count, chunk: Isochrones.stationsPerChunk) {
        (range) throws(Failure) in
        var pen = AreaPen(self)
        return range.map { pen.area(of: $0) }
      }
      return chunks.flatMap(\.self)
    case .dissolve:
      var pen = AreaPen(self)
      return [try pen.dissolved()]
    case .split:
      var pen = AreaPen(self)
      return try pen.split()
    }
  }

  /// How far to search from stations that serve walks of `longest` metres.
  func reach(_ longest: Double) -> Double {
    min(Self.reach(question), longest + ContourTracer.beyond)
  }
  func seeds(_ station: Int) -> [WalkSeed] { Self.seeds(origins, station) }
}
