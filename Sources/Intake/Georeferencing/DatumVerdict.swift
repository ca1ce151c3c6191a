package import Diagnostics
package import Formats
internal import Geometry
package import Projection
internal import Workers

/// What the test of datums says of a layer, as a run takes it.
///
/// The door for those who measure how often it is right, on layers in memory; runs call the trial.
package enum DatumVerdict: Hashable, Sendable {
  /// No pair of layers tells anything clear: nothing is said.
  case silent
  /// It lies with the others as it was read, and clearly not otherwise.
  case confirmed
  /// It lies with them as this datum: a run stops and names it.
  case other(MapDatum)
  /// Another fits better, and it is not clear: a run warns.
  case undecided(MapDatum)

  /// The verdicts on layers in memory, in longitude and latitude of which nobody says the datum.
  ///
  /// - Parameter tables: by the names that plans have for layers: `buildings`, `communities`,
  ///   `compounds`, `stations`, `streets`; others are left out. Shapes stand in their geometry.
  /// - Returns: a verdict for each layer, by its name; none where no two layers have places in China.
  /// - Throws: what makes a layer unusable.
  /// - Complexity: that of the trial: for each pair of layers 500 places at up to 49 moves.
  package static func verdicts(
    on tables: [(layer: String, table: FeatureTable)]
  ) throws(Failure) -> [String: DatumVerdict] {
    var loaded: [LoadedLayer] = []
    for (name, table) in tables {
      guard let roles = known.first(where: { $0.layer == name }) else { continue }
      var log = IntakeLog()
      var layer = try Layer(table, source: InputSource(path: table.name), roles: roles)
      let placing = try layer.place(log: &log)
      let record = InputRecord(
        layer: name, path: table.name, byteCount: 0, sha256: "", rows: table.rowCount,
        reading: placing.reading ?? .nothing)
      loaded.append(LoadedLayer(layer: layer, placing: placing, record: record, log: log))
    }
    guard loaded.count > 1, let center = Georeferencing.leadingMiddle(loaded),
      GCJ02.area.contains(center)
    else { return [:] }
    let found = try Georeferencing.trial(loaded, around: center, workers: .inline).verdicts()
    return Dictionary(
      zip(loaded.map(\.layer.roles.layer), found.map(DatumVerdict.init)),
      uniquingKeysWith: { first, _ in first })
  }

  private static let known: [LayerRoles] = [
    .communities, .compounds, .buildings, .stations, .streets,
  ]

  private init(_ verdict: DatumTrial.Verdict) {
    switch verdict {
    case .untested: self = .silent
    case .confirmed: self = .confirmed
    case .other(let datum, _): self = .other(datum)
    case .undecided(let datum, _): self = .undecided(datum)
    }
  }
}
