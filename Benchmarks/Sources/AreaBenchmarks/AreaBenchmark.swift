import Formats
import Foundation
import Geometry
import GeometryEngine
import Intake
import Projection
import ServiceAreas
import Survey
import TravelTimes
import WalkNetwork
import Workers

/// Areas by street on real streets: right along them, valid, and quick.
struct AreaBenchmark {
  static let stationCount = 40
  static let pointCount = 4000
  /// Metres a minute: 10 minutes are 800 m, 15 are 1,200 m.
  static let preset = WalkingPreset.custom(metresPerMinute: 80)
  /// Test points are drawn along streets within this many times the walk.
  static let around = 1.25
  static let runs = 9

  let file: String
  let folder: String?

  private var name: String {
    String(file.split(separator: "/").last?.split(separator: ".").first ?? "")
  }

  func run() throws {
    var sources = InputSources()
    sources.streets = InputSource(path: file)
    let reading = try SurveyIntake.read(sources, workers: .inline)
    let graph = WalkGraph(reading.survey.streets, on: reading.survey.plane)
    var chance = SeededRandom(seed: 4)
    let origins = origins(graph, &chance)
    print("\(name): \(graph.edgeCount) stretches, \(Int(graph.lengths.reduce(0, +) / 1000)) km")
    let two = Self.cutoffs([10, 15])
    let areas = try Isochrones(cutoffs: two).areas(
      of: origins, on: graph, system: reading.system, workers: .inline
    ).areas
    var sample = PointSample(reading.system)
    for cutoff in two {
      try judge(areas, cutoff, origins, graph, reading.system, &chance, &sample)
    }
    try time(origins, graph, reading.system)
    if let folder { try sample.write(origins, to: folder, name: name) }
  }

  static func cutoffs(_ minutes: [Int]) -> [Cutoff] {
    minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
  }

  private func origins(_ graph: WalkGraph, _ chance: inout SeededRandom) -> [AreaOrigin] {
    let main = (0..<graph.edgeCount).filter { graph.component(ofEdge: $0) == 0 }
    let sampler = StreetSampler(graph, edges: main)
    return (0..<Self.stationCount).map { _ in
      let place = sampler.place(&chance)
      return AreaOrigin(
        position: graph.position(on: Int(place.edge), at: place.metres),
        links: [WalkLink(place: place, cost: 0)])
    }
  }

  private func judge(
    _ areas: [ServiceArea], _ cutoff: Cutoff, _ origins: [AreaOrigin], _ graph: WalkGraph,
    _ system: LocalMetricSystem, _ chance: inout SeededRandom, _ sample: inout PointSample
  ) throws {
    var search = WalkSearch(graph)
    var all = Agreement()
    var worst = (precision: 1.0, recall: 1.0)
    var corners: [Int] = []
    var invalid = 0
    for (station, origin) in origins.enumerated() {
      guard
        let area = areas.first(where: {
          $0.station == station && $0.minutes == cutoff.minutes
        })
      else { continue }
      search.run(
        from: origin.links.map { WalkSeed(place: $0.place, cost: $0.cost, owner: 0) },
        limit: cutoff.metres)
      let sampler = StreetSampler(
        graph, edges: near(origin.position, cutoff.metres * Self.around, graph))
      let locator = PolygonLocator(area.shape)
      var own = Agreement()
      for _ in 0..<Self.pointCount {
        let place = sampler.place(&chance)
        let position = graph.position(on: Int(place.edge), at: place.metres)
        let isReached = search.answer(at: place).cost <= cutoff.metres
        own.count(
          isDrawn: locator.location(of: position) != .outside, isReached: isReached)
        sample.add(station, cutoff.minutes, position, isReached)
      }
      all.add(own)
      worst = (min(worst.precision, own.precision), min(worst.recall, own.recall))
      corners.append(
        area.shape.polygons.flatMap(\.rings).reduce(0) { $0 + $1.positions.count - 1 })
      if try !area.shape.isValid() { invalid += 1 }
    }
    corners.sort()
    let metres = Int(cutoff.metres)
    print(
      "  \(metres) m: precision \(all.precision.places), recall \(all.recall.places), "
        + "worst station \(worst.precision.places) and \(worst.recall.places); "
        + "vertices \(corners[corners.count / 2]) (median), \(corners.last ?? 0) (most); "
        + "invalid \(invalid) of \(corners.count)")
  }

  private func near(_ middle: Position, _ radius: Double, _ graph: WalkGraph) -> [Int] {
    (0..<graph.edgeCount).filter { edge in
      graph.vertices(of: edge).contains { graph.shape[$0].distance(to: middle) < radius }
    }
  }
}

extension Double {
  var places: String { String(format: "%.4f", self) }
}
