internal import Diagnostics

// One feature out of a program that wrote it wrongly is no reason to refuse all others. What can
// be stepped over as JSON becomes a row without a shape, which says why; only broken JSON, where
// nobody knows what is inside what, ends the reading.

extension GeoJSONReader {
  /// Reads a feature; one that is none is a row with a fault, and without values.
  mutating func readFeatureOrFault() throws(Failure) {
    _ = try scanner.skipSpace()
    let start = scanner.offset
    let mark = GeometryColumn.Mark(geometry)
    // The first byte has to be in the window to come back to it.
    scanner.hold()
    do throws(Failure) { try readFeature() } catch {
      try stepOver(from: start, error)
      geometry.cut(to: mark)
      properties.clear(row: rows)
      identifiers.setNull(row: rows)
      featureMembers.setNull(row: rows)
      note(error)
      endRow()
    }
  }

  /// Reads the geometry of a feature; of one that is none the fault is noted.
  @inline(__always)
  mutating func readGeometryOrFault() throws(Failure) {
    guard options.keepsFaults else { return try readGeometry(isRoot: false) }
    let start = scanner.offset
    let mark = GeometryColumn.Mark(geometry)
    do throws(Failure) { try readGeometry(isRoot: false) } catch {
      try stepOver(from: start, error)
      geometry.cut(to: mark)
      note(error)
    }
  }

  /// - Throws: what is wrong first where it is no JSON that stands there.
  @inline(never)
  private mutating func stepOver(from start: Int, _ failure: Failure) throws(Failure) {
    scanner.seek(start)
    do throws(Failure) { try scanner.skipValue() } catch { throw failure }
  }

  private mutating func note(_ failure: Failure) {
    geometry.faults[rows] = failure
    geometry.appendNull()
  }
}
