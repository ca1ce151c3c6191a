package import Survey
package import TravelTimes

/// Who is reached within which cutoff, building by building.
package struct Coverage: Sendable {
  package let travel: TravelTable
  /// In ascending order.
  package let cutoffs: [Cutoff]
  /// Walks are this many times longer than `travel` says; 1 for none.
  package let detour: Double

  package init(travel: TravelTable, cutoffs: [Cutoff], detour: Double = 1) {
    self.travel = travel
    self.cutoffs = cutoffs.sorted { $0.minutes < $1.minutes }
    self.detour = detour
  }

  package func state(_ building: Int, within cutoff: Cutoff) -> CoverageState {
    guard travel.isDetermined(building) else { return .undetermined }
    return cutoff.reaches(travel.metres[building], detour: detour) ? .reached : .beyond
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
    var table = RateTable(groupCount: groupCount)
    for building in 0..<buildings.count where buildings.isCovered(building) {
      let state = state(building, within: cutoff)
      for denominator in Denominator.allCases {
        guard let amount = denominator.amount(of: building, in: buildings) else { continue }
        table.add(amount, state, denominator, group: groups[building])
      }
    }
    if let cells { addCells(cells, buildings, cutoff, groups, to: &table) }
    return table
  }

  private func addCells(
    _ cells: CellMembership, _ buildings: BuildingTable, _ cutoff: Cutoff, _ groups: [Int32],
    to table: inout RateTable
  ) {
    var states = [CoverageState?](repeating: nil, count: cells.count)
    var groupOfCell = [Int32](repeating: -1, count: cells.count)
    for building in 0..<buildings.count where cells.cell[building] >= 0 {
      let cell = Int(cells.cell[building])
      groupOfCell[cell] = groups[building]
      guard buildings.households[building] > 0 else { continue }
      states[cell] = (states[cell] ?? .reached).combined(with: state(building, within: cutoff))
    }
    for cell in 0..<cells.count {
      guard let state = states[cell] else { continue }
      table.add(1, state, .cells, group: groupOfCell[cell])
    }
  }
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

extension Denominator {
  /// What `building` adds to the denominator; `nil` where the file does not say.
  func amount(of building: Int, in buildings: BuildingTable) -> Double? {
    func count(_ column: [Int]) -> Double? {
      guard !column.isEmpty, column[building] >= 0 else { return nil }
      return Double(column[building])
    }
    return switch self {
    case .households: Double(buildings.households[building])
    case .occupied: count(buildings.occupied)
    case .persons: count(buildings.persons)
    case .elderly: count(buildings.elderly)
    case .buildings: 1
    case .cells: nil
    case .area:
      buildings.areas.isEmpty || buildings.areas[building].isNaN ? nil : buildings.areas[building]
    }
  }
}
