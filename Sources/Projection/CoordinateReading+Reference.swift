package import Diagnostics
package import Geometry

extension CoordinateReading {
  /// A reading with its coordinate system, the central meridian included.
  package struct Answer: Hashable, Sendable {
    package let reading: CoordinateReading
    package let system: CoordinateSystem
  }
}

extension CoordinateReading.Report {
  /// Which of the candidates put the data where they are known to be.
  ///
  /// A wrong central meridian is off by 3° or 6° (231 or 463 km at 46° N), Web Mercator read as a
  /// grid by more, so a layer of the county in a known CRS tells them apart. It tells no datum:
  /// grids are told over `datum`, and the old datums lie within 150 m of each other.
  ///
  /// - Parameter reference: where the data lie, in degrees; a county or less.
  /// - Returns: what meets `reference`; more than one answer where it is too large to tell.
  /// - Throws: `projection.engine`.
  package func answers(meeting reference: Box, over datum: GaussKruger.Datum = .cgcs2000)
    throws(Failure) -> [CoordinateReading.Answer]
  {
    var answers: [CoordinateReading.Answer] = []
    for candidate in candidates {
      for system in try candidate.systems(over: .cgcs2000) {
        let told = system.gaussKruger.flatMap {
          GaussKruger(datum: datum, width: $0.width, zone: $0.zone, hasPrefix: $0.hasPrefix)
        }
        guard try candidate.lies(in: system, meeting: reference) else { continue }
        answers.append(
          CoordinateReading.Answer(
            reading: candidate.reading, system: told.map(CoordinateSystem.init) ?? system))
      }
    }
    return answers
  }
}

extension CoordinateReading.Candidate {
  /// The coordinate systems it can be: one for each zone in front of the eastings, or for each
  /// central meridian of China where none is.
  ///
  /// - Throws: `projection.database.missing` for Web Mercator, which is looked up.
  package func systems(over datum: GaussKruger.Datum) throws(Failure) -> [CoordinateSystem] {
    switch reading {
    case .degrees: return [.crs84]
    case .gaussKruger:
      return zones.compactMap { $0.prefix.grid(over: datum).map(CoordinateSystem.init) }
    case .gaussKrugerWithoutPrefix:
      // The meridians of the 6° zones are among them.
      return GaussKruger.Width.three.zones.compactMap {
        GaussKruger(datum: datum, width: .three, zone: $0, hasPrefix: false)
          .map(CoordinateSystem.init)
      }
    case .webMercator: return [try CoordinateSystem("EPSG:3857")]
    }
  }

  /// Whether the positions, read in `system`, share a place with `reference`.
  fileprivate func lies(in system: CoordinateSystem, meeting reference: Box) throws(Failure)
    -> Bool
  {
    let transformation = try Transformation(from: system, to: .crs84)
    var corners = [
      Position(x: box.minX, y: box.minY), Position(x: box.maxX, y: box.minY),
      Position(x: box.maxX, y: box.maxY), Position(x: box.minX, y: box.maxY),
    ]
    try transformation.transform(&corners)
    return Box(around: corners).intersects(reference)
  }
}
