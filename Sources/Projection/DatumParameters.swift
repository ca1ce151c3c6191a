package import Diagnostics
package import Geometry

/// What a user knows of the way from an old datum to CGCS2000, and where it holds.
package struct DatumParameters: Hashable, Sendable {
  package enum Way: Hashable, Sendable {
    /// Three or seven parameters between earth-centred coordinates.
    case geocentric(DatumShift)
    /// Four parameters between two grids.
    case plane(PlaneSimilarity)
  }

  package let way: Way
  /// Where they hold, in degrees; anywhere where `nil`.
  package var area: Box?
  /// Metres, as whoever made them says; unknown where `nil`.
  package var accuracy: Double?
  /// The file they come from, for the record of a run.
  package var file: String?

  package init(_ way: Way, area: Box? = nil, accuracy: Double? = nil, file: String? = nil) {
    self.way = way
    self.area = area
    self.accuracy = accuracy
    self.file = file
  }

  /// The datum they lead away from.
  package var datum: Datum {
    switch way {
    case .geocentric(let shift): shift.datum
    case .plane(let similarity): similarity.source.datum.datum
    }
  }

  /// Refuses positions where the parameters do not hold.
  ///
  /// - Parameter positions: longitudes and latitudes they led to.
  /// - Throws: `projection.shift.outside-area`, with the index of the first such position.
  package func check(_ positions: [Position]) throws(Failure) {
    guard let area, let index = positions.firstIndex(where: { !area.contains($0) }) else { return }
    let sides = [area.minX, area.minY, area.maxX, area.maxY].map { String(shortest: $0) }
    throw Failure(
      .shiftOutsideArea,
      [
        "x": .number(positions[index].x), "y": .number(positions[index].y),
        "area": .text(sides.joined(separator: " ")),
      ])
  }
}

extension Pipeline {
  /// The way from `source` to `target` by a user's parameters, where either is on their datum.
  ///
  /// - Throws: as for a `DatumShift`.
  package init(
    from source: CoordinateSystem, to target: CoordinateSystem, parameters: DatumParameters?
  ) throws(Failure) {
    guard let parameters, parameters.datum == source.datum || parameters.datum == target.datum
    else {
      try self.init(from: source, to: target)
      return
    }
    switch parameters.way {
    case .geocentric(let shift): try self.init(from: source, to: target, shift: shift)
    case .plane(let similarity):
      guard source.datum != target.datum else {
        try self.init(from: source, to: target)
        return
      }
      func fromWorld(to system: CoordinateSystem) throws(Failure) -> Steps {
        if system.datum == parameters.datum { return similarity.stepsFromWorld + system.steps }
        return try Pipeline(from: .crs84, to: system).steps
      }
      self.init(
        steps: try fromWorld(to: source).inverted + fromWorld(to: target),
        equatesDatums: source.datum == .wgs84 || target.datum == .wgs84)
    }
  }
}
