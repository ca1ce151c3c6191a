import Geometry
import Survey

/// A county of about a million vertices of street: a grid with gaps and bent streets, with about as
/// many vertices and streets for each junction as OSM has.
struct MadeCounty {
  private static let side = 500

  /// The same each time.
  var streets: StreetTable {
    var streets = StreetTable()
    var state: UInt64 = 990_101
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func corner(_ column: Int, _ row: Int) -> Position {
      Position(x: Double(column) * 90, y: Double(row) * 90)
    }
    for row in 0..<Self.side {
      for column in 0..<Self.side {
        for (right, up) in [(1, 0), (0, 1)] where next(10) < 7 {
          let start = corner(column, row)
          let end = corner(column + right, row + up)
          var positions = [start]
          let bends = 1 + next(4)
          for bend in 1...bends {
            let share = Double(bend) / Double(bends + 1)
            positions.append(
              Position(
                x: start.x + share * (end.x - start.x) + Double(next(13) - 6),
                y: start.y + share * (end.y - start.y) + Double(next(13) - 6)))
          }
          streets.add(positions + [end])
        }
      }
    }
    return streets
  }
}

extension StreetTable {
  fileprivate mutating func add(_ positions: [Position]) {
    ids.append("R\(count + 1)")
    lines.append(LineString(unchecked: positions))
    classes.append("residential")
    names.append("")
    isBridge.append(false)
  }
}
