package import Audit
package import Diagnostics
package import Intake
internal import Projection
internal import Survey
package import Workers

/// A partition checked again from its files alone.
package struct VerifyJob: Sendable {
  package var verification = GridVerification()

  package init() {}

  /// - Parameters:
  ///   - cells, communities, assignments: as a partition wrote them.
  ///   - buildings: the file that the cells were made from.
  /// - Throws: what makes a file unusable.
  package func run(
    cells: InputSource, communities: InputSource, assignments: InputSource,
    buildings: InputSource, workers: Workers
  ) throws(Failure) -> (checks: [VerificationCheck], reading: SurveyReading) {
    let written = try WrittenGridIntake.read(
      cells: cells, communities: communities, assignments: assignments)
    var sources = InputSources()
    sources.buildings = buildings
    let reading = try SurveyIntake.read(sources, workers: workers).including(written.log)
    var table = reading.survey.buildings
    // A building without a place has none in degrees either.
    let placed = (0..<table.count).filter { table.hasPosition($0) }
    var positions = placed.map { table.positions[$0] }
    try reading.system.unproject(&positions)
    for (place, row) in placed.enumerated() { table.positions[row] = positions[place] }
    let checks = try verification.checks(
      written.grid, buildings: table, plane: reading.system, workers: workers)
    return (checks, reading)
  }
}
