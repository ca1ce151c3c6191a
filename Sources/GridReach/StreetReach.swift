internal import Diagnostics
internal import Geometry
internal import Projection
package import ServiceAreas
package import Survey
package import TravelTimes
internal import WalkNetwork
internal import Workers

/// What stations reach along the streets.
package struct StreetReach: Sendable {
  package let areas: NetworkAreas
  package let streets: StreetTable
  /// By rising length, as ``StreetPiece/band`` counts them.
  package let cutoffs: [Cutoff]
  package let direction: TravelDirection
  /// Whether each building has a way onto the network, or to a station without one.
  let isKnown: [Bool]
}

extension ReachJob {
  /// Areas by street; `nil` where they are not asked for or there is no station.
  func streetReach(
    _ survey: CountySurvey, _ stations: StationTable, _ terms: [StationTerms],
    _ cutoffs: [Cutoff], _ system: LocalMetricSystem, _ known: StreetWalks?,
    _ findings: inout [Finding], _ workers: Workers
  ) throws(Failure) -> StreetReach? {
    guard let streets, stations.count > 0 else { return nil }
    let walks: StreetWalks
    if let known {
      walks = known
    } else {
      walks = try streets.walks(on: survey, preset: walking.preset, workers: workers)
    }
    let links = try walks.network.links(of: stations.positions, workers: workers)
    let places = LinkedPlaces(
      positions: walks.positions, links: walks.links,
      direct: try walks.directWalks(to: stations.positions, workers: workers))
    let origins = (0..<stations.count).map { row in
      AreaOrigin(
        position: stations.positions[row], links: Array(links.links(of: row)),
        terms: terms[row])
    }
    let isochrones = Isochrones(
      cutoffs: cutoffs, asRings: asRings, overlap: overlap, direction: streets.direction)
    let areas = try isochrones.areas(
      of: origins, on: walks.network.graph, system: system, places: places,
      withStreets: wantsStreets, workers: workers)
    findings += tellLinks(
      links, walks.network.graph, stations, longest: cutoffs.map(\.metres).max())
    var isKnown = (0..<walks.links.count).map { walks.links.indecisions[$0] == nil }
    for walk in places.direct.joined() { isKnown[Int(walk.place)] = true }
    return StreetReach(
      areas: areas, streets: survey.streets, cutoffs: isochrones.cutoffs,
      direction: streets.direction, isKnown: isKnown)
  }

  /// Stations that no street is near, and those whose streets soon end.
  private func tellLinks(
    _ links: PlaceLinks, _ graph: WalkGraph, _ stations: StationTable, longest: Double?
  ) -> [Finding] {
    var findings: [Finding] = []
    let apart = (0..<stations.count).filter { links.indecisions[$0] != nil }
    if let first = apart.first {
      findings.append(
        Finding(
          .warning, .stationsOffStreets,
          ["count": .integer(apart.count), "id": .text(stations.ids[first])]))
    }
    let alone = (0..<stations.count).filter { row in
      let reached = links.links(of: row).map { graph.component(ofEdge: Int($0.place.edge)) }
      return !reached.isEmpty
        && reached.allSatisfy {
          $0 > 0 && graph.componentLengths[Int($0)] < longest ?? 0
        }
    }
    if let first = alone.first {
      findings.append(
        Finding(
          .warning, .stationsOnFewStreets,
          ["count": .integer(alone.count), "id": .text(stations.ids[first])]))
    }
    return findings
  }
}
