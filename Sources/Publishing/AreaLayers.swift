internal import Diagnostics
internal import Formats
internal import Geometry
package import Intake
package import ServiceAreas
package import Survey
package import TravelTimes

/// Layers of service areas, of stations, and of what was not used.
package enum AreaLayers {
  /// Service areas, one a row; dissolved ones have no station.
  ///
  /// - Parameters:
  ///   - direction: of the walks along streets; `nil` where there are only circles.
  ///   - people: who lives in each area; empty where no buildings are known.
  package static func areas(
    _ areas: [ServiceArea], stations: StationTable, preset: WalkingPreset,
    direction: TravelDirection? = nil, people: [AreaPeople] = [],
    householdKind: HouseholdKind = .unspecified
  ) -> LayerTable {
    let geometry = GeometryColumn(shapes: areas.map(\.shape))
    var layer = LayerTable(name: "service_areas", rowCount: areas.count, geometry: geometry)
    let owners = areas.map(\.station)
    layer.add(.stationId, owners.map { $0 < 0 ? nil : stations.ids[$0] })
    layer.add(.stationName, owners.map { $0 < 0 ? nil : stations.names[$0] })
    layer.add(.stationTier, owners.map { $0 < 0 ? nil : stations.tiers[$0].word })
    layer.add(.minutes, areas.map(\.minutes))
    layer.add(.walkMetres, areas.map(\.metres), decimals: 1)
    layer.add(.innerMetres, areas.map(\.innerMetres), decimals: 1)
    layer.add(
      .radius, areas.map { $0.method == .network ? nil : $0.metres / $0.detour }, decimals: 1)
    layer.add(.preset, areas.map { _ in preset.name })
    layer.add(.method, areas.map { $0.method.word(detour: $0.detour) })
    layer.add(
      .detour, areas.map { $0.method == .network ? nil : $0.detour }, decimals: 3)
    layer.add(.area, areas.map(\.shape.area), decimals: 1)
    if let direction { layer.addStreets(areas, preset: preset, direction: direction) }
    if !people.isEmpty { layer.add(people, of: householdKind) }
    return layer
  }

  /// The stations that were used, one a row.
  package static func stations(_ stations: StationTable) -> LayerTable {
    let geometry = GeometryColumn(points: stations.positions)
    var layer = LayerTable(name: "stations", rowCount: stations.count, geometry: geometry)
    layer.add(.stationId, stations.ids)
    layer.add(.stationName, stations.names)
    layer.add(.stationTier, stations.tiers.map(\.word))
    layer.add(.stationKind, stations.kinds)
    layer.add(.status, stations.statuses.map(\.word))
    layer.add(.floorArea, stations.floorAreas, decimals: 1)
    layer.add(.services, stations.services.map { $0.joined(separator: ";") })
    layer.add(.opening, stations.openings)
    if !stations.capacities.isEmpty { layer.add(.capacity, stations.capacities, decimals: 1) }
    if !stations.cutoffMinutes.isEmpty {
      layer.add(.ownCutoff, stations.cutoffMinutes, decimals: 1)
    }
    if !stations.delaySeconds.isEmpty { layer.add(.delay, stations.delaySeconds, decimals: 1) }
    return layer
  }

  /// Records that could not be used, with their reasons.
  package static func rejected(_ rows: [RejectedRow]) -> LayerTable {
    let geometry = GeometryColumn(points: rows.map(\.position))
    var layer = LayerTable(name: "rejected", rowCount: rows.count, geometry: geometry)
    layer.add(.layer, rows.map(\.layer))
    layer.add(.row, rows.map(\.reason.place.row))
    layer.add(.id, rows.map(\.id))
    layer.add(.code, rows.map(\.reason.code))
    layer.add(
      .reason, sentences: rows.map { .phrase($0.reason.phrase, $0.reason.arguments) })
    return layer
  }
}
