internal import Diagnostics
internal import Geometry
internal import GeometryEngine

/// Draws all that is within a distance of links between positions.
///
/// The outlines of links lie over each other many times, and GEOS crosses each with each. So links
/// that follow each other are drawn as one line, which has two round ends and not two a link, few
/// of them at once, and the parts are joined at last. Of a line GEOS first lets go of bends that are
/// smaller than a hundredth of the distance.
struct GapDrawing: Sendable {
  /// Pairs of `positions`, of a forest.
  let links: [(Int, Int)]
  let positions: [Position]

  /// Links that are drawn at once.
  private static let linksAtOnce = 8

  /// - Throws: `geometry.engine…` where the shape cannot be made.
  /// - Complexity: O(*n* log *n*) for links of usual density.
  func shape(within radius: Double) throws(Failure) -> MultiPolygon {
    let lines = trails().map { trail in LineString(unchecked: trail.map { positions[$0] }) }
    // Neighbours together, row by row.
    let places = lines.map { line in
      let start = line.positions[0]
      return ((start.y / (4 * radius)).rounded(.down), start.x, start.y)
    }
    var parts: [MultiPolygon] = []
    var some: [LineString] = []
    var count = 0
    for place in lines.indices.sorted(by: { places[$0] < places[$1] }) {
      let length = lines[place].positions.count - 1
      if count > 0, count + length > Self.linksAtOnce {
        parts.append(try some.buffered(by: radius))
        some.removeAll(keepingCapacity: true)
        count = 0
      }
      some.append(lines[place])
      count += length
    }
    parts.append(try some.buffered(by: radius))
    return parts.count == 1 ? parts[0] : try parts.union()
  }

  /// The links in lines of at most ``linksAtOnce``: at each position two of those that meet there
  /// are one line, and two others another.
  private func trails() -> [[Int]] {
    // Of each end of a link the end that goes on from there, −1 where none does, −2 once it is
    // drawn. The ends of link *l* are 2*l* and 2*l* + 1.
    var partners = [Int](repeating: -1, count: 2 * links.count)
    var open: [Int: Int] = [:]
    for end in partners.indices {
      let position = self.position(end)
      if let other = open.removeValue(forKey: position) {
        (partners[end], partners[other]) = (other, end)
      } else {
        open[position] = end
      }
    }
    var trails: [[Int]] = []
    for first in partners.indices where partners[first] == -1 {
      var trail = [position(first)]
      var end = first
      while end >= 0 {
        trail.append(position(end ^ 1))
        let next = partners[end ^ 1]
        partners[end] = -2
        partners[end ^ 1] = -2
        if trail.count > Self.linksAtOnce || next < 0 {
          trails.append(trail)
          trail = [position(end ^ 1)]
        }
        end = next
      }
    }
    return trails
  }

  private func position(_ end: Int) -> Int { end & 1 == 0 ? links[end >> 1].0 : links[end >> 1].1 }
}
