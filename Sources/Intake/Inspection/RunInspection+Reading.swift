internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Survey
internal import Workers

extension RunInspection {
  /// Reads what was looked at as one run.
  ///
  /// Of several layers that can be one part the likeliest is taken. A file that a run would stop at
  /// is left out and told, so that the others are seen, too.
  ///
  /// - Returns: `nil` where nothing of it belongs to a run.
  init?(_ layers: [Inspector.LookedAt], workers: Workers) {
    var chosen = Self.chosen(layers)
    // Stairwells and pairs are of buildings, and without them of nothing.
    if !chosen.contains(where: { $0.inspection.part == .buildings }) {
      chosen.removeAll { $0.inspection.part?.isPlaceless ?? true }
    }
    guard !chosen.isEmpty else { return nil }
    while !chosen.isEmpty {
      do throws(Failure) {
        tell(chosen, try SurveyIntake.read(chosen.compactMap(\.loaded), workers: workers))
        return
      } catch {
        failures.append(error)
        let culprit = chosen.firstIndex { $0.loaded?.layer.table.name == error.place.file }
        guard let culprit else { return }
        // As if its owner had said what the run proposes, so that what is in it is told, too.
        if let datum = InputDatum(proposedBy: error),
          chosen[culprit].loaded?.take(datum) == true
        {
          continue
        }
        chosen.remove(at: culprit)
      }
    }
  }

  /// Layers of a run, the likeliest of each part.
  private static func chosen(_ layers: [Inspector.LookedAt]) -> [Inspector.LookedAt] {
    Part.allCases.filter(\.isOfRun).compactMap { part in
      layers.filter { $0.inspection.part == part && $0.loaded != nil }
        .max { ($0.inspection.parts.first?.score ?? 0) < ($1.inspection.parts.first?.score ?? 0) }
    }
  }

  private mutating func tell(_ chosen: [Inspector.LookedAt], _ reading: SurveyReading) {
    let known = Set(chosen.flatMap { $0.loaded?.log.findings ?? [] })
    findings = [FindingGroup](reading.log.findings.filter { !known.contains($0) })
    for layer in chosen {
      guard let part = layer.inspection.part, let roles = part.roles else { continue }
      let rejected = reading.log.rejected.filter { $0.layer == roles.layer }.map(\.reason)
      let rows = Set(rejected.compactMap(\.place.row)).count
      layers.append(
        Layer(
          part: part, path: layer.source.path, layer: layer.source.layer,
          rows: layer.inspection.rows, used: layer.inspection.rows - rows,
          rejected: [FindingGroup](rejected)))
    }
    if chosen.contains(where: { $0.inspection.part == .buildings }) {
      households = reading.survey.buildings.households.reduce(0, +)
    }
  }
}

extension InputDatum {
  /// The datum that a run that stopped asks for; `nil` where it stopped for another reason.
  fileprivate init?(proposedBy failure: Failure) {
    guard failure.phrase == .datumContradicted, case .text(let name)? = failure.arguments["datum"],
      let datum = InputDatum(rawValue: name)
    else { return nil }
    self = datum
  }
}

extension LoadedLayer {
  /// Moves the layer as if its owner had said its datum.
  ///
  /// - Returns: `false` where somebody said it already.
  fileprivate mutating func take(_ datum: InputDatum) -> Bool {
    guard case .placed(var reading) = placing, reading.basis != .user,
      var geometry = layer.table.geometry
    else { return false }
    MapDatum.convert(&geometry.positions, from: .wgs84, to: (reading.datum ?? .wgs84).map)
    MapDatum.convert(&geometry.positions, from: datum.map, to: .wgs84)
    layer.table.geometry = geometry
    (reading.datum, reading.basis) = (datum, .user)
    placing = .placed(reading)
    record.take(reading)
    return true
  }
}
