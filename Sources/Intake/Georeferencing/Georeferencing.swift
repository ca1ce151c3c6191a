internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Workers

extension Placing {
  /// How it was read, once it is.
  var reading: Reading? {
    if case .placed(let reading) = self { reading } else { nil }
  }
}

/// What the layers of a run tell of each other's coordinates.
enum Georeferencing {
  /// How far from what is known of the county, in degrees, its other files may reach.
  private static let nearby = 0.3

  /// Brings layers that wait to their place, and checks that all lie together.
  ///
  /// - Throws: `crs.unstated` for what still cannot be told, `crs.meridian` where a layer lies 3°
  ///   or 6° from all others, `datum.contradicted` where one clearly is on another datum.
  static func settle(_ loaded: inout [LoadedLayer], workers: Workers) throws(Failure) {
    try placeWaiting(&loaded)
    try checkMeridians(loaded)
    try testDatums(&loaded, workers: workers)
  }

  /// Brings layers that wait to their place.
  ///
  /// - Throws: `crs.unstated` for what still cannot be told.
  static func placeWaiting(_ loaded: inout [LoadedLayer]) throws(Failure) {
    guard loaded.contains(where: { $0.placing.reading == nil }) else { return }
    let known = loaded.filter { $0.placing.reading != nil }.map(\.layer)
    let reference = SurveyIntake.commonBox(known)
    for slot in loaded.indices {
      guard case .waiting(let report) = loaded[slot].placing else { continue }
      guard !reference.isEmpty else { throw loaded[slot].layer.unstated(report) }
      var one = loaded[slot]
      let reading = try one.layer.place(
        report, near: reference.expanded(by: nearby), log: &one.log)
      one.placing = .placed(reading)
      one.record.take(reading)
      loaded[slot] = one
    }
  }

  /// Refuses a layer in a grid whose meridian was named wrong: all of it lies 3° or 6° off.
  private static func checkMeridians(_ loaded: [LoadedLayer]) throws(Failure) {
    let boxes = loaded.map { Box(around: $0.layer.table.geometry?.positions ?? []) }
    for slot in loaded.indices {
      guard let zone = loaded[slot].placing.reading?.system?.gaussKruger, !zone.hasPrefix,
        let middle = loaded[slot].layer.middle
      else { continue }
      let others = boxes.indices.filter { $0 != slot && !boxes[$0].isEmpty }
      let isNear = { (place: Position) in
        others.first { boxes[$0].expanded(by: nearby).contains(place) }
      }
      guard !others.isEmpty, isNear(middle) == nil else { continue }
      for degrees in [3, -3, 6, -6] {
        let moved = Position(x: middle.x + Double(degrees), y: middle.y)
        guard let other = isNear(moved),
          let right = GaussKruger(
            datum: zone.datum, centralMeridian: Double(zone.centralMeridian + degrees),
            falseEasting: Double(zone.falseEasting))
        else { continue }
        let layer = loaded[slot].layer
        throw Failure(
          .crsMeridian,
          [
            "crs": .text("EPSG:\(zone.code)"), "degrees": .integer(abs(degrees)),
            "other": .text(loaded[other].layer.table.name), "right": .text("EPSG:\(right.code)"),
            "layer": .text(layer.roles.layer),
          ], at: Place(file: layer.table.name))
      }
    }
  }
}

extension Layer {
  /// The middle of its positions, which a few strays cannot move; `nil` where it has none.
  var middle: Position? {
    let positions = (table.geometry?.positions ?? []).sampled(1001)
    guard !positions.isEmpty else { return nil }
    let x = positions.map(\.x).sorted()
    let y = positions.map(\.y).sorted()
    return Position(x: x[x.count / 2], y: y[y.count / 2])
  }
}

extension InputRecord {
  mutating func take(_ reading: Reading) {
    crs = reading.crs
    datum = (reading.datum ?? .wgs84).rawValue
    datumBasis = reading.basis
    operation = reading.operation
    accuracy = reading.accuracy
  }
}
