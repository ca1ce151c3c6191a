internal import Geometry
package import Survey

/// How far a community's streets can be trusted: thin data is the normal case, and must be seen.
package struct NetworkTrust: Hashable, Sendable {
  /// Buildings with somebody to reach, and those of them that stand on a street within the limit.
  package var buildings = 0
  package var linked = 0
  /// Metres of street inside the community.
  package var streetMetres = 0.0
  /// m².
  package var area = 0.0
  /// Components of the network that have streets inside.
  package var components = 0

  /// Share of buildings within the limit, percent; `nil` without buildings.
  package var linkedPercent: Double? {
    buildings == 0 ? nil : Double(linked) * 100 / Double(buildings)
  }

  /// Metres of street a hectare; `nil` without ground.
  package var metresPerHectare: Double? { area > 0 ? streetMetres * 10_000 / area : nil }
}

extension StreetWalks {
  /// The trust of each community, by row.
  ///
  /// A segment of street counts for the community that its middle lies in.
  /// - Complexity: O(*v* log *c*) for *v* vertices and *c* communities.
  package func trust(of survey: CountySurvey) -> [NetworkTrust] {
    var trust = [NetworkTrust](repeating: NetworkTrust(), count: survey.communities.count)
    // Communities that are known by their codes alone have no shape, and so no ground.
    for (row, shape) in survey.communities.shapes.enumerated() { trust[row].area = shape.area }
    for building in 0..<survey.buildings.community.count
    where survey.buildings.isCovered(building) {
      let community = Int(survey.buildings.community[building])
      guard community >= 0 else { continue }
      trust[community].buildings += 1
      let links = links.links(of: building)
      if !links.isEmpty, links.contains(where: { !$0.isOffNetwork }) {
        trust[community].linked += 1
      }
    }
    addStreets(survey, to: &trust)
    return trust
  }

  private func addStreets(_ survey: CountySurvey, to trust: inout [NetworkTrust]) {
    let graph = network.graph
    let index = PolygonIndex(survey.communities.shapes)
    var components = [Set<Int32>](repeating: [], count: trust.count)
    for edge in 0..<graph.edgeCount {
      for vertex in graph.vertices(of: edge).dropLast() {
        let middle = Segment(graph.shape[vertex], graph.shape[vertex + 1]).position(at: 0.5)
        guard let community = index.first(covering: middle) else { continue }
        trust[community].streetMetres += graph.along[vertex + 1] - graph.along[vertex]
        components[community].insert(graph.component(ofEdge: edge))
      }
    }
    for community in trust.indices { trust[community].components = components[community].count }
  }
}
