import Districting
import Foundation
import TestSupport
import Testing

/// 1,807 tiles of a real city in 140 communities, far coarser than the band: the least violation
/// of all but four communities is known from an exhaustive search apart from this engine.
@Suite(.enabled(if: Cases.arePresent)) struct DenseCityTests {
  @Test func `3,702 households too few or too many, in 45 communities, and each is proved`()
    throws
  {
    let plan = try partition(try Self.graph(), band: Band(lower: 200, upper: 300))
    #expect(plan.components.count == 140)
    #expect(plan.components.count { $0.feasibility.isEmpty } == 3)
    #expect(plan.score.violation == 3702)
    #expect(plan.components.count { $0.violation > 0 } == 45)
    #expect(plan.components.allSatisfy { $0.leastViolation == $0.violation })
    #expect(plan.components.allSatisfy { $0.proof != .boundOnly })
    let out = plan.cells.filter { $0.violation > 0 }
    #expect(out.count == 59)
    #expect(out.count { !$0.forcedBy.isEmpty } == 27)
  }

  /// Tiles of one community adjoin where they share a segment, more than 5 cm in all.
  private static func graph() throws -> AtomGraph {
    let bytes = try Cases.bytes("dense-city/atoms.geojson")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    var atoms: [AtomGraph.Atom] = []
    var codes: [String] = []
    var owners: [[[Double]]: [Int]] = [:]
    for (number, feature) in features.enumerated() {
      let properties = try #require(feature["properties"] as? [String: Any])
      codes.append(try #require(properties["community_code"] as? String))
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let rings = try #require(geometry["coordinates"] as? [[[Double]]])
      atoms.append(
        try atom(rings.map { $0.map(project) }, try #require(properties["households"] as? Int)))
      for ring in rings {
        for (a, b) in zip(ring, ring.dropFirst()) {
          owners[a.lexicographicallyPrecedes(b) ? [a, b] : [b, a], default: []].append(number)
        }
      }
    }
    var lengths: [[Int]: Double] = [:]
    for (ends, tiles) in owners where tiles.count == 2 && codes[tiles[0]] == codes[tiles[1]] {
      let (a, b) = (project(ends[0]), project(ends[1]))
      lengths[tiles.sorted(), default: 0] += length(a.x - b.x, a.y - b.y)
    }
    let borders = lengths.filter { $0.value > 0.05 }.sorted { $0.key[0] < $1.key[0] }
    return try AtomGraph(
      atoms: atoms, borders: borders.map { .init($0.key[0], $0.key[1], length: $0.value) })
  }

  private static func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  /// Metres east and north of a corner of the city, near enough to the true ones.
  private static func project(_ position: [Double]) -> (x: Double, y: Double) {
    let metresPerDegree = 111_000.0
    return (
      (position[0] - 121.5) * metresPerDegree * 0.906, (position[1] - 25) * metresPerDegree
    )
  }

  private static func atom(
    _ rings: [[(x: Double, y: Double)]], _ households: Int
  ) throws -> AtomGraph.Atom {
    let origin = try #require(rings.first?.first)
    var (area, x, y, perimeter) = (0.0, 0.0, 0.0, 0.0)
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) {
        let (ax, ay, bx, by) = (a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y)
        let cross = ax * by - bx * ay
        area += cross / 2
        x += cross * (ax + bx) / 6
        y += cross * (ay + by) / 6
        perimeter += length(bx - ax, by - ay)
      }
    }
    return AtomGraph.Atom(
      x: origin.x + x / area, y: origin.y + y / area, weight: households, area: abs(area),
      perimeter: perimeter)
  }
}
