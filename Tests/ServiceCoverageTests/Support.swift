import Geometry
import Survey
import TravelTimes
import Workers

/// Stations at positions; all in use, of tier station.
func stationTable(_ positions: [Position]) -> StationTable {
  var table = StationTable()
  for (row, position) in positions.enumerated() {
    table.ids.append("S\(row)")
    table.names.append("")
    table.positions.append(position)
    table.tiers.append(.station)
    table.kinds.append("")
    table.statuses.append(.inUse)
    table.floorAreas.append(.nan)
    table.services.append([])
    table.openings.append("")
  }
  return table
}

/// Buildings at positions, all residential.
func buildingTable(_ positions: [Position], _ households: [Int]) -> BuildingTable {
  var table = buildings(households)
  table.positions = positions
  return table
}
