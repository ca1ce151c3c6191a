import Diagnostics
import Formats
import Geometry
import TestSupport

/// A small list of buildings with what Chinese lists have: names, codes of 20 digits and of leading
/// zeros, absent values, and one shape of two parts.
enum GDALTown {
  static let names = ["滨江花园1幢", "滨江花园2幢", "老街12号", "𠮷祥里", ""]

  /// - Parameter isPlain: whether names of columns are short and in letters, as DBF wants them.
  static func table(_ shapes: GeometryColumn? = points, isPlain: Bool = false) -> FeatureTable {
    let heading = { (chinese: String, plain: String) in isPlain ? plain : chinese }
    return FeatureTable(
      name: "town",
      columns: [
        .texts(heading("编号", "bldg_id"), (0..<5).map { "3301060010010000000\($0)" }),
        .texts(
          heading("门牌", "number"), ["001", "002", "010", "", "1E5"].map { $0 == "" ? nil : $0 }),
        .texts(heading("小区名称", "cmpd_name"), names.map { $0.isEmpty ? nil : $0 }),
        .integers(heading("户数", "households"), [231, 0, nil, -1, 84_000]),
        .numbers(heading("面积", "area_m2"), [1234.56, nil, 0.5, -0.25, 1_000_000]),
      ], geometry: shapes, rowCount: 5, declaredCRS: "EPSG:4326")
  }

  static let points = GeometryColumn(
    points: [
      Position(x: 116.69, y: 30.12), Position(x: 116.6912345, y: 30.1212345), nil,
      Position(x: -0.5, y: -33), Position(x: 131.81, y: 46.77),
    ])

  /// Five areas: a square with a hole, two squares as one, a null, a triangle, a square.
  static var areas: GeometryColumn {
    var column = GeometryColumn()
    let square = { (x: Double, y: Double, size: Double) in
      [(0, 0), (size, 0), (size, size), (0, size), (0, 0)].map {
        Position(x: x + $0.0, y: y + $0.1)
      }
    }
    func end(_ ring: [Position], part: Bool = true) {
      column.positions += ring
      column.endRing()
      if part { column.endPart() }
    }
    end(square(100, 30, 8), part: false)
    end(square(102, 32, 2).reversed())
    column.endRow(.polygon)
    end(square(110, 30, 1))
    end(square(112, 30, 1))
    column.endRow(.multiPolygon)
    column.appendNull()
    end([(0, 0), (2, 0), (1, 3), (0, 0)].map { Position(x: 114 + $0.0, y: 30 + $0.1) })
    column.endRow(.polygon)
    end(square(116.25, 30.5, 0.125))
    column.endRow(.polygon)
    return column
  }

  static var lines: GeometryColumn {
    var column = GeometryColumn()
    for row in 0..<5 {
      for part in 0..<(row == 2 ? 2 : 1) {
        column.positions += (0..<3).map {
          Position(x: 116 + Double($0) / 8, y: 30 + Double(row * 2 + part) / 16)
        }
        column.endRing()
        column.endPart()
      }
      column.endRow(row == 2 ? .multiLineString : .lineString)
    }
    return column
  }
}

/// Rings begin elsewhere and run the other way in other formats, but hold the same positions.
func shapes(of table: FeatureTable) -> [String] {
  guard let column = table.geometry else { return [] }
  return (0..<column.count).map { row in
    let parts = column.parts(ofRow: row).map { part in
      column.rings(ofPart: part).map { ring in
        column.positions[column.positions(ofRing: ring)].map { "\($0.x) \($0.y)" }
          .sorted().joined(separator: ",")
      }.joined(separator: ";")
    }
    return "\(column.kinds[row]) \(parts.sorted())"
  }
}
