import Foundation
import Geometry
import Projection
import ServiceAreas

/// Stations and test points with the truth, in degrees, for other programs.
struct PointSample {
  private let system: LocalMetricSystem
  private var rows: [(station: Int, minutes: Int, isReached: Bool)] = []
  private var positions: [Position] = []

  init(_ system: LocalMetricSystem) { self.system = system }

  mutating func add(_ station: Int, _ minutes: Int, _ position: Position, _ isReached: Bool) {
    rows.append((station, minutes, isReached))
    positions.append(position)
  }

  /// Writes `NAME-stations.csv` and `NAME-points.csv`.
  func write(_ origins: [AreaOrigin], to folder: String, name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var stations = origins.map(\.position)
    try system.unproject(&stations)
    var text = "station,lon,lat\n"
    for (row, place) in stations.enumerated() { text += "\(row),\(place.x),\(place.y)\n" }
    try text.write(toFile: "\(folder)/\(name)-stations.csv", atomically: true, encoding: .utf8)
    var points = positions
    try system.unproject(&points)
    text = "station,minutes,reached,lon,lat\n"
    for (row, place) in zip(rows, points) {
      text +=
        "\(row.station),\(row.minutes),\(row.isReached ? 1 : 0),\(place.x),\(place.y)\n"
    }
    try text.write(toFile: "\(folder)/\(name)-points.csv", atomically: true, encoding: .utf8)
  }
}
