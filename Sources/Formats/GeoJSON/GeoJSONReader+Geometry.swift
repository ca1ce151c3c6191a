internal import Diagnostics
internal import Geometry

extension GeoJSONReader {
  static let geometryTypes = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
    "GeometryCollection",
  ]

  /// Reads a geometry object into the next row.
  ///
  /// - Parameter isRoot: whether it is the whole text, where a `crs` may stand in it.
  mutating func readGeometry(isRoot: Bool) throws(Failure) {
    // The column is moved out, so that it is changed in place and not copied.
    var column = GeometryColumn.nothing
    swap(&column, &geometry)
    defer { swap(&column, &geometry) }
    try readGeometry(into: &column, depth: 0)
    if !column.heights.isEmpty { column.padHeights() }
  }

  /// - Parameter depth: of geometry collections around it.
  mutating func readGeometry(
    into column: inout GeometryColumn, depth: Int
  ) throws(Failure) {
    let start = scanner.offset
    var kind: GeometryColumn.Kind?
    var seen = SeenMembers()
    // Where coordinates or geometries stand that came before the type.
    var deferred: Int?
    var hasMember = try scanner.opens(
      UInt8(ascii: "{"), closing: UInt8(ascii: "}"), .object)
    while hasMember {
      let token = try scanner.memberName()
      let name = memberName(token)
      switch name {
      case .type:
        guard seen.insert(.type) else { throw twice("type") }
        kind = try readKind()
      case .coordinates where kind != .collection,
        .geometries where kind ?? .collection == .collection:
        guard seen.insert(name) else { throw twice(textOf(token)) }
        if let kind {
          try readContent(kind, into: &column, depth)
        } else {
          deferred = scanner.offset
          try scanner.skipValue()
        }
      case .bbox: try readBox()
      case .crs: try readCRS()
      case .features, .geometry, .properties, .id, .coordinates, .geometries, .foreign:
        try skipForeignMember(token, name)
      }
      hasMember = try scanner.continues(closing: UInt8(ascii: "}"))
    }
    guard let kind else { throw scanner.failure(.geoJSONTypeMissing, at: start) }
    let content: MemberName = kind == .collection ? .geometries : .coordinates
    guard seen.has(content) else {
      throw missing(
        kind == .collection ? "geometries" : "coordinates", of: Self.typeName(kind))
    }
    guard let deferred else { return }
    let end = scanner.offset
    scanner.seek(deferred)
    try readContent(kind, into: &column, depth)
    scanner.seek(end)
  }

  private mutating func readContent(
    _ kind: GeometryColumn.Kind, into column: inout GeometryColumn, _ depth: Int
  ) throws(Failure) {
    if kind == .collection {
      try readMembers(into: &column, depth)
    } else {
      try readCoordinates(kind, into: &column)
    }
    column.endRow(kind)
  }

  /// Reads the `geometries` of a collection.
  private mutating func readMembers(
    into column: inout GeometryColumn, _ depth: Int
  ) throws(Failure) {
    guard depth < GeoJSON.deepestCollection else {
      throw scanner.failure(
        .geoJSONCollectionDepth, ["limit": .integer(GeoJSON.deepestCollection)])
    }
    if depth > 0 { try tell(.note, .geoJSONNestedCollection) }
    let start = scanner.offset
    var members = GeometryColumn()
    var hasMore = try scanner.opens(UInt8(ascii: "["), closing: UInt8(ascii: "]"), .array)
    while hasMore {
      try readGeometry(into: &members, depth: depth + 1)
      hasMore = try scanner.continues(closing: UInt8(ascii: "]"))
    }
    if members.count == 1 { try tell(.note, .geoJSONSingleCollection, at: start) }
    if !members.heights.isEmpty { members.padHeights() }
    column.collections[column.count] = members
  }

  @inline(__always)
  private mutating func readKind() throws(Failure) -> GeometryColumn.Kind {
    guard try scanner.skipSpace() == UInt8(ascii: "\"") else {
      throw scanner.unexpected(.text)
    }
    let start = scanner.offset
    let token = try scanner.scanString()
    switch token.count {
    case 5 where scanner.matches(token, "Point"): return .point
    case 10 where scanner.matches(token, "MultiPoint"): return .multiPoint
    case 10 where scanner.matches(token, "LineString"): return .lineString
    case 15 where scanner.matches(token, "MultiLineString"): return .multiLineString
    case 7 where scanner.matches(token, "Polygon"): return .polygon
    case 12 where scanner.matches(token, "MultiPolygon"): return .multiPolygon
    case 18 where scanner.matches(token, "GeometryCollection"): return .collection
    default:
      scanner.seek(start)
      _ = try readType(Self.geometryTypes)
      throw scanner.failure(.geoJSONTypeMissing, at: start)
    }
  }

  private mutating func skipForeignMember(
    _ token: StringToken, _ name: MemberName
  ) throws(Failure) {
    let text = textOf(token)
    if name == .foreign {
      if options.strictness == .tolerant {
        try tell(.note, .geoJSONGeometryMember, ["member": .text(text)], subject: .text(text))
      }
    } else {
      try tell(
        .warning, .geoJSONForeignMeaning, ["member": .text(text), "type": "geometry"],
        subject: .text(text))
    }
    try scanner.skipValue()
  }

  static func typeName(_ kind: GeometryColumn.Kind) -> String {
    switch kind {
    case .null: "null"
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }
}
