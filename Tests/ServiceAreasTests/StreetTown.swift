import Geometry
import ServiceAreas
import Survey
import TestSupport
import TravelTimes
import WalkNetwork
import Workers

/// Streets drawn for a test, a minute's walk being 60 m: seconds are metres.
struct StreetTown {
  var streets = StreetTable()
  private(set) var graph = WalkGraph()

  init() {}

  /// - Parameter lines: each a street through letters of the drawing.
  init(_ drawing: Drawing, _ lines: [String], oneWay: Set<Int> = []) throws {
    for line in lines { add(try drawing.line(line).positions) }
    streets.walkDirection = lines.indices.map { oneWay.contains($0) ? 1 : 0 }
    link()
  }

  /// A grid of streets 60 m apart, some left out and some moved, by chance.
  init(grid side: Int, seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var places: [[Position]] = []
    for y in 0..<side {
      places.append(
        (0..<side).map { x in
          Position(
            x: Double(x) * 60 + Double.random(in: -20...20, using: &chance),
            y: Double(y) * 60 + Double.random(in: -20...20, using: &chance))
        })
    }
    for y in 0..<side {
      for x in 0..<side {
        if x + 1 < side, Int.random(in: 0..<4, using: &chance) > 0 {
          add([places[y][x], places[y][x + 1]])
        }
        if y + 1 < side, Int.random(in: 0..<4, using: &chance) > 0 {
          add([places[y][x], places[y + 1][x]])
        }
      }
    }
    link()
  }

  mutating func add(_ line: [Position]) {
    streets.lines.append(LineString(unchecked: line))
    streets.classes.append("residential")
    streets.ids.append("R\(streets.count)")
  }

  mutating func link() { graph = WalkGraph(streets, on: .flat) }

  /// A station on the street nearest to a position.
  func origin(_ position: Position) -> AreaOrigin {
    var best = (distance: Double.infinity, place: EdgePlace(edge: 0, metres: 0))
    for edge in 0..<graph.edgeCount {
      for vertex in graph.vertices(of: edge).dropLast() {
        let segment = Segment(graph.shape[vertex], graph.shape[vertex + 1])
        let share = segment.share(nearest: position)
        let distance = segment.distance(to: position)
        let metres = graph.along[vertex] + share * segment.length
        if distance < best.distance {
          best = (distance, EdgePlace(edge: Int32(edge), metres: metres))
        }
      }
    }
    let link = WalkLink(place: best.place, cost: best.distance)
    return AreaOrigin(position: position, links: graph.edgeCount > 0 ? [link] : [])
  }

  func areas(
    _ stations: [Position], minutes: [Int], rings: Bool = false, overlap: AreaOverlap = .overlap,
    direction: TravelDirection = .toStation, places: LinkedPlaces = LinkedPlaces(),
    terms: [StationTerms] = [], threads: Int = 1
  ) throws -> NetworkAreas {
    let preset = WalkingPreset.custom(metresPerMinute: 60)
    let cutoffs = minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
    return try Isochrones(
      cutoffs: cutoffs, asRings: rings, overlap: overlap, direction: direction
    ).areas(
      of: stations.indices.map { row in
        var origin = origin(stations[row])
        if !terms.isEmpty { origin.terms = terms[row] }
        return origin
      }, on: graph, places: places, withStreets: true,
      workers: Workers(threads: threads))
  }

  /// Places every few metres along all streets, with their walk to the nearest of `stations`.
  func samples(
    _ stations: [Position], every step: Double = 1.7, direction: TravelDirection = .toStation
  ) -> [(position: Position, metres: Double, owner: Int32)] {
    var search = WalkSearch(graph, direction: direction)
    search.run(
      from: stations.indices.flatMap { row in
        origin(stations[row]).links.map {
          WalkSeed(place: $0.place, cost: $0.cost, owner: Int32(row))
        }
      })
    var samples: [(position: Position, metres: Double, owner: Int32)] = []
    for edge in 0..<graph.edgeCount {
      for at in stride(from: 0.3, to: graph.lengths[edge], by: step) {
        let answer = search.answer(at: EdgePlace(edge: Int32(edge), metres: at))
        samples.append((graph.position(on: edge, at: at), answer.cost, answer.owner))
      }
    }
    return samples
  }
}

extension MultiPolygon {
  func holds(_ position: Position) -> Bool {
    PolygonLocator(self).location(of: position) != .outside
  }

  var holeCount: Int { polygons.reduce(0) { $0 + $1.holes.count } }
}
