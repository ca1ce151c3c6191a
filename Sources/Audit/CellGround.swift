internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import GridPartition
internal import Survey
internal import Workers

/// The cells in force, prepared for the questions of all checks.
struct CellGround: Sendable {
  let survey: CountySurvey
  let rules: AuditRules
  /// Rows of `survey.cells` in force: the cells of all other columns here, by their place.
  let active: [Int]
  let shapes: [MultiPolygon]
  let boxes: [Box]
  let tree: PackedRTree
  let homes: CellHomes
  let placed: BuildingPlaces
  /// Households counted in each cell; 0 where no buildings are given.
  let households: [Int]
  let buildings: [Int]
  /// By building over the band that stairwells divide, the cells of its households.
  private let divided: [Int: [(cell: Int, households: Int)]]

  init(_ survey: CountySurvey, _ rules: AuditRules, workers: Workers) throws(Failure) {
    self.survey = survey
    self.rules = rules
    active = (0..<survey.cells.count).filter { survey.cells.validTo[$0].isEmpty }
    shapes = active.map { survey.cells.shapes[$0] }
    boxes = shapes.map(\.box)
    tree = PackedRTree(boxes)
    homes = try CellHomes(shapes, boxes, survey.communities, rules.slivers, workers: workers)
    placed = BuildingPlaces(survey.buildings, in: shapes, tree, tolerance: rules.slivers.width)
    divided = Self.divided(survey, rules, shapes, placed)
    var households = [Int](repeating: 0, count: active.count)
    var buildings = households
    for row in 0..<survey.buildings.count where placed.cell[row] >= 0 {
      let whole = (cell: Int(placed.cell[row]), households: survey.buildings.households[row])
      for share in divided[row] ?? [whole] { households[share.cell] += share.households }
      buildings[whole.cell] += 1
    }
    self.households = households
    self.buildings = buildings
  }

  /// Whether stairwells divide a building, so that cells may.
  func isDivided(_ building: Int) -> Bool { divided[building] != nil }

  private static func divided(
    _ survey: CountySurvey, _ rules: AuditRules, _ shapes: [MultiPolygon],
    _ placed: BuildingPlaces
  ) -> [Int: [(cell: Int, households: Int)]] {
    let towers = TowerPlaces(survey, over: rules.band, rules.ground).units
    guard !towers.isEmpty else { return [:] }
    let index = PolygonIndex(shapes)
    var divided: [Int: [(cell: Int, households: Int)]] = [:]
    for (building, units) in towers where placed.cell[building] >= 0 {
      // A stairwell in no cell counts where its building does.
      divided[building] = units.map { unit in
        (
          cell: index.first(covering: unit.place) ?? Int(placed.cell[building]),
          households: unit.households
        )
      }
    }
    return divided
  }

  /// Households of the largest thing in each cell that no border can divide.
  func largestWholes() -> [Int] {
    var largest = [Int](repeating: 0, count: active.count)
    for row in 0..<survey.buildings.count where placed.cell[row] >= 0 {
      let whole = (cell: Int(placed.cell[row]), households: survey.buildings.households[row])
      for share in divided[row] ?? [whole] {
        largest[share.cell] = max(largest[share.cell], share.households)
      }
    }
    return largest
  }

  var hasBuildings: Bool { survey.buildings.count > 0 }
  var hasCommunities: Bool { !survey.communities.shapes.isEmpty }

  /// The code of a cell, or its row in the file where it has none.
  func name(_ cell: Int) -> String {
    let code = survey.cells.codes[active[cell]]
    return code.isEmpty ? "#\(survey.cells.sourceRows[active[cell]])" : code
  }

  /// The code of the community a cell lies in, "" where it is in none.
  func communityName(_ cell: Int) -> String {
    let home = homes.home[cell]
    return home < 0 ? "" : survey.communities.codes[Int(home)]
  }

  /// What could not be tested, and what would make it possible.
  var untested: [Phrase] {
    var missing: [Phrase] = []
    if !hasCommunities { missing.append(.auditUntestedCommunities) }
    if !hasBuildings { missing.append(.auditUntestedBuildings) }
    return missing
  }
}

/// Which community each cell lies in, and what of it lies outside.
struct CellHomes: Sendable {
  /// Row of the community that holds the largest share, −1 for none.
  let home: [Int32]
  /// What of the cell lies outside its home, rounding left out.
  let outside: [MultiPolygon]

  /// Cells an overlay is made for at once; makes a chunk worth some milliseconds.
  private static let chunk = 32

  init(
    _ shapes: [MultiPolygon], _ boxes: [Box], _ communities: CommunityTable, _ slivers: Slivers,
    workers: Workers
  ) throws(Failure) {
    let tree = PackedRTree(communities.shapes.map(\.box))
    let chunks = try workers.map(0..<shapes.count, chunk: Self.chunk) { (range) throws(Failure) in
      var found: [(home: Int32, outside: MultiPolygon)] = []
      for cell in range {
        let candidates = tree.query(boxes[cell]).filter {
          slivers.canOverlap(boxes[cell], communities.shapes[$0].box)
        }
        found.append(try Self.home(of: shapes[cell], candidates, communities, slivers))
      }
      return found
    }
    home = chunks.flatMap { $0.map(\.home) }
    outside = chunks.flatMap { $0.map(\.outside) }
  }

  private static func home(
    of shape: MultiPolygon, _ candidates: [Int], _ communities: CommunityTable,
    _ slivers: Slivers
  ) throws(Failure) -> (home: Int32, outside: MultiPolygon) {
    let area = shape.area
    var best: (home: Int32, outside: MultiPolygon, left: Double)?
    for candidate in candidates {
      let rest = try shape.subtracting(communities.shapes[candidate])
      let left = rest.area
      guard area - left > slivers.area, left < best?.left ?? .infinity else { continue }
      best = (Int32(candidate), slivers.real(rest), left)
      // More than half lies here: no other community can hold a larger share.
      if left * 2 < area { break }
    }
    guard let best else { return (-1, MultiPolygon([])) }
    return (best.home, best.outside)
  }
}
