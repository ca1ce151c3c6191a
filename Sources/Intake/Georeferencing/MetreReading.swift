internal import Diagnostics
internal import Geometry
internal import Projection

/// Which system the rows of a file are in: one, or the zone in front of each easting.
struct MetreReading {
  struct Part: Hashable {
    let system: CoordinateSystem
    /// The zone its rows begin with; `nil` for all rows.
    let prefix: CoordinateReading.Prefix?
    let count: Int
  }

  /// Most rows first.
  let parts: [Part]
  /// Whether the columns have to be exchanged.
  let isSwapped: Bool

  var code: String {
    parts.map { $0.system.code ?? $0.system.name }.joined(separator: ", ")
  }

  /// The zones with their rows, for people.
  var zones: String {
    parts.map { part in
      let name = part.prefix.map { "\($0.zone) (\($0.width.rawValue)°) → " } ?? ""
      return "\(name)\(part.system.code ?? part.system.name): \(part.count)"
    }
    .joined(separator: ", ")
  }

  static func one(_ system: CoordinateSystem, isSwapped: Bool, count: Int) -> MetreReading {
    MetreReading(
      parts: [Part(system: system, prefix: nil, count: count)], isSwapped: isSwapped)
  }

  /// Each row in the zone in front of its easting, over `datum`.
  static func byPrefix(
    _ candidate: CoordinateReading.Candidate, over datum: GaussKruger.Datum
  ) -> MetreReading {
    let parts = candidate.zones.compactMap { zone in
      zone.prefix.grid(over: datum).map {
        Part(system: CoordinateSystem($0), prefix: zone.prefix, count: zone.count)
      }
    }
    return MetreReading(parts: parts, isSwapped: candidate.reading.isSwapped)
  }

  /// Moves positions to longitude and latitude on WGS 84, in place.
  ///
  /// - Returns: the operations, the one of most rows first.
  /// - Throws: what a transformation throws.
  func moveToWorld(_ positions: inout [Position], by parameters: DatumParameters?) throws(Failure)
    -> [Pipeline]
  {
    if isSwapped {
      for index in positions.indices {
        positions[index] = Position(x: positions[index].y, y: positions[index].x)
      }
    }
    var pipelines: [Pipeline] = []
    guard parts.count > 1 else {
      for part in parts {
        let pipeline = try Pipeline(from: part.system, to: .crs84, parameters: parameters)
        try Transformation(pipeline).transform(&positions)
        pipelines.append(pipeline)
      }
      return pipelines
    }
    let prefixes = positions.map { CoordinateReading.Prefix(easting: $0.x) }
    for (number, part) in parts.enumerated() {
      // What has no zone of its own goes with most rows: it is told as astray there.
      let rows = positions.indices.filter { row in
        let hasPart = parts.contains { $0.prefix == prefixes[row] }
        return prefixes[row] == part.prefix || (number == 0 && !hasPart)
      }
      var own = rows.map { positions[$0] }
      let pipeline = try Pipeline(from: part.system, to: .crs84, parameters: parameters)
      try Transformation(pipeline).transform(&own)
      for (index, row) in rows.enumerated() { positions[row] = own[index] }
      pipelines.append(pipeline)
    }
    return pipelines
  }
}
