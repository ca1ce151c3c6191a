internal import Formats
internal import Geometry
package import ServiceAreas
package import Survey
package import TravelTimes

/// What areas by street add to the layer of areas, and the streets themselves.
package enum IsochroneLayers {
  /// The pieces of street within reach, one a row, each once for a station.
  package static func streets(
    _ pieces: [StreetPiece], of streets: StreetTable, stations: StationTable, cutoffs: [Cutoff],
    preset: WalkingPreset
  ) -> LayerTable {
    let geometry = GeometryColumn(lines: pieces.map(\.line))
    var layer = LayerTable(
      name: "streets_reached", rowCount: pieces.count, geometry: geometry)
    layer.add(.stationId, pieces.map { stations.ids[Int($0.station)] })
    layer.add(.stationName, pieces.map { stations.names[Int($0.station)] })
    layer.add(.streetId, pieces.map { streets.ids[Int($0.street)] })
    layer.add(.name, pieces.map { streets.names[Int($0.street)] })
    layer.add(.streetClass, pieces.map { streets.classes[Int($0.street)] })
    layer.add(.minutes, pieces.map { cutoffs[Int($0.band)].minutes })
    layer.add(.lengthMetres, pieces.map(\.length), decimals: 2)
    layer.add(.fromMetres, pieces.map(\.fromMetres), decimals: 2)
    layer.add(.toMetres, pieces.map(\.toMetres), decimals: 2)
    if let speed = preset.metresPerSecond {
      layer.add(.fromSeconds, pieces.map { $0.fromMetres / speed }, decimals: 1)
      layer.add(.toSeconds, pieces.map { $0.toMetres / speed }, decimals: 1)
    }
    return layer
  }
}

extension LayerTable {
  /// Columns that areas by street have; empty for circles.
  mutating func addStreets(
    _ areas: [ServiceArea], preset: WalkingPreset, direction: TravelDirection
  ) {
    let speed = preset.metresPerSecond.map { $0 * 60 }
    add(.walkingSpeed, areas.map { _ in speed }, decimals: 2)
    add(.direction, areas.map { $0.method == .network ? direction.word : nil })
    add(
      .streetMetres, areas.map { $0.method == .network ? $0.streetMetres : nil }, decimals: 1)
  }

  /// Who lives in each area.
  mutating func add(_ people: [AreaPeople], of kind: HouseholdKind) {
    add(.households(kind.word.phrase), people.map(\.households))
    if people.contains(where: { $0.persons != nil }) { add(.persons, people.map(\.persons)) }
    add(.householdShare, people.map(\.share), decimals: 2)
    add(.agreement, people.map(\.agreement), decimals: 2)
  }
}
