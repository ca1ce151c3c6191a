extension GeometryColumn {
  /// Adds all rows of another column.
  mutating func append(_ other: GeometryColumn) {
    let rows = kinds.count
    let (parts, rings, points) = (
      ringOffsets.count - 1, positionOffsets.count - 1, positions.count
    )
    for (row, members) in other.collections { collections[rows + row] = members }
    for (row, fault) in other.faults { faults[rows + row] = fault }
    if !heights.isEmpty || !other.heights.isEmpty {
      padHeights()
      heights += other.heights
    }
    kinds += other.kinds
    partOffsets += other.partOffsets.dropFirst().lazy.map { $0 + parts }
    ringOffsets += other.ringOffsets.dropFirst().lazy.map { $0 + rings }
    positionOffsets += other.positionOffsets.dropFirst().lazy.map { $0 + points }
    positions += other.positions
    if !heights.isEmpty { padHeights() }
  }
}
