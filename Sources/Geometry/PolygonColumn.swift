/// Many multi-polygons end to end in flat arrays: row → parts → rings → positions.
///
/// A row may have no part: a thing without a shape.
package struct PolygonColumn: Sendable {
  package private(set) var partOffsets: [Int] = [0]
  package private(set) var ringOffsets: [Int] = [0]
  package private(set) var positionOffsets: [Int] = [0]
  package var positions: [Position] = []

  package init() {}

  package init(_ shapes: [MultiPolygon]) {
    for shape in shapes { append(shape) }
  }

  package var count: Int { partOffsets.count - 1 }

  package func isEmpty(_ row: Int) -> Bool { partOffsets[row] == partOffsets[row + 1] }

  package mutating func append(_ shape: MultiPolygon) {
    for polygon in shape.polygons {
      for ring in polygon.rings {
        positions.append(contentsOf: ring.positions)
        positionOffsets.append(positions.count)
      }
      ringOffsets.append(positionOffsets.count - 1)
    }
    partOffsets.append(ringOffsets.count - 1)
  }

  /// Appends a row of another column.
  package mutating func append(_ row: Int, of other: PolygonColumn) {
    for part in other.parts(of: row) {
      for ring in other.ringOffsets[part]..<other.ringOffsets[part + 1] {
        positions += other.positions[other.positionOffsets[ring]..<other.positionOffsets[ring + 1]]
        positionOffsets.append(positions.count)
      }
      ringOffsets.append(positionOffsets.count - 1)
    }
    partOffsets.append(ringOffsets.count - 1)
  }

  package subscript(row: Int) -> MultiPolygon {
    MultiPolygon(
      (partOffsets[row]..<partOffsets[row + 1]).map { part in
        let rings = (ringOffsets[part]..<ringOffsets[part + 1]).map { ring in
          Ring(unchecked: Array(positions[positionOffsets[ring]..<positionOffsets[ring + 1]]))
        }
        return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
      })
  }

  /// The parts of a row, each a number for ``exterior(_:)``.
  package func parts(of row: Int) -> Range<Int> { partOffsets[row]..<partOffsets[row + 1] }

  /// The outer ring of a part, as a range of ``positions``; nothing is copied.
  package func exterior(_ part: Int) -> Range<Int> {
    positionOffsets[ringOffsets[part]]..<positionOffsets[ringOffsets[part] + 1]
  }
}
