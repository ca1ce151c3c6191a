internal import Geometry
internal import WalkNetwork

/// Points along streets, near enough to each other that triangles between them follow the ground.
struct StreetSites {
  /// No two sites of a street are farther apart, in metres.
  static let spacing = 25.0
  /// Vertices of a street that lie nearer than this to the line without them are no sites: less
  /// than the width of a lane.
  static let tolerance = 0.25

  private(set) var positions: [Position] = []
  /// Sites of edge `e` in its order, ends included: `offsets[e]..<offsets[e + 1]` of the columns
  /// below; none where the edge is outside the mask.
  private(set) var offsets: [Int32]
  /// Row of `positions`.
  private(set) var chain: [Int32] = []
  /// Metres from the beginning of the edge.
  private(set) var metres: [Double] = []

  init(_ graph: WalkGraph, within mask: GroundMask) {
    offsets = [0]
    offsets.reserveCapacity(graph.edgeCount + 1)
    var siteOfNode = [Int32](repeating: -1, count: graph.nodeCount)
    var kept: [Int] = []
    for edge in 0..<graph.edgeCount {
      let vertices = graph.vertices(of: edge)
      if vertices.dropLast().contains(where: { mask.touches(graph.shape[$0], graph.shape[$0 + 1]) })
      {
        add(node: graph.from[edge], graph, &siteOfNode, 0)
        Self.simplify(graph.shape, vertices, into: &kept)
        for (start, end) in zip(kept, kept.dropFirst()) {
          addBetween(start, end, graph, isLast: end == vertices.upperBound - 1)
        }
        add(node: graph.to[edge], graph, &siteOfNode, graph.lengths[edge])
      }
      offsets.append(Int32(chain.count))
    }
  }

  private mutating func add(
    node: Int32, _ graph: WalkGraph, _ siteOfNode: inout [Int32], _ metres: Double
  ) {
    if siteOfNode[Int(node)] < 0 {
      siteOfNode[Int(node)] = Int32(positions.count)
      positions.append(graph.nodes[Int(node)])
    }
    chain.append(siteOfNode[Int(node)])
    self.metres.append(metres)
  }

  /// The sites after vertex `start` up to vertex `end`, but not the end of the edge.
  private mutating func addBetween(
    _ start: Int, _ end: Int, _ graph: WalkGraph, isLast: Bool
  ) {
    let span = graph.along[end] - graph.along[start]
    let segment = Segment(graph.shape[start], graph.shape[end])
    let parts = max(1, Int((span / Self.spacing).rounded(.up)))
    for part in 1...parts where part < parts || !isLast {
      let share = Double(part) / Double(parts)
      chain.append(Int32(positions.count))
      positions.append(segment.position(at: share))
      metres.append(graph.along[start] + share * span)
    }
  }

  /// The vertices that a line needs to stay within the tolerance (Douglas, Peucker 1973).
  private static func simplify(
    _ shape: [Position], _ vertices: Range<Int>, into kept: inout [Int]
  ) {
    kept.removeAll(keepingCapacity: true)
    kept.append(vertices.lowerBound)
    var waiting = [vertices.upperBound - 1]
    while let end = waiting.last, let start = kept.last {
      let segment = Segment(shape[start], shape[end])
      var farthest = tolerance * tolerance
      var worst = -1
      for vertex in start + 1..<max(end, start + 1) {
        let squared = segment.squaredDistance(to: shape[vertex])
        if squared > farthest { (farthest, worst) = (squared, vertex) }
      }
      if worst < 0 {
        kept.append(end)
        waiting.removeLast()
      } else {
        waiting.append(worst)
      }
    }
  }
}
