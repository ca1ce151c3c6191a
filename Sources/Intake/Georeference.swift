internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection

/// What the positions of a file were taken for.
struct Reading {
  let crs: String
  let datum: String
}

extension Layer {
  /// Moves all positions to longitude and latitude on WGS 84, in place.
  ///
  /// The user's word decides; else what the file declares; else positions that can be longitude
  /// and latitude are. Anything else is refused with what it looks like, never guessed.
  /// - Throws: `crs.unstated`, and what a transformation throws.
  mutating func moveToWorld(log: inout IntakeLog) throws(Failure) -> Reading {
    guard var geometry = table.geometry else { return Reading(crs: "", datum: "") }
    let place = Place(file: table.name)
    do throws(Failure) {
      let system = try coordinateSystem(of: geometry.positions)
      if system.areAxesSwapped(geometry.positions) {
        for index in geometry.positions.indices {
          let position = geometry.positions[index]
          geometry.positions[index] = Position(x: position.y, y: position.x)
        }
        log.warn(.axesSwapped, at: place)
      }
      try Transformation(from: system, to: .crs84).transform(&geometry.positions)
      try undoShift(&geometry.positions)
      table.geometry = geometry
      return Reading(crs: system.code ?? system.name, datum: source.datum.rawValue)
    } catch { throw error.inside(place) }
  }

  private func coordinateSystem(of positions: [Position]) throws(Failure) -> CoordinateSystem {
    let box = Box(around: positions)
    if let named = source.crs ?? table.declaredCRS { return try CoordinateSystem(named) }
    guard !box.isEmpty, !(box.minX >= -180 && box.maxX <= 180 && box.minY >= -180 && box.maxY <= 180)
    else { return .crs84 }
    throw Failure(
      .crsUnstated,
      [
        "x": .number(positions[0].x), "y": .number(positions[0].y),
        "candidates": CoordinateReading.candidates(for: box),
      ])
  }

  private func undoShift(_ positions: inout [Position]) throws(Failure) {
    switch source.datum {
    case .wgs84, .cgcs2000: return
    case .gcj02: ChinaShift.gcj02ToWGS84(&positions)
    case .bd09: ChinaShift.bd09ToWGS84(&positions)
    }
  }
}

extension CoordinateSystem {
  /// Whether latitude stands where longitude belongs, or northing where easting does.
  ///
  /// In China the two never share a range, so the order can always be told; elsewhere only a
  /// latitude beyond 90° tells it.
  func areAxesSwapped(_ positions: [Position]) -> Bool {
    let box = Box(around: positions)
    guard !box.isEmpty else { return false }
    switch kind {
    case .geographic:
      let isImpossible = box.maxY > 90 || box.minY < -90
      let isChina = box.minX >= 3 && box.maxX <= 54 && box.minY >= 73 && box.maxY <= 136
      return isImpossible || isChina
    case .projected:
      guard gaussKruger != nil else { return false }
      let northings = 1_800_000.0...5_950_000.0
      let isNorthing = northings.contains(box.minX) && northings.contains(box.maxX)
      let isEasting = box.minY > 13_000_000 || (box.minY > 100_000 && box.maxY < 900_000)
      return isNorthing && isEasting
    case .other: return false
    }
  }
}
