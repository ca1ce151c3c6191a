internal import Diagnostics
internal import Formats
internal import Geometry
internal import ServiceCoverage
package import StationSiting
package import Survey
internal import TravelTimes

/// Where stations should stand, and why there.
package struct SiteLayers: Sendable {
  package let sites: [ChosenSite]
  package let survey: CountySurvey

  package init(_ sites: [ChosenSite], survey: CountySurvey) {
    self.sites = sites
    self.survey = survey
  }

  /// One point a site, new ones first in the order of building; a layer of stations as well, so
  /// that `coverage` and `reach` take it.
  package var points: LayerTable {
    let geometry = GeometryColumn(points: sites.map(\.position))
    var layer = LayerTable(name: "sites", rowCount: sites.count, geometry: geometry)
    layer.add(.stationId, sites.map(\.id))
    layer.add(.stationName, sites.map(\.name))
    layer.add(.siteRole, sites.map { Optional($0.role.word) })
    layer.add(.status, sites.map { Optional(status(of: $0).word) })
    layer.add(.siteOrder, sites.map(\.order))
    layer.add(.gainAlone, sites.map(\.gainAlone))
    layer.add(.gainInOrder, sites.map(\.gain))
    layer.add(.lossIfRemoved, sites.map(\.loss))
    layer.add(.replacementId, sites.map(\.replacementId))
    layer.add(.replacementLoss, sites.map(\.replacementLoss))
    layer.add(.siteLoad, sites.map(\.load))
    addGiven(to: &layer)
    layer.add(.nearCompound, sites.map(\.compound))
    layer.add(.nearBuilding, sites.map(\.building))
    layer.add(.nearStreet, sites.map(\.street))
    layer.add(.alsoChosen, sites.map { $0.alsoChosenUnder.joined(separator: ";") })
    return layer
  }

  private func status(of site: ChosenSite) -> StationStatus {
    switch site.role {
    case .new: .planned
    case .stays: .inUse
    case .closes, .moves: .closed
    }
  }

  /// What the file of candidates says; columns that nothing is known of are left out.
  private func addGiven(to layer: inout LayerTable) {
    if sites.contains(where: { !$0.floorArea.isNaN }) {
      layer.add(.floorArea, sites.map(\.floorArea), decimals: 1)
    }
    if sites.contains(where: { !$0.cost.isNaN }) {
      layer.add(.siteCost, sites.map(\.cost), decimals: 2)
    }
    if sites.contains(where: { !$0.capacity.isNaN }) {
      layer.add(.capacity, sites.map(\.capacity), decimals: 1)
      layer.add(.capacityLeft, sites.map { $0.capacity - Double($0.load) }, decimals: 1)
    }
  }

  /// A line from each building to its site.
  ///
  /// - Parameter assignments: in the order of the buildings.
  package func lines(_ assignments: [SiteAssignment]) -> LayerTable {
    let buildings = survey.buildings
    let geometry = GeometryColumn(
      lines: assignments.map {
        LineString(unchecked: [buildings.positions[$0.building], sites[$0.site].position])
      })
    var layer = LayerTable(name: "site_lines", rowCount: assignments.count, geometry: geometry)
    layer.add(.buildingId, assignments.map { buildings.ids[$0.building] })
    layer.add(.stationId, assignments.map { sites[$0.site].id })
    layer.add(.walk, assignments.map(\.metres), decimals: 1)
    layer.add(
      .households(buildings.householdKind.word.phrase),
      assignments.map { buildings.households[$0.building] })
    return layer
  }
}

extension SiteLayers {
  /// Buildings that no candidate and no station reaches.
  package func unreachable(_ rows: [Int]) -> LayerTable {
    let buildings = survey.buildings
    let geometry = GeometryColumn(
      points: rows.map { buildings.positions[$0].isFinite ? buildings.positions[$0] : nil })
    var layer = LayerTable(name: "unreachable", rowCount: rows.count, geometry: geometry)
    layer.add(.buildingId, rows.map { buildings.ids[$0] })
    layer.add(
      .households(buildings.householdKind.word.phrase), rows.map { buildings.households[$0] })
    return layer
  }

  /// Candidates that were left out before anything was computed, and why.
  package static func dropped(_ rows: [DroppedCandidate]) -> LayerTable {
    var layer = LayerTable(name: "dropped_candidates", rowCount: rows.count)
    layer.add(.candidateId, rows.map(\.id))
    layer.add(.stationName, rows.map(\.name))
    layer.add(.code, rows.map(\.reason.rawValue))
    layer.add(.reason, sentences: rows.map { .phrase($0.finding.phrase, $0.finding.arguments) })
    return layer
  }

  /// Which site reaches which building, and how far it is: what an answer is made of, for everybody
  /// who wants to add it up.
  package static func sets(_ sets: SitingSets, _ survey: CountySurvey) -> LayerTable {
    let travel = sets.travel
    let sites = (0..<travel.siteCount).flatMap { site in
      Array(repeating: site, count: travel.slots(of: site).count)
    }
    var layer = LayerTable(name: "sets", rowCount: sites.count)
    layer.add(.stationId, sites.map { sets.columns.ids[$0] })
    layer.add(.buildingId, travel.buildings.map { survey.buildings.ids[Int($0)] })
    layer.add(.walk, travel.metres, decimals: 1)
    return layer
  }

  /// Candidates that were not chosen.
  package static func passed(_ rows: [PassedCandidate]) -> LayerTable {
    let geometry = GeometryColumn(points: rows.map(\.position))
    var layer = LayerTable(name: "passed_candidates", rowCount: rows.count, geometry: geometry)
    layer.add(.candidateId, rows.map(\.id))
    layer.add(.stationName, rows.map(\.name))
    layer.add(.leastLoss, rows.map { Int($0.leastLoss) })
    layer.add(.exchangeLoss, rows.map(\.exchangeLoss))
    layer.add(.insteadOf, rows.map(\.insteadOf))
    return layer
  }

  /// The curve: one row for each number of new sites from 0.
  ///
  /// - Parameter target: the value that is asked for; `nil` for none.
  package static func curve(_ points: [CurvePoint], target: Int64?) -> LayerTable {
    var layer = LayerTable(name: "curve", rowCount: points.count)
    layer.add(.curveSites, points.map(\.sites))
    layer.add(.curveValue, points.map { Int($0.value) })
    layer.add(.curvePercent, points.map { percent($0.value, $0.total) }, decimals: 2)
    layer.add(.curveBound, points.map { Int($0.bound) })
    layer.add(.curveBoundPercent, points.map { percent($0.bound, $0.total) }, decimals: 2)
    layer.add(.curveGap, points.map(\.gapPercent), decimals: 4)
    if points.contains(where: { $0.inOrder != nil }) {
      layer.add(.curveInOrder, points.map { $0.inOrder.map { Int($0) } })
    }
    if let target { layer.add(.curveMeets, points.map { $0.value >= target }) }
    return layer
  }

  private static func percent(_ part: Int64, _ total: Int64) -> Double? {
    CoverageRate.percent(Double(part), of: Double(total))
  }
}

extension CurvePoint {
  /// How much more there could be, in percent of the value; `nil` where nothing is covered.
  package var gapPercent: Double? {
    value > 0 ? Double(bound - value) * 100 / Double(value) : nil
  }
}
