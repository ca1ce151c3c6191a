import Diagnostics
import Geometry
import GeometryEngine
import Projection
import ServiceAreas
import Survey
import TestSupport
import Testing
import TravelTimes
import Workers

@Suite struct CirclesTests {
  let system: LocalMetricSystem
  let center = Position(x: 131.81, y: 46.77)

  init() throws { system = try LocalMetricSystem(around: Box(center)) }

  func cutoffs(_ minutes: [Int], _ preset: WalkingPreset = .cn80) -> [Cutoff] {
    minutes.compactMap { Cutoff(minutes: $0, preset: preset) }
  }

  func areas(
    _ stations: [Position], minutes: [Int] = [10, 15, 20], detour: Double = 1,
    rings: Bool = false, overlap: AreaOverlap = .overlap, terms: [StationTerms] = [],
    threads: Int = 1
  ) throws -> [ServiceArea] {
    try Circles(cutoffs: cutoffs(minutes), detour: detour, asRings: rings, overlap: overlap)
      .areas(of: stations, terms: terms, on: system, workers: Workers(threads: threads))
  }

  @Test func `A station draws no circle beyond what it serves, and a smaller one if it waits`()
    throws
  {
    let station = [Position(x: 0, y: 0)]
    let terms = [StationTerms(delay: 900, longest: 1300)]
    let areas = try areas(station, terms: terms)
    #expect(areas.map(\.minutes) == [15, 20])
    #expect(areas.map(\.metres) == [1200, 1300])
    for (area, radius) in zip(areas, [300.0, 400]) {
      #expect(abs(try groundArea(area.shape) / (Double.pi * radius * radius) - 1) < 0.001)
    }
    let rings = try self.areas(station, rings: true, terms: [StationTerms(longest: 900)])
    #expect(rings.map(\.minutes) == [10, 15])
    #expect(rings.map(\.metres) == [800, 900])
  }

  /// The area on the ellipsoid, in square metres.
  func groundArea(_ shape: MultiPolygon) throws -> Double {
    var area = 0.0
    for polygon in shape.polygons {
      var positions = polygon.exterior.positions
      try system.unproject(&positions)
      area += Geodesic.wgs84.area(of: try Ring(positions))
    }
    return area
  }

  @Test(arguments: [0.0, 20_000, 60_000])
  func `The circle of 800 m has 2.01 km², wherever in the plane it lies`(east: Double) throws {
    let circle = try areas([Position(x: east, y: 100)], minutes: [10])
    #expect(circle.count == 1 && circle[0].metres == 800)
    let area = try groundArea(circle[0].shape)
    #expect(abs(area / (Double.pi * 800 * 800) - 1) < 0.001)
  }

  @Test func `Its outline is 800 m away on the ground`() throws {
    let shape = try areas([Position(x: 60_000, y: 0)], minutes: [10])[0].shape
    var positions = shape.polygons[0].exterior.positions + [Position(x: 60_000, y: 0)]
    try system.unproject(&positions)
    let middle = positions.removeLast()
    for corner in positions {
      #expect(abs(Geodesic.wgs84.distance(from: middle, to: corner) - 800) < 0.2)
    }
  }

  @Test func `Areas stand by station and then by minutes`() throws {
    let areas = try areas([Position(x: 0, y: 0), Position(x: 500, y: 0)])
    #expect(areas.map(\.station) == [0, 0, 0, 1, 1, 1])
    #expect(areas.map(\.minutes) == [10, 15, 20, 10, 15, 20])
    #expect(areas.allSatisfy { $0.innerMetres == 0 && $0.detour == 1 })
  }

  @Test func `A larger circle holds the smaller one`() throws {
    let areas = try areas([Position(x: 0, y: 0)])
    for (small, large) in zip(areas, areas.dropFirst()) {
      let shared = try small.shape.sharedArea(with: large.shape)
      #expect(abs(shared - small.shape.area) < 1e-3)
    }
  }

  @Test func `Rings part the disk`() throws {
    let station = [Position(x: 0, y: 0)]
    let disk = try areas(station)
    let rings = try areas(station, rings: true)
    #expect(rings.map(\.innerMetres) == [0, 800, 1200])
    let sum = rings.reduce(0) { $0 + $1.shape.area }
    #expect(abs(sum - disk[2].shape.area) < 1e-3)
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
      #expect(try rings[a].shape.sharedArea(with: rings[b].shape) < 1e-6)
    }
    let union = try rings.map(\.shape).union(grid: 0.001)
    #expect(abs(union.area - disk[2].shape.area) < 1)
  }

  @Test func `A detour draws the circle that much smaller`() throws {
    let plain = try areas([Position(x: 0, y: 0)], minutes: [10])[0]
    let winding = try areas([Position(x: 0, y: 0)], minutes: [10], detour: 1.25)[0]
    #expect(winding.metres == 800 && winding.detour == 1.25)
    #expect(abs(winding.shape.area / plain.shape.area - 1 / (1.25 * 1.25)) < 1e-6)
  }

  @Test func `Without a station there is no area`() throws {
    for overlap in AreaOverlap.allCases {
      #expect(try areas([], overlap: overlap).isEmpty)
    }
  }

  @Test func `Stations at one place share their ground with nobody twice`() throws {
    let place = Position(x: 0, y: 0)
    let pieces = try areas([place, place], minutes: [10], overlap: .split)
    let disk = try areas([place], minutes: [10])[0]
    #expect(abs(pieces.reduce(0) { $0 + $1.shape.area } - disk.shape.area) < 1e-3)
  }
}

/// What holds of stations anywhere.
@Suite struct CirclesProperties {
  #if DEBUG
    static let seeds: Range<UInt64> = 0..<4
  #else
    static let seeds: Range<UInt64> = 0..<100
  #endif

  let circles: CirclesTests
  init() throws { circles = try CirclesTests() }

  func stations(seed: UInt64) -> [Position] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Position(
        x: Double.random(in: 0...4000, using: &random),
        y: Double.random(in: 0...4000, using: &random))
    }
  }

  @Test(arguments: seeds)
  func `Joined areas are no larger than their sum, and as large as one`(seed: UInt64) throws {
    let stations = stations(seed: seed)
    let single = try circles.areas(stations)
    let joined = try circles.areas(stations, overlap: .dissolve)
    #expect(joined.map(\.station) == [-1, -1, -1])
    for area in joined {
      let parts = single.filter { $0.minutes == area.minutes }
      #expect(area.shape.area <= parts.reduce(0) { $0 + $1.shape.area } + 1e-3)
      #expect(area.shape.area >= (parts.map(\.shape.area).max() ?? 0) - 1e-3)
    }
  }

  @Test(arguments: seeds)
  func `Split pieces share nothing and together are the joined area`(seed: UInt64) throws {
    let stations = stations(seed: seed)
    let pieces = try circles.areas(stations, minutes: [10], overlap: .split)
    let joined = try circles.areas(stations, minutes: [10], overlap: .dissolve)[0]
    for a in pieces.indices {
      for b in pieces.indices.dropFirst(a + 1)
      where pieces[a].shape.box.intersects(pieces[b].shape.box) {
        #expect(try pieces[a].shape.sharedArea(with: pieces[b].shape) < 1e-3)
      }
    }
    let sum = pieces.reduce(0) { $0 + $1.shape.area }
    #expect(abs(sum / joined.shape.area - 1) < 1e-6)
  }

  @Test(arguments: seeds)
  func `Rings of split and joined areas add up to their disks`(seed: UInt64) throws {
    let stations = stations(seed: seed)
    for overlap in AreaOverlap.allCases {
      let disks = try circles.areas(stations, overlap: overlap).filter { $0.minutes == 20 }
      let rings = try circles.areas(stations, rings: true, overlap: overlap)
      let whole = disks.reduce(0) { $0 + $1.shape.area }
      let parts = rings.reduce(0) { $0 + $1.shape.area }
      #expect(abs(parts / whole - 1) < 1e-6)
    }
  }

  @Test(arguments: seeds.prefix(2), [2, 8])
  func `Threads change nothing`(seed: UInt64, threads: Int) throws {
    let stations = stations(seed: seed)
    let one = try circles.areas(stations, overlap: .split)
    let many = try circles.areas(stations, overlap: .split, threads: threads)
    #expect(one.map(\.shape) == many.map(\.shape))
  }
}
