package import Geometry

/// Streets that people walk on, as a graph of junctions and the stretches between them.
///
/// An edge is a whole stretch from junction to junction, with its shape; a place on it is the edge
/// and the metres from its beginning. Buildings, gates and stations stand at such places, so that
/// nothing is rebuilt for them.
///
/// Columns of equal meaning have equal counts: `nodes` for junctions, `from` … `openings` for
/// edges, `shape` … `streets` for the vertices of all edges, `arcs…` for both ways of each edge.
package struct WalkGraph: Sendable {
  /// Junctions and ends of streets, in metres of the survey's plane.
  package internal(set) var nodes: [Position] = []

  /// The junction where each edge begins and the one where it ends; they may be one.
  package internal(set) var from: [Int32] = []
  package internal(set) var to: [Int32] = []
  /// Metres on the ground.
  package internal(set) var lengths: [Double] = []
  package internal(set) var openings: [EdgeOpening] = []

  /// Vertices of edge `e`: `shapeOffsets[e]..<shapeOffsets[e + 1]` of the columns below.
  package internal(set) var shapeOffsets: [Int32] = [0]
  package internal(set) var shape: [Position] = []
  /// Metres from the beginning of the edge to each vertex; the last is the edge's length.
  package internal(set) var along: [Double] = []
  /// The row of the street table that leads from each vertex to the next; the last of an edge
  /// repeats the one before.
  package internal(set) var streets: [Int32] = []

  /// Arcs that leave node `n`: `arcOffsets[n]..<arcOffsets[n + 1]`.
  package internal(set) var arcOffsets: [Int32] = [0]
  package internal(set) var arcs: [Arc] = []
  /// Edges that begin at node `n`: `edgeOffsets[n]..<edgeOffsets[n + 1]`.
  package internal(set) var edgeOffsets: [Int32] = [0]

  /// The component of each node; components are numbered by falling length.
  package internal(set) var components: [Int32] = []
  /// Metres of street of each component.
  package internal(set) var componentLengths: [Double] = []
  /// Rows of the street table that nobody walks on, and why.
  package internal(set) var closed: [ClosedStreet] = []

  package init() {}

  package var nodeCount: Int { nodes.count }
  package var edgeCount: Int { from.count }

  /// Vertices of an edge, as rows of the columns of vertices; at least two.
  @inlinable
  package func vertices(of edge: Int) -> Range<Int> {
    Int(shapeOffsets[edge])..<Int(shapeOffsets[edge + 1])
  }

  package func component(ofEdge edge: Int) -> Int32 { components[Int(from[edge])] }

  /// The place `metres` from the beginning of an edge.
  ///
  /// - Complexity: O(log *n*) for *n* vertices.
  package func position(on edge: Int, at metres: Double) -> Position {
    let last = segment(on: edge, at: metres)
    let span = along[last + 1] - along[last]
    let share = span > 0 ? (metres - along[last]) / span : 0
    return Segment(shape[last], shape[last + 1]).position(at: min(max(share, 0), 1))
  }

  /// The vertex that begins the segment with the place `metres` from the edge's beginning.
  package func segment(on edge: Int, at metres: Double) -> Int {
    let vertices = vertices(of: edge)
    var low = vertices.lowerBound
    var high = vertices.upperBound - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if along[middle] <= metres { low = middle } else { high = middle }
    }
    return low
  }
}

/// One way along an edge, with all that a search asks of it in one place.
package struct Arc: Hashable, Sendable {
  /// The node it leads to.
  package let head: Int32
  /// The edge times eight, the edge's opening times two, and one where it is walked against its
  /// shape.
  private let code: UInt32
  /// Metres.
  package let length: Double

  init(head: Int32, edge: Int, opening: EdgeOpening, isReversed: Bool, length: Double) {
    self.head = head
    code = UInt32(edge) << 3 | UInt32(opening.rawValue) << 1 | (isReversed ? 1 : 0)
    self.length = length
  }

  package var edge: Int { Int(code >> 3) }
  package var isReversed: Bool { code & 1 == 1 }

  /// Whether a search may follow it: residents on their way to a station walk it towards the node
  /// that it leaves.
  @inline(__always)
  func isOpen(toStation isToStation: Bool) -> Bool {
    if code & 0b110 == 0b110 { return true }
    let isAlong = isReversed == isToStation
    return code & (isAlong ? 0b010 : 0b100) != 0
  }
}

/// Which ways an edge may be walked.
package struct EdgeOpening: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let along = EdgeOpening(rawValue: 1)
  package static let against = EdgeOpening(rawValue: 2)
  package static let both: EdgeOpening = [.along, .against]
}

/// A street that is not part of the graph.
package struct ClosedStreet: Hashable, Sendable {
  package let street: Int32
  package let reason: ClosedReason
}

/// A place on the network: an edge, and metres from its beginning.
package struct EdgePlace: Hashable, Sendable {
  package let edge: Int32
  package let metres: Double

  package init(edge: Int32, metres: Double) {
    self.edge = edge
    self.metres = metres
  }
}
