package import Survey
package import TravelTimes

/// What falls to each station when everybody goes to the one that is nearest.
///
/// Households without an answer fall to nobody. Those beyond every cutoff fall to their nearest
/// station all the same: it is where they will go.
package struct StationLoads: Sendable {
  package var buildings: [Int]
  package var households: [Int]
  /// Those of `households` that are reached within the cutoff.
  package var reachedHouseholds: [Int]
  /// Cells whose households fall to the station more than to any other; the lowest row of equals.
  package var cells: [Int]
  /// The station of each cell, −1 where nobody is assigned.
  package var stationOfCell: [Int32]
  /// m² for each 100 households that fall to it; `nan` where the floor area is not known.
  package var floorAreaPer100: [Double]
  /// Households for each that it can serve; `nan` where its capacity is not known.
  package var ratio: [Double]
  /// The floor area that 100 households need, in m².
  package let leastFloorArea: Double

  /// The floor area that 100 households should have, in m²: the 14th five-year plan's figure for
  /// urban and rural community services.
  package static let standardFloorArea = 30.0

  /// Why a station has too much to do.
  package enum Overload: String, CaseIterable, Sendable {
    case capacity
    case floorArea = "floor_area"
    case both
  }

  /// - Complexity: O(*n*) for *n* buildings.
  package init(
    _ coverage: Coverage, within cutoff: Cutoff, buildings table: BuildingTable,
    stations: StationTable, cells: CellMembership? = nil,
    leastFloorArea: Double = standardFloorArea
  ) {
    let count = stations.count
    var (buildings, households) = (
      Array(repeating: 0, count: count), [Int](repeating: 0, count: count)
    )
    var reached = households
    for row in 0..<table.count where table.isCovered(row) {
      let station = Int(coverage.travel.owner[row])
      guard station >= 0 else { continue }
      buildings[station] += 1
      households[station] += table.households[row]
      if coverage.state(row, within: cutoff) == .reached {
        reached[station] += table.households[row]
      }
    }
    self.buildings = buildings
    self.households = households
    reachedHouseholds = reached
    stationOfCell = cells.map { Self.owners(of: $0, table, coverage.travel) } ?? []
    self.cells = Array(repeating: 0, count: count)
    for station in stationOfCell where station >= 0 { self.cells[Int(station)] += 1 }
    floorAreaPer100 = (0..<count).map {
      households[$0] > 0 ? stations.floorAreas[$0] * 100 / Double(households[$0]) : .nan
    }
    ratio = (0..<count).map {
      stations.capacities.isEmpty ? .nan : Double(households[$0]) / stations.capacities[$0]
    }
    self.leastFloorArea = leastFloorArea
  }

  package func overload(_ station: Int) -> Overload? {
    let isCrowded = floorAreaPer100[station] < leastFloorArea
    // A capacity of 0 is overloaded by anybody, and by nobody not at all.
    let isOver = ratio[station] > 1
    return isCrowded ? (isOver ? .both : .floorArea) : (isOver ? .capacity : nil)
  }

  private static func owners(
    of cells: CellMembership, _ table: BuildingTable, _ travel: TravelTable
  ) -> [Int32] {
    var sums = [[Int32: Int]](repeating: [:], count: cells.count)
    for row in 0..<table.count where cells.cell[row] >= 0 && travel.owner[row] >= 0 {
      sums[Int(cells.cell[row])][travel.owner[row], default: 0] += table.households[row]
    }
    return sums.map { sums in
      sums.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? -1
    }
  }
}
