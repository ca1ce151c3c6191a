internal import Geometry

/// Bends one segment after the other; keeps its working space between them.
struct LinkTracer: ~Copyable {
  private let pixels: HotPixels
  /// The vertices near the segment, or near a link of it.
  private var near = ScratchList<HotPixels.Spot>()
  private var hits = ScratchList<HotPixels.Hit>()
  /// Links that may pass hot pixels still, the next one last.
  private var open = ScratchList<OpenLink>()

  struct OpenLink {
    let from: Int32
    let to: Int32
    /// Whether its ends are pixels that the segment itself passes: all that it may pass is near the
    /// segment.
    let isFirst: Bool
  }

  init(_ pixels: HotPixels) { self.pixels = pixels }

  /// Appends the links of a segment.
  mutating func trace(
    _ segment: Int32, _ start: FinePoint, _ end: FinePoint, into found: inout [Link]
  ) {
    pixels.collect(near: start, end, into: &near)
    pixels.pass(near, from: start, to: end, into: &hits)
    let stands =
      hits.count == 2 && pixels.center(hits[0].vertex) == start
      && pixels.center(hits[1].vertex) == end
    if stands { return append(hits[0].vertex, hits[1].vertex, segment, to: &found) }
    openHits(isFirst: true)
    var isNearSegment = true
    while let link = open.popLast() {
      let from = pixels.center(link.from)
      let to = pixels.center(link.to)
      if !link.isFirst || !isNearSegment {
        pixels.collect(near: from, to, into: &near)
        isNearSegment = false
      }
      pixels.pass(near, from: from, to: to, into: &hits)
      if hits.count <= 2 {
        append(link.from, link.to, segment, to: &found)
      } else {
        openHits(isFirst: false)
      }
    }
  }

  private mutating func openHits(isFirst: Bool) {
    var i = hits.count - 1
    while i > 0 {
      let (from, to) = (hits[i - 1].vertex, hits[i].vertex)
      if from != to { open.append(OpenLink(from: from, to: to, isFirst: isFirst)) }
      i -= 1
    }
  }

  private func append(_ from: Int32, _ to: Int32, _ segment: Int32, to found: inout [Link]) {
    guard from != to else { return }
    found.append(
      Link(
        low: min(from, to), high: max(from, to), segment: segment, isTurned: from > to))
  }
}
