internal import Diagnostics
internal import Formats
internal import Geometry
package import Survey
package import WalkNetwork

/// The walking network as layers: what was walked on, and how buildings get there.
package struct NetworkLayers: Sendable {
  package let survey: CountySurvey
  package let travel: NetworkTravel

  package init(survey: CountySurvey, travel: NetworkTravel) {
    self.survey = survey
    self.travel = travel
  }

  private var network: StreetNetwork { travel.walks.network }

  /// The stretches that are walked on, one a row, and after them the streets that nobody walks on.
  package var edges: LayerTable {
    let graph = network.graph
    let stretches = 0..<graph.edgeCount
    let closed = graph.closed
    let geometry = GeometryColumn(
      lines: stretches.map { LineString(unchecked: Array(graph.shape[graph.vertices(of: $0)])) }
        + closed.map { survey.streets.lines[Int($0.street)] })
    let none = closed.map { _ in Optional<Int>.none }
    var layer = LayerTable(
      name: "network", rowCount: stretches.count + closed.count, geometry: geometry)
    let streets =
      stretches.map { Int(graph.streets[graph.vertices(of: $0).lowerBound]) }
      + closed.map { Int($0.street) }
    let components = stretches.map { Int(graph.component(ofEdge: $0)) }
    layer.add(.edgeNumber, stretches.map { Optional($0 + 1) } + none)
    layer.add(.streetId, streets.map { survey.streets.ids[$0] })
    layer.add(.name, streets.map { survey.streets.names[$0] })
    layer.add(.streetClass, streets.map { survey.streets.classes[$0] })
    layer.add(
      .lengthMetres, graph.lengths + closed.map { survey.streets.lines[Int($0.street)].length },
      decimals: 2)
    layer.add(.component, components.map { Optional($0 + 1) } + none)
    layer.add(
      .componentMetres,
      components.map { Optional(graph.componentLengths[$0]) } + closed.map { _ in nil },
      decimals: 1)
    layer.add(
      .walkOpening, graph.openings.map { Optional($0.word) } + closed.map { _ in nil })
    layer.add(
      .closedReason, stretches.map { _ in Word?.none } + closed.map { Optional($0.reason.word) })
    return layer
  }

  /// The way of each building to the street, one a row.
  package var connectors: LayerTable {
    let links = travel.walks.links
    let rows = (0..<survey.buildings.count).filter { !links.links(of: $0).isEmpty }
    let used = rows.map { row in
      links.links[Int(max(travel.chosen[row], links.offsets[row]))]
    }
    let lines = zip(rows, used).map { row, link in
      let gate = link.gate < 0 ? [] : [network.gates.positions[Int(link.gate)]]
      let place = network.graph.position(on: Int(link.place.edge), at: link.place.metres)
      return LineString(unchecked: [survey.buildings.positions[row]] + gate + [place])
    }
    var layer = LayerTable(
      name: "connectors", rowCount: rows.count, geometry: GeometryColumn(lines: lines))
    layer.add(.buildingId, rows.map { survey.buildings.ids[$0] })
    layer.add(.gateId, used.map { $0.gate < 0 ? nil : network.gates.name($0.gate) })
    layer.add(.connector, used.map(\.cost), decimals: 2)
    layer.add(.offNetwork, used.map(\.isOffNetwork))
    return layer
  }

  /// Gates, given and assumed, one a row.
  package var gates: LayerTable {
    let gates = network.gates
    var layer = LayerTable(
      name: "gates", rowCount: gates.count, geometry: GeometryColumn(points: gates.positions))
    layer.add(.gateId, (0..<gates.count).map { gates.name(Int32($0)) })
    layer.add(.compoundId, gates.compounds.map { survey.compounds.ids[Int($0)] })
    layer.add(.isAssumed, gates.isAssumed)
    layer.add(
      .connector,
      (0..<gates.count).map { network.gateLinks.links(of: $0).first?.cost }, decimals: 2)
    return layer
  }

  /// Compounds with what was made of their walls.
  package var compounds: LayerTable {
    var layer = SurveyLayers(survey).compounds
    layer.add(.isWalled, network.isWalled)
    layer.add(.isAssumed, network.areGatesAssumed)
    return layer
  }

  /// How far the streets of each community can be trusted.
  package var trust: LayerTable {
    var layer = LayerTable(name: "network_trust", rowCount: survey.communities.count)
    layer.add(.communityCode, survey.communities.codes)
    layer.add(.communityName, survey.communities.names)
    layer.add(.buildings, travel.walks.trust(of: survey).map(\.buildings))
    addTrust(to: &layer)
    return layer
  }

  /// Adds how far its streets can be trusted to a layer whose rows are the communities.
  package func addTrust(to layer: inout LayerTable) {
    let trust = travel.walks.trust(of: survey)
    layer.add(.linkedShare, trust.map(\.linkedPercent), decimals: 1)
    layer.add(.streetDensity, trust.map(\.metresPerHectare), decimals: 1)
    layer.add(.componentCount, trust.map(\.components))
  }

  /// One building's walk, a stretch a row, in walking order.
  package func walk(_ route: WalkRoute, building: Int, preset: WalkingPreset) -> LayerTable {
    let stretches = route.stretches
    let lines = stretches.map { LineString(unchecked: $0.positions) }
    var layer = LayerTable(
      name: "walk", rowCount: stretches.count, geometry: GeometryColumn(lines: lines))
    let streets = stretches.map { stretch -> Int? in
      guard case .street(let row) = stretch.ground else { return nil }
      return Int(row)
    }
    let seconds = stretches.map { stretch in
      preset.metresPerSecond.map { stretch.metres / $0 }
    }
    var elapsed: [Double?] = []
    for second in seconds { elapsed.append(second.map { $0 + ((elapsed.last ?? 0) ?? 0) }) }
    layer.add(.buildingId, stretches.map { _ in survey.buildings.ids[building] })
    layer.add(.step, stretches.indices.map { $0 + 1 })
    layer.add(.walkGround, stretches.map { Optional($0.ground.word) })
    layer.add(.gateId, stretches.map { $0.ground.gate.map(network.gates.name) })
    layer.add(.streetId, streets.map { $0.map { survey.streets.ids[$0] } })
    layer.add(.name, streets.map { $0.map { survey.streets.names[$0] } })
    layer.add(.streetClass, streets.map { $0.map { survey.streets.classes[$0] } })
    layer.add(.lengthMetres, stretches.map(\.metres), decimals: 2)
    layer.add(.stretchSeconds, seconds, decimals: 1)
    layer.add(.elapsedSeconds, elapsed, decimals: 1)
    return layer
  }
}

extension GateSites {
  /// As the file calls a gate; an assumed one by its number.
  func name(_ gate: Int32) -> String {
    isAssumed[Int(gate)] ? "assumed-\(gate + 1)" : ids[Int(gate)]
  }
}

extension WalkRoute.Ground {
  fileprivate var gate: Int32? {
    switch self {
    case .connector(let gate, _), .arrival(let gate, _): gate < 0 ? nil : gate
    case .street, .direct: nil
    }
  }
}
