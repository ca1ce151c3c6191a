/// Which side of a polygon's border a position is on.
public enum Location: Hashable, Sendable {
  case inside
  case boundary
  case outside
}

/// A polygon prepared for many questions whether a position lies in it.
///
/// The height of the polygon is cut into equal slabs, each with the edges that reach into it, so
/// that a question looks at few edges. Answers are exact: a position is on the boundary only if
/// it is on an edge as the doubles have it. Rings count by the even-odd rule, so their direction
/// does not matter.
///
/// - Complexity: O(*n*) memory for *n* edges.
public struct PolygonLocator: Sendable {
  struct Edge: Sendable {
    let start: Position
    let end: Position
  }

  public let box: Box
  /// The edges of the first slab, then those of the second, and so on.
  private let edges: [Edge]
  /// Where each slab begins in `edges`, and where the last one ends.
  private let slabStarts: [Int32]
  private let slabsPerUnit: Double

  /// Edges to a slab, if each reached into one only.
  private static let edgesPerSlab = 2
  /// Copies of an edge there may be on average; slabs are made fewer until it holds.
  private static let copiesAllowed = 4

  public init(_ polygon: Polygon) { self.init(rings: polygon.rings) }

  public init(_ multiPolygon: MultiPolygon) {
    self.init(rings: multiPolygon.polygons.flatMap(\.rings))
  }

  private init(rings: [Ring]) {
    var all: [Edge] = []
    var box = Box.empty
    for ring in rings {
      box.formUnion(ring.box)
      for i in ring.positions.indices.dropFirst() {
        all.append(Edge(start: ring.positions[i - 1], end: ring.positions[i]))
      }
    }
    let slabs = Slabs(all, box: box, edgesPerSlab: Self.edgesPerSlab, copies: Self.copiesAllowed)
    self.box = box
    edges = slabs.edges
    slabStarts = slabs.starts
    slabsPerUnit = slabs.perUnit
  }

  /// Where `position` lies.
  ///
  /// - Complexity: O(*k*) for *k* edges at the height of `position`.
  public func location(of position: Position) -> Location {
    guard box.contains(position) else { return .outside }
    let last = slabStarts.count - 2
    let slab = Slabs.slab(position.y, from: box.minY, perUnit: slabsPerUnit, last: last)
    var isInside = false
    for i in Int(slabStarts[slab])..<Int(slabStarts[slab + 1]) {
      let a = edges[i].start
      let b = edges[i].end
      // A ray to the east: edges wholly to the west of the position do not matter.
      if a.x < position.x && b.x < position.x { continue }
      let crosses = (a.y > position.y) != (b.y > position.y)
      guard crosses else {
        if Self.touches(position, a, b) { return .boundary }
        continue
      }
      if a.x > position.x && b.x > position.x {
        isInside.toggle()
        continue
      }
      let side = Predicates.orientation(a, b, position)
      if side == 0 { return .boundary }
      if (side > 0) == (b.y > a.y) { isInside.toggle() }
    }
    return isInside ? .inside : .outside
  }

  /// Whether `position` is inside or on the boundary.
  public func covers(_ position: Position) -> Bool { location(of: position) != .outside }

  /// Whether an edge that has no end strictly above, or none at or below, meets `position`.
  private static func touches(_ position: Position, _ a: Position, _ b: Position) -> Bool {
    if a == position || b == position { return true }
    return a.y == position.y && b.y == position.y && (a.x > position.x) != (b.x > position.x)
  }
}

/// Edges sorted into equal slabs of height.
private struct Slabs {
  var edges: [PolygonLocator.Edge] = []
  var starts: [Int32]
  let perUnit: Double

  init(_ all: [PolygonLocator.Edge], box: Box, edgesPerSlab: Int, copies: Int) {
    var count = max(1, all.count / edgesPerSlab)
    var perUnit = 0.0
    var lengths: [Int32] = []
    // Tall edges reach into many slabs; halving their number halves the copies.
    while true {
      perUnit = box.height > 0 ? Double(count) / box.height : 0
      lengths = [Int32](repeating: 0, count: count)
      var total = 0
      for edge in all {
        let range = Self.range(edge, from: box.minY, perUnit: perUnit, last: count - 1)
        total += range.count
        guard total <= copies * all.count else { break }
        for slab in range { lengths[slab] += 1 }
      }
      if total <= copies * all.count || count == 1 { break }
      count = max(1, count / 2)
    }
    self.perUnit = perUnit
    starts = [0]
    for length in lengths { starts.append(starts[starts.count - 1] + length) }
    guard let first = all.first else { return }
    edges = Array(repeating: first, count: Int(starts[count]))
    var ends = starts
    for edge in all {
      for slab in Self.range(edge, from: box.minY, perUnit: perUnit, last: count - 1) {
        edges[Int(ends[slab])] = edge
        ends[slab] += 1
      }
    }
  }

  private static func range(
    _ edge: PolygonLocator.Edge, from minY: Double, perUnit: Double, last: Int
  ) -> ClosedRange<Int> {
    let low = slab(min(edge.start.y, edge.end.y), from: minY, perUnit: perUnit, last: last)
    let high = slab(max(edge.start.y, edge.end.y), from: minY, perUnit: perUnit, last: last)
    return low...high
  }

  /// The slab at height `y`; never lower for a greater `y`, so no edge is missed by rounding.
  @inline(__always)
  static func slab(_ y: Double, from minY: Double, perUnit: Double, last: Int) -> Int {
    Int(min((y - minY) * perUnit, Double(last)))
  }
}
