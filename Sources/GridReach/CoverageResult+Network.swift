package import Diagnostics
package import Publishing
internal import ServiceCoverage
internal import Survey
internal import TravelTimes
internal import WalkNetwork
internal import Workers

extension CoverageResult {
  /// The layers of the network, where streets decide.
  var networkLayers: NetworkLayers? {
    network.map { NetworkLayers(survey: survey, travel: $0) }
  }

  /// What streets add to the files of a folder.
  ///
  /// - Parameter withLayers: the network itself too, which is as large as the streets.
  package func networkFiles(withLayers: Bool) -> [PendingLayer] {
    guard let layers = networkLayers else { return [] }
    var files: [PendingLayer] = []
    if survey.communities.count > 0 {
      files.append(PendingLayer("network_trust", "csv") { layers.trust })
    }
    if !walls.isEmpty { files.append(PendingLayer("walls", "csv") { WallComparison.table(walls) }) }
    guard withLayers else { return files }
    return files + [
      PendingLayer("network", "geojson") { layers.edges },
      PendingLayer("connectors", "geojson") { layers.connectors },
      PendingLayer("gates", "geojson") { layers.gates },
    ]
  }

  /// One building's walk as a layer, and a sentence: to the station that serves it soonest, which
  /// is not the nearest where stations wait or have cutoffs of their own.
  ///
  /// - Throws: `explain.unknown`, `explain.no-walk`.
  package func explanation(of id: String) throws(Failure) -> (layer: LayerTable, finding: Finding) {
    guard let network, let layers = networkLayers else { throw Failure(.explainNeedsStreets) }
    guard let building = survey.buildings.ids.firstIndex(of: id) else {
      throw Failure(.explainUnknown, ["id": .text(id)])
    }
    let owner = Int(coverage.travel.owner[building])
    let isNearest = owner == Int(network.table.owner[building])
    var own = network
    if owner >= 0, !isNearest {
      own = try network.walks.nearest(
        to: [survey.stations.positions[owner]], workers: .inline)
    }
    guard owner >= 0, let route = own.route(of: building) else {
      let reason = network.table.indecisions[building]?.word.phrase ?? .explainBeyond
      throw Failure(.explainNoWalk, ["id": .text(id), "reason": .phrase(reason)])
    }
    let speed = walking.preset.metresPerSecond
    func seconds(_ metres: Double) -> Argument {
      speed.map { .number((metres / $0).rounded()) } ?? .text("–")
    }
    let wait = coverage.travel.waits.isEmpty ? 0 : coverage.travel.waits[building]
    var arguments: [String: Argument] = [
      "id": .text(id), "station": .text(survey.stations.names[owner]),
      "metres": .number(route.metres.rounded()), "seconds": seconds(route.metres),
      "steps": .integer(route.stretches.count),
    ]
    if wait > 0 { arguments["wait"] = seconds(wait) }
    return (
      layers.walk(route, building: building, preset: walking.preset),
      Finding(.note, wait > 0 ? .explainWalkAndWait : .explainWalk, arguments)
    )
  }
}
