import Diagnostics
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

/// What reaches out of the communities on one side: grids begin beside them.
@Suite struct OutsideTests {
  static let sides: [(x: Double, y: Double)] = [(-1, 0), (1, 0), (0, -1), (0, 1)]

  private func square(around x: Double, _ y: Double, half: Double) -> MultiPolygon {
    let corners: [(x: Double, y: Double)] = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    let ring = corners.map { Position(x: x + half * $0.x, y: y + half * $0.y) }
    return MultiPolygon([Polygon(exterior: Ring(unchecked: ring))])
  }

  /// Nine houses, each with its walls, in the middle of a square of 200 m.
  private func houses(and more: (x: Double, y: Double)? = nil) -> BuildingSites {
    var places: [(x: Double, y: Double)] = []
    for number in 0..<9 {
      places.append((70 + Double(number % 3) * 30, 70 + Double(number / 3) * 30))
    }
    if let more { places.append(more) }
    var footprints = PolygonColumn()
    for place in places { footprints.append(square(around: place.x, place.y, half: 8)) }
    return BuildingSites(
      positions: places.map { Position(x: $0.x, y: $0.y) }, footprints: footprints)
  }

  private func expectWhole(_ mesh: GroundMesh) {
    expectSound(mesh, separation: 0.1)
    let area = mesh.communityShapes()[0].area
    #expect(abs(area - 200 * 200) < 1)
    #expect(mesh.doubledAtomAreas.allSatisfy { $0 > 0 })
  }

  @Test(arguments: sides)
  func `A house may stand half outside`(_ side: (x: Double, y: Double)) throws {
    let ground = square(around: 100, 100, half: 100)
    let mesh = try GroundMesh(
      dividing: [ground], along: [],
      among: houses(and: (100 + 96 * side.x, 100 + 96 * side.y)))
    expectWhole(mesh)
    #expect(mesh.atomCommunities == [Int32](repeating: 0, count: 10))
  }

  @Test(arguments: sides)
  func `Special ground may lie half outside`(_ side: (x: Double, y: Double)) throws {
    let ground = square(around: 100, 100, half: 100)
    let apart = square(around: 100 + 98 * side.x, 100 + 98 * side.y, half: 25)
    let mesh = try GroundMesh(
      dividing: [ground], along: [], among: houses(), apart: [apart])
    expectWhole(mesh)
    #expect(mesh.atomAparts.filter { $0 == 0 }.count == 1)
  }

  @Test(arguments: sides)
  func `Special ground may reach half around the earth`(_ side: (x: Double, y: Double)) throws {
    let ground = square(around: 100, 100, half: 100)
    let half = 8e6
    let away = 60 + half
    let mesh = try GroundMesh(
      dividing: [ground], along: [], among: houses(),
      apart: [square(around: 100 + away * side.x, 100 + away * side.y, half: half)])
    expectWhole(mesh)
    let special = mesh.atomAparts.indices.filter { mesh.atomAparts[$0] == 0 }
    #expect(special.count == 1)
    let area = special.map { mesh.halfEdges.grid.squareMetres(doubled: mesh.doubledAtomAreas[$0]) }
    #expect(abs((area.first ?? 0) - 40 * 200) < 1)
  }
}
