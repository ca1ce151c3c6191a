import Geometry
import Projection
import TestSupport
import Testing

@Suite struct MapDatumTests {
  #if DEBUG
    let count = 2_000
  #else
    let count = 200_000
  #endif

  /// Seeded positions all over the rectangle of the formula, its edges included.
  private func positions(_ seed: UInt64) -> [Position] {
    var random = SeededGenerator(seed: seed)
    let area = GCJ02.area
    let inside = (0..<count).map { _ in
      Position(
        x: .random(in: area.minX...area.maxX, using: &random),
        y: .random(in: area.minY...area.maxY, using: &random))
    }
    let corners = [
      Position(x: area.minX, y: area.minY), Position(x: area.maxX, y: area.maxY),
      Position(x: area.minX, y: area.maxY), Position(x: area.maxX, y: area.minY),
    ]
    return inside + corners
  }

  @Test(arguments: [MapDatum.gcj02, .bd09])
  func `There and back is within 0.1 mm, at the edges too`(datum: MapDatum) {
    let before = positions(7)
    var moved = before
    MapDatum.convert(&moved, from: .wgs84, to: datum)
    var least = Double.infinity
    var most = 0.0
    for i in before.indices {
      let metres = Geodesic.wgs84.distance(from: before[i], to: moved[i])
      least = min(least, metres)
      most = max(most, metres)
    }
    #expect(most > 600 && most < (datum == .gcj02 ? 750 : 2000))
    #expect(least < most / 2)
    MapDatum.convert(&moved, from: datum, to: .wgs84)
    // At the edge BD-09 leads over GCJ-02, which may have left the rectangle: 700 m of border.
    for i in before.indices where datum == .gcj02 || isDeepInside(before[i]) {
      #expect(Geodesic.wgs84.distance(from: before[i], to: moved[i]) < 0.0001)
    }
  }

  private func isDeepInside(_ position: Position) -> Bool {
    GCJ02.area.expanded(by: -0.02).contains(position)
  }

  @Test func `From Baidu to Amap and back`() {
    let before = positions(11).filter(isDeepInside)
    var moved = before
    MapDatum.convert(&moved, from: .bd09, to: .gcj02)
    MapDatum.convert(&moved, from: .gcj02, to: .bd09)
    for i in before.indices {
      #expect(Geodesic.wgs84.distance(from: before[i], to: moved[i]) < 0.0001)
    }
  }

  @Test(arguments: MapDatum.allCases, MapDatum.allCases)
  func `Abroad and beside the numbers nothing moves`(source: MapDatum, target: MapDatum) {
    for position in [Position(x: -104.9903, y: 39.7392), Position(x: 131, y: .infinity)] {
      var moved = [position]
      MapDatum.convert(&moved, from: source, to: target)
      #expect(moved == [position])
      #expect(source.convert(position, to: target) == position)
    }
  }

  /// Measured beforehand with another implementation: how far the places are off.
  @Test(arguments: [
    (131.81, 46.77, 638.0, 1394.0), (130.55, 46.24, 610, 1409), (101.61, 34.73, 220, 906),
    (116.69, 30.12, 558, 1166), (106.83, 27.54, 537, 1058),
  ])
  func `The shift at the counties`(x: Double, y: Double, gcj: Double, bd: Double) {
    let place = Position(x: x, y: y)
    func metres(_ datum: MapDatum) -> Double {
      Geodesic.wgs84.distance(from: place, to: MapDatum.wgs84.convert(place, to: datum))
    }
    #expect(abs(metres(.gcj02) - gcj) < 1)
    #expect(abs(metres(.bd09) - bd) < 1)
  }
}
