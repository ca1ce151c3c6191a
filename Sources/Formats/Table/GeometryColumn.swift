package import Diagnostics
package import Geometry

/// The geometry of each row, in Arrow's layout: positions end to end, and offsets over them.
///
/// Every row is parts → rings → positions, whatever its kind, so that one loop reads them all:
///
/// | kind | parts | rings of a part | positions of a ring |
/// |---|---|---|---|
/// | point | 1 | 1 | 1 |
/// | multiPoint | one a point | 1 | 1 |
/// | lineString | 1 | 1 | n |
/// | multiLineString | one a line | 1 | n |
/// | polygon | 1 | shell, holes | closed |
/// | multiPolygon | one a polygon | shell, holes | closed |
/// | null, collection | 0 | | |
///
/// An empty geometry (`"coordinates": []`) keeps its kind and has no parts. The members of a
/// collection stand in `collections`, since they are rare and can be nested.
package struct GeometryColumn: Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case null, point, multiPoint, lineString, multiLineString, polygon, multiPolygon, collection
  }

  package var kinds: [Kind]
  /// Row → parts.
  package var partOffsets: [Int]
  /// Part → rings.
  package var ringOffsets: [Int]
  /// Ring → positions.
  package var positionOffsets: [Int]
  /// `x` is longitude or easting, `y` latitude or northing, as they stand in the file.
  package var positions: [Position]
  /// Third ordinates, one a position, `nan` where a position has none; empty where none has.
  package var heights: [Double]
  /// The members of the collection in a row, as a column of its own.
  package var collections: [Int: GeometryColumn]
  /// Why the shape of a row, which is null then, could not be read.
  package internal(set) var faults: [Int: Failure] = [:]

  package init() {
    kinds = []
    partOffsets = [0]
    ringOffsets = [0]
    positionOffsets = [0]
    positions = []
    heights = []
    collections = [:]
  }

  /// Not even the offsets of no rows: what stands in for a column that is taken out for a while,
  /// for no allocation.
  static let nothing: GeometryColumn = {
    var column = GeometryColumn()
    column.partOffsets = []
    column.ringOffsets = []
    column.positionOffsets = []
    return column
  }()

  package init(points: [Position]) {
    self.init()
    for point in points { append(point) }
  }

  /// A row without a position is null.
  package init(points: [Position?]) {
    self.init()
    for point in points { if let point { append(point) } else { appendNull() } }
  }

  package init(lines: [LineString]) {
    self.init()
    for line in lines { append(line) }
  }

  package init(shapes: [MultiPolygon]) {
    self.init()
    for shape in shapes { append(shape) }
  }

  package var count: Int { kinds.count }

  @inlinable package func parts(ofRow row: Int) -> Range<Int> {
    partOffsets[row]..<partOffsets[row + 1]
  }
  @inlinable package func rings(ofPart part: Int) -> Range<Int> {
    ringOffsets[part]..<ringOffsets[part + 1]
  }
  @inlinable package func positions(ofRing ring: Int) -> Range<Int> {
    positionOffsets[ring]..<positionOffsets[ring + 1]
  }

  // Building, innermost first: positions, then `endRing`, `endPart`, `endRow`.

  package mutating func endRing() { positionOffsets.append(positions.count) }
  package mutating func endPart() { ringOffsets.append(positionOffsets.count - 1) }
  package mutating func endRow(_ kind: Kind) {
    kinds.append(kind)
    partOffsets.append(ringOffsets.count - 1)
  }

  /// Makes room for `times` as many rows as there are.
  mutating func reserve(_ times: Double) {
    kinds.reserve(times)
    partOffsets.reserve(times)
    ringOffsets.reserve(times)
    positionOffsets.reserve(times)
    positions.reserve(times)
    heights.reserve(times)
  }

  /// Takes away all from a mark on.
  mutating func cut(to mark: Mark) {
    for row in mark.rows..<max(mark.rows, kinds.count + 1) { collections[row] = nil }
    kinds.removeLast(kinds.count - mark.rows)
    partOffsets.removeLast(partOffsets.count - mark.rows - 1)
    ringOffsets.removeLast(ringOffsets.count - mark.parts - 1)
    positionOffsets.removeLast(positionOffsets.count - mark.rings - 1)
    positions.removeLast(positions.count - mark.positions)
    heights.removeLast(max(0, heights.count - mark.positions))
  }

  /// Where a row begins that may have to be taken back.
  struct Mark {
    let (rows, parts, rings, positions): (Int, Int, Int, Int)

    init(_ column: borrowing GeometryColumn) {
      rows = column.kinds.count
      parts = column.ringOffsets.count - 1
      rings = column.positionOffsets.count - 1
      positions = column.positions.count
    }
  }

  package mutating func appendNull() { endRow(.null) }

  package mutating func append(_ position: Position) {
    positions.append(position)
    endRing()
    endPart()
    endRow(.point)
  }

  package mutating func append(_ line: LineString) {
    positions.append(contentsOf: line.positions)
    endRing()
    endPart()
    endRow(.lineString)
  }

  package mutating func append(_ polygon: Polygon) {
    appendPart(polygon)
    endRow(.polygon)
  }

  /// A multi-polygon of one polygon is written as that polygon.
  package mutating func append(_ multiPolygon: MultiPolygon) {
    for polygon in multiPolygon.polygons { appendPart(polygon) }
    endRow(multiPolygon.polygons.count == 1 ? .polygon : .multiPolygon)
  }

  private mutating func appendPart(_ polygon: Polygon) {
    for ring in polygon.rings {
      positions.append(contentsOf: ring.positions)
      endRing()
    }
    endPart()
  }
}
