import Diagnostics
import Foundation
import Geometry
import Intake
import Survey
import TravelTimes
import WalkNetwork
import Workers

/// What the walking network takes on real streets.
struct WalkBenchmark {
  static let stationCount = 40
  static let runs = 21

  /// A file of streets; `nil` for the county made here.
  let file: String?
  let folder: String?

  func run() throws {
    let clock = ContinuousClock()
    var survey = CountySurvey()
    let reading = try clock.measure {
      if let file {
        var sources = InputSources()
        sources.streets = InputSource(path: file)
        survey = try SurveyIntake.read(sources, workers: .inline).survey
      } else {
        survey.streets = MadeCounty().streets
      }
    }
    var graph = WalkGraph()
    let building = clock.measure { graph = WalkGraph(survey.streets, on: survey.plane) }
    let vertices = VertexNumbers(graph)
    print(
      "streets \(survey.streets.count), vertices \(vertices.count), "
        + "junctions \(graph.nodeCount), stretches \(graph.edgeCount), "
        + "components \(graph.componentLengths.count)")
    print("\(file == nil ? "made" : "read") \(reading.seconds) s, network \(building.seconds) s")
    let seeds = self.seeds(graph)
    var search = WalkSearch(graph)
    for limit in [Double.infinity, 1200] {
      var times: [Double] = []
      var allTimes: [Double] = []
      var field = VertexField(graph)
      for _ in 0..<Self.runs {
        let junctions = clock.measure { search.run(from: seeds, limit: limit) }
        let all = clock.measure { field.update(from: search) }
        times.append(junctions.milliseconds)
        allTimes.append(junctions.milliseconds + all.milliseconds)
      }
      let reached = field.costs.count { $0 < .infinity }
      print(
        "limit \(limit): junctions \(times.median) ms, every vertex \(allTimes.median) ms, "
          + "\(reached) vertices reached")
      if limit == .infinity, let folder {
        try write(graph, vertices, seeds, field.costs, to: folder)
      }
    }
  }

  /// Stations at vertices spread over the file, the same each time.
  private func seeds(_ graph: WalkGraph) -> [WalkSeed] {
    (0..<Self.stationCount).map { number in
      let edge = (number * 2 + 1) * graph.edgeCount / (2 * Self.stationCount)
      return WalkSeed(
        place: EdgePlace(edge: Int32(edge), metres: 0), cost: 0, owner: Int32(number))
    }
  }

  /// Pairs of vertices with their metres, stations and our answers, as raw columns.
  private func write(
    _ graph: WalkGraph, _ vertices: VertexNumbers, _ seeds: [WalkSeed], _ costs: [Double],
    to folder: String
  ) throws {
    var from: [Int32] = []
    var to: [Int32] = []
    var metres: [Double] = []
    for edge in 0..<graph.edgeCount {
      for vertex in graph.vertices(of: edge).dropLast() {
        from.append(vertices.numbers[vertex])
        to.append(vertices.numbers[vertex + 1])
        metres.append(graph.along[vertex + 1] - graph.along[vertex])
      }
    }
    let stations = seeds.map {
      vertices.numbers[graph.vertices(of: Int($0.place.edge)).lowerBound]
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.write(from, "\(folder)/from.i32")
    try Self.write(to, "\(folder)/to.i32")
    try Self.write(metres, "\(folder)/metres.f64")
    try Self.write(stations, "\(folder)/stations.i32")
    try Self.write(costs, "\(folder)/costs.f64")
  }

  private static func write<Element>(_ column: [Element], _ path: String) throws {
    let bytes = unsafe column.withUnsafeBytes { unsafe Data($0) }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}

/// A number for each place that is a vertex, as the rows of a field have it.
struct VertexNumbers {
  /// By the graph's columns of vertices.
  let numbers: [Int32]
  let count: Int

  init(_ graph: WalkGraph) {
    var numbers = [Int32](repeating: 0, count: graph.shape.count)
    for edge in 0..<graph.edgeCount {
      let vertices = graph.vertices(of: edge)
      for vertex in vertices {
        if vertex == vertices.lowerBound {
          numbers[vertex] = graph.from[edge]
        } else if vertex == vertices.upperBound - 1 {
          numbers[vertex] = graph.to[edge]
        } else {
          numbers[vertex] = Int32(VertexField.row(of: vertex, inside: edge, of: graph))
        }
      }
    }
    self.numbers = numbers
    count = graph.nodeCount + graph.shape.count - 2 * graph.edgeCount
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
  var milliseconds: Double { seconds * 1000 }
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}
