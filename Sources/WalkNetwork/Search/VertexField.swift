internal import TravelTimes

/// The walk from every vertex of the streets, by the rows of the graph's columns of vertices.
///
/// Used again and again, as the search is: an update clears only what the last one touched.
package struct VertexField: Sendable {
  /// Metres; `infinity` where there is no way within the limit of the search.
  package private(set) var costs: [Double]
  /// Owners, −1 where there is none.
  package private(set) var owners: [Int32]
  private var touched: [Int32] = []
  private var isFull = false

  package init(_ graph: WalkGraph) {
    costs = Array(repeating: .infinity, count: graph.shape.count)
    owners = Array(repeating: -1, count: graph.shape.count)
  }

  /// Takes over what a search found on the same graph.
  ///
  /// - Complexity: O(*v*) for *v* vertices of the edges that the search touched.
  package mutating func update(from search: WalkSearch) {
    clear(search.graph)
    isFull = search.limit == .infinity
    touched.removeAll(keepingCapacity: true)
    if !isFull { search.forEachTouchedEdge { touched.append(Int32($0)) } }
    if isFull {
      Self.fill(0..<search.graph.edgeCount, search, &costs, &owners)
    } else {
      Self.fill(touched.lazy.map { Int($0) }, search, &costs, &owners)
    }
    for seed in search.seeds { fillAround(seed, search) }
  }

  private mutating func clear(_ graph: WalkGraph) {
    guard !isFull else { return }
    for edge in touched {
      for vertex in graph.vertices(of: Int(edge)) {
        costs[vertex] = .infinity
        owners[vertex] = -1
      }
    }
  }

  /// By the ends of each edge, whatever stands on it.
  private static func fill(
    _ edges: some Sequence<Int>, _ search: WalkSearch, _ costs: inout [Double],
    _ owners: inout [Int32]
  ) {
    var costs = costs.mutableSpan
    var owners = owners.mutableSpan
    for edge in edges { fill(edge, search, &costs, &owners) }
  }

  @inline(__always)
  private static func fill(
    _ edge: Int, _ search: WalkSearch, _ costs: inout MutableSpan<Double>,
    _ owners: inout MutableSpan<Int32>
  ) {
    let graph = search.graph
    let (byStart, byEnd) = search.ways(graph.openings[edge])
    let start = Int(graph.from[edge])
    let end = Int(graph.to[edge])
    let startCost = byStart ? search.costs[start] : .infinity
    let endCost = (byEnd ? search.costs[end] : .infinity) + graph.lengths[edge]
    let startOwner = search.owners[start]
    let endOwner = search.owners[end]
    for vertex in graph.vertices(of: edge) {
      let metres = graph.along[vertex]
      let fromStart = startCost + metres
      let fromEnd = endCost - metres
      let isStart = fromStart < fromEnd || (fromStart == fromEnd && startOwner <= endOwner)
      let cost = isStart ? fromStart : fromEnd
      let isReached = cost <= search.limit && cost < .infinity
      costs[vertex] = isReached ? cost : .infinity
      owners[vertex] = isReached ? (isStart ? startOwner : endOwner) : -1
    }
  }

  private mutating func fillAround(_ seed: WalkSeed, _ search: WalkSearch) {
    for vertex in search.graph.vertices(of: Int(seed.place.edge)) {
      let place = EdgePlace(edge: seed.place.edge, metres: search.graph.along[vertex])
      let answer = search.answer(at: place)
      costs[vertex] = answer.cost
      owners[vertex] = answer.owner
    }
  }
}

extension WalkSearch {
  /// Whether a place on an edge may be reached by its beginning, and by its end.
  func ways(_ opening: EdgeOpening) -> (byStart: Bool, byEnd: Bool) {
    let along = opening.contains(.along)
    let against = opening.contains(.against)
    return direction == .toStation ? (against, along) : (along, against)
  }
}
