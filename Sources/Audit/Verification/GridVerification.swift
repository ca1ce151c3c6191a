package import Diagnostics
internal import Geometry
package import Projection
package import Survey
package import Workers

/// A partition checked again from its files alone; only claims of what no plan can do need the
/// engine that made it.
///
/// Positions are taken as they were written, in degrees, and once more in the Gauss–Krüger zone of
/// 3° around them, where surveyors will use them.
package struct GridVerification: Sendable {
  package var band = SizeBand.standard
  package var scheme = CodeScheme.gb15
  package var countyCode: String?

  package init() {}

  /// All checks, in the order in which they are told.
  ///
  /// - Parameters:
  ///   - buildings: read from their own file, positions in degrees.
  ///   - links: what holds cells together besides borders.
  ///   - computed: what is found of the least violations; asked for where there are claims.
  ///   - plane: for maps outside the zones of China.
  /// - Throws: `geometry.engine.failed`, and what a transformation throws.
  package func checks(
    _ grid: WrittenGrid, buildings: BuildingTable, links: BuildingLinks = BuildingLinks(),
    computed: RecomputedBounds? = nil, plane: LocalMetricSystem, workers: Workers
  ) throws(Failure) -> [VerificationCheck] {
    let members = Membership(grid)
    let zone = Self.zone(around: grid)
    let system = zone.map { CoordinateSystem($0) } ?? plane.coordinateSystem
    let pipeline = try Pipeline(from: .crs84, to: system)
    let ground = try CoverageVerification(
      grid: grid, members: members, pipeline: pipeline, workers: workers)
    var checks = try ground.shapeChecks()
    checks += try ground.checks(in: .world)
    checks += try ground.checks(
      in: .plane(zone.map { "EPSG:\($0.code)" } ?? plane.projString, pipeline))
    checks += ConnectionVerification(
      grid: grid, members: members, buildings: buildings, links: links
    ).checks()
    checks += AssignmentVerification(grid: grid, buildings: buildings).checks()
    checks += CodeVerification(
      grid: grid, members: members, scheme: scheme, countyCode: countyCode
    ).checks()
    checks += BandVerification(grid: grid, members: members, band: band).checks()
    if grid.communities.areWritten {
      checks.append(ProofVerification(grid: grid, band: band).check(computed))
    }
    return checks
  }

  /// Whether communities claim more of their least violation than follows from the totals.
  package func hasClaims(_ grid: WrittenGrid) -> Bool {
    !ProofVerification(grid: grid, band: band).claims.isEmpty
  }

  private static func zone(around grid: WrittenGrid) -> GaussKruger? {
    let box = grid.communities.shapes.reduce(into: Box.empty) { $0.formUnion($1.box) }
    guard !box.isEmpty else { return nil }
    return GaussKruger(width: .three, at: box.center.x, hasPrefix: true)
  }
}

/// Which cells each community has, by the column of the cells.
struct Membership: Sendable {
  /// Rows of the cells of each community.
  let cells: [[Int]]
  /// Row of the community of each cell, −1 where no community has its code.
  let community: [Int]

  init(_ grid: WrittenGrid) {
    let rows = Dictionary(
      grid.communities.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    community = grid.cells.communityCodes.map { rows[$0] ?? -1 }
    var cells = [[Int]](repeating: [], count: grid.communities.count)
    for (cell, row) in community.enumerated() where row >= 0 { cells[row].append(cell) }
    self.cells = cells
  }
}
