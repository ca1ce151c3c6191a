package import Diagnostics
package import Geometry

extension VoronoiDiagram {
  /// For each site of the input the part of `area` that is nearer to it than to any other.
  ///
  /// A cell may be in several pieces, or empty. Cells that do not meet the border of the area are
  /// taken as they are, without GEOS. Sites at one place share the cell of the first of them.
  ///
  /// - Throws: `geometry.engine.failed` for invalid polygons.
  package func cells(clippedTo area: some Areal) throws(Failure) -> [MultiPolygon] {
    let whole = MultiPolygon(area.parts)
    guard !whole.box.isEmpty else {
      return Array(repeating: MultiPolygon([]), count: triangulation.vertexOfInput.count)
    }
    let border = Border(of: whole)
    // A little more than the area, so that no side of the box lies on its border.
    let margin = 0.01 * (whole.box.width + whole.box.height)
    let cells = cells(within: whole.box.expanded(by: margin))
    let door = Door()
    let native = try NativeGeometry(copying: whole.polygons, door)
    var clipped: [MultiPolygon] = []
    for site in triangulation.inputOfVertex {
      guard let cell = cells[Int(site)] else {
        clipped.append(MultiPolygon([]))
        continue
      }
      switch border.location(of: cell) {
      case .inside: clipped.append(MultiPolygon([Polygon(exterior: cell)]))
      case .outside: clipped.append(MultiPolygon([]))
      case .boundary:
        let convex = try NativeGeometry(copying: Polygon(exterior: cell), door)
        let part = try native.overlay(.intersection, with: convex, grid: nil, door)
        clipped.append(MultiPolygon(try part.shapes(door).polygons))
      }
    }
    return triangulation.vertexOfInput.map { clipped[Int($0)] }
  }
}

/// The border of an area, prepared for the question whether a convex ring meets it.
private struct Border {
  private let locator: PolygonLocator
  private let segments: PackedRTree

  init(of area: MultiPolygon) {
    locator = PolygonLocator(area)
    var boxes: [Box] = []
    for ring in area.polygons.flatMap(\.rings) {
      for i in ring.positions.indices.dropFirst() {
        boxes.append(Segment(ring.positions[i - 1], ring.positions[i]).box)
      }
    }
    segments = PackedRTree(boxes)
  }

  /// Where the ring and all within it lie; `.boundary` if they may meet the border.
  func location(of ring: Ring) -> Location {
    segments.query(ring.box).isEmpty ? locator.location(of: ring.positions[0]) : .boundary
  }
}
