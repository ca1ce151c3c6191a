internal import Geometry
internal import Survey

/// The segments of rings and lines, and whose they are.
struct RingSoup {
  let grid: GroundGrid
  var segments = SegmentSoup()
  /// For each segment its shape, or −1 − *line*.
  private(set) var sources: [Int32] = []

  init(on grid: GroundGrid) { self.grid = grid }

  mutating func append(_ shape: MultiPolygon, number: Int32) {
    for polygon in shape.polygons {
      for ring in polygon.wound.rings { append(ring.positions, source: number) }
    }
  }

  /// Appends the part of a shape within `box`, closed along its sides.
  mutating func append(_ shape: MultiPolygon, number: Int32, within box: Box) {
    for ring in shape.polygons.flatMap(\.wound.rings) {
      if let part = ring.clipped(to: box) { append(part.positions, source: number) }
    }
  }

  /// Appends the parts of a line within `box`.
  ///
  /// The others are left out, so that no position is further from the grid than it reaches.
  mutating func append(_ line: GroundLine, number: Int32, within box: Box) {
    let positions = line.line.positions
    for i in positions.indices.dropFirst() {
      guard let part = Self.clipped(positions[i - 1], positions[i], to: box) else { continue }
      append(part, source: -1 - number)
    }
  }

  private mutating func append(_ positions: [Position], source: Int32) {
    var last = grid.fine(positions[0])
    for position in positions.dropFirst() {
      let next = grid.fine(position)
      guard next != last else { continue }
      segments.append(last, next)
      sources.append(source)
      last = next
    }
  }

  /// The part of a segment within `box` (Liang and Barsky), or nothing.
  private static func clipped(_ start: Position, _ end: Position, to box: Box) -> [Position]? {
    let dx = end.x - start.x
    let dy = end.y - start.y
    var from = 0.0
    var to = 1.0
    let bounds = [
      (-dx, start.x - box.minX), (dx, box.maxX - start.x), (-dy, start.y - box.minY),
      (dy, box.maxY - start.y),
    ]
    for (rate, room) in bounds {
      if rate == 0 {
        if room < 0 { return nil }
      } else if rate < 0 {
        from = max(from, room / rate)
      } else {
        to = min(to, room / rate)
      }
    }
    guard from <= to else { return nil }
    return [
      from == 0 ? start : Position(x: start.x + from * dx, y: start.y + from * dy),
      to == 1 ? end : Position(x: start.x + to * dx, y: start.y + to * dy),
    ]
  }
}

/// Links that coincide made one edge.
struct MergedEdges {
  private(set) var edges: [(Int32, Int32)] = []
  /// For each edge the line that gives it its name: the first of the most precedent kind; or −1.
  private(set) var lines: [Int32] = []
  /// The shapes whose rings run along edges, in order of edge.
  private(set) var passes: [RingPass] = []
  private(set) var bridgeVertices: [(vertex: Int32, line: Int32)] = []

  init(_ snapped: SnapRounding, _ soup: RingSoup, _ groundLines: [GroundLine]) {
    let links = snapped.links
    var i = links.startIndex
    while i < links.endIndex {
      let edge = Int32(truncatingIfNeeded: edges.count)
      let firstPass = passes.count
      var best: Int32 = -1
      var j = i
      while j < links.endIndex, links[j].low == links[i].low, links[j].high == links[i].high {
        let source = soup.sources[Int(links[j].segment)]
        if source >= 0 {
          addPass(edge, source, links[j].isTurned ? -1 : 1, from: firstPass)
        } else {
          let line = -1 - source
          let isBetter =
            best < 0 || groundLines[Int(line)].kind < groundLines[Int(best)].kind
          if isBetter { best = line }
          if groundLines[Int(line)].isBridge {
            bridgeVertices.append((links[j].low, line))
            bridgeVertices.append((links[j].high, line))
          }
        }
        j += 1
      }
      edges.append((links[i].low, links[i].high))
      lines.append(best)
      i = j
    }
  }

  private mutating func addPass(_ edge: Int32, _ shape: Int32, _ count: Int32, from first: Int) {
    for i in first..<passes.count where passes[i].shape == shape {
      passes[i].count += count
      return
    }
    passes.append(RingPass(edge: edge, shape: shape, count: count))
  }
}
