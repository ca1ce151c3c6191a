import Foundation
import Geometry
import GroundMesh
import Survey
import TestSupport
import Testing

/// The time this thread alone has worked on `work`: other tests may take the rest.
func threadTime(_ work: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try work()
  return now() - start
}

#if !DEBUG
  @Suite struct SpeedTests {
    @Test func `Fifty thousand buildings take less than 1.5 s on one thread`() throws {
      let town = GridTown(side: 224, communities: 8)
      let time = try threadTime {
        let mesh = try town.mesh
        #expect(mesh.hosts.count == 224 * 224)
      }
      #expect(time < .milliseconds(1500))
    }
  }
#endif

/// A regular town with many buildings: streets every 100 m, communities by the row.
struct GridTown {
  var communities: [MultiPolygon] = []
  var lines: [GroundLine] = []
  var buildings: [Position] = []

  /// - Parameters:
  ///   - side: buildings along one side.
  ///   - communities: along one side.
  init(side: Int, communities: Int) {
    var random = SeededGenerator(seed: 1)
    let spacing = 22.0
    let width = Double(side) * spacing
    let step = width / Double(communities)
    for row in 0..<communities {
      for column in 0..<communities {
        let x = Double(column) * step
        let y = Double(row) * step
        let ring = [(x, y), (x + step, y), (x + step, y + step), (x, y + step), (x, y)]
        self.communities.append(
          MultiPolygon([
            Polygon(exterior: Ring(unchecked: ring.map { Position(x: $0.0, y: $0.1) }))
          ]))
      }
    }
    for i in 0..<Int(width / 110) {
      let along = Double(i) * 110 + 7.3
      let kind: GroundKind = i % 10 == 3 ? .mainRoad : .street
      lines.append(
        GroundLine(
          kind: kind,
          line: LineString(unchecked: [
            Position(x: along, y: -10), Position(x: along + 13, y: width + 10),
          ])))
      lines.append(
        GroundLine(
          kind: kind,
          line: LineString(unchecked: [
            Position(x: -10, y: along), Position(x: width + 10, y: along - 13),
          ])))
    }
    for row in 0..<side {
      for column in 0..<side {
        buildings.append(
          Position(
            x: (Double(column) + .random(in: 0.1...0.9, using: &random)) * spacing,
            y: (Double(row) + .random(in: 0.1...0.9, using: &random)) * spacing))
      }
    }
  }

  var mesh: GroundMesh {
    get throws {
      try GroundMesh(
        dividing: communities, along: lines, among: BuildingSites(positions: buildings))
    }
  }
}
