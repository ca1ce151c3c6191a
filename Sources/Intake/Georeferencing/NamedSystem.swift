internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection

extension Layer {
  /// How positions are read in a system that the user or the file names.
  ///
  /// The order of the columns and the zone in front of eastings are told by the numbers, and each
  /// thing that is read otherwise than named is told.
  func reading(
    of positions: [Position], in system: CoordinateSystem, _ log: inout IntakeLog
  ) throws(Failure) -> MetreReading {
    let place = Place(file: table.name)
    let isSwapped = system.areAxesSwapped(positions)
    if isSwapped {
      // Surveyors write northing first and mean it; with degrees it is a slip.
      if system.gaussKruger == nil {
        log.warn(.axesSwapped, at: place)
      } else {
        log.note(.northingFirst, at: place)
      }
    }
    let plain = MetreReading.one(system, isSwapped: isSwapped, count: positions.count)
    guard let zone = system.gaussKruger,
      let candidate = CoordinateReading.classify(positions).likely(zone)
    else { return plain }
    switch candidate.reading {
    case .gaussKruger:
      let reading = MetreReading.byPrefix(candidate, over: zone.datum)
      let isOwn = reading.parts.allSatisfy { $0.system.gaussKruger == zone }
      if isOwn { return plain }
      if reading.parts.count > 1 {
        log.warn(.crsZonesMixed, ["zones": .text(reading.zones)], at: place)
      } else {
        tell(reading, insteadOf: system, &log)
      }
      return reading
    case .gaussKrugerWithoutPrefix where zone.hasPrefix:
      guard
        let bare = GaussKruger(
          datum: zone.datum, width: zone.width, zone: zone.zone, hasPrefix: false)
      else { return plain }
      let reading = MetreReading.one(
        CoordinateSystem(bare), isSwapped: isSwapped, count: positions.count)
      tell(reading, insteadOf: system, &log)
      return reading
    case .gaussKrugerWithoutPrefix, .degrees, .webMercator: return plain
    }
  }

  private func tell(
    _ reading: MetreReading, insteadOf system: CoordinateSystem, _ log: inout IntakeLog
  ) {
    log.warn(
      .crsPrefixOther,
      ["crs": .text(system.code ?? system.name), "taken": .text(reading.code)],
      at: Place(file: table.name))
  }

  func contradiction(_ position: Position, _ system: CoordinateSystem) -> Failure {
    Failure(
      .crsContradicted,
      [
        "x": .number(position.x), "y": .number(position.y),
        "crs": .text(system.code ?? system.name),
      ])
  }

  static func notDegrees(
    _ misfit: Position, _ system: CoordinateSystem, _ positions: [Position]
  ) -> Failure {
    Failure(
      .crsNotDegrees,
      [
        "x": .number(misfit.x), "y": .number(misfit.y),
        "crs": .text(system.code ?? system.name),
        "candidates": candidates(CoordinateReading.classify(positions)),
      ])
  }

  /// Metres of which it cannot be told what they are.
  func unstated(_ report: CoordinateReading.Report) -> Failure {
    let misfit = table.geometry?.positions.first { !$0.areDegrees }
    return Failure(
      .crsUnstated,
      [
        "x": .number(misfit?.x ?? .nan), "y": .number(misfit?.y ?? .nan),
        "candidates": Self.candidates(report),
      ], at: Place(file: table.name))
  }

  private static func candidates(_ report: CoordinateReading.Report) -> Argument {
    let readings = report.candidates.map { candidate in
      Argument.phrase(candidate.reason.phrase, candidate.reason.arguments)
    }
    return readings.isEmpty ? .phrase(.crsNoCandidate) : .sentences(readings)
  }
}

extension CoordinateReading.Report {
  /// The reading of all positions as metres of such a grid as `zone`, if there is one.
  ///
  /// Numbers that Web Mercator allows too are metres of the grid that is named.
  fileprivate func likely(_ zone: GaussKruger) -> CoordinateReading.Candidate? {
    candidates.first { candidate in
      guard candidate.count == total else { return false }
      switch candidate.reading {
      case .gaussKruger: return candidate.zones.allSatisfy { $0.prefix.width == zone.width }
      case .gaussKrugerWithoutPrefix: return true
      case .degrees, .webMercator: return false
      }
    }
  }
}

extension CoordinateSystem {
  /// Whether latitude stands where longitude belongs, or northing where easting does.
  ///
  /// In China the two never share a range, so the order can always be told; elsewhere only a
  /// latitude beyond 90° in most rows tells it.
  func areAxesSwapped(_ positions: [Position]) -> Bool {
    let impossible = positions.count { abs($0.y) > 90 && abs($0.x) <= 90 }
    if kind == .geographic, impossible > 0 {
      // One impossible latitude must not turn the good rows round.
      return impossible * 2 > positions.count
    }
    guard let reading = CoordinateReading.classify(positions).settled else { return false }
    switch reading {
    case .degrees(let latitudeFirst): return kind == .geographic && latitudeFirst
    case .gaussKruger(let northingFirst), .gaussKrugerWithoutPrefix(let northingFirst):
      return gaussKruger != nil && northingFirst
    case .webMercator: return false
    }
  }
}

extension Position {
  /// Whether the numbers can be degrees, in either order.
  var areDegrees: Bool { abs(x) <= 180 && abs(y) <= 180 }
}
