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
  /// - Throws: `crs.unstated`, `crs.contradicted`, and what a transformation throws.
  ///
  /// - Parameter isThere: whether the format knows no other positions.
  mutating func moveToWorld(
    isThere: Bool = false, log: inout IntakeLog
  ) throws(Failure) -> Reading {
    guard var geometry = table.geometry else { return Reading(crs: "", datum: "") }
    if isThere {
      return Reading(
        crs: CoordinateSystem.crs84.code ?? CoordinateSystem.crs84.name,
        datum: InputDatum.wgs84.rawValue)
    }
    let place = Place(file: table.name)
    do throws(Failure) {
      let system = try coordinateSystem(of: geometry.positions)
      if system.areAxesSwapped(geometry.positions) {
        for index in geometry.positions.indices {
          let position = geometry.positions[index]
          geometry.positions[index] = Position(x: position.y, y: position.x)
        }
        // Surveyors write northing first and mean it; with degrees it is a slip.
        if system.gaussKruger == nil {
          log.warn(.axesSwapped, at: place)
        } else {
          log.note(.northingFirst, at: place)
        }
      }
      try Transformation(from: system, to: .crs84).transform(&geometry.positions)
      undoShift(&geometry.positions)
      table.geometry = geometry
      return Reading(crs: system.code ?? system.name, datum: source.datum.rawValue)
    } catch { throw error.inside(place) }
  }

  /// What the user or the file names, else longitude and latitude, if the numbers can be that.
  private func coordinateSystem(of positions: [Position]) throws(Failure) -> CoordinateSystem {
    var system: CoordinateSystem?
    if let named = source.crs ?? table.declaredCRS { system = try CoordinateSystem(named) }
    let isGeographic = (system ?? .crs84).kind == .geographic
    let misfit = isGeographic ? positions.first { !$0.areDegrees } : positions.first
    guard let misfit, isGeographic || positions.allSatisfy(\.areDegrees) else {
      return system ?? .crs84
    }
    throw Self.refusal(of: misfit, in: system, isGeographic, positions)
  }

  private static func refusal(
    of misfit: Position, in system: CoordinateSystem?, _ isGeographic: Bool,
    _ positions: [Position]
  ) -> Failure {
    let readings = CoordinateReading.classify(positions).candidates.map { candidate in
      Argument.phrase(candidate.reason.phrase, candidate.reason.arguments)
    }
    var arguments: [String: Argument] = ["x": .number(misfit.x), "y": .number(misfit.y)]
    if let system { arguments["crs"] = .text(system.code ?? system.name) }
    guard isGeographic else { return Failure(.crsContradicted, arguments) }
    arguments["candidates"] = readings.isEmpty ? .phrase(.crsNoCandidate) : .sentences(readings)
    return Failure(system == nil ? .crsUnstated : .crsNotDegrees, arguments)
  }

  private func undoShift(_ positions: inout [Position]) {
    switch source.datum {
    case .wgs84, .cgcs2000: return
    case .gcj02: MapDatum.convert(&positions, from: .gcj02, to: .wgs84)
    case .bd09: MapDatum.convert(&positions, from: .bd09, to: .wgs84)
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
  fileprivate var areDegrees: Bool { abs(x) <= 180 && abs(y) <= 180 }
}
