package import Diagnostics
package import Geometry
package import Survey

/// A synthetic county seat, with the answer it was built from.
///
/// Positions are metres of a plane whose origin is the middle of the county seat, x to the east
/// and y to the north, in whole centimetres. Only + − × ÷ √ and whole-number chance are used, so
/// the same plan gives the same bytes on every machine.
package struct SampleCounty: Sendable {
  package let plan: SampleCountyPlan
  /// The county's name and the six digits of its code: both belong to no real county.
  package let name: String
  package let code: String
  /// Registered households stand in `buildings.households`; footprints in `buildings.shapes`.
  package let survey: CountySurvey
  /// What all communities cover together.
  package let outline: Polygon
  /// One slot for each grid worker, one worker a cell.
  package let workers: RoleSlotTable
  /// At least one in each cell of the witness.
  package let partyHomes: PointTable
  /// Cells in the band, known to exist because the town was built from them.
  package let witness: Witness

  /// Makes the county of a plan.
  ///
  /// - Throws: `sample.no-community`, `sample.too-small` where a community has fewer households
  ///   than a cell needs, `sample.band-hole` where no number of cells fits the households, or
  ///   `sample.too-large` where a community has more cells than its codes can number.
  /// - Complexity: O(n log n) in households.
  package static func generate(_ plan: SampleCountyPlan) throws(Failure) -> SampleCounty {
    let county = SampleCounty(plan, try Town(plan))
    let report = county.verifyWitness()
    precondition(report.holds, "the generator broke its own promise: \(report.breaches)")
    return county
  }

  private init(_ plan: SampleCountyPlan, _ town: Town) {
    self.plan = plan
    name = Names.county
    code = Names.countyCode
    survey = town.survey
    outline = Polygon(exterior: town.townOutline())
    workers = town.slots
    partyHomes = town.partyHomes
    witness = Witness(
      cellOfBuilding: town.notes.cells, cellOfUnit: town.notes.cellsOfUnits,
      blockOfBuilding: town.notes.blocks,
      communityOfCell: town.cells.map { Int32($0.community) })
  }
}
