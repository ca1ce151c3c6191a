package import Survey

/// A division into cells that meets the band: proof that one exists.
package struct Witness: Sendable {
  /// Row by row of the buildings: the cell; −1 where a building has no households, and where it
  /// holds more than one cell, so that its stairwell units tell.
  package var cellOfBuilding: [Int32]
  /// Row by row of the stairwell units: the cell.
  package var cellOfUnit: [Int32]
  /// Row by row of the buildings: the block between streets, river and railway where it stands.
  package var blockOfBuilding: [Int32]
  /// Row by row of the cells: the row of the community.
  package var communityOfCell: [Int32]

  package var cellCount: Int { communityOfCell.count }
}

/// What adding the witness up again gave.
package struct WitnessReport: Sendable {
  /// A promise of the witness that does not hold.
  package enum Breach: Hashable, Sendable {
    case outsideBand(cell: Int, households: Int)
    case inTwoCommunities(cell: Int)
    case inTwoBlocks(cell: Int)
    /// A building of more than one cell that would fit the band whole.
    case cutWithoutNeed(building: Int)
    /// A building whose stairwell units add up to another number.
    case unequalSum(building: Int)
  }

  package let cellCount: Int
  package let smallest: Int
  package let largest: Int
  package let households: Int
  package let breaches: [Breach]

  package var holds: Bool { breaches.isEmpty }
}

extension SampleCounty {
  /// Adds the witness up again from the tables alone.
  package func verifyWitness() -> WitnessReport { witness.report(on: survey) }
}

extension Witness {
  /// Whether each cell's households lie in the band, in one community and one block, and no
  /// building is cut that fits whole.
  ///
  /// - Complexity: O(n) in buildings and stairwell units.
  package func report(on survey: CountySurvey) -> WitnessReport {
    let band = Figures.band
    var sums = Array(repeating: 0, count: cellCount)
    var blocks = Array(repeating: Int32(-1), count: cellCount)
    var breaches: [WitnessReport.Breach] = []
    for unit in survey.stairwellUnits.building.indices {
      let building = Int(survey.stairwellUnits.building[unit])
      let cell = Int(cellOfUnit[unit])
      sums[cell] += survey.stairwellUnits.households[unit]
      if survey.buildings.community[building] != communityOfCell[cell] {
        breaches.append(.inTwoCommunities(cell: cell))
      }
      if blocks[cell] < 0 { blocks[cell] = blockOfBuilding[building] }
      if blocks[cell] != blockOfBuilding[building] {
        breaches.append(.inTwoBlocks(cell: cell))
      }
      let whole = cellOfBuilding[building]
      let isCut = whole != cellOfUnit[unit]
      if isCut, whole >= 0 || survey.buildings.households[building] <= band.upper {
        breaches.append(.cutWithoutNeed(building: building))
      }
    }
    breaches += Self.unequalSums(survey)
    for cell in sums.indices where band.violation(sums[cell]) > 0 {
      breaches.append(.outsideBand(cell: cell, households: sums[cell]))
    }
    return WitnessReport(
      cellCount: sums.count, smallest: sums.min() ?? 0, largest: sums.max() ?? 0,
      households: sums.reduce(0, +), breaches: breaches)
  }

  private static func unequalSums(_ survey: CountySurvey) -> [WitnessReport.Breach] {
    var left = survey.buildings.households
    for (unit, building) in survey.stairwellUnits.building.enumerated() {
      left[Int(building)] -= survey.stairwellUnits.households[unit]
    }
    return left.indices.filter { left[$0] != 0 }.map { .unequalSum(building: $0) }
  }
}
