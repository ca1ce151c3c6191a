/// Colours for cells, so that no two neighbours have the same where six colours allow it.
enum MapFills {
  /// A number from 0 up for each cell, the least that none of its coloured neighbours has; cells
  /// with most neighbours choose first (Welsh and Powell 1967).
  ///
  /// - Parameter neighbours: codes with spaces between them.
  static func colours(codes: [String], _ neighbours: [String]) -> [Int] {
    var rowOfCode: [String: Int] = [:]
    for (row, code) in codes.enumerated() { rowOfCode[code] = row }
    let around = neighbours.map { list in
      list.split(separator: " ").compactMap { rowOfCode[String($0)] }
    }
    var colours = [Int](repeating: -1, count: codes.count)
    let order = codes.indices.sorted { (-around[$0].count, $0) < (-around[$1].count, $1) }
    for row in order {
      let taken = around[row].map { colours[$0] }
      colours[row] = (0...around[row].count).first { !taken.contains($0) } ?? 0
    }
    return colours
  }
}
