internal import TravelTimes

/// The walk from every vertex of the streets: a row for each junction, by the graph's nodes, and
/// after them one for each vertex inside a stretch, stretch by stretch.
///
/// Used again and again, as the search is: an update writes what the search touched, and clears
/// what the last one wrote.
package struct VertexField: Sendable {
  /// Metres; `infinity` where there is no way within the limit of the search.
  package private(set) var costs: [Double]
  /// Owners, −1 where there is none.
  package private(set) var owners: [Int32]
  /// What the last update wrote: junctions, and edges in runs.
  private var nodes: [Int32] = []
  private var edges: [Range<Int>] = []
  /// A bit for each junction, all clear between updates.
  private var marks: [UInt64]

  package init(_ graph: WalkGraph) {
    let count = graph.nodeCount + graph.shape.count - 2 * graph.edgeCount
    costs = Array(repeating: .infinity, count: count)
    owners = Array(repeating: -1, count: count)
    marks = Array(repeating: 0, count: (graph.nodeCount + 63) / 64)
  }

  /// The row of a vertex inside an edge, as a row of the graph's columns of vertices.
  ///
  /// Each edge has two ends among those columns, and they are junctions here.
  package static func row(of vertex: Int, inside edge: Int, of graph: WalkGraph) -> Int {
    graph.nodeCount + vertex - 2 * edge - 1
  }

  /// Takes over what a search found on the same graph.
  ///
  /// - Complexity: O(*v* + *n* / 64) for *n* junctions, and *v* vertices of the edges that the
  ///   search touched and those that the one before did.
  package mutating func update(from search: WalkSearch) {
    Self.clear(search.graph, nodes, edges, &costs, &owners)
    edges.removeAll(keepingCapacity: true)
    sortNodes(search)
    Self.list(search, nodes, &edges)
    Self.fill(search, nodes, edges, &costs, &owners)
    for seed in search.seeds { fillAround(seed, search) }
  }

  private static func clear(
    _ graph: WalkGraph, _ nodes: [Int32], _ edges: [Range<Int>], _ costs: inout [Double],
    _ owners: inout [Int32]
  ) {
    var costs = costs.mutableSpan
    var owners = owners.mutableSpan
    let offsets = graph.shapeOffsets.span
    for node in nodes {
      costs[Int(node)] = .infinity
      owners[Int(node)] = -1
    }
    for run in edges {
      for row in rows(inside: run, offsets, graph.nodeCount) {
        costs[row] = .infinity
        owners[row] = -1
      }
    }
  }

  /// The rows of the vertices inside a run of edges.
  @inline(__always)
  private static func rows(
    inside edges: Range<Int>, _ offsets: Span<Int32>, _ nodeCount: Int
  ) -> Range<Int> {
    let first = Int(offsets[edges.lowerBound]) - 2 * edges.lowerBound
    let last = Int(offsets[edges.upperBound]) - 2 * edges.upperBound
    return nodeCount + first..<nodeCount + last
  }

  /// Touched nodes in the order of memory, which is that of the ground.
  ///
  /// In that of the search, all that is written by them would be fetched from afar.
  private mutating func sortNodes(_ search: WalkSearch) {
    for node in search.touched { marks[Int(node) >> 6] |= 1 << (UInt64(node) & 63) }
    nodes.removeAll(keepingCapacity: true)
    for word in marks.indices where marks[word] != 0 {
      var bits = marks[word]
      marks[word] = 0
      while bits != 0 {
        nodes.append(Int32(word << 6 + bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
  }

  /// Lists each edge with a vertex that the search reaches by a node.
  private static func list(_ search: WalkSearch, _ nodes: [Int32], _ edges: inout [Range<Int>]) {
    let graph = search.graph
    let (arcs, arcOffsets) = (graph.arcs.span, graph.arcOffsets.span)
    let (edgeOffsets, costs) = (graph.edgeOffsets.span, search.costs.span)
    let limit = search.limit
    var run = 0..<0
    for node in nodes {
      let row = Int(node)
      let isNext = Int(edgeOffsets[row]) == run.upperBound
      if !isNext { edges.append(run) }
      run = (isNext ? run.lowerBound : Int(edgeOffsets[row]))..<Int(edgeOffsets[row + 1])
      let rest = limit - costs[row]
      for slot in Int(arcOffsets[row])..<Int(arcOffsets[row + 1]) {
        let arc = arcs[slot]
        // Where the walk ends before the beginning of an edge, that does not list it.
        guard arc.length > rest, arc.isReversed, costs[Int(arc.head)] == .infinity else {
          continue
        }
        edges.append(arc.edge..<arc.edge + 1)
      }
    }
    edges.append(run)
  }

  /// By the ends of each edge, whatever stands on it.
  private static func fill(
    _ search: WalkSearch, _ nodes: [Int32], _ edges: [Range<Int>], _ costs: inout [Double],
    _ owners: inout [Int32]
  ) {
    var costs = costs.mutableSpan
    var owners = owners.mutableSpan
    let graph = search.graph
    let (from, to, openings) = (graph.from.span, graph.to.span, graph.openings.span)
    let (offsets, along) = (graph.shapeOffsets.span, graph.along.span)
    let (nodeCosts, nodeOwners) = (search.costs.span, search.owners.span)
    let ways = search.ways
    let limit = min(search.limit, .greatestFiniteMagnitude)
    for node in nodes {
      costs[Int(node)] = nodeCosts[Int(node)]
      owners[Int(node)] = nodeOwners[Int(node)]
    }
    for run in edges {
      for edge in run {
        let (start, end) = (Int(from[edge]), Int(to[edge]))
        let startCost = openings[edge].contains(ways.byStart) ? nodeCosts[start] : .infinity
        let endCost = openings[edge].contains(ways.byEnd) ? nodeCosts[end] : .infinity
        let (startOwner, endOwner) = (nodeOwners[start], nodeOwners[end])
        // Of ways equally long, that of the lower owner.
        let isStartFirst = startOwner <= endOwner
        let rows = rows(inside: edge..<edge + 1, offsets, graph.nodeCount)
        let shift = Int(offsets[edge]) + 1 - rows.lowerBound
        let length = along[shift + rows.upperBound]
        for row in rows {
          let metres = along[row + shift]
          let (fromStart, fromEnd) = (startCost + metres, endCost + (length - metres))
          let isStart = isStartFirst ? fromStart <= fromEnd : fromStart < fromEnd
          let cost = isStart ? fromStart : fromEnd
          costs[row] = cost <= limit ? cost : .infinity
          owners[row] = cost <= limit ? (isStart ? startOwner : endOwner) : -1
        }
      }
    }
  }

  private mutating func fillAround(_ seed: WalkSeed, _ search: WalkSearch) {
    let graph = search.graph
    let edge = Int(seed.place.edge)
    // Of seeds whose limit ends before the next junction, no node was touched.
    edges.append(edge..<edge + 1)
    for vertex in graph.vertices(of: edge).dropFirst().dropLast() {
      let answer = search.answer(
        at: EdgePlace(edge: seed.place.edge, metres: graph.along[vertex]))
      let row = Self.row(of: vertex, inside: edge, of: graph)
      costs[row] = answer.cost
      owners[row] = answer.owner
    }
  }
}

extension WalkSearch {
  /// What an edge must be open to, for a place on it to be reached by its beginning, or its end.
  var ways: (byStart: EdgeOpening, byEnd: EdgeOpening) {
    direction == .toStation ? (.against, .along) : (.along, .against)
  }
}
