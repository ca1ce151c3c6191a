internal import Diagnostics
internal import Geometry
internal import Survey

/// Each cell in a community that is there, and in one piece, as a partition understands it.
///
/// Ground decides: a cell is one polygon unless its community is several, or one of its buildings
/// is. Where a file says which buildings adjoin, that decides of cells with buildings.
struct ConnectionVerification {
  let grid: WrittenGrid
  let members: Membership
  let links: BuildingLinks
  /// Rows of the buildings of each cell, ascending.
  private let buildings: [[Int]]
  /// Rows of the buildings that each building adjoins by file; `nil` where no file says so.
  private let neighbours: [[Int]]?

  init(grid: WrittenGrid, members: Membership, buildings: BuildingTable, links: BuildingLinks) {
    self.grid = grid
    self.members = members
    self.links = links
    self.buildings = Self.buildings(of: grid, buildings)
    neighbours = links.adjacency.map { pairs in
      var neighbours = [[Int]](repeating: [], count: buildings.count)
      for row in 0..<pairs.count {
        let (first, second) = (Int(pairs.first[row]), Int(pairs.second[row]))
        neighbours[first].append(second)
        neighbours[second].append(first)
      }
      return neighbours
    }
  }

  func checks() -> [VerificationCheck] {
    let cells = grid.cells
    let homeless = cells.codes.indices.filter { members.community[$0] < 0 }
      .map { cells.codes[$0] }
    let misstated = cells.codes.indices.filter { cell in
      let stated = cells.parts[cell]
      return stated >= 0 && stated != cells.shapes[cell].polygons.count
    }.map { cells.codes[$0] }
    return [
      VerificationCheck(.verifyNested, wrong: homeless, of: cells.count),
      connected(),
      VerificationCheck(.verifyParts, wrong: misstated, of: cells.count),
    ]
  }

  private func connected() -> VerificationCheck {
    let inParts = grid.cells.codes.indices.filter { isInParts($0) }.map { grid.cells.codes[$0] }
    if links.lacksAdjacency, !inParts.isEmpty {
      return VerificationCheck(
        .verifyConnected,
        ["wrong": .integer(inParts.count), "count": .integer(grid.cells.count)], open: true,
        detail: .phrase(.verifyAdjacencyMissing, ["count": .integer(inParts.count)]))
    }
    return VerificationCheck(.verifyConnected, wrong: inParts, of: grid.cells.count)
  }

  private func isInParts(_ cell: Int) -> Bool {
    if let neighbours, !buildings[cell].isEmpty {
      return !Self.hangTogether(buildings[cell], neighbours)
    }
    let parts = grid.cells.shapes[cell].polygons
    guard parts.count > 1 else { return false }
    let groups = grouped(parts, by: buildings[cell])
    guard Set(groups).count > 1 else { return false }
    let community = members.community[cell]
    guard community >= 0 else { return true }
    // Where the community is in parts, each may hold one group of the cell's.
    let index = PolygonIndex(grid.communities.shapes[community].polygons)
    var groupOfHolder: [Int: Int] = [:]
    for (part, group) in zip(parts, groups) {
      guard let holder = index.first(covering: part.pointOnSurface) else { return true }
      if groupOfHolder[holder, default: group] != group { return true }
      groupOfHolder[holder] = group
    }
    return false
  }

  /// A number for each part of a cell, equal where a building stands on both.
  private func grouped(_ parts: [Polygon], by held: [Int]) -> [Int] {
    var groups = Array(parts.indices)
    let index = PolygonIndex(parts)
    for building in held {
      let joined = (links.places[building] ?? []).compactMap { index.first(covering: $0) }
        .map { groups[$0] }
      guard let lowest = joined.min() else { continue }
      for part in groups.indices where joined.contains(groups[part]) { groups[part] = lowest }
    }
    return groups
  }

  /// Whether buildings are one piece by the pairs that adjoin.
  private static func hangTogether(_ buildings: [Int], _ neighbours: [[Int]]) -> Bool {
    var left = Set(buildings)
    var front = Array(buildings.prefix(1))
    left.subtract(front)
    while let building = front.popLast() {
      for other in neighbours[building] where left.remove(other) != nil { front.append(other) }
    }
    return left.isEmpty
  }

  private static func buildings(of grid: WrittenGrid, _ table: BuildingTable) -> [[Int]] {
    let cells = Dictionary(
      grid.cells.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = Dictionary(
      table.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var held = [Set<Int>](repeating: [], count: grid.cells.count)
    for row in 0..<grid.assignments.count {
      guard let cell = cells[grid.assignments.cells[row]],
        let building = rows[grid.assignments.buildings[row]]
      else { continue }
      held[cell].insert(building)
    }
    return held.map { $0.sorted() }
  }
}
