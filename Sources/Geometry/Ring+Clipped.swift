extension Ring {
  /// The part where `side` is not negative, closed along the line where it is 0; nil where nothing
  /// is left.
  ///
  /// Parts that hang together over that line only stay one ring, whose sides along it run there and
  /// back (Sutherland and Hodgman).
  package func clipped(where side: (Position) -> Double) -> Ring? {
    var kept: [Position] = []
    for (start, end) in zip(positions, positions.dropFirst()) {
      let (a, b) = (side(start), side(end))
      if a >= 0 { kept.append(start) }
      if (a < 0) != (b < 0) {
        let share = a / (a - b)
        kept.append(
          Position(
            x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
      }
    }
    guard kept.count >= 3 else { return nil }
    kept.append(kept[0])
    return Ring(unchecked: kept)
  }

  /// The part within `box`, as ``clipped(where:)`` closes it; nil where nothing is left.
  package func clipped(to box: Box) -> Ring? {
    guard !positions.allSatisfy(box.contains) else { return self }
    return clipped { $0.x - box.minX }?.clipped { box.maxX - $0.x }?
      .clipped { $0.y - box.minY }?.clipped { box.maxY - $0.y }
  }
}
