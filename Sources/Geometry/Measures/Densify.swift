extension LineString {
  /// The same line with positions added so that none is farther than `spacing` from the next.
  ///
  /// Each segment is cut into equal parts; its ends stay as they are.
  ///
  /// - Precondition: `spacing` is positive.
  public func densified(spacing: Double) -> LineString {
    LineString(unchecked: Self.densified(positions, spacing: spacing))
  }

  static func densified(_ positions: [Position], spacing: Double) -> [Position] {
    precondition(spacing > 0, "positions cannot be nearer than not at all")
    guard let first = positions.first else { return [] }
    var dense = [first]
    dense.reserveCapacity(positions.count)
    for i in positions.indices.dropFirst() {
      // A segment and the same one the other way round, as two neighbours have it, get the same
      // positions: it is always cut from its western end.
      let isTurned =
        positions[i].x != positions[i - 1].x
        ? positions[i].x < positions[i - 1].x : positions[i].y < positions[i - 1].y
      let segment =
        isTurned
        ? Segment(positions[i], positions[i - 1]) : Segment(positions[i - 1], positions[i])
      let parts = Int((segment.length / spacing).rounded(.up))
      for part in 1..<max(parts, 1) {
        let step = isTurned ? parts - part : part
        dense.append(segment.position(at: Double(step) / Double(parts)))
      }
      dense.append(positions[i])
    }
    return dense
  }
}

extension Ring {
  /// The same ring with positions added so that none is farther than `spacing` from the next.
  ///
  /// - Precondition: `spacing` is positive.
  public func densified(spacing: Double) -> Ring {
    Ring(unchecked: LineString.densified(positions, spacing: spacing))
  }
}

extension Polygon {
  /// The same polygon with positions added so that none is farther than `spacing` from the next.
  ///
  /// - Precondition: `spacing` is positive.
  public func densified(spacing: Double) -> Polygon {
    Polygon(
      exterior: exterior.densified(spacing: spacing),
      holes: holes.map { $0.densified(spacing: spacing) })
  }
}
