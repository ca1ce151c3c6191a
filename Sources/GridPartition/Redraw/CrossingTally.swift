internal import Survey

/// Adds up what old and new cells have in common.
struct CrossingTally {
  private(set) var crossings: [Redraw.Crossing] = []
  private(set) var retirements: [Redraw.Retirement] = []
  private(set) var figures: [RedrawFigures]
  /// By cell of the grid the former cell it carries on, −1 for a new one.
  private(set) var formerOfCell: [Int]

  private struct Share {
    var buildings = 0
    var households = 0
  }

  private struct Key: Hashable, Comparable {
    /// The former cell; those in none come last.
    let former: Int
    let cell: Int

    static func < (left: Key, right: Key) -> Bool {
      let (a, b) = (left.former < 0 ? .max : left.former, right.former < 0 ? .max : right.former)
      return (a, left.cell) < (b, right.cell)
    }
  }

  init(
    _ survey: CountySurvey, _ grid: GridCells, _ places: FormerPlaces, _ formerOfCell: [Int]
  ) {
    figures = [RedrawFigures](repeating: RedrawFigures(), count: survey.communities.count)
    self.formerOfCell = formerOfCell
    var shares: [Key: Share] = [:]
    let cut = Self.cut(grid, places)
    for building in places.ofBuilding.indices
    where survey.buildings.hasPosition(building) && survey.buildings.community[building] >= 0 {
      let whole = Key(former: places.ofBuilding[building], cell: Int(grid.cellOfBuilding[building]))
      let parts = cut[building] ?? [(whole, survey.buildings.households[building])]
      // One building, where most of its households are.
      shares[parts[0].key, default: Share()].buildings += 1
      for part in parts { shares[part.key, default: Share()].households += part.households }
      count(parts, in: Int(survey.buildings.community[building]))
    }
    // Cells without buildings carry each other on by their ground.
    for (cell, former) in formerOfCell.enumerated() where former >= 0 {
      shares[Key(former: former, cell: cell), default: Share()].buildings += 0
    }
    let ordered = shares.map { ($0, $1) }.sorted { $0.0 < $1.0 }
    crossings = ordered.map { key, share in
      Redraw.Crossing(
        row: key.former < 0 ? -1 : places.cells[key.former].row, cell: key.cell,
        buildings: share.buildings, households: share.households,
        isSuccession: key.former >= 0 && key.cell >= 0 && formerOfCell[key.cell] == key.former)
    }
    retire(ordered, places)
    countCells(ordered, grid)
  }

  /// By building that is cut its households by where they were and are, most first.
  private static func cut(
    _ grid: GridCells, _ places: FormerPlaces
  ) -> [Int: [(key: Key, households: Int)]] {
    var shares: [Int: [Key: Int]] = [:]
    for unit in grid.cutUnits {
      let key = Key(former: places.ofUnit[Int(unit.unit)], cell: Int(unit.cell))
      shares[Int(unit.building), default: [:]][key, default: 0] += unit.households
    }
    return shares.mapValues { parts in
      parts.map { (key: $0, households: $1) }.sorted {
        ($1.households, $0.key) < ($0.households, $1.key)
      }
    }
  }

  private mutating func count(_ parts: [(key: Key, households: Int)], in community: Int) {
    var hasMoved = false
    for (key, households) in parts {
      guard key.former >= 0 else {
        figures[community].joined += households
        continue
      }
      figures[community].households += households
      if key.cell >= 0, formerOfCell[key.cell] == key.former {
        figures[community].kept += households
      } else {
        figures[community].moved += households
        hasMoved = true
      }
    }
    if hasMoved { figures[community].movedBuildings += 1 }
  }

  private mutating func retire(_ shares: [(Key, Share)], _ places: FormerPlaces) {
    var isCarriedOn = [Bool](repeating: false, count: places.cells.count)
    for former in formerOfCell where former >= 0 { isCarriedOn[former] = true }
    var parts = [[(cell: Int, share: Share)]](repeating: [], count: places.cells.count)
    for (key, share) in shares where key.former >= 0 { parts[key.former].append((key.cell, share)) }
    for former in places.cells.indices where !isCarriedOn[former] {
      figures[places.community[former]].retired += 1
      let parts = parts[former].sorted {
        ($1.share.households, $0.cell) < ($0.share.households, $1.cell)
      }
      retirements.append(
        Redraw.Retirement(
          row: places.cells[former].row,
          buildings: parts.reduce(0) { $0 + $1.share.buildings },
          households: parts.reduce(0) { $0 + $1.share.households },
          cells: parts.map(\.cell).filter { $0 >= 0 }))
    }
  }

  /// Counts the cells that stay as they were, those that changed, and new ones.
  private mutating func countCells(_ shares: [(Key, Share)], _ grid: GridCells) {
    var isWhole = formerOfCell.map { $0 >= 0 }
    var cellOfFormer: [Int: Int] = [:]
    for (cell, former) in formerOfCell.enumerated() where former >= 0 {
      cellOfFormer[former] = cell
    }
    for (key, _) in shares {
      if key.cell >= 0, formerOfCell[key.cell] != key.former { isWhole[key.cell] = false }
      if let heir = cellOfFormer[key.former], heir != key.cell { isWhole[heir] = false }
    }
    for (row, cell) in grid.cells.enumerated() {
      if formerOfCell[row] < 0 {
        figures[cell.community].new += 1
      } else if isWhole[row] {
        figures[cell.community].untouched += 1
      } else {
        figures[cell.community].changed += 1
      }
    }
  }
}
