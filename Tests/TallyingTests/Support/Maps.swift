import Diagnostics
import Geometry
import Survey
import TestSupport

/// A square field of `size` metres with its lower left corner at `x`, `y`.
func square(_ x: Double, _ y: Double, _ size: Double = 10) throws -> MultiPolygon {
  let corners = [
    Position(x: x, y: y), Position(x: x + size, y: y), Position(x: x + size, y: y + size),
    Position(x: x, y: y + size), Position(x: x, y: y),
  ]
  return MultiPolygon([Polygon(exterior: try Ring(corners))])
}

/// Areas of given codes and shapes; codes must ascend.
func areas(
  _ codes: [String], _ shapes: [MultiPolygon], names: [String]? = nil, parents: [String]? = nil
) -> AreaTable {
  precondition(codes == codes.sorted())
  var areas = AreaTable()
  areas.codes = codes
  areas.shapes = shapes
  areas.names = names ?? codes.map { _ in "" }
  areas.parentCodes = parents ?? codes.map { _ in "" }
  areas.parentNames = codes.map { _ in "" }
  areas.anchors = shapes.map {
    $0.polygons.isEmpty ? Position(x: .nan, y: .nan) : $0.box.center
  }
  return areas
}

/// Codes of fixed width, so that their order is that of their numbers.
func codes(_ count: Int, prefix: String = "G") -> [String] {
  (0..<count).map { number in
    let digits = String(number + 1)
    return prefix + String(repeating: "0", count: 7 - digits.count) + digits
  }
}

/// A field of `columns` × `rows` squares of 10 m, row by row from the south.
func field(_ columns: Int, _ rows: Int) throws -> AreaTable {
  var shapes: [MultiPolygon] = []
  for row in 0..<rows {
    for column in 0..<columns {
      shapes.append(try square(Double(column) * 10, Double(row) * 10))
    }
  }
  return areas(codes(columns * rows), shapes)
}

/// Units at positions, with identifiers by their number.
func units(_ positions: [Position], ids: [String]? = nil) -> TallyUnitTable {
  var units = TallyUnitTable()
  units.positions = positions
  units.ids = ids ?? codes(positions.count, prefix: "P")
  units.sourceRows = positions.indices.map { Int32($0 + 1) }
  return units
}

/// Units of a list without places.
func list(_ codes: [String], names: [String] = [], parents: [String] = []) -> TallyUnitTable {
  var table = units(Array(repeating: nowhere, count: max(codes.count, names.count, parents.count)))
  table.codes = codes
  table.names = names
  table.parentCodes = parents
  return table
}

let nowhere = Position(x: .nan, y: .nan)

/// So many positions strewn over a field of squares, and somewhat around it.
func strewn(_ count: Int, over columns: Int, _ rows: Int, seed: UInt64, margin: Double = 0)
  -> [Position]
{
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    Position(
      x: .random(in: -margin...(Double(columns) * 10 + margin), using: &random),
      y: .random(in: -margin...(Double(rows) * 10 + margin), using: &random))
  }
}

extension TallyUnitTable {
  /// The same units in another order.
  func reordered(_ order: [Int]) -> TallyUnitTable {
    var table = self
    table.ids = order.map { ids[$0] }
    table.positions = order.map { positions[$0] }
    table.codes = codes.isEmpty ? [] : order.map { codes[$0] }
    table.names = names.isEmpty ? [] : order.map { names[$0] }
    table.parentCodes = parentCodes.isEmpty ? [] : order.map { parentCodes[$0] }
    table.types = types.isEmpty ? [] : order.map { types[$0] }
    table.amounts = amounts.map { column in order.map { column[$0] } }
    table.sourceRows = order.map { sourceRows[$0] }
    return table
  }
}
