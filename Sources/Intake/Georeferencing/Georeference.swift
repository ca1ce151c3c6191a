internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection

/// What the positions of a file were taken for.
struct Reading {
  var crs: String
  /// How it was read.
  var datum: InputDatum?
  /// Who said so.
  var basis = DatumBasis.assumed
  /// What the file hints at besides.
  var hint: DatumSaid?
  /// The system, where it is one for all rows.
  var system: CoordinateSystem?
  /// What was done, as PROJ has it; "" where nothing was.
  var operation = ""
  /// Metres; `nil` where nobody knows.
  var accuracy: Double?

  /// Without a position nothing was read.
  static var nothing: Reading { Reading(crs: "") }
}

/// Who says what the datum of a file is.
package enum DatumBasis: String, CaseIterable, Sendable {
  /// The user.
  case user
  /// The file itself, by its format or the name of a column.
  case file
  /// Nobody; tested against other layers of the run, where that can be done.
  case assumed
  /// The other layers of the run agree with it.
  case layers
}

/// A layer on its way to the world.
enum Placing {
  case placed(Reading)
  /// Its metres allow several systems: where the other layers lie will tell.
  case waiting(CoordinateReading.Report)
}

extension Layer {
  /// Moves all positions to longitude and latitude on WGS 84, in place.
  ///
  /// - Parameter isThere: whether the format knows no other positions.
  /// - Throws: as `place(isThere:log:)`, and `crs.unstated` where it would have to wait.
  mutating func moveToWorld(
    isThere: Bool = false, log: inout IntakeLog
  ) throws(Failure) -> Reading {
    switch try place(isThere: isThere, log: &log) {
    case .placed(let reading): return reading
    case .waiting(let report): throw unstated(report)
    }
  }

  /// Moves all positions to longitude and latitude on WGS 84, in place, if it can be told how.
  ///
  /// The user's word decides; else what the file declares; else positions that can be longitude
  /// and latitude are; else metres whose easting has the zone in front. Other metres wait.
  ///
  /// - Throws: `crs.unstated`, `crs.contradicted`, `crs.not-degrees`, and what a transformation
  ///   throws.
  mutating func place(isThere: Bool = false, log: inout IntakeLog) throws(Failure) -> Placing {
    guard let geometry = table.geometry, !geometry.positions.isEmpty else {
      return .placed(.nothing)
    }
    if isThere {
      return .placed(
        Reading(
          crs: CoordinateSystem.crs84.code ?? CoordinateSystem.crs84.name, datum: .wgs84,
          basis: .file, accuracy: 0))
    }
    do throws(Failure) {
      let positions = geometry.positions
      var system: CoordinateSystem?
      if let named = source.crs ?? table.declaredCRS { system = try CoordinateSystem(named) }
      let misfit = positions.first { !$0.areDegrees }
      switch (system, misfit) {
      case (nil, nil): system = .crs84
      case (nil, _?): return try placeMetres(log: &log)
      case (let system?, nil) where system.kind == .projected && positions.allSatisfy(\.areDegrees):
        throw contradiction(positions[0], system)
      case (let system?, let misfit?) where system.kind == .geographic:
        throw Self.notDegrees(misfit, system, positions)
      default: break
      }
      let named = system ?? .crs84
      return .placed(try move(by: reading(of: positions, in: named, &log), log: &log))
    } catch { throw error.inside(Place(file: table.name)) }
  }

  /// Moves a layer that waited, now that it is known where the county lies.
  ///
  /// - Parameter reference: where other layers of the run lie, in degrees.
  /// - Throws: `crs.unstated` where not exactly one system puts it there.
  mutating func place(
    _ report: CoordinateReading.Report, near reference: Box, log: inout IntakeLog
  ) throws(Failure) -> Reading {
    do throws(Failure) {
      let answers = try report.answers(meeting: reference)
      guard answers.count == 1, let answer = answers.first, !reference.isEmpty else {
        throw unstated(report)
      }
      let reading = MetreReading.one(
        answer.system, isSwapped: answer.reading.isSwapped, count: report.total)
      log.warn(
        .crsByPlace, ["crs": .text(reading.code), "name": .text(answer.system.name)],
        at: Place(file: table.name))
      return try move(by: reading, log: &log)
    } catch { throw error.inside(Place(file: table.name)) }
  }

  /// Metres of which nobody says what they are.
  private mutating func placeMetres(log: inout IntakeLog) throws(Failure) -> Placing {
    let report = CoordinateReading.classify(table.geometry?.positions ?? [])
    let place = Place(file: table.name)
    guard report.strays == 0, report.candidates.count > 0 else { throw unstated(report) }
    guard let settled = report.settled, let candidate = report.candidates.first else {
      // Rows of different kinds are no question of place.
      guard report.ambiguous == report.total else { throw unstated(report) }
      return .waiting(report)
    }
    switch settled {
    case .degrees: throw unstated(report)
    case .gaussKrugerWithoutPrefix: return .waiting(report)
    case .gaussKruger:
      let reading = MetreReading.byPrefix(candidate, over: .cgcs2000)
      log.warn(.crsZonesRead, ["zones": .text(reading.zones)], at: place)
      if reading.isSwapped { log.note(.northingFirst, at: place) }
      return .placed(try move(by: reading, log: &log))
    case .webMercator:
      let reading = MetreReading.one(
        try CoordinateSystem("EPSG:3857"), isSwapped: false, count: report.total)
      log.warn(.crsWebMercator, at: place)
      return .placed(try move(by: reading, log: &log))
    }
  }

  /// Moves all positions as `reading` says, and undoes the offset of the datum.
  private mutating func move(by reading: MetreReading, log: inout IntakeLog) throws(Failure)
    -> Reading
  {
    guard var geometry = table.geometry else { return .nothing }
    let pipelines = try reading.moveToWorld(&geometry.positions, by: source.parameters)
    if let parameters = source.parameters,
      reading.parts.contains(where: { $0.system.datum == parameters.datum })
    {
      try parameters.check(geometry.positions)
    }
    var result = Reading(crs: reading.code)
    if reading.parts.count == 1 { result.system = reading.parts.first?.system }
    result.say(source: source, said: datumSaid)
    if let said = datumSaid, result.basis == .file, said.datum != .wgs84, said.datum != .cgcs2000 {
      log.warn(
        .datumSaid, ["name": .text(said.name), "datum": .text(said.datum.rawValue)],
        at: Place(file: table.name))
    }
    let map = result.datum?.map ?? .wgs84
    MapDatum.convert(&geometry.positions, from: map, to: .wgs84)
    table.geometry = geometry
    result.describe(pipelines, map, source.parameters, reading)
    return result
  }
}

extension Reading {
  /// Decides the datum: the user's word, else the file's.
  fileprivate mutating func say(source: InputSource, said: DatumSaid?) {
    if let datum = source.datum {
      (self.datum, basis) = (datum, .user)
    } else if let said, said.isDeclared {
      (datum, basis) = (said.datum, .file)
    } else {
      hint = said
    }
  }

  fileprivate mutating func describe(
    _ pipelines: [Pipeline], _ map: MapDatum, _ parameters: DatumParameters?,
    _ reading: MetreReading
  ) {
    var steps = pipelines.filter { !$0.isIdentity }.map(\.definition)
    if map != .wgs84 { steps.append("\(map.rawValue) → wgs-84") }
    operation = steps.joined(separator: "; ")
    let systems = reading.parts.map(\.system)
    if systems.contains(where: { $0.datum == parameters?.datum }) {
      accuracy = parameters?.accuracy
    } else if systems.allSatisfy(\.datum.isWorld) {
      // The public formulas are within 1 m of the maps, CGCS2000 within 1 m of WGS 84.
      accuracy = map != .wgs84 || pipelines.contains(where: \.equatesDatums) ? 1 : 0
    }
  }
}

extension InputDatum {
  /// The offset that has to be undone.
  var map: MapDatum {
    switch self {
    case .wgs84, .cgcs2000: .wgs84
    case .gcj02: .gcj02
    case .bd09: .bd09
    }
  }

  init(_ map: MapDatum) {
    switch map {
    case .wgs84: self = .wgs84
    case .gcj02: self = .gcj02
    case .bd09: self = .bd09
    }
  }
}
