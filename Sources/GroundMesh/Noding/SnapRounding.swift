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

  /// The segment of the soup it came from.
  var segment: Int32 { Int32(bitPattern: packed >> 1) }
  /// Whether the segment ran from `high` to `low`.
  var isTurned: Bool { packed & 1 == 1 }
}

/// Links in an order of their own.
struct OrderedLinks: RandomAccessCollection, Sendable {
  fileprivate var found: [Link]
  fileprivate var order: [Int32]

  var startIndex: Int { 0 }
  var endIndex: Int { order.count }
  subscript(place: Int) -> Link { found[Int(order[place])] }
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
  private(set) var links: OrderedLinks

  /// Lets go of the links.
  mutating func dropLinks() { links = OrderedLinks(found: [], order: []) }

  /// - Parameter soup: let go of as soon as it is not needed.
  /// - Complexity: O(*n* log *n*) where segments are about as dense everywhere.
  init(
    _ soup: inout SegmentSoup, on grid: GroundGrid, _ workers: Workers
  ) throws(Failure) {
    let pixels = try HotPixels(of: soup, on: grid, workers)
    vertices = pixels.points
    let found = try Self.links(of: soup, pixels, workers)
    soup.drop()
    let keys = found.map { UInt64(UInt32($0.low)) << 32 | UInt64(UInt32($0.high)) }
    links = OrderedLinks(found: found, order: RadixOrder.indices(of: keys))
  }

  /// Segment after segment.
  private static func links(
    of segments: SegmentSoup, _ pixels: consuming HotPixels, _ workers: Workers
  ) throws(Failure) -> [Link] {
    let snapping = pixels
    var parts = try workers.map(0..<segments.count, chunk: HotPixels.chunk) {
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
    var found: [Link] = []
    found.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    // Each part is let go of as soon as it is copied: there are tens of millions of links.
    for part in parts.indices {
      found += parts[part]
      parts[part] = []
    }
    return found
  }
}

/// Bends one segment after the other; keeps its working space between them.
private struct LinkTracer {
  private let pixels: HotPixels
  private var hits: [HotPixels.Hit] = []
  /// Links that may pass hot pixels still, the next one last.
  private var open: [(Int32, Int32)] = []

  init(_ pixels: HotPixels) { self.pixels = pixels }

  mutating func trace(
    _ segment: Int32, _ start: FinePoint, _ end: FinePoint, into found: inout [Link]
  ) {
    pixels.passed(from: start, to: end, into: &hits)
    let stands =
      hits.count == 2 && pixels.center(hits[0].vertex) == start
      && pixels.center(hits[1].vertex) == end
    if stands { return append(hits[0].vertex, hits[1].vertex, segment, to: &found) }
    openHits()
    while let (from, to) = open.popLast() {
      pixels.passed(from: pixels.center(from), to: pixels.center(to), into: &hits)
      if hits.count <= 2 {
        append(from, to, segment, to: &found)
      } else {
        openHits()
      }
    }
  }

  private mutating func openHits() {
    for i in hits.indices.dropFirst().reversed() where hits[i - 1].vertex != hits[i].vertex {
      open.append((hits[i - 1].vertex, hits[i].vertex))
    }
  }

  private func append(_ from: Int32, _ to: Int32, _ segment: Int32, to found: inout [Link]) {
    guard from != to else { return }
    found.append(
      Link(
        low: min(from, to), high: max(from, to), segment: segment, isTurned: from > to))
  }
}
