import GridReach

let folder = CommandLine.arguments[1]
let county = try County.reading(
  buildings: "\(folder)/buildings.geojson", communities: "\(folder)/communities.geojson",
  stations: "\(folder)/stations.geojson", streets: "\(folder)/streets.geojson")
let cells = try county.gridCells(of: 200...300)
print("\(cells.count) cells, \(try county.coverage().map { $0.reached }) reached")
