package import Survey
package import TravelTimes

/// Who is reached within which cutoff, building by building.
package struct Coverage: Sendable {
  package let travel: TravelTable
  /// In ascending order.
  package let cutoffs: [Cutoff]
  /// Walks are this many times longer than `travel` says; 1 for none.
  package let detour: Double
  /// Whether any building has a station.
  let hasOwners: Bool

  package init(travel: TravelTable, cutoffs: [Cutoff], detour: Double = 1) {
    self.travel = travel
    self.cutoffs = cutoffs.sorted { $0.minutes < $1.minutes }
    self.detour = detour
    hasOwners = travel.owner.contains { $0 >= 0 }
  }

  package func state(_ building: Int, within cutoff: Cutoff) -> CoverageState {
    guard travel.isDetermined(building) else { return .undetermined }
    let cost = travel.cost(building, detour: detour)
    return cutoff.reaches(cost) && cost <= travel.limit(building) ? .reached : .beyond
  }

  /// The metres by which the walk to the building's station is too long for `cutoff` and for the
  /// station's own; 0 or less where it is reached, `infinity` where there is no way.
  package func excess(_ building: Int, within cutoff: Cutoff) -> Double {
    travel.cost(building, detour: detour) - min(cutoff.metres, travel.limit(building))
  }

  /// The smallest of the cutoffs that reaches the building; `nil` where none does.
  package func band(_ building: Int) -> Cutoff? {
    cutoffs.first { state(building, within: $0) == .reached }
  }

  /// Rates of each group and of all together, for one cutoff.
  ///
  /// - Parameters:
  ///   - groups: the group of each building, −1 for none; buildings without a group count in the
  ///     total alone.
  ///   - cells: the cell of each building, −1 for none; a cell is reached when all its households
  ///     are, undetermined when some are undetermined and none is beyond. Not counted where `nil`.
  package func rates(
    of buildings: BuildingTable, within cutoff: Cutoff, groups: [Int32], groupCount: Int,
    cells: CellMembership? = nil
  ) -> RateTable {
    Self.rates(of: buildings, groups: groups, groupCount: groupCount, cells: cells) {
      state($0, within: cutoff)
    }
  }

  /// The same for any answer to what becomes of a building.
  package static func rates(
    of buildings: BuildingTable, groups: [Int32], groupCount: Int, cells: CellMembership? = nil,
    state: (Int) -> CoverageState
  ) -> RateTable {
    var table = RateTable(groupCount: groupCount)
    let states = (0..<buildings.count).map { buildings.isCovered($0) ? state($0) : nil }
    // A column at a time: most lists have few of them.
    for denominator in Denominator.allCases {
      guard let amounts = denominator.amounts(in: buildings) else { continue }
      table.add(amounts, states, denominator, groups: groups)
    }
    if let cells { addCells(cells, buildings, groups, to: &table, state: state) }
    return table
  }

  private static func addCells(
    _ cells: CellMembership, _ buildings: BuildingTable, _ groups: [Int32],
    to table: inout RateTable, state: (Int) -> CoverageState
  ) {
    var states = [CoverageState?](repeating: nil, count: cells.count)
    var groupOfCell = [Int32](repeating: -1, count: cells.count)
    for building in 0..<buildings.count where cells.cell[building] >= 0 {
      let cell = Int(cells.cell[building])
      groupOfCell[cell] = groups[building]
      guard buildings.households[building] > 0 else { continue }
      states[cell] = (states[cell] ?? .reached).combined(with: state(building))
    }
    for cell in 0..<cells.count {
      guard let state = states[cell] else { continue }
      table.add(1, state, .cells, group: groupOfCell[cell])
    }
  }
}

/// Grid cells as groups of buildings: cut in the same run, or of another day.
package struct CellGroups: Sendable {
  /// In the order of the cells; may be "" where a file has none.
  package let codes: [String]
  /// Of the community each cell lies in; "" where it is not known.
  package let communityCodes: [String]
  /// The cell of each building, −1 for none.
  package let cellOfBuilding: [Int32]

  package init(codes: [String], communityCodes: [String], cellOfBuilding: [Int32]) {
    self.codes = codes
    self.communityCodes = communityCodes
    self.cellOfBuilding = cellOfBuilding
  }

  package var count: Int { codes.count }
  package var membership: CellMembership { CellMembership(cell: cellOfBuilding, count: count) }
}

/// The cell of each building, −1 for none.
package struct CellMembership: Sendable {
  package let cell: [Int32]
  package let count: Int

  package init(cell: [Int32], count: Int) {
    self.cell = cell
    self.count = count
  }
}

extension CoverageState {
  /// The state of two things together: beyond if one is, else undetermined if one is.
  func combined(with other: CoverageState) -> CoverageState {
    if self == .beyond || other == .beyond { return .beyond }
    return self == .undetermined ? self : other
  }
}
