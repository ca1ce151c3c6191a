internal import Diagnostics
internal import Formats
internal import Geometry
internal import GeometryEngine

extension GeometryColumn {
  var isPolygonal: Bool { kinds.contains { $0 == .polygon || $0 == .multiPolygon } }

  /// The polygons of a row as they stand in the file, rings checked.
  ///
  /// - Throws: `geometry.missing` or why it could not be read, `geometry.wrong-kind`, or what a ring
  ///   is refused for.
  func multiPolygon(_ row: Int) throws(Failure) -> MultiPolygon {
    switch kinds[row] {
    case .polygon, .multiPolygon: break
    case .null: throw missing(row)
    case .point, .multiPoint, .lineString, .multiLineString, .collection:
      throw wrongKind(row, wanted: "Polygon")
    }
    var polygons: [Polygon] = []
    for part in parts(ofRow: row) {
      var rings: [Ring] = []
      for ring in self.rings(ofPart: part) {
        rings.append(try Ring(Array(positions[positions(ofRing: ring)])))
      }
      guard let exterior = rings.first else { continue }
      polygons.append(Polygon(exterior: exterior, holes: Array(rings.dropFirst())))
    }
    guard !polygons.isEmpty else { throw Failure(.geometryMissing) }
    return MultiPolygon(polygons)
  }

  /// The lines of a row.
  ///
  /// - Parameter withOutlines: whether polygons are taken for their rings, as a lake is a barrier.
  /// - Throws: `geometry.missing` or why it could not be read, `geometry.wrong-kind`, or what a line
  ///   is refused for.
  func lines(_ row: Int, withOutlines: Bool) throws(Failure) -> [LineString] {
    switch kinds[row] {
    case .lineString, .multiLineString: break
    case .polygon, .multiPolygon:
      guard withOutlines else { throw wrongKind(row, wanted: "LineString") }
    case .null: throw missing(row)
    case .point, .multiPoint, .collection: throw wrongKind(row, wanted: "LineString")
    }
    var lines: [LineString] = []
    for part in parts(ofRow: row) {
      for ring in rings(ofPart: part) {
        lines.append(try LineString(Array(positions[positions(ofRing: ring)])))
      }
    }
    guard !lines.isEmpty else { throw Failure(.geometryMissing) }
    return lines
  }

  /// The point of a row, `nil` where it has none.
  ///
  /// - Throws: `geometry.wrong-kind`, or why the shape could not be read.
  func point(_ row: Int) throws(Failure) -> Position? {
    switch kinds[row] {
    case .null:
      if let fault = faults[row] { throw fault }
      return nil
    case .point:
      guard let part = parts(ofRow: row).first else { return nil }
      return positions[positionOffsets[ringOffsets[part]]]
    case .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon, .collection:
      throw wrongKind(row, wanted: "Point")
    }
  }

  private func missing(_ row: Int) -> Failure { faults[row] ?? Failure(.geometryMissing) }

  private func wrongKind(_ row: Int, wanted: String) -> Failure {
    Failure(
      .geometryWrongKind, ["found": .text(kinds[row].geoJSONName), "wanted": .text(wanted)])
  }
}

extension GeometryColumn.Kind {
  /// The word for it in GeoJSON, which people know.
  var geoJSONName: String {
    switch self {
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

extension Layer {
  /// The shape of a row in the plane, repaired where it is not valid.
  ///
  /// A repair is told. `nil` where the row was rejected.
  func shape(_ row: Int, id: String, log: inout IntakeLog) -> MultiPolygon? {
    guard let geometry = table.geometry else { return nil }
    do throws(Failure) {
      let shape = try geometry.multiPolygon(row)
      guard let reason = try shape.invalidity() else { return shape }
      let repaired = try shape.repaired()
      guard repaired.area > 0 else { throw Failure(.shapeUnusable) }
      log.warn(
        .shapeRepaired, ["id": .text(id), "reason": reason.words],
        at: place(row, "geometry"))
      return repaired
    } catch {
      log.reject(self, row, id: id, error.phrase, error.arguments, field: "geometry")
      return nil
    }
  }
}
