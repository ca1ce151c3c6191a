internal import Diagnostics
internal import Geometry

extension GeoJSONWriter {
  /// Writes the geometry of a row.
  mutating func writeGeometry(
    _ column: borrowing GeometryColumn, _ row: Int, _ table: String
  ) throws(Failure) {
    let kind = column.kinds[row]
    switch kind {
    case .null: return output.append("null")
    case .point: output.append("{\"type\":\"Point\",\"coordinates\":")
    case .multiPoint: output.append("{\"type\":\"MultiPoint\",\"coordinates\":")
    case .lineString: output.append("{\"type\":\"LineString\",\"coordinates\":")
    case .multiLineString: output.append("{\"type\":\"MultiLineString\",\"coordinates\":")
    case .polygon: output.append("{\"type\":\"Polygon\",\"coordinates\":")
    case .multiPolygon: output.append("{\"type\":\"MultiPolygon\",\"coordinates\":")
    case .collection: return try writeCollection(column, row, table)
    }
    writeCoordinates(column, column.parts(ofRow: row), kind)
    output.append(UInt8(ascii: "}"))
    guard !hasBadPosition else {
      throw Failure(.coordinateNotFinite, at: Place(file: table, row: row + 1))
    }
  }

  private mutating func writeCollection(
    _ column: borrowing GeometryColumn, _ row: Int, _ table: String
  ) throws(Failure) {
    output.append("{\"type\":\"GeometryCollection\",\"geometries\":[")
    if let members = column.collections[row] {
      for member in 0..<members.count {
        if member > 0 { output.append(UInt8(ascii: ",")) }
        try writeGeometry(members, member, table)
      }
    }
    output.append("]}")
  }

  /// Writes as many brackets as the kind has levels: parts, rings and positions.
  private mutating func writeCoordinates(
    _ column: borrowing GeometryColumn, _ parts: Range<Int>, _ kind: GeometryColumn.Kind
  ) {
    if kind == .point, let part = parts.first {
      let position = column.positions(ofRing: column.rings(ofPart: part).lowerBound).lowerBound
      return writePosition(column, position)
    }
    let isSingle = kind == .lineString || kind == .polygon
    if !isSingle || parts.isEmpty { output.append(UInt8(ascii: "[")) }
    for part in parts {
      if part > parts.lowerBound { output.append(UInt8(ascii: ",")) }
      let rings = column.rings(ofPart: part)
      switch kind {
      case .polygon, .multiPolygon:
        output.append(UInt8(ascii: "["))
        for ring in rings {
          if ring > rings.lowerBound { output.append(UInt8(ascii: ",")) }
          writeRing(column, column.positions(ofRing: ring), isShell: ring == rings.lowerBound)
        }
        output.append(UInt8(ascii: "]"))
      case .multiPoint:
        writePosition(column, column.positions(ofRing: rings.lowerBound).lowerBound)
      case .null, .point, .lineString, .multiLineString, .collection:
        writeRun(column, column.positions(ofRing: rings.lowerBound))
      }
    }
    if !isSingle || parts.isEmpty { output.append(UInt8(ascii: "]")) }
  }

  private mutating func writeRing(
    _ column: borrowing GeometryColumn, _ positions: Range<Int>, isShell: Bool
  ) {
    guard let last = positions.last else { return output.append("[]") }
    let area = column.doubledSignedArea(positions.lowerBound...last)
    guard isShell ? area < 0 : area > 0 else { return writeRun(column, positions) }
    output.append(UInt8(ascii: "["))
    for position in positions.reversed() {
      if position < last { output.append(UInt8(ascii: ",")) }
      writePosition(column, position)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeRun(
    _ column: borrowing GeometryColumn, _ positions: Range<Int>
  ) {
    output.append(UInt8(ascii: "["))
    for position in positions {
      if position > positions.lowerBound { output.append(UInt8(ascii: ",")) }
      writePosition(column, position)
    }
    output.append(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func writePosition(_ column: borrowing GeometryColumn, _ index: Int) {
    let position = column.positions[index]
    if !position.isFinite { return hasBadPosition = true }
    box.formUnion(position)
    output.append(UInt8(ascii: "["))
    output.append(coordinate: position.x)
    output.append(UInt8(ascii: ","))
    output.append(coordinate: position.y)
    if index < column.heights.count, column.heights[index].isFinite {
      let height = column.heights[index]
      let range = heights ?? height...height
      heights = min(range.lowerBound, height)...max(range.upperBound, height)
      output.append(UInt8(ascii: ","))
      output.append(coordinate: height)
    }
    output.append(UInt8(ascii: "]"))
  }
}
