/// Shortest ways in the graph of cells from one out of band to those that can make up for it.
enum CellPaths {
  /// Cells from `origin` to each of the nearest ends, near ones first.
  ///
  /// An end has room for what `origin` has too much, or can spare what it has too little; or it is
  /// out of band itself, the other way.
  static func paths(from origin: Int, in draft: Draft, atMost count: Int) -> [[Int]] {
    let band = draft.pricing.band
    let weight = draft.sums[origin].weight
    let surplus = weight > band.upper ? weight - band.upper : weight - band.lower
    var before = [origin: origin]
    var queue = [origin]
    var ends: [Int] = []
    var next = 0
    while next < queue.count, ends.count < count {
      let cell = queue[next]
      next += 1
      let then = draft.sums[cell].weight + surplus
      let isEnd = surplus > 0 ? then <= band.upper : then >= band.lower
      // An oversize atom fills its cell: nothing passes there.
      if cell != origin, draft.sums[cell].excess > 0 { continue }
      if cell != origin, isEnd { ends.append(cell) }
      for other in neighbours(of: cell, draft) where before[other] == nil {
        before[other] = cell
        queue.append(other)
      }
    }
    return ends.map { end in
      var path = [end]
      while let last = path.last, last != origin { path.append(before[last] ?? origin) }
      return path.reversed()
    }
  }

  /// The cells beside `cell`, in order of their numbers.
  private static func neighbours(of cell: Int, _ draft: Draft) -> [Int] {
    var around: Set<Int> = []
    for atom in draft.atoms(of: cell) {
      for side in draft.graph.offsets[atom]..<draft.graph.offsets[atom + 1] {
        around.insert(draft.cellOf[draft.graph.neighbours[side]])
      }
    }
    around.remove(cell)
    return around.sorted()
  }
}
