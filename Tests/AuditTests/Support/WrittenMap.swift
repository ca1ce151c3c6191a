import Audit
import Diagnostics
import Geometry
import Projection
import Survey
import TestSupport
import Workers

/// A partition of two communities as its files would hold it, in degrees with 7 decimals.
///
///     A-----B-----C-----G
///     |  1  |  2  |  3  |
///     D-----E-----F-----H
struct WrittenMap {
  var grid = WrittenGrid()
  var buildings = BuildingTable()
  var rules = GridVerification()
  var links = BuildingLinks()
  var computed: RecomputedBounds?

  /// 126.5°E 46.95°N, a step to the east 76 m, one to the south 111 m.
  private static let drawing = Drawing(
    """
    A-----B-----C-----G
    |  1  |  2  |  3  |
    D-----E-----F-----H
    """, step: 0.001)

  static func position(_ letter: Character) -> Position {
    Position(
      x: ((126.5 + drawing[letter].x) * 1e7).rounded() / 1e7,
      y: ((46.95 + drawing[letter].y) * 1e7).rounded() / 1e7)
  }

  static func shape(_ letters: String) throws -> MultiPolygon {
    MultiPolygon([
      Polygon(exterior: try Ring((letters + letters.prefix(1)).map { position($0) }))
    ])
  }

  init() throws {
    let west = "990101001001"
    let east = "990101001002"
    try cell(west, 1, "ABED", 250, "1")
    try cell(west, 2, "BCFE", 250, "2")
    try cell(east, 1, "CGHF", 190, "3")
    try community(west, "ABCFED", households: 500, cells: 2, sizes: (250, 250), violation: 0)
    try community(east, "CGHF", households: 190, cells: 1, sizes: (190, 190), violation: 10)
  }

  private mutating func cell(
    _ community: String, _ number: Int, _ letters: String, _ households: Int, _ building: Character
  ) throws {
    let violation = SizeBand.standard.violation(households)
    grid.cells.codes.append(community + "00\(number)")
    grid.cells.communityCodes.append(community)
    grid.cells.sequences.append(number)
    grid.cells.isSpecial.append(false)
    grid.cells.households.append(households)
    grid.cells.buildings.append(1)
    grid.cells.bandStates.append(violation == 0 ? "within" : "below")
    grid.cells.violations.append(violation)
    grid.cells.parts.append(1)
    grid.cells.shapes.append(try Self.shape(letters))
    grid.assignments.buildings.append("B\(building)")
    grid.assignments.units.append("")
    grid.assignments.cells.append(community + "00\(number)")
    grid.assignments.households.append(households)
    buildings.ids.append("B\(building)")
    buildings.positions.append(Self.position(building))
    buildings.households.append(households)
    buildings.uses.append(.residential)
  }

  private mutating func community(
    _ code: String, _ letters: String, households: Int, cells: Int, sizes: (Int, Int),
    violation: Int
  ) throws {
    grid.communities.codes.append(code)
    grid.communities.shapes.append(try Self.shape(letters))
    grid.communities.households.append(households)
    grid.communities.buildings.append(cells)
    grid.communities.cells.append(cells)
    grid.communities.smallest.append(sizes.0)
    grid.communities.largest.append(sizes.1)
    grid.communities.outOfBand.append(violation > 0 ? 1 : 0)
    grid.communities.violations.append(violation)
    grid.communities.leastViolations.append(violation)
  }

  /// The codes of the checks that fail, without their room.
  func failures() throws -> [String] {
    try checks().filter(\.failed).map { String($0.phrase.code.dropFirst("verify.".count)) }
  }

  /// All checks.
  func checks() throws -> [VerificationCheck] {
    let box = grid.communities.shapes.reduce(into: Box.empty) { $0.formUnion($1.box) }
    return try rules.checks(
      grid, buildings: buildings, links: links, computed: computed,
      plane: try LocalMetricSystem(around: box), workers: .inline)
  }
}
