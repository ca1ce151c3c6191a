package import Geometry
package import Survey

/// Where the stairwells of buildings over the band stand, as a partition cuts them.
package struct TowerPlaces: Sendable {
  /// Row of `StairwellUnitTable`, where its part of the ground is, and its households.
  package struct Unit: Sendable {
    package let unit: Int
    package let place: Position
    package let households: Int
  }

  /// By row of `BuildingTable`; buildings that are not cut, or only into storeys above each other,
  /// have none.
  package private(set) var units: [Int: [Unit]] = [:]

  /// - Complexity: O(*n* log *n*) for *n* buildings; O(1) where no stairwells are given.
  package init(_ survey: CountySurvey, over band: SizeBand, _ rules: GroundRules = GroundRules()) {
    guard survey.stairwellUnits.count > 0 else { return }
    var survey = survey
    if survey.communities.count == 0 {
      // Where no communities are known, all ground is one.
      survey.buildings.community = survey.buildings.community.map { _ in 0 }
    }
    var cutting = TowerCutting(survey, upper: band.upper, rules)
    for tower in cutting.parts(of: BuildingAtoms(survey.buildings)) {
      // Storeys above each other have one ground.
      if tower.parts.contains(where: { $0.site == nil }) { continue }
      for part in tower.parts { add(part, survey) }
    }
  }

  private mutating func add(_ part: TowerPart, _ survey: CountySurvey) {
    guard let place = part.site else { return }
    for (unit, households) in zip(part.units, part.households) {
      let building = Int(survey.stairwellUnits.building[Int(unit)])
      units[building, default: []].append(
        Unit(unit: Int(unit), place: place, households: households))
    }
  }
}
