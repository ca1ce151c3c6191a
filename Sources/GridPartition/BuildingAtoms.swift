package import Geometry
package import Survey

/// Buildings as the atoms of a partition: what stands at one place is one atom, and is never cut.
package struct BuildingAtoms: Sendable {
  /// The atom of each building, −1 where it has no position or no community.
  package let atomOfBuilding: [Int32]
  /// The buildings of each atom: `buildings[offsets[a]..<offsets[a + 1]]`, ascending.
  package let offsets: [Int]
  package let buildings: [Int32]
  /// Where each atom stands.
  package let positions: [Position]
  package let households: [Int]
  package let community: [Int32]
  package let compound: [Int32]

  package var count: Int { positions.count }

  /// Welds buildings at equal positions in one community: towers drawn as stacked points,
  /// addresses placed at the gate of their compound.
  ///
  /// Tiles are never welded: each has ground of its own.
  package init(_ table: BuildingTable) {
    let order = Self.order(table)
    var atomOfBuilding = [Int32](repeating: -1, count: table.count)
    var offsets = [0]
    var members: [Int32] = []
    for (place, row) in order.enumerated() {
      if place > 0, !Self.isStacked(order[place - 1], row, table) { offsets.append(place) }
      atomOfBuilding[row] = Int32(offsets.count - 1)
      members.append(Int32(row))
    }
    if !order.isEmpty { offsets.append(order.count) }
    let first = offsets.dropLast().map { Int(members[$0]) }
    var households = [Int](repeating: 0, count: first.count)
    for row in order { households[Int(atomOfBuilding[row])] += table.households[row] }
    self.atomOfBuilding = atomOfBuilding
    self.offsets = offsets
    self.buildings = members
    self.positions = first.map { table.positions[$0] }
    self.households = households
    self.community = first.map { table.community[$0] }
    self.compound = first.map { table.compound[$0] }
  }

  /// The buildings of one atom, ascending.
  package func members(of atom: Int) -> ArraySlice<Int32> {
    buildings[offsets[atom]..<offsets[atom + 1]]
  }

  /// Buildings with a position, by community, then place, then row; tiles in their own order.
  private static func order(_ table: BuildingTable) -> [Int] {
    let placed = (0..<table.count).filter { table.hasPosition($0) && table.community[$0] >= 0 }
    guard table.form != .tiles else { return placed }
    let sorted = placed.sorted { left, right in
      let a = table.positions[left]
      let b = table.positions[right]
      return (table.community[left], a.x, a.y, left) < (table.community[right], b.x, b.y, right)
    }
    // Atoms stand in the order of their first buildings, so that a plan does not depend on where
    // the county lies.
    var groups: [ArraySlice<Int>] = []
    var start = 0
    for place in sorted.indices.dropFirst()
    where !isStacked(sorted[place - 1], sorted[place], table) {
      groups.append(sorted[start..<place])
      start = place
    }
    if !sorted.isEmpty { groups.append(sorted[start...]) }
    return groups.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.flatMap(\.self)
  }

  private static func isStacked(_ left: Int, _ right: Int, _ table: BuildingTable) -> Bool {
    table.form != .tiles && table.community[left] == table.community[right]
      && table.positions[left] == table.positions[right]
  }
}
