package import Geometry
internal import WalkNetwork

/// A piece of one street within reach, on which the walk grows or falls all the way.
package struct StreetPiece: Hashable, Sendable {
  /// Row of the street table.
  package let street: Int32
  /// Row of the station table: whose walk it is.
  package let station: Int32
  /// Row of the cutoffs, by rising length: the first that reaches it.
  package let band: Int32
  /// Metres of walk at both ends of `line`.
  package let fromMetres: Double
  package let toMetres: Double
  /// Metres on the ground.
  package let length: Double
  package let line: LineString
}

/// Cuts what a search reached into pieces of street: at cutoffs, where another street begins, and
/// where two ways are equally long.
struct StreetCutter {
  let graph: WalkGraph
  /// Ascending.
  let limits: [Double]
  private(set) var pieces: [StreetPiece] = []

  /// Pieces shorter than this are rounding, in metres.
  private static let shortest = 1e-6

  init(_ graph: WalkGraph, limits: [Double]) {
    self.graph = graph
    self.limits = limits
  }

  /// Adds the pieces of one edge.
  ///
  /// - Parameter longest: of each station, no bound where empty.
  mutating func add(edge: Int, _ stretches: [CostStretch], longest: [Double]) {
    for stretch in stretches where stretch.owner >= 0 {
      var inner = -Double.infinity
      let least = min(stretch.fromCost, stretch.toCost)
      let rises = stretch.fromCost <= stretch.toCost
      for (band, cutoff) in limits.enumerated() {
        let limit = min(cutoff, longest.limit(stretch.owner))
        let low = max(inner - least, 0)
        let high = min(limit - least, stretch.to - stretch.from)
        inner = limit
        guard high - low > Self.shortest else { continue }
        let range =
          rises
          ? (stretch.from + low, stretch.from + high) : (stretch.to - high, stretch.to - low)
        add(edge, range, stretch, band)
      }
    }
  }

  /// Adds what lies between two places of an edge, a piece for each street.
  private mutating func add(
    _ edge: Int, _ range: (Double, Double), _ stretch: CostStretch, _ band: Int
  ) {
    var vertex = graph.segment(on: edge, at: range.0)
    let last = graph.vertices(of: edge).upperBound - 1
    var begin = range.0
    var line = [graph.position(on: edge, at: begin)]
    while begin < range.1 {
      let street = graph.streets[vertex]
      while vertex < last, graph.along[vertex + 1] < range.1, graph.streets[vertex + 1] == street {
        vertex += 1
        if graph.shape[vertex] != line[line.count - 1] { line.append(graph.shape[vertex]) }
      }
      let end = vertex < last ? min(graph.along[vertex + 1], range.1) : range.1
      let place = graph.position(on: edge, at: end)
      if place != line[line.count - 1] || line.count < 2 { line.append(place) }
      if end - begin > Self.shortest {
        pieces.append(
          StreetPiece(
            street: street, station: stretch.owner, band: Int32(band),
            fromMetres: stretch.cost(at: begin), toMetres: stretch.cost(at: end),
            length: end - begin, line: LineString(unchecked: line)))
      }
      line = [place]
      begin = end
      vertex += 1
      if vertex >= last { break }
    }
  }
}
