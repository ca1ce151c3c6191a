internal import Formats
internal import Geometry

extension GeometryColumn {
  /// Draws all polygons with fewer positions, together: borders that they share stay shared.
  ///
  /// - Parameter tolerance: in the plane's metres, as of ``BorderGeneralization``.
  mutating func generalise(_ tolerance: Double) {
    let rings = polygonRings.map { positions(ofRing: $0) }
    let kept = BorderGeneralization.kept(positions, rings: rings, tolerance: tolerance)
    thinOut { index, _ in kept[index] }
  }

  /// Rings of polygons, in order.
  var polygonRings: [Int] {
    kinds.indices.filter { kinds[$0] == .polygon || kinds[$0] == .multiPolygon }
      .flatMap { parts(ofRow: $0).flatMap { rings(ofPart: $0) } }
  }

  /// Leaves out positions of polygons.
  ///
  /// - Parameter isKept: whether the position of an index stays; asked for all but the last of each
  ///   ring, which repeats the first.
  mutating func thinOut(_ isKept: (Int, Position) -> Bool) {
    var isOfPolygon = [Bool](repeating: false, count: max(0, positionOffsets.count - 1))
    for ring in polygonRings { isOfPolygon[ring] = true }
    var left: [Position] = []
    var offsets = [0]
    for ring in isOfPolygon.indices {
      let range = positions(ofRing: ring)
      if isOfPolygon[ring] {
        let first = left.count
        for index in range.dropLast() where isKept(index, positions[index]) {
          left.append(positions[index])
        }
        if left.count > first { left.append(left[first]) }
      } else {
        left += positions[range]
      }
      offsets.append(left.count)
    }
    positions = left
    positionOffsets = offsets
    heights = []
  }

  /// Rounds the positions of points and lines.
  ///
  /// Borders of polygons stay: rounded, they could touch or cross.
  mutating func round(toPlaces places: Int) {
    for row in kinds.indices where kinds[row] != .polygon && kinds[row] != .multiPolygon {
      for part in parts(ofRow: row) {
        for ring in rings(ofPart: part) {
          for index in positions(ofRing: ring) {
            let position = positions[index]
            positions[index] = Position(
              x: position.x.rounded(toPlaces: places) ?? position.x,
              y: position.y.rounded(toPlaces: places) ?? position.y)
          }
        }
      }
    }
  }
}
