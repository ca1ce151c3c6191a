import Geometry
import GroundMesh
import Survey
import TestSupport

/// A town from a seed: communities that share jagged borders, lines of all kinds across them,
/// buildings anywhere, some of them where they hurt.
struct RandomTown {
  var communities: [MultiPolygon] = []
  var lines: [GroundLine] = []
  var buildings: [Position] = []
  /// West to east, and south to north, in metres.
  let width: Double

  init(seed: UInt64, blocks: Int = 2, buildingCount: Int = 60, lineCount: Int = 12) {
    var random = SeededGenerator(seed: seed)
    width = Double(blocks) * 400
    var corners: [[Position]] = []
    // Far from the origin, as a county in its plane is.
    let corner = Position(x: 4_512_345.678, y: 5_123_456.789)
    for row in 0...blocks {
      corners.append([])
      for column in 0...blocks {
        corners[row].append(
          Position(
            x: corner.x + Double(column) * 400 + .random(in: -120...120, using: &random),
            y: corner.y + Double(row) * 400 + .random(in: -120...120, using: &random)))
      }
    }
    let jags = Jags(seed: seed)
    for row in 0..<blocks {
      for column in 0..<blocks {
        let quad = [
          corners[row][column], corners[row][column + 1], corners[row + 1][column + 1],
          corners[row + 1][column],
        ]
        var ring: [Position] = []
        for i in 0..<4 { ring += jags.path(quad[i], quad[(i + 1) % 4]) }
        ring.append(ring[0])
        communities.append(MultiPolygon([Polygon(exterior: Ring(unchecked: ring))]))
      }
    }
    func place() -> Position {
      Position(
        x: corner.x + .random(in: -100...(width + 100), using: &random),
        y: corner.y + .random(in: -100...(width + 100), using: &random))
    }
    for i in 0..<lineCount {
      var path = [place()]
      for _ in 0..<Int.random(in: 1...6, using: &random) { path.append(place()) }
      if i % 4 == 1 { path.append(path[0]) }
      let kind = GroundKind.allCases[1 + i % 5]
      lines.append(
        GroundLine(
          kind: kind, line: LineString(unchecked: path), source: Int32(i), isBridge: i % 7 == 4))
      if i % 5 == 2, let last = lines.last { lines.append(last) }
    }
    for i in 0..<buildingCount {
      switch i % 10 {
      case 7: buildings.append(lines[i % lines.count].line.positions[0])
      case 8: buildings.append(communities[i % communities.count].polygons[0].exterior.positions[1])
      case 9: buildings.append(buildings[i / 2])
      default: buildings.append(place())
      }
    }
  }

  /// A slanted rectangle around each building, some across a street or over the neighbour's.
  func footprints(seed: UInt64) -> PolygonColumn {
    Self.footprints(around: buildings, seed: seed)
  }

  /// Rectangles turned anyhow; some lie over each other.
  static func footprints(
    around centers: [Position], seed: UInt64, largest: Double = 25
  ) -> PolygonColumn {
    var random = SeededGenerator(seed: seed &+ 77)
    var footprints = PolygonColumn()
    for center in centers {
      let angle = Double.random(in: 0...3, using: &random)
      let (along, across) = (
        Double.random(in: 2...largest, using: &random),
        Double.random(in: 2...min(largest, 9), using: &random)
      )
      let corners = [(1.0, 1.0), (-1, 1), (-1, -1), (1, -1), (1, 1)].map { x, y in
        Position(
          x: center.x + x * along * (1 - angle * angle / 9) - y * across * angle / 3,
          y: center.y + x * along * angle / 3 + y * across * (1 - angle * angle / 9))
      }
      footprints.append(MultiPolygon([Polygon(exterior: Ring(unchecked: corners))]))
    }
    return footprints
  }

  var mesh: GroundMesh {
    get throws {
      try GroundMesh(
        dividing: communities, along: lines, among: BuildingSites(positions: buildings))
    }
  }
}

/// Bends a straight border the same way from both sides.
private struct Jags {
  let seed: UInt64

  /// The way from `start` to before `end`.
  func path(_ start: Position, _ end: Position) -> [Position] {
    let isTurned = (end.x, end.y) < (start.x, start.y)
    let (low, high) = isTurned ? (end, start) : (start, end)
    var random = SeededGenerator(seed: seed ^ low.x.bitPattern ^ high.y.bitPattern)
    var path = [low]
    for i in 1..<8 {
      let share = Double(i) / 8
      path.append(
        Position(
          x: low.x + (high.x - low.x) * share + .random(in: -9...9, using: &random),
          y: low.y + (high.y - low.y) * share + .random(in: -9...9, using: &random)))
    }
    path.append(high)
    return isTurned ? path.reversed().dropLast() : path.dropLast()
  }
}
