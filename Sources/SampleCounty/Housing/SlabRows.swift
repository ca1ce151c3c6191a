internal import Geometry

/// How slabs of stairwell units stand in rows on a rectangular plot, all facing south.
struct SlabRows {
  /// Ends of slabs keep this far apart where there is room, in metres.
  private static let usualGap = 8.0
  /// Rows are never closer than this, in metres.
  private static let leastBetweenRows = 8.0

  /// The slabs of each row, from south to north.
  let rows: [Range<Int>]
  let unitWidth: Double
  let depth: Double
  let pitch: Double
  let gap: Double
  /// From 0, squeezed, to 1, as wide and as sunny as the style asks for.
  let score: Double

  /// The best arrangement of slabs with `units` stairwells each.
  init(_ units: [Int], in room: Box, _ style: HousingStyle) {
    var best = SlabRows(units, rows: 1, in: room, style)
    for rows in 1...units.count {
      let next = SlabRows(units, rows: rows, in: room, style)
      if next.score > best.score { best = next }
    }
    self = best
  }

  private init(_ units: [Int], rows count: Int, in room: Box, _ style: HousingStyle) {
    let sizes = apportion(units.count, by: Array(repeating: 1, count: count))
    var start = 0
    rows = sizes.map { size in
      defer { start += size }
      return start..<start + size
    }
    let longest = sizes.max() ?? 1
    gap = min(Self.usualGap, room.width / Double(3 * longest))
    var width = style.unitWidth
    for row in rows {
      let gaps = gap * Double(row.count - 1)
      width = min(width, (room.width - gaps) / Double(units[row].reduce(0, +)))
    }
    unitWidth = width
    pitch = min(room.height / Double(count), style.pitch * 1.25)
    depth = min(style.depth, max(pitch - Self.leastBetweenRows, pitch / 2))
    let sun = min(1, pitch / style.pitch)
    let isTooClose = count > 1 && pitch < depth + Self.leastBetweenRows
    // Flats that are too narrow are worse than flats with too little sun.
    let breadth = width / style.unitWidth
    score = isTooClose ? 0 : breadth * breadth * sun * depth / style.depth
  }
}
