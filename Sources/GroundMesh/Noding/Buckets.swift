/// A uniform grid of square buckets over an extent, with the items of each end to end.
///
/// Column after column: vertices and the edges between them come in order of x, and are filed and
/// found in that order in memory that lies side by side.
struct Buckets: Sendable {
  /// Buckets are 2^`shift` fine units wide.
  let shift: Int64
  let minColumn: Int64
  let minRow: Int64
  let columns: Int
  let rows: Int
  private(set) var offsets: [Int32]
  private(set) var items: [Int32] = []

  /// Buckets over all of `points`, about as wide as `width` fine units, but not so small that
  /// there are many more buckets than the `itemCount` items.
  init(width: Int64, itemCount: Int, minimum: FinePoint, maximum: FinePoint) {
    // Empty buckets cost four bytes; sparse counties may have as many as this without harm.
    let limit = 1 << 16 + 8 * itemCount
    var shift: Int64 = 0
    while (1 << shift) < width { shift += 1 }
    func span(_ shift: Int64) -> (Int, Int) {
      (
        Int((maximum.x >> shift) - (minimum.x >> shift)) + 1,
        Int((maximum.y >> shift) - (minimum.y >> shift)) + 1
      )
    }
    while span(shift).0 * span(shift).1 > limit { shift += 1 }
    self.shift = shift
    (columns, rows) = span(shift)
    minColumn = minimum.x >> shift
    minRow = minimum.y >> shift
    offsets = [Int32](repeating: 0, count: columns * rows + 1)
  }

  /// Lets go of the items, where somebody keeps what they stand for in their order.
  mutating func dropItems() { items = [] }

  @inline(__always)
  func column(_ x: Int64) -> Int { min(max(Int((x >> shift) - minColumn), 0), columns - 1) }

  @inline(__always)
  func row(_ y: Int64) -> Int { min(max(Int((y >> shift) - minRow), 0), rows - 1) }

  /// The row that holds this height, or nothing below and above all of them.
  @inline(__always)
  func rowHolding(_ y: Int64) -> Int? {
    let row = (y >> shift) - minRow
    return row >= 0 && row < rows ? Int(row) : nil
  }

  /// Where the bucket right of this one begins.
  @inline(__always)
  func right(of column: Int) -> Int64 { (Int64(column + 1) + minColumn) << shift }

  /// The number of a bucket.
  @inline(__always)
  func number(_ column: Int, _ row: Int) -> Int { column * rows + row }

  @inline(__always)
  func range(_ column: Int, _ row: Int) -> Range<Int> {
    let bucket = number(column, row)
    return Int(offsets[bucket])..<Int(offsets[bucket + 1])
  }

  /// Calls `visit` with the column and row of each bucket that the segment comes within `margin`
  /// of; a few more are possible, fewer are not.
  @inline(__always)
  func visit(
    _ start: FinePoint, _ end: FinePoint, margin: Int64, _ visit: (Int, Int) -> Void
  ) {
    let low = start.y <= end.y ? start : end
    let high = start.y <= end.y ? end : start
    let firstRow = row(low.y - margin)
    let lastRow = row(high.y + margin)
    let minX = min(start.x, end.x) - margin
    let maxX = max(start.x, end.x) + margin
    let firstColumn = column(minX)
    let lastColumn = column(maxX)
    if firstRow == lastRow, firstColumn == lastColumn { return visit(firstColumn, firstRow) }
    if lastRow - firstRow <= 1 || lastColumn - firstColumn <= 1 {
      for row in firstRow...lastRow {
        for column in firstColumn...lastColumn { visit(column, row) }
      }
      return
    }
    // In each row, only the columns that the segment passes there.
    let slope = Double(high.x - low.x) / Double(high.y - low.y)
    for row in firstRow...lastRow {
      let bottom = (Int64(row) + minRow) << shift - margin
      let top = (Int64(row + 1) + minRow) << shift + margin
      let atBottom = Double(low.x) + slope * Double(max(bottom, low.y) - low.y)
      let atTop = Double(low.x) + slope * Double(min(top, high.y) - low.y)
      let left = column(max(Int64(min(atBottom, atTop)) - margin - 1, minX))
      let right = column(min(Int64(max(atBottom, atTop)) + margin + 1, maxX))
      for column in left...max(left, right) { visit(column, row) }
    }
  }

  /// Files every segment under the buckets it passes.
  mutating func fill(with segments: SegmentSoup) {
    fill(count: segments.count) { (segments.starts[$0], segments.ends[$0]) }
  }

  /// Files each of `count` segments from its start to its end under the buckets it passes.
  @inline(__always)
  mutating func fill(count: Int, _ ends: (Int) -> (FinePoint, FinePoint)) {
    var counts = offsets
    offsets = []
    // For each segment the only bucket it passes, or −1: most pass one.
    var soles = [Int32](repeating: -1, count: count)
    for i in 0..<count {
      let (start, end) = ends(i)
      let sole = number(start)
      if sole == number(end) {
        soles[i] = Int32(truncatingIfNeeded: sole)
        counts[sole + 1] += 1
      } else {
        visit(start, end, margin: 0) { counts[number($0, $1) + 1] += 1 }
      }
    }
    for i in 1..<counts.count { counts[i] += counts[i - 1] }
    offsets = counts
    var filed = [Int32](repeating: 0, count: Int(counts[counts.count - 1]))
    for i in 0..<count {
      let item = Int32(truncatingIfNeeded: i)
      if soles[i] >= 0 {
        filed[Int(counts[Int(soles[i])])] = item
        counts[Int(soles[i])] += 1
        continue
      }
      let (start, end) = ends(i)
      visit(start, end, margin: 0) { column, row in
        let bucket = number(column, row)
        filed[Int(counts[bucket])] = item
        counts[bucket] += 1
      }
    }
    items = filed
  }

  /// The number of the bucket that holds a point.
  @inline(__always)
  private func number(_ point: FinePoint) -> Int { number(column(point.x), row(point.y)) }

  /// Files each of `count` points under its bucket.
  @inline(__always)
  mutating func fill(count: Int, at point: (Int) -> FinePoint) {
    var counts = offsets
    for i in 0..<count { counts[number(point(i)) + 1] += 1 }
    for i in 1..<counts.count { counts[i] += counts[i - 1] }
    offsets = counts
    var filed = [Int32](repeating: 0, count: count)
    for i in 0..<count {
      let bucket = number(point(i))
      filed[Int(counts[bucket])] = Int32(truncatingIfNeeded: i)
      counts[bucket] += 1
    }
    items = filed
  }
}
