internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// What closes streets: a feature of any shape; those without one are rejected.
  func closures(log: inout IntakeLog) -> ClosureTable {
    var closures = ClosureTable()
    guard let geometry = table.geometry else { return closures }
    for row in 0..<table.rowCount {
      do throws(Failure) {
        switch geometry.kinds[row] {
        case .polygon, .multiPolygon: closures.areas.append(try geometry.multiPolygon(row))
        case .lineString, .multiLineString:
          closures.lines += try geometry.lines(row, withOutlines: false)
        case .null, .point, .multiPoint, .collection:
          guard let point = try geometry.point(row), point.isFinite else {
            throw Failure(.geometryMissing)
          }
          closures.points.append(point)
        }
      } catch {
        let id = identifier(row, prefix: "X")
        log.reject(self, row, id: id, error.phrase, error.arguments, field: "geometry")
      }
    }
    return closures
  }
}
