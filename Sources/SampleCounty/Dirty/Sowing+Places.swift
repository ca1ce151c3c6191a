internal import Geometry
internal import Survey

/// Places that can hardly be meant, and shapes that are none.
extension Sowing {
  private mutating func move(_ row: Int, to place: Position?, _ kind: DirtyKind) {
    func words(_ place: Position?) -> String {
      guard let place else { return "" }
      return OfficeTable.text(place.x) + " " + OfficeTable.text(place.y)
    }
    note(
      kind, buildings.file, .record(row), id: buildings.id(row), was: words(buildings.places[row]),
      put: words(place))
    buildings.places[row] = place
  }

  /// Buildings put down where a neighbour of the same community stands.
  mutating func sowSamePlace() {
    for row in pickHomes(of: .samePlace) {
      let community = buildings[row, "社区"]
      // The first of two is the one that stays, so the copy must come behind it.
      let other = (0..<row).last {
        buildings[$0, "社区"] == community && buildings.places[$0] == places.buildings[$0]
      }
      guard let other else { continue }
      take(other, of: buildings.file)
      move(row, to: buildings.places[other], .samePlace)
    }
  }

  /// Somewhere in Zhejiang.
  private static let elsewhere = Position(x: 120.1523, y: 30.2731)

  mutating func sowOtherProvince() {
    for (number, row) in pickHomes(2, of: .otherProvince).enumerated() {
      let place = Position(x: Self.elsewhere.x + Double(number) / 128, y: Self.elsewhere.y)
      move(row, to: place, .otherProvince)
    }
  }

  mutating func sowNoPlace() {
    for row in pickHomes(of: .noPlace) { move(row, to: nil, .noPlace) }
  }

  /// Some 11 m to the north, which nothing contradicts.
  mutating func sowMovedPoint() {
    for row in pickHomes(of: .movedPoint) {
      guard let place = buildings.places[row] else { continue }
      let moved = Position(x: place.x, y: ((place.y + 0.0001) * 1e7).rounded() / 1e7)
      move(row, to: moved, .movedPoint)
    }
  }

  /// Two neighbouring corners exchanged, so that the outline crosses itself.
  mutating func sowBowTie() {
    let shapes = compounds.shapes
    let rows = pick(
      Self.usual, of: .bowTie, in: OfficeLists.compounds, among: shapes.count
    ) { shapes[$0].cornerToTwist != nil }
    for row in rows {
      guard let corner = shapes[row].cornerToTwist,
        let twisted = shapes[row].twisted(at: corner)
      else { continue }
      compounds.shapes[row] = twisted
      note(
        .bowTie, OfficeLists.compounds, .record(row), id: compounds.ids[row],
        was: "corners \(corner), \(corner + 1)", put: "corners \(corner + 1), \(corner)")
    }
  }
}

extension MultiPolygon {
  /// Twice the area, in m², from which on corners plainly turn one way.
  private static let plainTurn = 200.0

  /// A corner that makes the outline cross itself when it is exchanged with the next one; `nil`
  /// where there is none.
  fileprivate var cornerToTwist: Int? {
    guard polygons.count == 1, let ring = polygons.first?.exterior.positions else { return nil }
    return (1..<max(1, ring.count - 2)).first { corner in
      let four = Array(ring[corner - 1...corner + 2])
      let turns = four.indices.map { (index: Int) -> Double in
        let (a, b, c) = (four[index], four[(index + 1) % 4], four[(index + 2) % 4])
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
      }
      return turns.allSatisfy { $0 > Self.plainTurn } || turns.allSatisfy { $0 < -Self.plainTurn }
    }
  }

  fileprivate func twisted(at corner: Int) -> MultiPolygon? {
    guard var positions = polygons.first?.exterior.positions else { return nil }
    positions.swapAt(corner, corner + 1)
    guard let ring = try? Ring(positions) else { return nil }
    return MultiPolygon([Polygon(exterior: ring)])
  }
}
