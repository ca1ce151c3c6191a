/// Codes of groups of all levels.
///
/// A code is that of the group above, on the highest level that of the parent or the prefix, and a
/// sequence number of at least two digits, west to east and north to south as ``CellOrder`` has it.
struct GroupCodes {
  /// Level → label → code.
  private(set) var codes: [[String]]
  /// Level → labels in the order of their codes.
  private(set) var order: [[Int]]
  /// Level → label → labels of the level below; empty on the lowest.
  private(set) var below: [[[Int]]]

  init(_ levels: [[GroupSketch]], prefix: String) {
    codes = levels.map { [String](repeating: "", count: $0.count) }
    order = levels.map { _ in [] }
    below = Self.below(levels)
    for level in levels.indices.reversed() {
      let families: [(root: String, labels: [Int])]
      if level == levels.count - 1 {
        let byParent = Dictionary(grouping: levels[level].indices) { levels[level][$0].parent }
        families = byParent.keys.sorted().map { parent in
          (parent.isEmpty ? prefix : parent, byParent[parent] ?? [])
        }
      } else {
        families = order[level + 1].map { (codes[level + 1][$0], below[level + 1][$0]) }
      }
      number(families, levels[level], level)
    }
  }

  private mutating func number(
    _ families: [(root: String, labels: [Int])], _ sketches: [GroupSketch], _ level: Int
  ) {
    // Codes of one level are equally long beneath their roots.
    let digits = max(2, String(families.map(\.labels.count).max() ?? 0).count)
    for family in families {
      let places = CellOrder.order(
        family.labels.map {
          CellOrder.Cell(
            representative: sketches[$0].representative, height: sketches[$0].height,
            smallestBuilding: sketches[$0].smallestUnit)
        })
      for (sequence, place) in places.enumerated() {
        let text = String(sequence + 1)
        codes[level][family.labels[place]] =
          family.root + String(repeating: "0", count: digits - text.count) + text
        order[level].append(family.labels[place])
      }
    }
  }

  private static func below(_ levels: [[GroupSketch]]) -> [[[Int]]] {
    var below = levels.map { [[Int]](repeating: [], count: $0.count) }
    for level in levels.indices.dropFirst() {
      var groupOfUnit: [Int: Int] = [:]
      for (label, sketch) in levels[level].enumerated() {
        for unit in sketch.members { groupOfUnit[unit] = label }
      }
      for (label, sketch) in levels[level - 1].enumerated() {
        if let unit = sketch.members.first, let above = groupOfUnit[unit] {
          below[level][above].append(label)
        }
      }
    }
    return below
  }
}
