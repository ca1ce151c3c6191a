import GridReach

// The files of a county, read as the command reads them.
let folder = CommandLine.arguments[1]
let county = try County.reading(
  buildings: "\(folder)/buildings.geojson", communities: "\(folder)/communities.geojson",
  stations: "\(folder)/stations.geojson", streets: "\(folder)/streets.geojson",
  barriers: "\(folder)/barriers.geojson", compounds: "\(folder)/compounds.geojson",
  gates: "\(folder)/gates.geojson", stairwells: "\(folder)/stairwells.csv")
print("\(county.buildingCount) buildings; remarks on the files: \(county.findings.count)")

// Cells of 200 to 300 households.
let cells = try county.gridCells(of: 200...300)
let households = cells.reduce(0) { $0 + $1.households }
let outside = cells.filter { $0.householdsOutsideBand > 0 }
print("\(cells.count) cells for \(households) households; outside the band: \(outside.count)")
for cell in cells.prefix(3) { print("  \(cell.code): \(cell.households) households") }

// Who reaches a station on foot: as the crow flies, and along the streets.
let minutes = [10, 15]
let circles = try county.coverage(within: minutes)
let walks = try county.coverage(within: minutes, alongStreets: true)
for (circle, walk) in zip(circles, walks) {
  let claimed = circle.reached - walk.reached
  print("\(walk.minutes) minutes: \(walk.reached) of \(walk.households) households reached")
  print("  a circle of \(Int(circle.metres.rounded())) m would claim \(claimed) more")
}
