import Foundation
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

/// 1,807 tiles of a real city.
@Suite(.enabled(if: Cases.arePresent)) struct DenseCityTests {
  let tiles: PolygonColumn
  let communities: [Int32]
  let communityCount: Int

  init() throws {
    let bytes = try Cases.bytes("dense-city/atoms.geojson")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let features = try #require(root["features"] as? [[String: Any]])
    var tiles = PolygonColumn()
    var codes: [String] = []
    for feature in features {
      let properties = try #require(feature["properties"] as? [String: Any])
      codes.append(try #require(properties["community_code"] as? String))
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let rings = try #require(geometry["coordinates"] as? [[[Double]]])
      tiles.append(
        MultiPolygon([
          Polygon(
            exterior: try Ring(rings[0].map(Self.project)),
            holes: try rings.dropFirst().map { try Ring($0.map(Self.project)) })
        ]))
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: Set(codes).sorted().enumerated().map { ($1, Int32($0)) })
    self.tiles = tiles
    communities = codes.map { numbers[$0] ?? -1 }
    communityCount = numbers.count
  }

  /// Metres east and north of a corner of the city, near enough to the true ones.
  static func project(_ position: [Double]) -> Position {
    let metresPerDegree = 111_000.0
    return Position(
      x: (position[0] - 121.5) * metresPerDegree * 0.906, y: (position[1] - 25) * metresPerDegree)
  }

  func mesh() throws -> GroundMesh {
    try GroundMesh(tiles: tiles, communities: communities, communityCount: communityCount)
  }

  @Test func `All tiles are kept, without gap or overlap`() throws {
    let mesh = try mesh()
    expectSound(mesh)
    #expect(mesh.hosts == Array(0..<1807))
    #expect(mesh.atomCount == 1807)
    #expect(mesh.overlaps.isEmpty)
    let shapes = mesh.atomShapes()
    for atom in 0..<1807 {
      #expect(abs(shapes[atom].area - tiles[atom].area) < 0.001 * tiles[atom].perimeter)
      #expect(shapes[atom].polygons.count == 1)
    }
    // Every bounded face is a tile: there is no sliver between them.
    #expect(mesh.halfEdges.faceCount == 1808)
    #expect(mesh.communityShapes().count == 140)
  }

  @Test func `Neighbours share more than five centimetres of border`() throws {
    let mesh = try mesh()
    // Counted from the polygons' own vertices, each segment by the two tiles that have it.
    var owners: [[Position]: [Int32]] = [:]
    for tile in 0..<tiles.count {
      for ring in tiles[tile].polygons.flatMap(\.rings) {
        for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
          let key = (a.x, a.y) < (b.x, b.y) ? [a, b] : [b, a]
          owners[key, default: []].append(Int32(tile))
        }
      }
    }
    var lengths: [[Int32]: Double] = [:]
    for (ends, pair) in owners where pair.count == 2 {
      guard communities[Int(pair[0])] == communities[Int(pair[1])] else { continue }
      lengths[pair.sorted(), default: 0] += ends[0].distance(to: ends[1])
    }
    let expected = lengths.filter { $0.value > 0.05 }
    #expect(mesh.borders.count == expected.count)
    for border in mesh.borders {
      #expect(abs(border.length - (expected[[border.a, border.b]] ?? 0)) < 0.05)
    }
  }

  #if !DEBUG
    @Test func `The mesh is made in 150 ms`() throws {
      let times = try (0..<5).map { _ in try threadTime { _ = try mesh() } }
      #expect(try #require(times.min()) < .milliseconds(150))
    }
  #endif
}
