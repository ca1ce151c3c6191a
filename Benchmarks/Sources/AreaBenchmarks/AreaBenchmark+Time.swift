import Formats
import Foundation
import Geometry
import Projection
import ServiceAreas
import WalkNetwork
import Workers

extension AreaBenchmark {
  /// What drawing costs on one thread: the best of several runs.
  func time(
    _ origins: [AreaOrigin], _ graph: WalkGraph, _ system: LocalMetricSystem
  ) throws {
    let count = Double(origins.count)
    let two = Isochrones(cutoffs: Self.cutoffs([10, 15]))
    let once = try best {
      _ = try two.areas(of: origins, on: graph, workers: .inline)
    }
    // The same ground with each station twice: what a further station costs.
    let twice = try best {
      _ = try two.areas(of: origins + origins, on: graph, workers: .inline)
    }
    let three = Isochrones(cutoffs: Self.cutoffs([10, 15, 20]))
    let path = FileManager.default.temporaryDirectory.appending(path: "areas.geojson").path
    let written = try best {
      let found = try three.areas(of: origins, on: graph, system: system, workers: .inline)
      try Self.write(found.areas, system, to: path)
    }
    try? FileManager.default.removeItem(atPath: path)
    print(
      "  one thread: \(origins.count) stations x 2 bands \(once.places1) ms, "
        + "\((once / count).places2) ms a station with its share of the triangles, "
        + "\(((twice - once) / count).places2) ms a further station; "
        + "x 3 bands, valid as written, with GeoJSON \(written.places1) ms")
    for overlap in [AreaOverlap.dissolve, .split] {
      let joined = Isochrones(cutoffs: Self.cutoffs([10, 15, 20]), overlap: overlap)
      let cost = try best { _ = try joined.areas(of: origins, on: graph, workers: .inline) }
      print("  \(overlap), 3 bands: \(cost.places1) ms")
    }
    let many = try self.many(graph)
    let joined = Isochrones(cutoffs: Self.cutoffs([10, 15, 20]), overlap: .dissolve)
    let cost = try best { _ = try joined.areas(of: many, on: graph, workers: .inline) }
    print("  dissolve, 3 bands of \(many.count) stations: \(cost.places1) ms")
  }

  private func many(_ graph: WalkGraph) throws -> [AreaOrigin] {
    var chance = SeededRandom(seed: 5)
    let sampler = StreetSampler(graph, edges: Array(0..<graph.edgeCount))
    return (0..<1000).map { _ in
      let place = sampler.place(&chance)
      return AreaOrigin(
        position: graph.position(on: Int(place.edge), at: place.metres),
        links: [WalkLink(place: place, cost: 0)])
    }
  }

  private static func write(
    _ areas: [ServiceArea], _ system: LocalMetricSystem, to path: String
  ) throws {
    var geometry = GeometryColumn(shapes: areas.map(\.shape))
    try system.unproject(&geometry.positions)
    var table = FeatureTable(name: "areas", rowCount: areas.count)
    table.geometry = geometry
    table.columns = [
      .integers("station", areas.map(\.station)), .integers("minutes", areas.map(\.minutes)),
      .numbers("street_m", areas.map(\.streetMetres)),
    ]
    var writer = try GeoJSONWriter(path: path, overwrite: true, members: [])
    try writer.write(table)
    try writer.finish()
  }

  /// Milliseconds of the quickest run, of the thread's own time: what else the machine does is
  /// not counted.
  private func best(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<Self.runs {
      let begin = Self.threadMilliseconds
      try work()
      best = min(best, Self.threadMilliseconds - begin)
    }
    return best
  }

  private static var threadMilliseconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

extension Double {
  var places1: String { String(format: "%.1f", self) }
  var places2: String { String(format: "%.2f", self) }
}
