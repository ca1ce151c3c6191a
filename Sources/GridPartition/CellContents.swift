internal import Districting
internal import Survey

/// What each cell of a plan holds.
struct CellContents {
  /// Rows of whole buildings, ascending, by cell of the plan.
  private(set) var buildings: [[Int32]]
  /// How many buildings count for each cell: the whole ones, and the cut ones of whose households
  /// it has most.
  private(set) var counts: [Int]
  /// Cut units by row, ascending, by cell of the plan.
  private(set) var units: [[Unit]]
  /// For each building the cell of the plan, −1 for none.
  private(set) var cellOfBuilding: [Int32]
  /// Atoms that are parts of towers, ascending, by cell of the plan.
  private(set) var parts: [[Int]]

  struct Unit {
    let unit: Int32
    let households: Int
  }

  init(_ ground: CountyGround, _ plan: Plan, _ survey: CountySurvey) {
    let atoms = ground.atoms
    buildings = [[Int32]](repeating: [], count: plan.cells.count)
    units = [[Unit]](repeating: [], count: plan.cells.count)
    parts = [[Int]](repeating: [], count: plan.cells.count)
    cellOfBuilding = [Int32](repeating: -1, count: survey.buildings.count)
    for (node, cell) in plan.labels.enumerated() {
      for atom in ground.buildingAtoms[node] {
        buildings[cell] += atoms.members(of: Int(atom))
        guard let part = atoms.parts[Int(atom)] else { continue }
        parts[cell].append(Int(atom))
        units[cell] += zip(part.units, part.households).map { Unit(unit: $0, households: $1) }
      }
    }
    for cell in plan.cells.indices {
      buildings[cell].sort()
      parts[cell].sort()
      units[cell].sort { $0.unit < $1.unit }
      for building in buildings[cell] { cellOfBuilding[Int(building)] = Int32(cell) }
    }
    counts = buildings.map(\.count)
    settleTowers(atoms, survey)
  }

  /// Gives each building that is cut the cell of most of its households.
  private mutating func settleTowers(_ atoms: BuildingAtoms, _ survey: CountySurvey) {
    guard !atoms.towers.isEmpty else { return }
    var shares: [Int32: [Int32: Int]] = [:]
    var ofTower = [[Int32: Int]](repeating: [:], count: atoms.towers.count)
    for cell in units.indices {
      for unit in units[cell] {
        let building = survey.stairwellUnits.building[Int(unit.unit)]
        shares[building, default: [:]][Int32(cell), default: 0] += unit.households
      }
      for part in parts[cell] {
        guard let held = atoms.parts[part] else { continue }
        ofTower[held.tower][Int32(cell), default: 0] += held.total
      }
    }
    for (number, tower) in atoms.towers.enumerated() {
      for building in tower.buildings {
        // A building of a stack in which nobody lives has no units, and goes with the others.
        let held = shares[building] ?? ofTower[number]
        guard let most = held.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
          continue
        }
        cellOfBuilding[Int(building)] = most.key
        counts[Int(most.key)] += 1
      }
    }
  }
}
