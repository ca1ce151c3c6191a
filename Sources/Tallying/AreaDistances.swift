internal import Geometry
internal import Survey

/// Areas prepared for the question how far a position is from them.
struct AreaDistances {
  private let shapes: [MultiPolygon]
  private let anchors: [Position]
  private let locators: [PolygonLocator]
  private let tree: PackedRTree

  /// What the costs of an ``AssignmentProblem`` must stay below: 1,000 km in millimetres.
  private static let farthest = (1 << 30) - 1

  init(_ areas: AreaTable) {
    shapes = areas.shapes
    anchors = areas.anchors
    locators = areas.shapes.map { PolygonLocator($0) }
    tree = PackedRTree(
      areas.shapes.indices.map { area in
        guard areas.shapes[area].polygons.isEmpty else { return areas.shapes[area].box }
        return areas.anchors[area].isFinite ? Box(areas.anchors[area]) : .empty
      })
  }

  /// The areas whose boxes are nearest, and how far each area is.
  func nearest(to position: Position, count: Int) -> [(area: Int, cost: Int)] {
    tree.nearest(position, count: count).map {
      ($0.index, millimetres(from: position, to: $0.index))
    }
  }

  /// The areas whose boxes lie within so many millimetres.
  func near(_ position: Position, within millimetres: Int) -> [Int] {
    tree.query(Box(position).expanded(by: Double(millimetres) / 1000))
  }

  /// Whole millimetres from a position to an area, 0 inside and on the border.
  func millimetres(from position: Position, to area: Int) -> Int {
    guard !shapes[area].polygons.isEmpty else {
      return Self.whole(position.squaredDistance(to: anchors[area]))
    }
    if locators[area].covers(position) { return 0 }
    var least = Double.infinity
    for polygon in shapes[area].polygons {
      for ring in polygon.rings {
        let corners = ring.positions
        for index in 1..<corners.count {
          let side = Segment(corners[index - 1], corners[index])
          least = min(least, side.squaredDistance(to: position))
        }
      }
    }
    return Self.whole(least)
  }

  private static func whole(_ squaredMetres: Double) -> Int {
    let millimetres = (squaredMetres.squareRoot() * 1000).rounded()
    return millimetres < Double(farthest) ? Int(millimetres) : farthest
  }
}
