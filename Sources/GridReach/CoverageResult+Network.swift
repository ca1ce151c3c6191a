package import Diagnostics
package import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes
internal import WalkNetwork

extension CoverageResult {
  /// The layers of the network, where streets decide.
  var networkLayers: NetworkLayers? {
    network.map { NetworkLayers(survey: survey, travel: $0) }
  }

  /// What streets add to the files of a folder.
  ///
  /// - Parameter withLayers: the network itself too, which is as large as the streets.
  package func networkFiles(withLayers: Bool) -> [(LayerTable, String)] {
    guard let layers = networkLayers else { return [] }
    var files: [(LayerTable, String)] = []
    if survey.communities.count > 0 { files.append((layers.trust, "csv")) }
    if !walls.isEmpty { files.append((WallComparison.table(walls), "csv")) }
    guard withLayers else { return files }
    return files + [
      (layers.edges, "geojson"), (layers.connectors, "geojson"), (layers.gates, "geojson"),
    ]
  }

  /// One building's walk as a layer, and a sentence.
  ///
  /// - Throws: `explain.unknown`, `explain.no-walk`.
  package func explanation(of id: String) throws(Failure) -> (layer: LayerTable, finding: Finding) {
    guard let network, let layers = networkLayers else { throw Failure(.explainNeedsStreets) }
    guard let building = survey.buildings.ids.firstIndex(of: id) else {
      throw Failure(.explainUnknown, ["id": .text(id)])
    }
    guard let route = network.route(of: building) else {
      let reason = network.table.indecisions[building]?.word.phrase ?? .explainBeyond
      throw Failure(.explainNoWalk, ["id": .text(id), "reason": .phrase(reason)])
    }
    let station = survey.stations.names[Int(network.table.owner[building])]
    let speed = walking.preset.metresPerSecond
    let finding = Finding(
      .note, .explainWalk,
      [
        "id": .text(id), "station": .text(station),
        "metres": .number(route.metres.rounded()),
        "seconds": speed.map { .number((route.metres / $0).rounded()) } ?? .text("–"),
        "steps": .integer(route.stretches.count),
      ])
    return (layers.walk(route, building: building, preset: walking.preset), finding)
  }
}
