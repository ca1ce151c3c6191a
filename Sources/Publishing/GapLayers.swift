internal import Formats
internal import Geometry
package import ServiceCoverage
package import Survey
package import TravelTimes

/// Areas that nobody reaches, and where a station would gain most in each.
package struct GapLayers: Sendable {
  package let gaps: [Gap]
  package let survey: CountySurvey
  package let coverage: Coverage
  package let deciding: Cutoff
  package let preset: WalkingPreset

  package init(
    _ gaps: [Gap], survey: CountySurvey, coverage: Coverage, deciding: Cutoff,
    preset: WalkingPreset
  ) {
    self.gaps = gaps
    self.survey = survey
    self.coverage = coverage
    self.deciding = deciding
    self.preset = preset
  }

  /// One polygon a gap, those with most households first.
  package var areas: LayerTable {
    let geometry = GeometryColumn(shapes: gaps.map(\.shape))
    var layer = LayerTable(name: "gaps", rowCount: gaps.count, geometry: geometry)
    let kind = survey.buildings.householdKind.word
    layer.add(.gapId, ids)
    layer.add(.households(kind.phrase), gaps.map(\.households))
    layer.add(.householdKind, gaps.map { _ in kind })
    layer.add(.buildings, gaps.map(\.buildings.count))
    addPeople(to: &layer)
    layer.add(.area, gaps.map(\.shape.area), decimals: 1)
    let owners = gaps.map { Int(coverage.travel.owner[$0.nearest]) }
    layer.add(.stationId, owners.map { $0 < 0 ? nil : survey.stations.ids[$0] })
    layer.add(.nearestStationName, owners.map { $0 < 0 ? nil : survey.stations.names[$0] })
    layer.add(
      .minutesMissing,
      gaps.map { coverage.minutesMissing($0.nearest, within: deciding, preset: preset) },
      decimals: 1)
    layer.add(.bestBuilding, gaps.map { survey.buildings.ids[$0.best] })
    layer.add(.gain, gaps.map(\.gainedHouseholds))
    layer.add(.gainedBuildings, gaps.map(\.gainedBuildings))
    layer.add(.stateMinutes, gaps.map { _ in deciding.minutes })
    layer.add(.preset, gaps.map { _ in preset.name })
    layer.add(.method, gaps.map { _ in coverage.travel.method.word(detour: coverage.detour) })
    return layer
  }

  /// The best place of each gap: read as candidates where stations are to be chosen.
  package var points: LayerTable {
    let buildings = survey.buildings
    let geometry = GeometryColumn(points: gaps.map { buildings.positions[$0.best] })
    var layer = LayerTable(name: "gap_points", rowCount: gaps.count, geometry: geometry)
    layer.add(.candidateId, ids)
    layer.add(.buildingId, gaps.map { buildings.ids[$0.best] })
    layer.add(.gain, gaps.map(\.gainedHouseholds))
    layer.add(.gainedBuildings, gaps.map(\.gainedBuildings))
    layer.add(.minutes, gaps.map { _ in deciding.minutes })
    return layer
  }

  private var ids: [String] { gaps.indices.map { Self.id($0) } }

  static func id(_ number: Int) -> String { "K\(number + 1)" }

  private func addPeople(to layer: inout LayerTable) {
    let buildings = survey.buildings
    for (field, column) in [
      (Field.occupied, buildings.occupied), (.persons, buildings.persons),
      (.elderly, buildings.elderly),
    ] where !column.isEmpty {
      layer.add(field, gaps.map { $0.buildings.reduce(0) { $0 + max(0, column[$1]) } })
    }
  }
}
