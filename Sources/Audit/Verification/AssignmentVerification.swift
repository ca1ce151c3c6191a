internal import Diagnostics
internal import Geometry
internal import Survey

/// Each building in one cell, and the same households in every file.
struct AssignmentVerification {
  let grid: WrittenGrid
  /// Positions in degrees.
  let buildings: BuildingTable
  private let communities: PolygonIndex

  init(grid: WrittenGrid, buildings: BuildingTable) {
    self.grid = grid
    self.buildings = buildings
    communities = PolygonIndex(grid.communities.shapes)
  }

  func checks() -> [VerificationCheck] {
    let rowOfCell = Dictionary(
      grid.cells.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return [
      once(), known(rowOfCell), sameBuildings(), inside(rowOfCell), sameHouseholds(),
    ] + sums(rowOfCell) + [total()]
  }

  private func total() -> VerificationCheck {
    let assignments = grid.assignments
    let cells = grid.cells.households.reduce(0) { $0 + max(0, $1) }
    let assigned = (0..<assignments.count).filter { !assignments.cells[$0].isEmpty }
      .reduce(0) { $0 + max(0, assignments.households[$1]) }
    return VerificationCheck(
      .verifyTotal, ["cells": .integer(cells), "assigned": .integer(assigned)],
      passed: cells == assigned)
  }

  /// No building twice, nor a stairwell of one that is divided, nor what a cell has of it.
  private func once() -> VerificationCheck {
    let assignments = grid.assignments
    var seen: Set<[String]> = []
    var wrong: [String] = []
    for row in 0..<assignments.count {
      var key = [assignments.buildings[row], assignments.units[row]]
      if assignments.units[row].isEmpty, assignments.isPart(row) {
        key.append(assignments.cells[row])
        // And not beside the whole.
        if seen.contains([assignments.buildings[row], ""]) {
          wrong.append(assignments.buildings[row])
          continue
        }
      }
      if !seen.insert(key).inserted { wrong.append(assignments.buildings[row]) }
    }
    return VerificationCheck(.verifyOnce, wrong: wrong, of: assignments.count)
  }

  private func known(_ rowOfCell: [String: Int]) -> VerificationCheck {
    let assignments = grid.assignments
    let wrong = (0..<assignments.count).filter { row in
      !assignments.cells[row].isEmpty && rowOfCell[assignments.cells[row]] == nil
    }.map { "\(assignments.buildings[$0]) → \(assignments.cells[$0])" }
    return VerificationCheck(.verifyCellsKnown, wrong: wrong, of: assignments.count)
  }

  /// The buildings of the assignments are those of the buildings' file, and those with a place
  /// have a cell.
  private func sameBuildings() -> VerificationCheck {
    let assigned = Dictionary(
      grid.assignments.buildings.indices.map {
        (grid.assignments.buildings[$0], grid.assignments.cells[$0])
      }, uniquingKeysWith: { first, _ in first })
    let own = Set(buildings.ids)
    var wrong = grid.assignments.buildings.filter { !own.contains($0) }
    for row in 0..<buildings.count {
      let cell = assigned[buildings.ids[row]]
      let needsCell =
        buildings.hasPosition(row) && buildings.households[row] > 0
        && communities.first(covering: buildings.positions[row]) != nil
      if cell == nil || (needsCell && cell?.isEmpty == true) { wrong.append(buildings.ids[row]) }
    }
    return VerificationCheck(.verifyBuildings, wrong: wrong, of: buildings.count)
  }

  /// Each building stands in the cell it is assigned to; one that is divided, in one of its cells.
  private func inside(_ rowOfCell: [String: Int]) -> VerificationCheck {
    var cellsOf: [String: [Int]] = [:]
    for row in 0..<grid.assignments.count {
      guard let cell = rowOfCell[grid.assignments.cells[row]] else { continue }
      cellsOf[grid.assignments.buildings[row], default: []].append(cell)
    }
    let locators = grid.cells.shapes.map { PolygonLocator($0) }
    var wrong: [String] = []
    var count = 0
    for row in 0..<buildings.count where buildings.hasPosition(row) {
      guard let cells = cellsOf[buildings.ids[row]] else { continue }
      count += 1
      // A cell above others has no ground of its own to stand on.
      let drawn = cells.filter { !grid.cells.shapes[$0].polygons.isEmpty }
      guard !drawn.isEmpty else { continue }
      if !drawn.contains(where: { locators[$0].covers(buildings.positions[row]) }) {
        wrong.append("\(buildings.ids[row]) → \(grid.cells.codes[drawn[0]])")
      }
    }
    return VerificationCheck(.verifyInside, wrong: wrong, of: count)
  }

  /// Households of the assignments are those of the buildings' file.
  private func sameHouseholds() -> VerificationCheck {
    var sums: [String: Int] = [:]
    for row in 0..<grid.assignments.count {
      sums[grid.assignments.buildings[row], default: 0] += grid.assignments.households[row]
    }
    let wrong = (0..<buildings.count).compactMap { row -> String? in
      guard let sum = sums[buildings.ids[row]], sum != buildings.households[row] else { return nil }
      return "\(buildings.ids[row]): \(sum) ≠ \(buildings.households[row])"
    }
    return VerificationCheck(.verifyHouseholds, wrong: wrong, of: buildings.count)
  }

  /// Households and buildings of each cell and community, against what their files state.
  private func sums(_ rowOfCell: [String: Int]) -> [VerificationCheck] {
    var households = [Int](repeating: 0, count: grid.cells.count)
    var parts: [String: [Int: Int]] = [:]
    for row in 0..<grid.assignments.count {
      guard let cell = rowOfCell[grid.assignments.cells[row]] else { continue }
      households[cell] += grid.assignments.households[row]
      parts[grid.assignments.buildings[row], default: [:]][cell, default: 0] +=
        grid.assignments.households[row]
    }
    let members = homes(parts)
    let cells = grid.cells
    let wrongCells = cells.codes.indices.filter { cells.households[$0] != households[$0] }
      .map { "\(cells.codes[$0]): \(cells.households[$0]) ≠ \(households[$0])" }
    let wrongCounts = cells.codes.indices
      .filter { cells.buildings[$0] >= 0 && !members[$0].contains(cells.buildings[$0]) }
      .map { "\(cells.codes[$0]): \(cells.buildings[$0]) ≠ \(members[$0].lowerBound)" }
    var checks = [
      VerificationCheck(.verifyCellSums, wrong: wrongCells, of: cells.count),
      VerificationCheck(.verifyCellBuildings, wrong: wrongCounts, of: cells.count),
    ]
    guard grid.communities.areWritten else { return checks }
    let own = Membership(grid)
    let communities = grid.communities
    let wrongCommunities = communities.codes.indices.compactMap { row -> String? in
      let sum = own.cells[row].reduce(0) { $0 + households[$1] }
      guard sum != communities.households[row] else { return nil }
      return "\(communities.codes[row]): \(communities.households[row]) ≠ \(sum)"
    }
    checks.append(
      VerificationCheck(.verifyCommunitySums, wrong: wrongCommunities, of: communities.count))
    return checks
  }

  /// How many buildings each cell may state: one that is divided counts in the cell of most of its
  /// households, and where cells have as many, in any one of them.
  ///
  /// - Parameter parts: households of each building, by row of cell.
  private func homes(_ parts: [String: [Int: Int]]) -> [ClosedRange<Int>] {
    var sure = [Int](repeating: 0, count: grid.cells.count)
    var tied = sure
    for cells in parts.values {
      let most = cells.values.max()
      let candidates = cells.filter { $0.value == most }.keys
      for cell in candidates {
        if candidates.count == 1 { sure[cell] += 1 } else { tied[cell] += 1 }
      }
    }
    return sure.indices.map { sure[$0]...(sure[$0] + tied[$0]) }
  }
}
