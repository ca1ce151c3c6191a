internal import Geometry
internal import ServiceAreas
internal import ServiceCoverage
internal import Survey
internal import TravelTimes

extension ReachResult {
  /// For each area the percent of households on whose side it stands: drawn inside where the
  /// table says reached, outside where it says beyond.
  ///
  /// For one station's disk the table is the distance to that station, and where areas are split
  /// whether it is the nearest; for areas of all stations it is the nearest station. `nil` for
  /// rings, which speak of a band, and where nobody lives.
  func agreement(with coverage: CoverageResult) -> [Double?] {
    let buildings = coverage.survey.buildings
    let rows = (0..<buildings.count).filter {
      buildings.hasPosition($0) && buildings.households[$0] > 0
    }
    let tree = PackedRTree(positions: rows.map { buildings.positions[$0] })
    let total = rows.reduce(0) { $0 + buildings.households[$1] }
    return areas.map { area in
      guard total > 0, area.innerMetres == 0 else { return nil }
      let reach = area.metres / area.detour
      let locator = PolygonLocator(area.shape)
      var wrong = 0
      // Outside the box drawn around the area both say no, but for the thickness of the outline.
      for slot in tree.query(area.shape.box.expanded(by: 1)) {
        let row = rows[slot]
        let metres = distance(row, area, coverage)
        let isDrawn = locator.location(of: buildings.positions[row]) != .outside
        let isOwn =
          overlap != .split || Int(coverage.coverage.travel.owner[row]) == area.station
        if isDrawn != (isOwn && metres <= reach) { wrong += buildings.households[row] }
      }
      return CoverageRate.percent(Double(total - wrong), of: Double(total))
    }
  }

  private func distance(
    _ building: Int, _ area: ServiceArea, _ coverage: CoverageResult
  ) -> Double {
    guard area.station >= 0 else { return coverage.coverage.travel.metres[building] }
    return coverage.survey.plane.groundDistance(
      coverage.survey.buildings.positions[building], stations.positions[area.station])
  }
}
