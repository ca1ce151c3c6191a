import Geometry
import TestSupport
import Testing

@Suite struct LocationTests {
  let map = Drawing(
    """
    A-----------B
    |  E--F  K  |
    |  |I |     J
    |  H--G     |
    D-----------C   L
    """)

  @Test func `Inside, outside, in the hole and on every kind of border`() throws {
    let locator = PolygonLocator(try map.polygon("ABCD", holes: ["EFGH"]))
    #expect(locator.location(of: map["K"]) == .inside)
    #expect(locator.location(of: map["I"]) == .outside)
    #expect(locator.location(of: map["L"]) == .outside)
    for letter in "ABCDEFGHJ" { #expect(locator.location(of: map[letter]) == .boundary) }
  }

  @Test func `On a shared border the lower index answers`() throws {
    let map = Drawing(
      """
      A---B---E
      |   X   |
      D---C---F
      """)
    let west = try map.polygon("ABCD")
    let east = try map.polygon("BEFC")
    #expect(PolygonIndex([west, east]).first(covering: map["X"]) == 0)
    #expect(PolygonIndex([east, west]).first(covering: map["X"]) == 0)
    #expect(PolygonIndex([east, west]).all(covering: map["X"]) == [0, 1])
    #expect(PolygonIndex([west, east]).first(covering: map["E"]) == 1)
    #expect(PolygonIndex([west, east]).first(covering: Position(x: -1, y: 0)) == nil)
  }

  @Test func `Random polygons answer as winding counted by hand`() throws {
    var counts: [Location: Int] = [:]
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let star = try star(&generator)
      let locator = PolygonLocator(star)
      for _ in 0..<200 {
        let position = Position(
          x: Double(Int.random(in: -20...20, using: &generator)),
          y: Double(Int.random(in: -20...20, using: &generator)))
        let expected = bruteLocation(position, star.exterior.positions)
        counts[expected, default: 0] += 1
        #expect(locator.location(of: position) == expected, "seed \(seed) \(position)")
      }
    }
    #expect(counts[.inside, default: 0] > 100)
    #expect(counts[.boundary, default: 0] > 5)
  }

  @Test func `Tall spikes do not multiply the edges`() throws {
    // Each of the 2,000 edges reaches through the whole height.
    var positions: [Position] = []
    for i in 0..<1000 {
      positions.append(Position(x: Double(2 * i), y: 0))
      positions.append(Position(x: Double(2 * i + 1), y: 1000))
    }
    positions.append(Position(x: 2000, y: 0))
    positions.append(Position(x: 1000, y: -1000))
    positions.append(positions[0])
    let locator = PolygonLocator(Polygon(exterior: try Ring(positions)))
    #expect(locator.location(of: Position(x: 1, y: 500)) == .inside)
    #expect(locator.location(of: Position(x: 2, y: 500)) == .outside)
    #expect(locator.location(of: Position(x: 0.5, y: 500)) == .boundary)
  }

  /// A star around the origin with whole-number corners.
  private func star(_ generator: inout SeededGenerator) throws -> Polygon {
    let directions: [(Double, Double)] = [
      (1, 0), (3, 1), (1, 1), (1, 2), (0, 1), (-1, 3), (-1, 1), (-2, 1), (-1, 0), (-1, -1),
      (-1, -2), (0, -1), (1, -1), (3, -1),
    ]
    var positions = directions.map { direction in
      let length = Double(Int.random(in: 1...13, using: &generator))
      return Position(x: direction.0 * length, y: direction.1 * length)
    }
    positions.append(positions[0])
    return Polygon(exterior: try Ring(positions))
  }

  /// Whole numbers, so that nothing is rounded.
  private func bruteLocation(_ p: Position, _ ring: [Position]) -> Location {
    var winding = 0
    for i in ring.indices.dropFirst() {
      let a = ring[i - 1]
      let b = ring[i]
      let side = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
      if side == 0, Box(around: [a, b]).contains(p) { return .boundary }
      if a.y <= p.y && b.y > p.y && side > 0 { winding += 1 }
      if a.y > p.y && b.y <= p.y && side < 0 { winding -= 1 }
    }
    return winding == 0 ? .outside : .inside
  }
}
