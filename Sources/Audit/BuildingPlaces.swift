internal import Geometry
internal import Survey

/// Which cell each building stands in, by place.
struct BuildingPlaces: Sendable {
  /// The cell, the lowest of several; −1 where none holds the building or it has no position.
  let cell: [Int32]
  /// Buildings that stand in several cells, with all of them.
  let several: [(building: Int, cells: [Int])]
  /// Buildings with a position in no cell.
  let outside: [Int]
  /// Buildings on a border that two cells share.
  let onBorder: [Int]

  /// - Parameter tolerance: metres by which borders may be off by rounding: so near to one, a
  ///   building is on it.
  init(
    _ buildings: BuildingTable, in shapes: [MultiPolygon], _ tree: PackedRTree, tolerance: Double
  ) {
    let locators = shapes.map { PolygonLocator($0) }
    var cell = [Int32](repeating: -1, count: buildings.count)
    var several: [(building: Int, cells: [Int])] = []
    var outside: [Int] = []
    var onBorder: [Int] = []
    var candidates: [Int] = []
    for row in 0..<buildings.count where buildings.hasPosition(row) {
      let position = buildings.positions[row]
      tree.query(Box(position).expanded(by: tolerance), into: &candidates)
      var inside = candidates.filter { locators[$0].location(of: position) == .inside }
      if inside.count > 1 {
        let deep = inside.filter { shapes[$0].borderDistance(to: position) > tolerance }
        if !deep.isEmpty { inside = deep }
      }
      if inside.isEmpty {
        inside = candidates.filter { shapes[$0].borderDistance(to: position) <= tolerance }
        if inside.count > 1 { onBorder.append(row) }
      } else if inside.count > 1 {
        several.append((row, inside))
      }
      if let first = inside.first { cell[row] = Int32(first) } else { outside.append(row) }
    }
    self.cell = cell
    self.several = several
    self.outside = outside
    self.onBorder = onBorder
  }
}

extension MultiPolygon {
  /// The distance from `position` to the nearest point of the border, in metres.
  func borderDistance(to position: Position) -> Double {
    var nearest = Double.infinity
    for ring in polygons.flatMap(\.rings) {
      for i in ring.positions.indices.dropFirst() {
        let edge = Segment(ring.positions[i - 1], ring.positions[i])
        nearest = min(nearest, edge.squaredDistance(to: position))
      }
    }
    return nearest.squareRoot()
  }
}
