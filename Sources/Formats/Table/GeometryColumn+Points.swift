internal import Geometry

extension GeometryColumn {
  /// The points of a table that has their coordinates in two columns.
  ///
  /// A row that lacks one of the two, or in which one is no number, has a null geometry.
  ///
  /// - Parameters:
  ///   - x: longitudes or eastings.
  ///   - y: latitudes or northings, as many.
  package static func points(x: Column, y: Column) -> GeometryColumn {
    precondition(x.count == y.count, "two columns of one table")
    var points = GeometryColumn()
    for row in 0..<x.count {
      if let x = x.number(row), let y = y.number(row), x.isFinite, y.isFinite {
        points.append(Position(x: x, y: y))
      } else {
        points.appendNull()
      }
    }
    return points
  }
}
