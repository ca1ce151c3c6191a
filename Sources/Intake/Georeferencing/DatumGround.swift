internal import Formats
internal import Geometry
internal import Projection

/// A layer as the test of datums sees it: places in metres around the middle of the data, each a
/// bounded sample, evenly spread over the rows.
struct DatumGround {
  /// A piece of plane that all layers share, its x and y degrees times metres.
  ///
  /// Its stretch, 0.1 % in a county, is the same for all.
  struct Frame {
    let center: Position
    private let perDegree: Position

    init(center: Position) {
      self.center = center
      let metres = 111_195.0
      let reach = Geodesic.wgs84.distance(
        from: center, to: Position(x: center.x + 0.01, y: center.y))
      perDegree = Position(x: reach * 100, y: metres)
    }

    func metres(_ position: Position) -> Position {
      Position(
        x: (position.x - center.x) * perDegree.x, y: (position.y - center.y) * perDegree.y)
    }

    func degrees(_ position: Position) -> Position {
      Position(
        x: center.x + position.x / perDegree.x, y: center.y + position.y / perDegree.y)
    }
  }

  /// Points, or the middles of polygons.
  private(set) var middles: [Position] = []
  /// The row of each of them.
  private(set) var rows: [Int] = []
  /// Polygons, and the row of each.
  private(set) var areas: [MultiPolygon] = []
  private(set) var areaRows: [Int] = []
  /// Lines, and borders of polygons, in pieces.
  private(set) var segments: [Segment] = []

  /// Pieces of a line are no longer: their boxes are nearly the pieces themselves.
  private static let longestPiece = 100.0
  /// Farther from the middle, in metres, lie slips.
  private static let reach = 80_000.0

  /// - Parameter hasExtent: whether its lines and polygons matter, and not only where they are.
  init(_ geometry: GeometryColumn, hasExtent: Bool, in frame: Frame) {
    for row in 0..<geometry.count {
      switch geometry.kinds[row] {
      case .null, .collection: continue
      case .point, .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon: break
      }
      let positions = geometry.positionRange(ofRow: row)
        .map { frame.metres(geometry.positions[$0]) }
      guard let first = positions.first, positions.allSatisfy(\.isFinite),
        first.distance(to: Position(x: 0, y: 0)) < Self.reach
      else { continue }
      rows.append(row)
      middles.append(Box(around: positions).center)
      guard hasExtent, positions.count > 1 else { continue }
      addPieces(geometry, row, frame)
      addArea(geometry, row, frame)
    }
  }

  private mutating func addPieces(_ geometry: GeometryColumn, _ row: Int, _ frame: Frame) {
    for part in geometry.parts(ofRow: row) {
      for ring in geometry.rings(ofPart: part) {
        var last: Position?
        for index in geometry.positions(ofRing: ring) {
          let position = frame.metres(geometry.positions[index])
          if let last { addPiece(Segment(last, position)) }
          last = position
        }
      }
    }
  }

  private mutating func addPiece(_ segment: Segment) {
    let pieces = max(1, (segment.length / Self.longestPiece).rounded(.up))
    // A slip of degrees must not become millions of pieces.
    guard pieces < 10_000 else { return }
    for piece in 0..<Int(pieces) {
      segments.append(
        Segment(
          segment.position(at: Double(piece) / pieces),
          segment.position(at: Double(piece + 1) / pieces)))
    }
  }

  private mutating func addArea(_ geometry: GeometryColumn, _ row: Int, _ frame: Frame) {
    guard geometry.kinds[row] == .polygon || geometry.kinds[row] == .multiPolygon,
      let shape = try? geometry.multiPolygon(row)
    else { return }
    let polygons = shape.polygons.compactMap { polygon -> Polygon? in
      guard let exterior = try? Ring(polygon.exterior.positions.map(frame.metres)) else {
        return nil
      }
      return Polygon(exterior: exterior, holes: [])
    }
    guard !polygons.isEmpty else { return }
    areas.append(MultiPolygon(polygons))
    areaRows.append(row)
  }

  /// Whether it is made of polygons.
  var isAreal: Bool { areas.count * 2 > rows.count }

  /// Square metres of a polygon, the one in the middle of all.
  var usualArea: Double {
    let sizes = areas.map(\.area).sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }
}

extension GeometryColumn {
  /// The positions of a row, which lie one behind the other.
  func positionRange(ofRow row: Int) -> Range<Int> {
    let parts = parts(ofRow: row)
    guard !parts.isEmpty else { return 0..<0 }
    let rings = ringOffsets[parts.lowerBound]..<ringOffsets[parts.upperBound]
    return positionOffsets[rings.lowerBound]..<positionOffsets[rings.upperBound]
  }
}

extension Array {
  /// At most `count` elements, evenly spread.
  func sampled(_ wanted: Int) -> [Element] {
    guard count > wanted, wanted > 0 else { return self }
    return (0..<wanted).map { self[$0 * count / wanted] }
  }
}
