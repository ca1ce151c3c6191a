internal import Diagnostics
internal import Workers

/// A piece of a segment after snapping: a straight link between two vertices.
struct Link: Sendable {
  /// The lower vertex, then the higher.
  let low: Int32
  let high: Int32
  /// Its segment, and in the lowest bit whether that is turned.
  private let packed: UInt32

  init(low: Int32, high: Int32, segment: Int32, isTurned: Bool) {
    self.low = low
    self.high = high
    packed = UInt32(bitPattern: segment) << 1 | (isTurned ? 1 : 0)
  }

  /// What stands where no link is written yet.
  static let none = Link(low: 0, high: 0, segment: 0, isTurned: false)

  /// The segment of the soup it came from.
  var segment: Int32 { Int32(bitPattern: packed >> 1) }
  /// Whether the segment ran from `high` to `low`.
  var isTurned: Bool { packed & 1 == 1 }
}

/// Segments rounded to a grid so that they meet only in vertices.
///
/// Iterated snap rounding: grid points where segments end or cross are *hot*; every segment is
/// bent to the centres of the hot pixels it passes, and again, until its links pass no other.
/// Then no two links cross, and no vertex is nearer than half a grid step to a link that does not
/// end there. (Hobby, Practical segment intersection with finite precision output, 1999; Halperin
/// and Packer, Iterated snap rounding, 2002.)
///
/// All decisions are made in whole numbers.
struct SnapRounding: Sendable {
  let vertices: [GridPoint]
  /// In order of vertices, then of segment: links that coincide stand together.
  private(set) var links: [Link]

  /// Lets go of the links.
  mutating func dropLinks() { links = [] }

  /// - Parameter soup: let go of as soon as it is not needed.
  /// - Complexity: O(*n* log *n*) where segments are about as dense everywhere.
  init(
    _ soup: inout SegmentSoup, on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) {
    let pixels = try HotPixels(of: soup, on: grid, workers)
    vertices = pixels.points
    var parts = try Self.links(of: soup, pixels, workers)
    soup.drop()
    links = Self.ordered(&parts, vertexCount: vertices.count)
  }

  /// Segment after segment, in parts.
  private static func links(
    of segments: SegmentSoup, _ pixels: consuming HotPixels, _ workers: Workers
  ) throws(Failure) -> [[Link]] {
    let snapping = pixels
    return try workers.map(0..<segments.count, chunk: HotPixels.chunk) {
      (range) throws(Failure) in
      var found: [Link] = []
      found.reserveCapacity(range.count + range.count / 4)
      var tracer = LinkTracer(snapping)
      for i in range {
        tracer.trace(
          Int32(truncatingIfNeeded: i), segments.starts[i], segments.ends[i], into: &found)
      }
      return found
    }
  }

  /// The links of all parts in order of vertices, those between the same ones as they came.
  ///
  /// - Complexity: O(*n*): a vertex has few links.
  private static func ordered(_ parts: inout [[Link]], vertexCount: Int) -> [Link] {
    var ends = [Int32](repeating: 0, count: vertexCount + 1)
    for part in parts {
      for link in part { ends[Int(link.low) + 1] += 1 }
    }
    for vertex in 0..<vertexCount { ends[vertex + 1] += ends[vertex] }
    var links = [Link](repeating: Link.none, count: Int(ends[vertexCount]))
    for part in parts.indices {
      for link in parts[part] {
        links[Int(ends[Int(link.low)])] = link
        ends[Int(link.low)] += 1
      }
      // Let go of as soon as it is copied: there are tens of millions of links.
      parts[part] = []
    }
    var start = 0
    for vertex in 0..<vertexCount {
      let end = Int(ends[vertex])
      if end - start > 1 { sortByHigher(&links, start..<end) }
      start = end
    }
    return links
  }

  /// As many links as this are put in order one by one.
  private static let few = 32

  private static func sortByHigher(_ links: inout [Link], _ range: Range<Int>) {
    guard range.count <= few else {
      let sorted = links[range].enumerated().sorted {
        ($0.element.high, $0.offset) < ($1.element.high, $1.offset)
      }
      for (place, link) in zip(range, sorted) { links[place] = link.element }
      return
    }
    for i in range.dropFirst() {
      let link = links[i]
      var place = i
      while place > range.lowerBound, links[place - 1].high > link.high {
        links[place] = links[place - 1]
        place -= 1
      }
      links[place] = link
    }
  }
}
