internal import CGEOS
internal import Diagnostics
internal import Geometry

extension NativeGeometry {
  /// The parts of any geometry, sorted by kind; empty parts are left out.
  func shapes(_ door: borrowing Door) throws(Failure) -> Shapes {
    var shapes = Shapes()
    try unsafe shapes.append(raw, door)
    return shapes
  }
}

extension Shapes {
  fileprivate mutating func append(
    _ raw: OpaquePointer, _ door: borrowing Door
  ) throws(Failure) {
    let context = unsafe door.context
    if unsafe GEOSisEmpty_r(context, raw) == 1 { return }
    let type = unsafe GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context, raw)))
    switch type {
    case GEOS_POINT:
      try unsafe positions += Self.positions(raw, door)
    case GEOS_LINESTRING, GEOS_LINEARRING:
      try unsafe lines.append(LineString(Self.positions(raw, door)))
    case GEOS_POLYGON:
      try unsafe polygons.append(Self.polygon(raw, door))
    default:
      // GEOS counts collections of every kind, nested ones too.
      let count = unsafe GEOSGetNumGeometries_r(context, raw)
      for i in 0..<count {
        guard let part = unsafe GEOSGetGeometryN_r(context, raw, i) else { throw Door.failure() }
        try unsafe append(part, door)
      }
    }
  }

  private static func polygon(
    _ raw: OpaquePointer, _ door: borrowing Door
  ) throws(Failure) -> Polygon {
    let context = unsafe door.context
    guard let shell = unsafe GEOSGetExteriorRing_r(context, raw) else { throw Door.failure() }
    var holes: [Ring] = []
    let count = unsafe GEOSGetNumInteriorRings_r(context, raw)
    for i in 0..<count {
      guard let hole = unsafe GEOSGetInteriorRingN_r(context, raw, i) else { throw Door.failure() }
      try unsafe holes.append(Ring(positions(hole, door)))
    }
    return try unsafe Polygon(exterior: Ring(positions(shell, door)), holes: holes).wound
  }

  private static func positions(
    _ raw: OpaquePointer, _ door: borrowing Door
  ) throws(Failure) -> [Position] {
    let context = unsafe door.context
    var count: UInt32 = 0
    guard let sequence = unsafe GEOSGeom_getCoordSeq_r(context, raw),
      unsafe GEOSCoordSeq_getSize_r(context, sequence, &count) == 1
    else { throw Door.failure() }
    var positions = [Position](repeating: Position(x: 0, y: 0), count: Int(count))
    let isCopied = unsafe positions.withUnsafeMutableBytes { bytes in
      unsafe GEOSCoordSeq_copyToBuffer_r(
        context, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0)
    }
    guard isCopied == 1 else { throw Door.failure() }
    return positions
  }
}
