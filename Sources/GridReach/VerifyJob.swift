package import Audit
package import Diagnostics
internal import Geometry
package import Intake
internal import Projection
internal import Survey
package import Workers

/// A partition checked again from its files alone.
package struct VerifyJob: Sendable {
  package var verification = GridVerification()
  /// The rules by which claims of least violations are computed again.
  package var partition = PartitionJob()

  package init() {}

  /// - Parameters:
  ///   - cells, communities, assignments: as a partition wrote them.
  ///   - sources: the files that the cells were made from, the communities apart.
  /// - Throws: what makes a file unusable.
  package func run(
    cells: InputSource, communities: InputSource, assignments: InputSource,
    sources: InputSources, workers: Workers
  ) throws(Failure) -> (checks: [VerificationCheck], reading: SurveyReading) {
    let written = try WrittenGridIntake.read(
      cells: cells, communities: communities, assignments: assignments)
    var own = InputSources()
    own.buildings = sources.buildings
    own.households = sources.households
    own.adjacency = sources.adjacency
    let reading = try SurveyIntake.read(own, workers: workers).including(written.log)
    var table = reading.survey.buildings
    // A building without a place has none in degrees either.
    let placed = (0..<table.count).filter { table.hasPosition($0) }
    var positions = placed.map { table.positions[$0] }
    try reading.system.unproject(&positions)
    for (place, row) in placed.enumerated() { table.positions[row] = positions[place] }
    var links = BuildingLinks()
    links.places = try Self.places(reading)
    if sources.adjacency != nil { links.adjacency = reading.survey.adjacency }
    links.lacksAdjacency = sources.adjacency == nil && written.origin?.hashes["adjacency"] != nil
    let computed =
      verification.hasClaims(written.grid)
      ? BoundsRecomputation(job: partition, origin: written.origin)
        .bounds(from: sources, communities: communities, workers: workers) : nil
    let checks = try verification.checks(
      written.grid, buildings: table, links: links, computed: computed, plane: reading.system,
      workers: workers)
    return (checks, reading)
  }

  /// A place in each part of the buildings that have several, in degrees.
  private static func places(_ reading: SurveyReading) throws(Failure) -> [Int: [Position]] {
    let shapes = reading.survey.buildings.shapes
    let rows = (0..<shapes.count).filter { shapes.parts(of: $0).count > 1 }
    let own = rows.map { shapes[$0].polygons.map(\.pointOnSurface) }
    var moved = own.flatMap(\.self)
    try reading.system.unproject(&moved)
    var places: [Int: [Position]] = [:]
    var next = 0
    for (row, parts) in zip(rows, own) {
      places[row] = Array(moved[next..<(next + parts.count)])
      next += parts.count
    }
    return places
  }
}
