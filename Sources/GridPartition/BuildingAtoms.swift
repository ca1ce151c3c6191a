package import Geometry
package import Survey

/// Buildings as the atoms of a partition: what stands at one place is one atom, and is never cut,
/// but for towers over the band whose stairwell units are given.
package struct BuildingAtoms: Sendable {
  /// The atom of each building, −1 where it has no position or no community; of a tower the first.
  package let atomOfBuilding: [Int32]
  /// The buildings of each atom: `buildings[offsets[a]..<offsets[a + 1]]`, ascending; none where
  /// the atom is a part of a tower.
  package let offsets: [Int]
  package let buildings: [Int32]
  /// Where each atom stands.
  package let positions: [Position]
  package let households: [Int]
  package let community: [Int32]
  package let compound: [Int32]
  /// Buildings that are cut, in order of their atoms.
  package private(set) var towers: [Tower] = []
  /// By atom, what it holds of a tower.
  package private(set) var parts: [Int: TowerPart] = [:]

  package var count: Int { positions.count }

  /// Welds buildings at equal positions in one community: towers drawn as stacked points,
  /// addresses placed at the gate of their compound.
  ///
  /// Tiles are never welded: each has ground of its own. Nor is anything where `isWelding` is false,
  /// because a file says which buildings adjoin.
  package init(_ table: BuildingTable, isWelding: Bool = true) {
    let isWelding = isWelding && table.form != .tiles && table.form != .listed
    let order = Self.order(table, isWelding)
    var atomOfBuilding = [Int32](repeating: -1, count: table.count)
    var offsets = [0]
    var members: [Int32] = []
    for (place, row) in order.enumerated() {
      let isStacked = place > 0 && isWelding && Self.isStacked(order[place - 1], row, table)
      if place > 0, !isStacked { offsets.append(place) }
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
    self.positions = first.map { table.place($0) }
    self.households = households
    self.community = first.map { table.community[$0] }
    self.compound = first.map { table.compound[$0] }
  }

  /// The buildings of one atom, ascending.
  package func members(of atom: Int) -> ArraySlice<Int32> {
    buildings[offsets[atom]..<offsets[atom + 1]]
  }

  /// Buildings with a position, by community, then place, then row; tiles in their own order.
  private static func order(_ table: BuildingTable, _ isWelding: Bool) -> [Int] {
    let placed = (0..<table.count).filter {
      table.place($0).isFinite && table.community[$0] >= 0
    }
    guard isWelding else { return placed }
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
    table.community[left] == table.community[right]
      && table.positions[left] == table.positions[right]
  }
}

extension BuildingAtoms {
  /// These atoms with some cut into parts, which stand in the place of the whole.
  init(_ whole: BuildingAtoms, cut: [(atom: Int, parts: [TowerPart])]) {
    var columns = Columns()
    var next = 0
    var towers: [Tower] = []
    var parts: [Int: TowerPart] = [:]
    for atom in 0..<whole.count {
      guard next < cut.count, cut[next].atom == atom else {
        columns.append(whole, atom)
        continue
      }
      let first = columns.positions.count
      for part in cut[next].parts {
        parts[columns.positions.count] = TowerPart(
          tower: towers.count, units: part.units, households: part.households, site: part.site,
          footprint: part.footprint)
        columns.append(part, of: whole, atom)
      }
      towers.append(
        Tower(
          buildings: Array(whole.members(of: atom)), atoms: first..<columns.positions.count))
      next += 1
    }
    var atomOfBuilding = whole.atomOfBuilding
    for building in atomOfBuilding.indices where atomOfBuilding[building] >= 0 {
      atomOfBuilding[building] = columns.firstOfOld[Int(atomOfBuilding[building])]
    }
    self.init(columns, atomOfBuilding: atomOfBuilding)
    self.towers = towers
    self.parts = parts
  }

  /// The columns of atoms while some are cut.
  private struct Columns {
    var offsets = [0]
    var buildings: [Int32] = []
    var positions: [Position] = []
    var households: [Int] = []
    var community: [Int32] = []
    var compound: [Int32] = []
    /// For each atom before the cutting its first one now.
    var firstOfOld: [Int32] = []

    mutating func append(_ whole: BuildingAtoms, _ atom: Int) {
      firstOfOld.append(Int32(positions.count))
      buildings += whole.members(of: atom)
      append(whole, atom, at: whole.positions[atom], whole.households[atom])
    }

    mutating func append(_ part: TowerPart, of whole: BuildingAtoms, _ atom: Int) {
      if firstOfOld.count == atom { firstOfOld.append(Int32(positions.count)) }
      append(whole, atom, at: part.site ?? whole.positions[atom], part.total)
    }

    private mutating func append(
      _ whole: BuildingAtoms, _ atom: Int, at place: Position, _ count: Int
    ) {
      offsets.append(buildings.count)
      positions.append(place)
      households.append(count)
      community.append(whole.community[atom])
      compound.append(whole.compound[atom])
    }
  }

  private init(_ columns: Columns, atomOfBuilding: [Int32]) {
    self.atomOfBuilding = atomOfBuilding
    offsets = columns.offsets
    buildings = columns.buildings
    positions = columns.positions
    households = columns.households
    community = columns.community
    compound = columns.compound
  }
}

extension BuildingTable {
  /// Metres between buildings of a list that have no place.
  private static let listedSpacing = 30.0

  /// Where a building stands, or a building of a list is taken to stand: all in one row, so that
  /// what follows each other is near.
  func place(_ row: Int) -> Position {
    guard form == .listed, !positions[row].isFinite else { return positions[row] }
    return Position(x: Double(row) * Self.listedSpacing, y: 0)
  }
}
