extension Polygon {
  /// The centre of mass of the area; for a polygon without area, that of its shell's positions.
  ///
  /// It may lie outside the polygon: see ``pointOnSurface``.
  public var centroid: Position { MultiPolygon([self]).centroid ?? exterior.positions[0] }

  /// A position inside the polygon, as far from its border as its widest chord at half height
  /// allows; on the shell where the polygon has no area.
  ///
  /// - Complexity: O(*n* log *n*).
  public var pointOnSurface: Position { widestChord?.middle ?? exterior.positions[0] }

  /// How near the shape is to a disk: 4π·area ÷ perimeter², 1 for a disk, 0 without area.
  ///
  /// Of D. Polsby and R. Popper, "The Third Criterion" (1991). A square has 0.785.
  public var polsbyPopper: Double { MultiPolygon([self]).polsbyPopper }

  /// The widest chord inside along a horizontal line that meets no vertex.
  fileprivate var widestChord: (middle: Position, width: Double)? {
    let half = box.center.y
    var below = box.minY
    var above = box.maxY
    for ring in rings {
      for position in ring.positions {
        if position.y <= half { below = max(below, position.y) }
        if position.y > half { above = min(above, position.y) }
      }
    }
    let y = below + (above - below) / 2
    guard below < y, y < above else { return nil }
    var crossings: [Double] = []
    for ring in rings {
      for i in ring.positions.indices.dropFirst() {
        let a = ring.positions[i - 1]
        let b = ring.positions[i]
        guard (a.y > y) != (b.y > y) else { continue }
        crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
      }
    }
    crossings.sort()
    var widest: (middle: Position, width: Double)?
    for i in stride(from: 1, to: crossings.count, by: 2) {
      let width = crossings[i] - crossings[i - 1]
      guard width > widest?.width ?? 0 else { continue }
      widest = (Position(x: crossings[i - 1] + width / 2, y: y), width)
    }
    return widest
  }
}

extension MultiPolygon {
  /// The centre of mass of the area, or nil without polygons; without area, the centre of mass of
  /// the shells' positions.
  public var centroid: Position? {
    guard let origin = polygons.first?.exterior.positions.first else { return nil }
    // Twice the area, and six times its moments around `origin`.
    var area = 0.0
    var x = 0.0
    var y = 0.0
    for ring in polygons.flatMap(\.wound.rings) {
      let moments = ring.moments
      area += moments.area
      // Each ring is measured around its own start: far parts may be small.
      x += moments.x + 3 * moments.area * (ring.positions[0].x - origin.x)
      y += moments.y + 3 * moments.area * (ring.positions[0].y - origin.y)
    }
    guard area > 0 else { return meanOfShells }
    return Position(x: origin.x + x / (3 * area), y: origin.y + y / (3 * area))
  }

  /// A position inside one of the polygons, that with the widest chord at half its height; on a
  /// shell where there is no area, nil without polygons.
  public var pointOnSurface: Position? {
    let chords = polygons.compactMap(\.widestChord)
    let widest = chords.max { $0.width < $1.width }
    return widest?.middle ?? polygons.first?.exterior.positions[0]
  }

  /// How near the shape is to a disk: 4π·area ÷ perimeter², 1 for a disk, 0 without area.
  public var polsbyPopper: Double {
    let perimeter = perimeter
    return perimeter > 0 ? 4 * Double.pi * area / (perimeter * perimeter) : 0
  }

  private var meanOfShells: Position {
    let positions = polygons.flatMap { $0.exterior.positions.dropLast() }
    let origin = positions[0]
    var sum = Position(x: 0, y: 0)
    for position in positions {
      sum.x += position.x - origin.x
      sum.y += position.y - origin.y
    }
    let count = Double(positions.count)
    return Position(x: origin.x + sum.x / count, y: origin.y + sum.y / count)
  }
}

extension Ring {
  /// Twice the signed area, and six times its moments around the first position.
  ///
  /// Around another one, products of projected coordinates, which are in the millions of metres,
  /// would cancel away the digits that matter.
  fileprivate var moments: (area: Double, x: Double, y: Double) {
    let origin = positions[0]
    var moments = (area: 0.0, x: 0.0, y: 0.0)
    for i in 1..<(positions.count - 1) {
      let a = Position(x: positions[i].x - origin.x, y: positions[i].y - origin.y)
      let b = Position(x: positions[i + 1].x - origin.x, y: positions[i + 1].y - origin.y)
      let cross = a.x * b.y - b.x * a.y
      moments.area += cross
      moments.x += (a.x + b.x) * cross
      moments.y += (a.y + b.y) * cross
    }
    return moments
  }
}
