internal import CGEOS
internal import Diagnostics
internal import Geometry

extension NativeGeometry {
  init(copying ring: Ring, _ door: borrowing Door) throws(Failure) {
    let sequence = try unsafe Self.sequence(ring.positions, door)
    try unsafe self.init(adopting: GEOSGeom_createLinearRing_r(door.context, sequence))
  }

  init(copying line: LineString, _ door: borrowing Door) throws(Failure) {
    let sequence = try unsafe Self.sequence(line.positions, door)
    try unsafe self.init(adopting: GEOSGeom_createLineString_r(door.context, sequence))
  }

  init(copying position: Position, _ door: borrowing Door) throws(Failure) {
    let point = unsafe GEOSGeom_createPointFromXY_r(door.context, position.x, position.y)
    try unsafe self.init(adopting: point)
  }

  init(copying polygon: Polygon, _ door: borrowing Door) throws(Failure) {
    let shell = try NativeGeometry(copying: polygon.exterior, door)
    var holes = Parts()
    for hole in polygon.holes { holes.append(try NativeGeometry(copying: hole, door)) }
    try unsafe self.init(adopting: holes.buildPolygon(around: shell, door))
  }

  init(copying polygons: [Polygon], _ door: borrowing Door) throws(Failure) {
    var parts = Parts()
    for polygon in polygons { parts.append(try NativeGeometry(copying: polygon, door)) }
    try unsafe self.init(adopting: parts.buildCollection(GEOS_MULTIPOLYGON, door))
  }

  init(copying lines: [LineString], _ door: borrowing Door) throws(Failure) {
    var parts = Parts()
    for line in lines { parts.append(try NativeGeometry(copying: line, door)) }
    try unsafe self.init(adopting: parts.buildCollection(GEOS_MULTILINESTRING, door))
  }

  init(copying positions: [Position], _ door: borrowing Door) throws(Failure) {
    var parts = Parts()
    for position in positions { parts.append(try NativeGeometry(copying: position, door)) }
    try unsafe self.init(adopting: parts.buildCollection(GEOS_MULTIPOINT, door))
  }

  /// Of the plainest type that holds all parts of `shapes`: overlays refuse collections.
  init(copying shapes: Shapes, _ door: borrowing Door) throws(Failure) {
    switch (shapes.polygons.isEmpty, shapes.lines.isEmpty, shapes.positions.isEmpty) {
    case (_, true, true): try self.init(copying: shapes.polygons, door)
    case (true, false, true): try self.init(copying: shapes.lines, door)
    case (true, true, false): try self.init(copying: shapes.positions, door)
    case (false, false, _), (false, _, false), (_, false, false):
      var parts = Parts()
      for polygon in shapes.polygons { parts.append(try NativeGeometry(copying: polygon, door)) }
      for line in shapes.lines { parts.append(try NativeGeometry(copying: line, door)) }
      for position in shapes.positions {
        parts.append(try NativeGeometry(copying: position, door))
      }
      try unsafe self.init(adopting: parts.buildCollection(GEOS_GEOMETRYCOLLECTION, door))
    }
  }

  /// A copy of `positions` in one block: twice as fast as one by one.
  private static func sequence(
    _ positions: [Position], _ door: borrowing Door
  ) throws(Failure) -> OpaquePointer {
    let context = unsafe door.context
    let sequence = unsafe positions.withUnsafeBytes { bytes in
      unsafe GEOSCoordSeq_copyFromBuffer_r(
        context, bytes.assumingMemoryBound(to: Double.self).baseAddress,
        UInt32(positions.count), 0, 0)
    }
    guard let sequence = unsafe sequence else { throw Door.failure() }
    return unsafe sequence
  }
}

/// Geometries waiting to become parts of another one.
///
/// Whatever has not been built into something is destroyed with the list.
@safe
private struct Parts: ~Copyable {
  private var raws: [OpaquePointer?] = unsafe []

  mutating func append(_ part: consuming NativeGeometry) {
    unsafe raws.append(part.relinquish())
  }

  consuming func buildPolygon(
    around shell: consuming NativeGeometry, _ door: borrowing Door
  ) -> OpaquePointer? {
    let count = unsafe UInt32(raws.count)
    let polygon = unsafe GEOSGeom_createPolygon_r(door.context, shell.relinquish(), &raws, count)
    unsafe raws.removeAll()
    return unsafe polygon
  }

  consuming func buildCollection(
    _ type: GEOSGeomTypes, _ door: borrowing Door
  ) -> OpaquePointer? {
    let count = unsafe UInt32(raws.count)
    let collection = unsafe GEOSGeom_createCollection_r(
      door.context, Int32(type.rawValue), &raws, count)
    unsafe raws.removeAll()
    return unsafe collection
  }

  deinit {
    for i in unsafe raws.indices { unsafe GEOSGeom_destroy_r(gr_geos_context(), raws[i]) }
  }
}
